"""How many requests a period brings where the volume's own period was left out."""

from decimal import Decimal

import pytest

from bot.costs.request_count import count_of
from bot.understood import Understood


@pytest.mark.parametrize(
    ("budget_period", "period", "requests"),
    [("month", "month", "1000"), ("day", "month", "30000"), ("year", "year", "1000"), ("once", "once", "1000"),
     (None, "once", "1000")],
)  # fmt: skip
def test_a_volume_without_a_period_takes_that_of_the_budget(
    budget_period: str | None, period: str, requests: str
) -> None:
    """A thousand requests beside a budget a month are a thousand a month; a one-off budget changes nothing."""
    asked = Understood(requests=Decimal(1000), input_tokens=10, budget_usd=Decimal(5), budget_period=budget_period)
    found = count_of(asked)
    assert (found.period, found.requests) == (period, Decimal(requests))
    assert any("as the budget is" in note for note in found.notes) == (period != "once")


def test_a_period_that_was_said_stays() -> None:
    """A budget a month does not make daily requests monthly ones."""
    asked = Understood(
        requests=Decimal(10), requests_period="day", input_tokens=10, budget_usd=Decimal(5), budget_period="month"
    )
    assert count_of(asked).requests == 300


def test_a_budget_alone_is_no_volume() -> None:
    """Where no volume was given, the illustrative bill stays a one-off."""
    assert count_of(Understood(budget_usd=Decimal(5), budget_period="month")).period == "once"
