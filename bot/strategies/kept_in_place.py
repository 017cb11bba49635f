"""What a place leaves of a host's models and of a family: those priced there, the newest that runs there."""

from msgspec.structs import replace

from bot.draft import Draft
from bot.places import within
from bot.selection.place_rules import runs_in
from bot.strategies.named import Named, family_of, rows_of
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Provider

_SHOWN = 6


def priced_in(draft: Draft, provider: Provider) -> str:
    """The models that a host has a price for in the place asked about itself, the newest first; empty for none."""
    situation = draft.situation
    places = situation.asked.host_region
    rows = [
        row for row in situation.market.rows("chat", situation.today)
        if row.provider_id == provider.id and row.model is not None and row.offering.region not in {None, "global"}
        and any(within(str(row.offering.region), place) for place in places)
    ]  # fmt: skip
    rows.sort(key=lambda row: ((row.model.released or "") if row.model else "", row.model_id), reverse=True)
    found = {row.model_name: row for row in reversed(rows)}
    names = [*reversed(found)]
    if not names:
        return ""
    mark = draft.cite_price(found[names[0]].offering)
    draft.fact(subject=provider.name, attribute="models priced there", value=listed(names[:_SHOWN]), citation=mark)
    told = [f"{name} [{draft.cite_price(found[name].offering)}]" for name in names[:_SHOWN]]
    more = ", and more" if len(names) > _SHOWN else ""
    where = listed([place_words(place) for place in places])
    listing = f"{', '.join(told)}{more}" if more else listed(told)
    return f"**{provider.name} has prices of its own in {where} for {listing}.**"


def newest_there(draft: Draft, named: Named) -> Named:
    """Of a family named the newest that a host runs in the place asked about; the newest of all where none is there."""
    situation = draft.situation
    places = situation.asked.host_region
    if not named.read_as_newest or not places or _runs(draft, named):
        return named
    found = next((each for each in family_of(situation, named) if _runs(draft, each)), None)
    if found is None:
        return named
    draft.assumptions = [each for each in draft.assumptions if not each.startswith(f'"{named.asked}" is read as ')]
    where = listed([place_words(place) for place in places])
    draft.assume(
        f'"{named.asked}" is read as {found.title}, the newest of that family that a source shows in {where}; '
        f"no source shows {named.title} there."
    )
    return replace(found, read_as_newest=True)


def _runs(draft: Draft, named: Named) -> bool:
    return any(
        runs_in(row, place)
        for row in rows_of(draft.situation, named, any_seat=True)
        for place in draft.situation.asked.host_region
        if not row.is_middleman
    )
