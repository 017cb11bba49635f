"""What was spent in so many days is what is spent a day."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "monthly"),
    [
        ("we burned $312 in 9 days on opus 5.5. what's that a month", "1040"),
        ("$60 gone in two weeks on gpt-6-luna, what would haiku 5.5 cost", "128.57"),
        ("we paid $900 over the last 3 months for sonnet 5.5, cheaper?", "300"),
    ],
)
def test_a_sum_of_several_days_is_a_spend_of_each(reader: Callable[..., Reading], text: str, monthly: str) -> None:
    """It is told what it was taken as."""
    found = reader(text)

    assert found.spend_usd is not None
    assert found.spend_usd.quantize(Decimal("0.01")) == Decimal(monthly).quantize(Decimal("0.01"))
    assert any(" is taken as $" in each for each in found.assumed)


def test_a_budget_for_so_long_stays_whole(reader: Callable[..., Reading]) -> None:
    """Nothing of it was spent."""
    assert reader("budget $500 for 3 months, haiku 5.5 1k/200, how many requests").understood.budget_usd == 500


@pytest.mark.parametrize(
    ("text", "monthly"),
    [
        ("5k a month sonnet 5.5 bill, how to cut it", 5000),
        ("what would a 12k/month opus 5.5 spend be on gemini 3.8 flash", 12_000),
        ("we have a 7k monthly anthropic bill, how to cut it", 7000),
    ],
)
def test_a_number_before_bill_or_spend_is_what_is_paid(reader: Callable[..., Reading], text: str, monthly: int) -> None:
    """And counts no requests."""
    found = reader(text)

    assert (found.spend_usd, found.understood.requests) == (monthly, None)


@pytest.mark.parametrize(
    ("text", "usd"),
    [
        ("under 2k a month anthropic spend please, 30k requests a day 1k/200", 2000),
        ("$3k a month to spend on haiku 5.5, 2k/300, how many requests", 3000),
    ],
)
def test_a_spend_that_is_allowed_is_a_budget(reader: Callable[..., Reading], text: str, usd: int) -> None:
    """A limit before it, or "to spend" behind."""
    assert reader(text).understood.budget_usd == usd


@pytest.mark.parametrize(
    ("text", "monthly"),
    [
        ("we pay $30 per dev per month for the claude api, 40 devs, sonnet 5.5. what if we move to haiku 5.5?", 1200),
        ("each of our 12 devs burns $70 a week on opus 5.5, total per month?", 3600),
        ("if each dev uses 50 dollars a day with 40 devs and we move to sonnet from opus what do we save", 60_000),
    ],
)
def test_what_each_head_spends_is_spent_by_all(reader: Callable[..., Reading], text: str, monthly: int) -> None:
    """And the heads are no load beside it."""
    found = reader(text)

    assert (found.spend_usd, found.understood.units) == (monthly, None)
