"""What it costs extra to tie processing to a region, where a provider charges for that."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from msgspec import Struct

from bot.places import EU_MEMBERS, country_of
from knowledge.entities import RegionalUplift
from knowledge.facts import Facts
from knowledge.offering import Offering
from knowledge.source import Source

REGIONAL_UPLIFT = "regional_uplift"
"""The component of a bill that it adds."""


class Uplift(Struct, frozen=True, kw_only=True):
    """A factor on every token price, for one region, with its source."""

    region: str
    factor: Decimal
    source: Source


def uplift_for(offering: Offering, places: Iterable[str], facts: Facts) -> Uplift | None:
    """The uplift for processing in the first of `places` that has one; `None` where no source names any.

    An offering that is itself regional already carries its region's price.
    """
    return uplifts_in(places, facts)(offering)


def uplifts_in(places: Iterable[str], facts: Facts) -> Callable[[Offering], Uplift | None]:
    """As `uplift_for`, as a function of the offering: most providers charge none, and are asked about in hundreds."""
    regions = tuple(dict.fromkeys(region_of(place) for place in places))
    charged = [(row, _of_table(row)) for row in facts.uplifts if row.region.lower() in regions]
    charging = {row.provider for row, _ in charged}

    def uplift_of(offering: Offering) -> Uplift | None:
        if offering.region not in {None, "global"} or not (offering.uplifts or offering.provider in charging):
            return None
        for region in regions:
            if factor := offering.uplifts.get(region):
                return Uplift(region=region, factor=factor, source=offering.prices[0].source)
            for row, uplift in charged:
                if row.provider == offering.provider and uplift.region == region and _covers(row, offering, facts):
                    return uplift
        return None

    return uplift_of


def region_of(place: str) -> str:
    """The region whose uplift a place falls under: `eu` for every member state, else the country in lower case."""
    country = country_of(place)
    return "eu" if country == "EU" or country in EU_MEMBERS else country.lower()


def charged_at(provider: str, places: Iterable[str], facts: Facts) -> list[tuple[RegionalUplift, Source]]:
    """What a provider charges on top for processing in `places`, whatever the model, each with its source."""
    regions = {region_of(place) for place in places}
    return [
        (row, _of_table(row).source)
        for row in facts.uplifts
        if row.provider == provider and row.region.lower() in regions
    ]  # fmt: skip


def _of_table(row: RegionalUplift) -> Uplift:
    source = Source(url=row.source_url, checked_on=row.checked_on, title=f"Regional processing, {row.provider}")
    return Uplift(region=row.region.lower(), factor=row.factor, source=source)


def _covers(row: RegionalUplift, offering: Offering, facts: Facts) -> bool:
    """Whether the offering's model is new enough to be charged for."""
    if row.models_from is None:
        return True
    model = facts.model(offering.model)
    released = model.released if model else None
    return released is not None and released >= row.models_from.isoformat()[: len(released)]
