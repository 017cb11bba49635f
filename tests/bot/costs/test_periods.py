"""Periods: sums of one told as sums of another."""

from decimal import Decimal

import pytest

from bot.costs.periods import per_period


@pytest.mark.parametrize(
    ("amount", "period", "wanted", "other"),
    [
        (2250, "month", "year", 27000),
        (27000, "year", "month", 2250),
        (10, "day", "month", 300),
        (700, "week", "month", 3000),
        (3000, "month", "week", 700),
        (1, "day", "year", 365),
        (7, "once", "once", 7),
    ],
)
def test_a_sum_is_told_by_another_period_to_the_cent(amount: int, period: str, wanted: str, other: int) -> None:
    """Twelve months are a year, 30 days a month."""
    assert per_period(Decimal(amount), period, wanted) == other


@pytest.mark.parametrize(
    ("period", "wanted"), [("once", "month"), ("month", "request"), ("hour", "month"), (None, "day")]
)
def test_what_does_not_recur_has_no_other_period(period: str | None, wanted: str) -> None:
    """A sum for once, for a request or for an hour of a machine is none of a month."""
    assert per_period(Decimal(5), period, wanted) is None
