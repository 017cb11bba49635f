"""Work that comes every so many seconds is a volume; a limit that comes back is none."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading
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


@pytest.mark.parametrize(
    ("text", "requests", "period"),
    [
        ("twice a year we audit 80k contracts of 6k tokens, 500 out, haiku 5.5. yearly?", 160_000, "year"),
        ("3 times a day we score 2,000 leads, 500 tokens each, haiku 5.5", 6_000, "day"),
        ("each of 500 products is checked 4 times a day, 600 tokens in 50 out, haiku 5.5", 2_000, "day"),
        ("2 Mal pro Woche prüfen wir 900 Mails mit je 400 Tokens, haiku 5.5", 1_800, "week"),
        ("we call haiku 5.5 3 times a day with 40k tokens in", 3, "day"),
        ("300 users ask 3 times a day, haiku 5.5, 1k/200", 900, "day"),
    ],
)
def test_things_worked_on_so_many_times_are_that_many(
    reader: Callable[..., Reading], text: str, requests: int, period: str
) -> None:
    """Where they have no period of their own."""
    found = reader(text).understood

    assert (found.requests, found.requests_period) == (requests, period)
