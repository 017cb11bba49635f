"""What was made from what: a model named by its base and its teacher, and which of somebody's models come from whom."""

import re
from collections.abc import Sequence

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.host_owners import nation_asked
from bot.strategies.named import Named, model_source, named_models
from bot.understanding.resolving import resolve_model
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Model

SHOWN = 6
_TAUGHT = regex(
    r"\b(?:distill?(?:ed|ation|s)?|derived|derivative|fine-?\s?tuned?|tuned|trained|merged)\b[^.?!]{0,16}"
    r"\b(?:from|of|on|out of|with)\b|\b(?:destilliert|abgeleitet|dérivé|distillé|destilado|derivado)\w*\b"
    r"|蒸馏自|蒸留した",
    re.IGNORECASE,
)
_WHOSE = regex(
    r"[\w.-]+(?:[ -]made)? (?:\w+ )?"
    r"(?:bases?|roots?|lineage|origins?|models?|underneath|under the hood|llms?|compan(?:y|ies))\b"
    r"|(?:from|in|by) (?:the )?\w+\W*$",
    re.IGNORECASE,
)
"""Where a nationality is one of bases, and not the asker's."""
_ASKS = regex(
    r"\b(?:based|built|trained|tuned|fine-?\s?tuned|derived?|derives|made|distill?ed|come|comes|started?|descends?|forked)"
    r" (?:on|from|of|out of|off)\b|\b(?:under(?:neath| the hood)|lineage|base models?)\b"
    r"|\b(?:chinese|american|european|foreign) (?:bases?|roots?|lineage|origins?)\b"
    r"|\bbasiert\b|\bauf basis\b|\bbasé\w* sur\b|\bbasado en\b|\bbaseado em\b"
    r"|基于|底座|ベース(?:に|は|が)|기반|основан\w*",
    re.IGNORECASE,
)


def asks_lineage(text: str) -> bool:
    """Whether the question is what a model was made from."""
    return _ASKS.search(text) is not None


def as_derived(draft: Draft, known: Sequence[Named]) -> list[Named]:
    """`known`; of "a Qwen distilled from DeepSeek R1" the model on board that is so made, in place of the two."""
    taught = _TAUGHT.search(draft.situation.question.text) or any("distill" in each.asked for each in known)
    if len(known) < 2 or not taught:
        return list(known)
    first, second, *rest = known
    if second.asked in first.asked:  # "is r1-distill-llama-70b chinese? it's a llama after all"
        return list(known)
    made = _made_from(draft, first, second)
    if made is None:
        return list(known)
    (found,) = named_models(draft, (made.id,))
    draft.assume(f'"{first.asked}" made from "{second.asked}" is read as {made.name}, which is so made.')
    return [found, *rest]


def _made_from(draft: Draft, child: Named, teacher: Named) -> Model | None:
    """The largest open model whose bases are the teacher and one of the child's family; `None` where none is."""
    facts = draft.situation.knowledge.facts
    taught = {str(teacher.model_id), *resolve_model(teacher.asked, draft.situation.lexicon)}
    own = {str(child.model_id), *resolve_model(child.asked, draft.situation.lexicon)}
    found = [
        model for model in facts.models.values()
        if taught & {*model.bases}
        and (model.family == child.asked or any(base in own or base.startswith(child.asked) for base in model.bases))
    ]  # fmt: skip
    return max(found, key=lambda model: model.params_total_b or 0, default=None)


def say_lineage(draft: Draft, known: Sequence[Named]) -> bool:
    """Answers what was made from what, first of all; whether there was something to answer."""
    situation = draft.situation
    if not asks_lineage(situation.question.text):
        return False
    makers = situation.asked.require_developers
    if len(known) > 1 or makers:
        return _of_many(draft, known, makers)
    return bool(known) and _of_one(draft, known[0])


def _of_one(draft: Draft, named: Named, other: str | None = None) -> bool:
    """The chain of bases of one model, and what that makes of another name or a nationality asked about."""
    if named.model is None:
        return False
    facts = draft.situation.knowledge.facts
    mark = draft.cite(model_source(named.model), "model")
    bases = facts.lineage(named.model.id)
    if not bases:
        draft.say(f"**No base of {named.title} is on board: its table row names none.** [{mark}]")
        return True
    told = [f"{base.name} by {_maker(draft, base)}" for base in bases]
    lead = _yes_or_no(draft, bases, other)
    note = f" {named.model.note}" if named.model.note else ""
    draft.fact(subject=named.title, attribute="made from", value=f"{listed(told)}.{note}", citation=mark)
    draft.say(f"**{lead}{named.title} was made from {listed(told)}.**{note} [{mark}]")
    return True


