"""Numbers without a currency that are the most there may be: a sum, or how many there are."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

CHAT = "which model for chat?"
LOAD = "opus 5.5, 2k in, 200 out, 1000 calls a day"
EUROS = "model for chat, max 300 eur a month"


def _said(reading: Reading, expected: dict[str, Any]) -> dict[str, Any]:
    said = reading.understood.said()
    return {key: said.get(key) for key in expected}


@pytest.mark.parametrize(
    "text",
    ["under 90 a month", "90 a month max", "keep it under 90 a month", "must not be over 90 per month",
     "höchstens 90 im Monat", "moins de 90 par mois", "menos de 90 al mes", "no máximo 90 por mês",
     "не больше 90 в месяц"],
)  # fmt: skip
def test_the_most_a_month_is_a_sum(reader: Callable[..., Reading], text: str) -> None:
    """So in a thread as in one message; nothing is counted."""
    expected = {"budget_usd": 90, "budget_period": "month", "requests": None}

    assert _said(reader(text, CHAT), expected) == expected
    assert _said(reader(f"model for chat, {text}"), expected) == expected


@pytest.mark.parametrize(
    ("text", "currency"), [("每月不超过100", "CNY"), ("月100以内で", "JPY"), ("월 100 이하로", "KRW")]
)
def test_the_most_a_month_is_in_the_money_at_home(reader: Callable[..., Reading], text: str, currency: str) -> None:
    """As a budget without a currency is."""
    expected = {"currency": currency, "budget_period": "month", "requests": None}

    assert _said(reader(text, "chat model"), expected) == expected


@pytest.mark.parametrize(
    ("text", "budget"),
    [("can't be over 200 a month", 200), ("anything under 50?", 50), ("can we get under 100 with something else", 100)],
)
def test_a_bill_is_to_stay_under_a_number(reader: Callable[..., Reading], text: str, budget: int) -> None:
    """The load of before stays."""
    expected = {"budget_usd": budget, "budget_period": "month", "requests": 1000, "requests_period": "day"}

    assert _said(reader(text, LOAD), expected) == expected


@pytest.mark.parametrize(
    ("text", "period"),
    [("scratch that, 300 a year", "year"), ("sorry, 300 a week", "week"), ("300 per year I mean", "year")],
)
def test_the_sum_of_before_comes_at_another_time(reader: Callable[..., Reading], text: str, period: str) -> None:
    """The same number again is the budget."""
    understood = reader(text, EUROS).understood

    assert (understood.budget_usd, understood.budget_period, understood.requests) == (348, period, None)


@pytest.mark.parametrize(
    ("text", "before", "requests"),
    [
        ("max 5000 a month", "model for chat, 10k requests a month", 5000),
        ("at most 20k a day", "model for chat, 10k requests a day", 20_000),
        ("under 5000 requests a month", "model for chat, 10k requests a month", 5000),
        ("we get at most 5000 a month", CHAT, 5000),
        ("2k in, 200 out, under 500 a month", CHAT, 500),
    ],
)
def test_the_most_of_what_is_counted_is_no_sum(
    reader: Callable[..., Reading], text: str, before: str, requests: int
) -> None:
    """Said so, as often as before, or beside the size of one."""
    understood = reader(text, before).understood

    assert (understood.requests, understood.budget_usd) == (requests, None)
