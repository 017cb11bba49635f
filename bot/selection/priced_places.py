"""Whether a price holds for the place asked for, or only the provider's list of regions says so."""

from collections.abc import Sequence

from bot.costs.uplift import uplift_for, uplifts_in
from bot.places import within
from bot.selection.constraints import to_choose
from bot.selection.market import Row
from knowledge.facts import Facts


def is_priced_in(row: Row, places: Sequence[str], facts: Facts) -> bool:
    """Whether the price itself is tied to one of `places`.

    It is where it is stated for a region inside it, where the provider is nowhere else, and where an uplift for it is
    known. Otherwise that the offering runs there at this price rests on the provider's list of regions.
    """
    return any(_is_stated_for(row, place) for place in places) or uplift_for(row.offering, places, facts) is not None


def _is_stated_for(row: Row, place: str) -> bool:
    region = row.offering.region
    if region not in {None, "global"}:
        return within(str(region), place)
    regions = row.provider.regions if row.provider else ()
    return bool(regions) and all(within(here, place) for here in regions)


def priced_there(
    rows: Sequence[Row],
    places: Sequence[str],
    facts: Facts,
    *,
    outside: Sequence[str] = (),
    charged: Sequence[str] = (),
) -> list[Row]:
    """For each model the rows priced for the places; all of its rows where none is, or where no place was named.

    Without `places`, those whose price holds without choosing a region outside `outside`, or is known for the places
    `charged`.
    """
    if not places and not outside:
        return list(rows)
    uplift_of = uplifts_in(places or charged, facts)
    kinds = {row.place: row for row in rows}
    tied = {
        kind: any(_is_stated_for(row, place) for place in places) if places else not to_choose(row, outside)
        for kind, row in kinds.items()
    }
    sure = [tied[row.place] or uplift_of(row.offering) is not None for row in rows]
    settled = {row.measured_as for row, here in zip(rows, sure, strict=True) if here and not row.is_middleman}
    return [row for row, here in zip(rows, sure, strict=True) if here or row.measured_as not in settled]
