"""Work that comes every so many seconds is a volume; a limit that comes back is none."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("Screenshots every 20 seconds for 8 hours a day, describe each", "43200"),
        ("screenshot every 30 seconds, 10 hours a day, gemini 3.8 flash, monthly?", "36000"),
        ("translate a headline every 2 minutes, gpt-6 luna", "21600"),
        ("we classify a tweet every 15 seconds, around the clock", "172800"),
        ("alle 10 Minuten ein Ticket zusammenfassen, Haiku 5.5", "4320"),
        ("one image every 5 minutes all day, gemini 3.8 flash", "8640"),
    ],
)
def test_an_interval_of_work_is_a_volume_a_month(ask: Ask, text: str, requests: str) -> None:
    """Whatever the work is called."""
    assert ask(text).costs[0].usage.requests == Decimal(requests)


@pytest.mark.parametrize(
    "text",
    [
        "claude code limits reset every 5 hours, is opus 5.5 cheaper by API?",
        "prices fall every 6 months, which coding model",
    ],
)
def test_what_only_comes_back_is_no_volume(ask: Ask, text: str) -> None:
    """Nothing is worked on each time."""
    understood = ask(text).understood
    assert understood.requests is None
    assert understood.requests_period is None
