"""Which traffic figures are shares of all public tokens by the maker's origin: one denominator, week by week."""

from collections.abc import Iterable
from datetime import date

from bot.strategies.traffic import ALL_PUBLIC, OF_A_DEVELOPER
from knowledge.evidence import TrafficFigure


def origin_shares(traffic: Iterable[TrafficFigure], day: date) -> tuple[TrafficFigure, ...]:
    """The shares by origin of the weeks that ended by `day`, oldest first, each origin once a week."""
    found: dict[tuple[date, date, str], TrafficFigure] = {}
    for each in traffic:
        if each.metric != "token_share" or not each.scope.startswith(ALL_PUBLIC):
            continue
        if each.period_start is None or each.period_end is None or each.period_end > day:
            continue
        if not each.group.startswith(OF_A_DEVELOPER):
            found.setdefault((each.period_start, each.period_end, each.group), each)
    return tuple(found[key] for key in sorted(found, key=lambda key: key[:2]))