def _yes_or_no(draft: Draft, bases: Sequence[Model], other: str | None) -> str:
    """Whether one of `bases` is of the other name or of the country asked about; empty where neither is."""
    if other is not None:
        return "Yes: " if any(_is_of(draft, base, other) for base in bases) else f'None of its bases is "{other}": '
    nation = _nation(draft)
    if nation is None:
        return ""
    theirs = any(_country(draft, base) == nation for base in bases)
    return "Yes: " if theirs else f"No base on board is of {place_words(nation)}: "


def _is_of(draft: Draft, base: Model, name: str) -> bool:
    """Whether a base is the model or of the family that `name` means."""
    return base.id in resolve_model(name, draft.situation.lexicon) or base.family == name or base.id.startswith(name)


def say_bases_of_family(draft: Draft, named: Named) -> None:
    """For "is cogito chinese?": how many of a family were made from models of the country asked about, if any."""
    nation = nation_asked(draft.situation.question.text)
    if nation is None or named.model is None or _country(draft, named.model) == nation:
        return
    facts = draft.situation.knowledge.facts
    members = [
        facts.models[each] for each in resolve_model(named.asked, draft.situation.lexicon) if each in facts.models
    ]
    if len(members) > 1 and any(_country(draft, base) == nation for each in members for base in facts.lineage(each.id)):
        _tell_bases(draft, f'"{named.asked}"', members, nation=nation)


def _of_many(draft: Draft, known: Sequence[Named], makers: Sequence[str]) -> bool:
    """Which models of a family or maker were made from those of another, or from those of a country."""
    situation = draft.situation
    facts = situation.knowledge.facts
    child = {*resolve_model(known[0].asked, situation.lexicon), str(known[0].model_id)} if known else set()
    own = [model for model in facts.models.values() if model.id in child or (not child and model.developer in makers)]
    nation = _nation(draft)
    other = known[1].asked if len(known) > 1 else None
    if not own or (other is None and nation is None):
        return False
    if len(own) == 1 and known:
        return _of_one(draft, known[0], other)
    whose = f'"{known[0].asked}"' if known else listed([_name(draft, maker) for maker in makers])
    return _tell_bases(draft, whose, own, nation=nation, other=other)


def _tell_bases(
    draft: Draft, whose: str, own: Sequence[Model], *, nation: str | None = None, other: str | None = None
) -> bool:
    """How many of these models were made from those of the other name or country, with each chain of bases."""
    facts = draft.situation.knowledge.facts
    source = f'"{other}"' if other else f"models made in {nation}"
    found: list[str] = []
    others: list[str] = []
    for model in own:
        bases = facts.lineage(model.id)
        hit = any(_is_of(draft, base, other) if other else _country(draft, base) == nation for base in bases)
        (found if hit else others).extend([_chain(draft, model, bases)] if bases else [])
    head = f"{len(found)} of {len(own)}" if found else "None"
    draft.fact(
        subject=whose, attribute=f"made from {source}", value=f"{len(found)} of {len(own)}",
        citation=draft.cite(model_source(own[0]), "model"),
    )  # fmt: skip
    lines = [f"- {line}" for line in found[:SHOWN]]
    rest = [f"Others were made from: {'; '.join(others[:SHOWN])}{', and more' if len(others) > SHOWN else ''}."]
    draft.say("\n".join((f"**{head} of the models of {whose} on board {_verb(found)} made from {source}.**", *lines,
                         *(rest if others else ()))))  # fmt: skip
    draft.leave_open(f"Models of {whose} whose row names no base may have one that no source on board tells.")
    return True


def _nation(draft: Draft) -> str | None:
    """The country that the bases are asked after; `None` where none is."""
    found = (nation_asked(match[0]) for match in _WHOSE.finditer(draft.situation.question.text))
    return next((nation for nation in found if nation is not None), None)


def _verb(found: Sequence[str]) -> str:
    return "was" if len(found) == 1 else "were"


def _chain(draft: Draft, model: Model, bases: Sequence[Model]) -> str:
    mark = draft.cite(model_source(model), "model")
    value = listed([base.name for base in bases])
    draft.fact(subject=model.name, attribute="made from", value=value, citation=mark)
    return f"{model.name} from {value} [{mark}]"


def _maker(draft: Draft, model: Model) -> str:
    return f"{_name(draft, model.developer)} ({_country(draft, model) or 'country not known'})"


def _name(draft: Draft, developer: str) -> str:
    found = draft.situation.knowledge.facts.developers.get(developer)
    return found.name if found else developer


def _country(draft: Draft, model: Model) -> str | None:
    found = draft.situation.knowledge.facts.developers.get(model.developer)
    return found.country if found else None
