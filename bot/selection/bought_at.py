"""Where a model is bought when nobody says at which host: the one row of it that is priced and shown."""

from collections.abc import Sequence
from math import inf

from bot.places import GROUPS
from bot.selection.bills import RoughBill
from bot.selection.priced_places import Where, priced_there
from bot.selection.rows import Row, usual_place
from knowledge.facts import Facts

TIE = 1.01
"""Bills within one percent are alike: a host that converts from a currency of its own misses the round price."""


def bought_at(
    rows: Sequence[Row], where: Where, facts: Facts, bill: RoughBill, *, cheapest: bool = False
) -> Row | None:
    """The row of one model that stands for it in the places of `where`; `None` where it has none.

    Prices tied to the places go before those that rest on a list of regions. Then its maker's own API, unless the
    `cheapest` is wanted; then the lowest bill, of which those within one percent are alike. Without places, what is
    sold in one region only comes after what is not; resellers come last.
    """
    there = priced_there(rows, where, facts)
    paid = {id(row): usd for row in there if (usd := bill(row, None)) is not None}
    if not paid:
        return usual_place(there)

    def standing(row: Row) -> tuple[bool, bool, bool]:
        regional = not where.wanted and row.offering.region not in {None, "global"}
        return (not (row.is_own or cheapest), row.is_middleman, regional and not cheapest)

    priced = [row for row in there if paid.get(id(row)) or not cheapest] or there
    first = min(map(standing, priced))
    group = [row for row in priced if standing(row) == first]
    limit = min(paid.get(id(row), inf) for row in group) * TIE
    return min((row for row in group if paid.get(id(row), inf) <= limit), key=_preferred)


def preference(row: Row) -> tuple[bool, str, str]:
    """What comes first among rows with the same bill; one place before a group of regions."""
    region = row.offering.region or ""
    return (not row.is_own, row.provider_id, f"~{region}" if region in GROUPS else region)


def _preferred(row: Row) -> tuple[bool, bool, bool, str, str]:
    seat_unknown = row.provider is None or row.provider.hq_country is None
    is_other, provider, region = preference(row)
    return (row.is_middleman, is_other, seat_unknown, provider, region)
