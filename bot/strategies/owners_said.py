"""Whether somebody owns somebody: a verdict by the record on board, or that none is on board."""

from collections.abc import Iterator

from bot.draft import Draft
from bot.situation import Situation
from bot.strategies.promises import host_source
from bot.understanding.name_parts import Name
from bot.understanding.normalise import tidy
from bot.understanding.ownership import Ownership, ownership
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from knowledge.source import Source

_STAKES = "Stakes short of control are not on board, and records age: ask for the register before you rely on it."


def answered(draft: Draft) -> bool:
    """Whether the message asks if somebody owns somebody; the verdict is then on the draft."""
    situation = draft.situation
    found = ownership(look_at(tidy(situation.question.text), situation.lexicon))
    if found is None:
        return False
    key = _company(situation, found.owned)
    if key is None:
        return False
    draft.say(_verdict(draft, found, key))
    draft.leave_open(_STAKES)
    return True


def _verdict(draft: Draft, asked: Ownership, key: str) -> str:
    situation = draft.situation
    owner = _company(situation, asked.owner) if asked.owner is not None else None
    who = _name(situation, owner) if owner is not None else _as_written(situation, asked.words)
    name = _name(situation, key)
    maker = _made_by(draft, asked.owned, key)
    if owner == key:
        if maker:
            return f"**Yes: {maker}.**"
        said = _written(situation, asked.owned)
        return f"**Not known: the tables on board take {said} for {name} and have no row of its own.**"
    records = list(_records(situation, key))
    marks = "".join(dict.fromkeys(f"[{draft.cite(source, 'market')}]" for _, _, source in records))
    if not records:
        draft.leave_open(f"Who owns {name}: no source on board names its ultimate parent.")
        return f"**Not on board: no source here names who owns {name}, so not that {who} does.** {maker}".strip()
    parent, country, source = records[0]
    where = f" ({country})" if country else ""
    draft.fact(
        subject=name, attribute="ultimate parent", value=f"{parent}{where}", citation=draft.cite(source, "market")
    )
    lead = f"{maker}, and {name}" if maker else name
    ours = {parent.lower() for parent, _, _ in _records(situation, owner)} if owner is not None else set()
    known = {who.lower(), (_name(situation, owner) if owner else who).lower()}
    if any(each.lower() in known | ours for each, _, _ in records):
        return f"**Yes, by the record on board: {lead} belongs to {parent}{where}.** {marks}"
    if _is_itself(parent, name):
        return f"**No, by the record on board: {lead} belongs to no other company, so not to {who}.** {marks}"
    return f"**No, by the record on board: {lead} belongs to {parent}{where}, not to {who}.** {marks}"


def _is_itself(parent: str, name: str) -> bool:
    """Whether a parent is the company under its full name: "OpenAI Group PBC" for OpenAI."""
    return parent.lower().startswith(name.lower().removesuffix(" ai"))


def _company(situation: Situation, name: Name) -> str | None:
    """The id of a maker or host, or of the maker of a model or family."""
    facts = situation.knowledge.facts
    for key in (name.means("developer"), name.means("provider"), name.id):
        if key in facts.developers or key in facts.providers:
            return key
    models = (facts.models.get(each) for each in resolve_model(name.id, situation.lexicon))
    return next((model.developer for model in models if model is not None), None)


def _made_by(draft: Draft, owned: Name, key: str) -> str:
    """`Qwen is made by Alibaba [1]`, where a model or family is asked about; empty for a company."""
    maker = draft.situation.knowledge.facts.developers.get(key)
    said = _written(draft.situation, owned)
    if owned.kind not in {"model", "family"} or maker is None or maker.name.lower().startswith(said.lower()):
        return ""
    return f"{said} is made by {maker.name} [{draft.cite(maker.source, 'model')}]"


def _written(situation: Situation, name: Name) -> str:
    text = look_at(tidy(situation.question.text), situation.lexicon).text
    return _as_written(situation, text[name.start : name.end])


def _records(situation: Situation, key: str) -> Iterator[tuple[str, str | None, Source]]:
    """What the tables say of the ultimate parent: the host's row, then the maker's; with its country and source."""
    facts = situation.knowledge.facts
    host, maker = facts.providers.get(key), facts.developers.get(key)
    if host is not None and host.ultimate_parent:
        yield host.ultimate_parent, host.parent_country, (host.seat_sources or (host_source(host),))[-1]
    if maker is not None and maker.ultimate_parent:
        yield maker.ultimate_parent, maker.parent_country, maker.source


def _name(situation: Situation, key: str) -> str:
    facts = situation.knowledge.facts
    maker, host = facts.developers.get(key), facts.providers.get(key)
    return maker.name if maker is not None else host.name if host is not None else key


def _as_written(situation: Situation, words: str) -> str:
    """The words as the asker wrote them, capitals and all."""
    text = situation.question.text
    start = text.lower().find(words)
    return text[start : start + len(words)] if start >= 0 else words
