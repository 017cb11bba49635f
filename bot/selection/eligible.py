"""Which of thousands of rows meet every wish, without asking the same thing twice."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter

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
        met = known.get(seen)
        if met is None:
            met = known[seen] = rule(row, wish)
        if met:
            left.append(row)
    return left


SEEN_BY: dict[str, Callable[[Row], Hashable]] = {
    "host_region": attrgetter("place"),
    "exclude_host_region": attrgetter("place"),
    "exclude_origin": attrgetter("origins"),
    "require_origin": attrgetter("origins"),
    "max_price_in_per_mtok": attrgetter("rates"),
    "max_price_out_per_mtok": attrgetter("rates"),
    "min_context_tokens": attrgetter("offering.context_window_tokens"),
    "min_output_tokens": attrgetter("offering.max_output_tokens"),
}
"""All that a rule looks at, for rules whose answer hundreds of rows have in common."""
