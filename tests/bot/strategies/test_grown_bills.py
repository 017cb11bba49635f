"""Loads that grow, shrink or differ from span to span: the bill then, or that of all."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("start 10k users, 20% growth monthly, 10 requests each a month at 1k/200 on haiku 5.5, month 12 bill",
         "In month 12: $148.60 a month, 7.43 times that of the first."),
        ("traffic grows 15% a month from 100k requests (1k/200) on haiku 5.5, bill in 12 months",
         "After 12 months: $107.01 a month, 5.35 times that of the first."),
        ("sonnet 5.5 100k requests a month 1k/200, growing 10% monthly, what is the bill after a year",
         "After 12 months: $1,255 a month, 3.14 times that of the first."),
        ("haiku 5.5 100k requests a month 1k/200, doubles every 6 months, what do we pay in 2 years",
         "After 24 months: $320.00 a month, 16 times that of the first."),
        ("traffic halves every month from 100k requests (1k/200 sonnet 5.5), 6 month total",
         "$787.50 for 6 months together, 1.97 times the first month."),
        ("q1 50k, q2 80k, q3 120k, q4 200k requests at 2k/300 on haiku 5.5, year total",
         "Claude Haiku 5.5 at Anthropic: $157.50 for all 4 loads."),
        ("haiku 5.5 1k/200: 50k requests in january, 80k in february and 120k in march, total",
         "Claude Haiku 5.5 at Anthropic: $50.00 for all 3 loads."),
    ],
)  # fmt: skip
def test_a_load_that_changes_is_billed_for_the_time_asked(ask: Ask, text: str, said: str) -> None:
    """At each step on the one before."""
    answer = ask(text)

    assert answer.text.startswith(f"**{said}")
    assert "growth, seasons and changes of pace are not in them" not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "gpt-6 luna 100k requests a month 1k/200, growth 10% a month, year total",
        "haiku 5.5 100k requests a month 1k/200, what will it cost in 6 months",
        "haiku 5.5 100k requests a month 1k/200 in january",
    ],
)
def test_other_times_are_told_as_before(ask: Ask, text: str) -> None:
    """Where no pace is told, or a year is asked for."""
    assert "that of the first" not in ask(text).text
