"""The models that a product is known to offer or to have made, by whom and from where; plainly where none is known."""

from collections.abc import Sequence

from msgspec import Struct

from bot.caveats.subject import subject_of
from bot.draft import Draft
from bot.places import within
from bot.strategies.named import model_source
from bot.understanding.product_models import BEHIND, BY, FROM, house_of
from bot.understanding.resolving import resolve_model
from bot.wording.contexts import place_words
from bot.wording.figures import either, listed
from knowledge.entities import Model

_EACH = 4
_MAKERS = 12
_CAPITALS = frozenset({"ai", "cli"})
_SPELT = {"bolt.new": "bolt.new", "v0": "v0", "jetbrains ai": "JetBrains AI", "jetbrains": "JetBrains"}


class _Known(Struct, frozen=True):
    """A product's name, its house's id, its own models and those of others, the newest first."""

    product: str
    house: str
    own: list[Model]
    others: list[Model]


def answered(draft: Draft) -> bool:
    """Whether the models behind a product are asked about; if so, what is on board of them is said."""
    products = _flagged(draft, BEHIND)
    if not products:
        return False
    known = _known(draft, products[0])
    if not known.own and not known.others:
        draft.say(
            f"**Which models {known.product} runs, and who made them, is not on board.** Its model list or its "
            "maker's list of subprocessors says it."
        )
        draft.leave_open(f"The models behind {known.product}: no source on board lists them.")
        return True
    draft.say(f"**{_lead(draft, known)}**")
    draft.say("\n".join(_lines(draft, known)))
    draft.leave_open(
        f"Which model {known.product} takes when nobody chooses, and what it offers beyond this list; its own model "
        "list says it."
    )
    return True


def _known(draft: Draft, product: str) -> _Known:
    situation = draft.situation
    house = house_of(product)
    facts = situation.knowledge.facts
    rows = situation.market.rows("chat", situation.today)
    sold = {row.model.id: row.model for row in rows if row.model is not None and row.provider_id == house}
    made = {model.id: model for model in facts.models.values() if model.developer == house and not _is_old(model)}
    every = sorted({**made, **sold}.values(), key=lambda each: (each.released or "", each.id), reverse=True)
    own = [each for each in every if each.developer == house]
    return _Known(
        product=facts.provider_name(house) if house in facts.providers and house != "cognition" else _title(product),
        house=house,
        own=own,
        others=[each for each in every if each not in own and not _is_old(each)],
    )


def _is_old(model: Model) -> bool:
    return bool(model.released) and str(model.released) < "2025"


def _title(product: str) -> str:
    words = [word.upper() if word in _CAPITALS else word.capitalize() for word in product.split()]
    return _SPELT.get(product, " ".join(words))


def _lead(draft: Draft, known: _Known) -> str:
    """Which of them are of the countries, or of the model or maker, that was asked about; else how many there are."""
    every = [*known.own, *known.others]
    places, makers = _flagged(draft, FROM), _flagged(draft, BY)
    names = (*draft.situation.asked.models, *makers)
    if names:
        meant = {each for name in names for each in (*resolve_model(name, draft.situation.lexicon), name)}
        hits = [each for each in every if meant & {each.id, each.family, each.developer, *_bases(draft, each)}]
        developers = draft.situation.knowledge.facts.developers
        said = listed([developers[each].name if each in developers else each for each in names])
        return _yes(draft, known, hits, f"of {said}, or made from it", f"none of {said}, nor made from it")
    if places:
        hits = [each for each in every if _origins(draft, each, places)]
        where = either([place_words(place) for place in places])
        there = f"made in {where}, or from a base made there"
        return _yes(draft, known, hits, there, f"none {there}")
    return f"Sources on board list {_counted(draft, known)} at {known.product}."


def _yes(draft: Draft, known: _Known, hits: Sequence[Model], what: str, none: str) -> str:
    if not hits:
        return f"Not as far as sources on board say: they list {_counted(draft, known)} at {known.product}, {none}."
    told = [_told(draft, each) for each in hits[:_EACH]]
    names = f"{', '.join(told)}, and more" if len(hits) > _EACH else listed(told)
    all_of_them = len(hits) == len(known.own) + len(known.others)
    lead = "Yes, all that sources on board list" if all_of_them else "Partly"
    rest = "" if all_of_them else f" Sources on board list {_counted(draft, known)} at {known.product}."
    return f"{lead}: {what}: {names}.{rest}"


def _counted(draft: Draft, known: _Known) -> str:
    """`38 models by 6 makers`, held as a fact."""
    every = [*known.own, *known.others]
    makers = {each.developer for each in every}
    words = (
        f"{len(every)} model{'' if len(every) == 1 else 's'} by {len(makers)} maker{'' if len(makers) == 1 else 's'}"
    )
    mark = draft.cite(model_source(every[0]), "model")
    draft.fact(subject=known.product, attribute="models on board", value=words, citation=mark)
    return words


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _lines(draft: Draft, known: _Known) -> list[str]:
    """Its own models with their bases, then those of each other maker."""
    lines = [f"- Its own: {_names(draft, known.own)}"] if known.own else []
    makers: dict[str, list[Model]] = {}
    for each in known.others:
        makers.setdefault(each.developer, []).append(each)
    facts = draft.situation.knowledge.facts
    for maker, models in [*makers.items()][:_MAKERS]:
        found = facts.developers.get(maker)
        country = f" ({found.country or 'country not known'})" if found else ""
        lines.append(f"- {found.name if found else maker}{country}: {_names(draft, models)}")
    return lines


def _names(draft: Draft, models: Sequence[Model]) -> str:
    told = [_told(draft, each) for each in models[:_EACH]]
    return f"{', '.join(told)}, and more" if len(models) > _EACH else listed(told)


def _told(draft: Draft, model: Model) -> str:
    """`Composer 2.5 (from Kimi K2.5 by Moonshot AI, CN) [1]`; what its maker says of an unnamed base."""
    facts = draft.situation.knowledge.facts
    mark = draft.cite(model_source(model), "model")
    base = next((each for each in facts.lineage(model.id) if each.developer != model.developer), None)
    maker = facts.developers.get(base.developer) if base else None
    made = f" (from {base.name} by {maker.name}, {maker.country or 'country not known'})" if base and maker else ""
    noted = f" ({model.note.rstrip('.')})" if not made and model.note and "base" in model.note else ""
    draft.fact(subject=model.id, attribute="made from", value=f"{model.name}{made}{noted}", citation=mark)
    return f"{model.name}{made}{noted} [{mark}]"


def _flagged(draft: Draft, beginning: str) -> tuple[str, ...]:
    """What the flags of the message that begin so hold, in order."""
    flags = draft.situation.reading.flags
    return tuple(sorted(flag.removeprefix(beginning) for flag in flags if flag.startswith(beginning)))


def _bases(draft: Draft, model: Model) -> set[str]:
    found = draft.situation.knowledge.facts.lineage(model.id)
    return {each.id for each in found} | {each.developer for each in found} | {str(each.family) for each in found}


def _origins(draft: Draft, model: Model, places: Sequence[str]) -> bool:
    """Whether a model or one of its bases is made in one of `places`."""
    subject = subject_of(draft.situation.knowledge.facts, model.id)
    return any(within(origin, place) for origin in subject.origins for place in places)
