"""The hard constraints on who serves a model and where, as far as a source says."""

from collections.abc import Callable, Iterable, Sequence

from bot.places import EU_MEMBERS, GROUPS, cloud_of, country_of, is_cloud_region, lies_outside, overlaps, within
from bot.selection.rows import Row
from bot.understood import Understood

Rule = Callable[[Row, Understood], bool]
"""Whether a row meets what was said."""


def _these_providers(row: Row, wish: Understood) -> bool:
    return row.provider_id in wish.providers


def _not_these_providers(row: Row, wish: Understood) -> bool:
    return row.provider_id not in wish.exclude_providers


def regions_of(row: Row) -> tuple[str, ...]:
    """Where the offering may be processed, as far as a source says: its own region, else the provider's."""
    if row.offering.region not in {None, "global"}:
        return (str(row.offering.region),)
    return row.provider.regions if row.provider else ()


def _hosted_in(row: Row, wish: Understood) -> bool:
    return any(runs_in(row, place) for place in wish.host_region)


def runs_in(row: Row, place: str) -> bool:
    """Whether processing can be tied to `place`, as far as a source says.

    A cloud's own region needs a price for that very region. A country or the EU is met by a regional price inside it,
    or by a provider that processes only there, or one that lets the customer choose a region there and asks no price of
    its own for it.
    """
    region = row.offering.region
    if is_cloud_region(place) and place not in GROUPS:
        return region == place.lower() and cloud_of(place) == row.provider_id
    if region not in {None, "global"}:
        return within(str(region), place)
    if row.provider is None or not row.provider.regions or region == "global":
        return False
    if any(within(priced, place) for priced in row.regions_priced):
        return False
    inside = [within(here, place) for here in row.provider.regions]
    return all(inside) or (row.provider.region_choice is True and any(inside))


def may_run_in(row: Row, place: str) -> bool:
    """Whether the row is tied to a geography around `place`, so that it may be there.

    The EU is one around its members, a cloud's group around its countries, a country around that cloud's regions in it.
    """
    region, wanted = row.offering.region, country_of(place)
    if region is None:
        return False
    around = country_of(region)
    if around == "EU":
        return wanted in EU_MEMBERS
    own = cloud_of(place) in {None, row.provider_id}
    if around in GROUPS:
        return own and wanted in GROUPS[around]
    return own and is_cloud_region(place) and around == wanted and not is_cloud_region(region)


def closest(rows: Iterable[Row]) -> list[Row]:
    """Of rows tied to geographies around a place, those tied to a country or the EU; else those of a group."""
    found = list(rows)
    return [row for row in found if row.offering.region not in GROUPS] or found


_ANYWHERE_OF_ITS_OWN = frozenset({None, "regional"})
"""Regions of a price that holds in whatever region the customer chooses."""


def _not_hosted_in(row: Row, wish: Understood) -> bool:
    """Whether processing can be kept out of the places ruled out, as far as a source says.

    A price without a region is for the provider's default: it counts where the provider is nowhere else, or where a
    region outside can be chosen for which the provider asks no price of its own.
    """
    places, region = wish.exclude_host_region, row.offering.region
    if region not in _ANYWHERE_OF_ITS_OWN:
        return lies_outside(str(region), places)
    if row.provider is None or not row.provider.regions:
        return False
    outside = [lies_outside(here, places) for here in row.provider.regions]
    priced = any(lies_outside(here, places) for here in row.regions_priced)
    return all(outside) or (row.provider.region_choice is True and any(outside) and not priced)


def to_choose(row: Row, places: Sequence[str]) -> tuple[str, ...]:
    """The provider's regions outside `places` of which one must be chosen; empty where the price is tied to one.

    Empty too where neither its regions nor its seat are in `places`: its default is not there, as far as is known.
    """
    if row.offering.region not in _ANYWHERE_OF_ITS_OWN or row.provider is None:
        return ()
    about = (*row.provider.regions, *((row.provider.hq_country,) if row.provider.hq_country else ()))
    if not any(overlaps(here, place) for here in about for place in places):
        return ()
    outside = tuple(here for here in row.provider.regions if lies_outside(here, places))
    return () if len(outside) == len(row.provider.regions) else outside


PLACE_RULES: dict[str, Rule] = {
    "providers": _these_providers,
    "exclude_providers": _not_these_providers,
    "host_region": _hosted_in,
    "exclude_host_region": _not_hosted_in,
}
"""The rules about who serves a model, and where."""
