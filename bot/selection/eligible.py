"""Which of thousands of rows meet every wish, without asking the same thing twice."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from bot.selection.constraints import Rule, rules_of
from bot.selection.market import Row
from bot.understood import Understood


def eligible(rows: Iterable[Row], wishes: Iterable[Understood]) -> list[Row]:
    """The rows that meet every wish, in their order."""
    left = list(rows)
    for wish in wishes:
        for key, rule in rules_of(wish):
            left = _meeting(left, rule, wish, SEEN_BY.get(key))
    return left


def _meeting(rows: Sequence[Row], rule: Rule, wish: Understood, seen_by: Callable[[Row], Hashable] | None) -> list[Row]:
    if seen_by is None:
        return [row for row in rows if rule(row, wish)]
    known: dict[Hashable, bool] = {}
    left = []
    for row in rows:
        seen = seen_by(row)
        if seen not in known:
            known[seen] = rule(row, wish)
        if known[seen]:
            left.append(row)
    return left


def _place(row: Row) -> Hashable:
    return row.offering.region, row.offering.provider, row.regions_priced


def _origins(row: Row) -> Hashable:
    return row.origins


SEEN_BY: dict[str, Callable[[Row], Hashable]] = {
    "host_region": _place,
    "exclude_host_region": _place,
    "exclude_origin": _origins,
    "require_origin": _origins,
}
"""All that a rule looks at, for the rules on places: hundreds of rows have it in common."""
