"""Other places for a model whose service is down or may go down, and what helps until it is back."""

from collections.abc import Iterable

from bot.answer import Recommendation
from bot.draft import Draft
from bot.selection.constraints import breaking
from bot.selection.rows import Row
from bot.strategies.named import named_models, rows_of
from bot.strategies.of_row import name_and_place, offer, price_mark
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording import sections
from bot.wording.figures import listed

PLACES_SHOWN = 5


def elsewhere(draft: Draft, *, served: str | None = None) -> str:
    """The other hosts of the model named, or of the newest one of the maker named; empty where neither is known.

    `served`: what another host helps with, where it is not an outage.
    """
    known = next((each for each in named_models(draft, _names(draft)) if each.model_id is not None), None)
    if known is None:
        return ""
    maker = known.model.developer if known.model else None
    down = _hosts_named(draft)
    rows = (row for row in rows_of(draft.situation, known) if down or not row.is_own)
    places = _places(draft, rows, *(down or ((maker,) if maker else ())))
    if not places:
        return f"{known.title} is on sale at no other host on board: only a model of another maker is a way around."
    if served is not None:
        return f"{known.title} is also on sale at {places}: {served}."
    return f"Until then, {known.title} is also on sale at {places}: another host is another service."


def ways_around(draft: Draft, first: Recommendation, fallback: Recommendation | None) -> str:
    """What to do when the host of a pick, or its model, goes away: hosts that meet the wishes, then the fallback."""
    known = next((each for each in named_models(draft, (first.model,)) if each.model_id is not None), None)
    meets = breaking(draft.situation.wishes)
    rows = [row for row in rows_of(draft.situation, known) if not meets(row)] if known else []
    places = _places(draft, rows, first.provider or "")
    host = sections.place(first)
    told = (
        f"**If {host} is down, {first.model_name} is also at {places}, within your wishes.**"
        if places
        else f"**If {host} is down, no other host on board serves {first.model_name} as you wish.**"
    )
    if fallback is None or fallback.model == first.model:
        return told
    return f"{told} If the model itself goes: {name_and_place(fallback)}, {offer(fallback)} {price_mark(fallback)}."


def _places(draft: Draft, rows: Iterable[Row], *without: str) -> str:
    """The hosts of the rows in words, each once, with their sources; routers and the hosts `without` left out."""
    places: dict[str, str] = {}
    for row in rows:
        if row.provider is None or row.is_middleman:
            continue
        if {row.provider.id, row.provider.name}.isdisjoint(without):
            mark = draft.cite_price(row.offering)
            places.setdefault(row.provider.name, f"{row.provider.name} [{mark}]")
    return listed(list(places.values())[:PLACES_SHOWN])


def _hosts_named(draft: Draft) -> tuple[str, ...]:
    """The hosts that the message names, which are those that are down."""
    passage = look_at(tidy(draft.situation.question.text), draft.situation.lexicon)
    return tuple(key for name in passage.named("provider", "developer") if (key := name.means("provider")))


def _names(draft: Draft) -> tuple[str, ...]:
    """The model or family named, else the family of the maker named."""
    lexicon = draft.situation.lexicon
    passage = look_at(tidy(draft.situation.question.text), lexicon)
    models = tuple(name.id for name in passage.named("model", "family"))
    makers = {name.id for name in passage.named("provider", "developer")}
    families = sorted((family for family, maker in lexicon.families.items() if maker in makers), key=len)
    return models or tuple(families[:1])
