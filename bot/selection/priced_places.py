"""Whether a price holds for the place asked for, or only the provider's list of regions says so."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.costs.uplift import uplift_for, uplifts_in
from bot.places import within
from bot.selection.place_rules import to_choose
from bot.selection.rows import Row
from bot.understood import Understood
from knowledge.facts import Facts


class Where(NamedTuple):
    """The places where a model must run, and those where it must not."""

    wanted: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, wishes: Iterable[Understood]) -> "Where":
        """What all of the wishes say."""
        known = tuple(wishes)
        return cls(
            tuple(place for wish in known for place in wish.host_region),
            tuple(place for wish in known for place in wish.exclude_host_region),
        )

    @property
    def charged(self) -> tuple[str, ...]:
        """Places whose surcharges count: those wanted; the EU, where a model must be kept out of the US."""
        return self.wanted or (("EU",) if "US" in self.ruled_out and "EU" not in self.ruled_out else ())


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


def priced_there(rows: Sequence[Row], where: Where, facts: Facts) -> list[Row]:
    """For each model the rows priced for the places; all of its rows where none is, or where no place was named.

    Where places are only ruled out, those whose price holds without choosing a region outside them, or is known for
    the places whose surcharges count.
    """
    places, outside = where
    if not places and not outside:
        return list(rows)
    uplift_of = uplifts_in(where.charged, facts)
    kinds = {row.place: row for row in rows}
    tied = {
        kind: any(_is_stated_for(row, place) for place in places) if places else not to_choose(row, outside)
        for kind, row in kinds.items()
    }
    sure = [tied[row.place] or uplift_of(row.offering) is not None for row in rows]
    settled = {row.measured_as for row, here in zip(rows, sure, strict=True) if here and not row.is_middleman}
    return [row for row, here in zip(rows, sure, strict=True) if here or row.measured_as not in settled]
