"""How often one period fits into another: a month has 30 days, a year twelve months; a limit on each request."""

from decimal import Decimal

from bot.costs.assumed import DAYS_A_MONTH

_DAYS = {"day": 1, "week": 7, "month": DAYS_A_MONTH, "year": 365}


def per_period(amount: Decimal, period: str | None, wanted: str) -> Decimal | None:
    """What so much per `period` comes to per `wanted`; `None` where the two cannot be compared."""
    if period == wanted:
        return amount
    if {period, wanted} == {"month", "year"}:
        return amount * 12 if wanted == "year" else amount / 12
    if period not in _DAYS or wanted not in _DAYS:
        return None
    return amount * _DAYS[wanted] / _DAYS[period]


def limit_in(limit: Decimal, period: str, wanted: str, requests: Decimal) -> Decimal | None:
    """A limit of one `period` as that of another with so many requests: 2 cents a call are $20 for 1,000 calls.

    `None` where the two cannot be compared.
    """
    return limit * requests if period == "request" != wanted else per_period(limit, period, wanted)
