"""Tests of factors in a thread."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

CALLS = "haiku 5.5, 20k calls a day, 3k in 500 out"


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("10x that", {"requests": 200_000}),
        ("at 5x", {"requests": 100_000}),
        ("what if it was ten times as much?", {"requests": 200_000}),
        ("10倍呢", {"requests": 200_000}),
        ("y 10 veces más?", {"requests": 200_000}),
        ("and if the output doubles?", {"requests": 20_000, "output_tokens": 1000}),
        ("what if input triples and output halves", {"input_tokens": 9000, "output_tokens": 250}),
        ("what if messages double in length", {"requests": 20_000, "input_tokens": 6000}),
        ("if answers are twice as long", {"input_tokens": 3000, "output_tokens": 1000}),
        ("double the requests", {"requests": 40_000, "output_tokens": 500}),
    ],
)
def test_a_factor_changes_what_it_is_said_of(
    reader: Callable[..., Reading], then: str, expected: dict[str, Any]
) -> None:
    """All of it is more requests; longer inputs or outputs are no more of them."""
    understood = reader(then, CALLS).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected


def test_a_total_of_tokens_is_multiplied(reader: Callable[..., Reading]) -> None:
    """Where no requests were told the tokens are what grows."""
    assert reader("ten times that", "best coding model, 5M tokens a month").understood.input_tokens == 50_000_000


def test_how_often_a_budget_comes_is_corrected(reader: Callable[..., Reading]) -> None:
    """The sum stays, its period changes."""
    understood = reader("and the budget is per week not a month", "chatbot, budget $200 a month").understood

    assert (understood.budget_usd, understood.budget_period) == (200, "week")
