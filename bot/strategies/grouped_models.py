"""All models on board under a licence, or with open weights, from a country or from all but one: named and counted."""

from collections import defaultdict
from collections.abc import Sequence

from bot.caveats.collect import cite_licence
from bot.draft import Draft
from bot.places import within
from bot.strategies.named import model_source
from bot.understanding.model_groups import ModelGroup
from bot.wording.contexts import place_words
from bot.wording.figures import either, listed, plural
from knowledge.entities import Licence, Model

MAKERS_SHOWN = 8
EACH_SHOWN = 5
DERIVED_SHOWN = 2
_NAMES = {"mit": "the MIT licence", "apache-2.0": "Apache-2.0", "permissive": "a permissive licence"}
_NO_MAKER = "Makers whose country is not on board"


def answered(draft: Draft) -> bool:
    """Whether all models of a group are asked for; they are then on the draft, with how many there are."""
    group = draft.situation.reading.group
    if group is None:
        return False
    facts = draft.situation.knowledge.facts
    under = [model for model in facts.models.values() if model.open_weights and _is_under(draft, model, group)]
    found = [model for model in under if _is_from(draft, model, group)]
    _say_head(draft, group, found)
    draft.say("\n".join(_lines(draft, found)))
    _say_derived(draft, group, found)
    _say_unknown(draft, group, under)
    return True


def _is_under(draft: Draft, model: Model, group: ModelGroup) -> bool:
    licence = draft.situation.knowledge.facts.licences.get(model.licence or "")
    if not group.licences:
        return True
    return licence is not None and any(
        licence.kind == "permissive" if each == "permissive" else licence.id == each for each in group.licences
    )


def _country(draft: Draft, model: Model) -> str | None:
    maker = draft.situation.knowledge.facts.developers.get(model.developer)
    return maker.country if maker is not None else None


def _bases_of(draft: Draft, model: Model) -> list[Model]:
    """The models it was made from whose makers sit in another country than its own maker."""
    own, chain = _country(draft, model), draft.situation.knowledge.facts.lineage(model.id)
    return [each for each in chain if _country(draft, each) not in {None, own}]


def _is_from(draft: Draft, model: Model, group: ModelGroup) -> bool:
    """Whether its maker is of a country asked for, and neither that nor a base of one left out."""
    country = _country(draft, model)
    if group.origins and (country is None or not any(within(country, each) for each in group.origins)):
        return False
    if not group.not_origins:
        return True
    countries = [country, *(_country(draft, each) for each in _bases_of(draft, model))]
    known = [each for each in countries if each is not None]
    return country is not None and not any(within(each, place) for each in known for place in group.not_origins)


def _in_words(group: ModelGroup) -> str:
    """`under Apache-2.0, made in the EU`, behind "model"."""
    parts = [f"under {either([_NAMES[each] for each in group.licences])}" if group.licences else "with open weights"]
    if group.origins:
        parts.append(f"made in {either([place_words(each) for each in group.origins])}")
    if group.not_origins:
        parts.append(f"not made in {either([place_words(each) for each in group.not_origins])}")
    return ", ".join(parts)


def _say_head(draft: Draft, group: ModelGroup, found: Sequence[Model]) -> None:
    if not found:
        draft.say(f"**No model {_in_words(group)} is on board.**")
        return
    many, of = len(found), len({model.developer for model in found})
    mark = _licence_mark(draft, found[0])
    for what, value in (("models", many), ("makers", of)):
        draft.fact(subject=_in_words(group), attribute=what, value=value, citation=mark)
    told = f"{many} {plural(many, 'model')} {_in_words(group)} {'is' if many == 1 else 'are'} on board"
    draft.say(f"**{told}, of {of} {plural(of, 'maker')} [{mark}].** Each maker's newest, the newest first:")


def _licence_mark(draft: Draft, model: Model) -> str:
    licence: Licence | None = draft.situation.knowledge.facts.licences.get(model.licence or "")
    return cite_licence(draft, licence)[0] if licence is not None else draft.cite(model_source(model), "model")


def _lines(draft: Draft, found: Sequence[Model]) -> list[str]:
    """A line for each maker with its newest models and how many more it has; then how many are out of view."""
    facts = draft.situation.knowledge.facts
    of: dict[str, list[Model]] = defaultdict(list)
    for model in sorted(found, key=lambda each: (each.released or "", each.id), reverse=True):
        maker = facts.developers.get(model.developer)
        of[maker.name if maker is not None else model.developer].append(model)
    lines = []
    for name, models in [*of.items()][:MAKERS_SHOWN]:
        mark = draft.cite(model_source(models[0]), "model")
        country = _country(draft, models[0])
        shown = [model.name for model in models[:EACH_SHOWN]]
        left = len(models) - len(shown)
        draft.fact(subject=name, attribute="models listed", value=f"{listed(shown)} ({left} more)", citation=mark)
        more = f", and {left} more" if left else ""
        names = f"{', '.join(shown)}{more}" if left else listed(shown)
        lines.append(f"- {name} ({country or 'country not on board'}): {names} [{mark}]")
    out = len(of) - MAKERS_SHOWN
    if out > 0:
        hidden = sum(len(models) for models in [*of.values()][MAKERS_SHOWN:])
        mark = draft.cite(model_source(found[0]), "model")
        for what, value in (("makers not named here", out), ("models of makers not named here", hidden)):
            draft.fact(subject="list", attribute=what, value=value, citation=mark)
        lines.append(f"- {out} more {plural(out, 'maker')} with {hidden} {plural(hidden, 'model')} are not named here.")
    return lines


def _say_derived(draft: Draft, group: ModelGroup, found: Sequence[Model]) -> None:
    """How many were made from another country's models, where origin was asked about."""
    derived = [
        (model, base) for model in found if group.origins
        for base in _bases_of(draft, model)[:1]
        if not any(within(str(_country(draft, base)), each) for each in group.origins)
    ]  # fmt: skip
    if not derived:
        return
    mark = draft.cite(model_source(derived[0][0]), "model")
    number = len(derived)
    told = [f"{model.name} from {base.name} ({_country(draft, base)})" for model, base in derived[:DERIVED_SHOWN]]
    draft.fact(subject="list", attribute="made from models of other countries", value=number, citation=mark)
    draft.fact(subject="list", attribute="such as", value=listed(told), citation=mark)
    verb = "was" if number == 1 else "were"
    draft.say(f"{number} of them {verb} made from models of other countries, such as {listed(told)} [{mark}].")


def _say_unknown(draft: Draft, group: ModelGroup, under: Sequence[Model]) -> None:
    """How many may belong to the group for all that is known."""
    facts = draft.situation.knowledge.facts
    homeless = [each for each in under if _country(draft, each) is None] if group.origins or group.not_origins else []
    unread = [
        each for each in facts.models.values()
        if group.licences and each.open_weights and each.licence is None and _is_from(draft, each, group)
    ]  # fmt: skip
    for found, why in ((homeless, "whose maker's country"), (unread, "whose licence")):
        if found:
            number = len(found)
            draft.fact(
                subject="list", attribute=f"models {why} is not on board", value=number,
                citation=draft.cite(model_source(found[0]), "model"),
            )  # fmt: skip
            kind = "under that licence" if found is homeless and group.licences else "with open weights"
            draft.leave_open(f"{number} {plural(number, 'model')} {kind} {why} is not on board: left out of the count.")
