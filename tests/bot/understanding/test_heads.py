"""Tests of amounts that are told of each of several people."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "tokens_in"),
    [
        ("9 engineers each burning 3M input and 100k output tokens a day on sonnet 5.5", 27_000_000),
        ("30 agents, 1M tokens per agent per day, opus 5.5", 30_000_000),
        ("each of our 20 devs uses 2M tokens a day on opus 5.5", 40_000_000),
        ("15 devs, ~2M tokens per engineer per day, 80% cached, sonnet 5.5", 30_000_000),
        ("12 Entwickler, je 3 Mio. Token am Tag, Sonnet 5.5", 36_000_000),
        ("10个开发，每人每天100万token，用sonnet 5.5", 10_000_000),
        ("6名の社員、1人1日30万トークン haiku 5.5", 1_800_000),
        ("30 devs use 4M tokens a day on opus 5.5", 4_000_000),
    ],
)
def test_tokens_of_each_head_are_those_of_all(reader: Callable[..., Reading], text: str, tokens_in: int) -> None:
    """Tokens told of each are multiplied by the heads; those of all of them are not."""
    assert reader(text).understood.input_tokens == tokens_in


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("150 doctors, 20 min per day each, transcription", 3000),
        ("40 teachers, 30 essays each a week, 2 pages per essay", 2400),
        ("6 lawyers, 500 contracts a month, 30 pages each, summarise", 15_000),
    ],
)
def test_things_of_each_head_are_those_of_all(reader: Callable[..., Reading], text: str, units: int) -> None:
    """What stands behind the pages tells of the contracts, not of the lawyers."""
    assert reader(text).understood.units == units


def test_each_behind_another_number_tells_of_that(reader: Callable[..., Reading]) -> None:
    """Tickets a day are those of all agents where only their tokens are told of each."""
    assert reader("40 agents, 600 tickets a day, 900 tokens each, haiku 5.5").understood.requests == 600


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("20 devs coding, 100 USD per dev per month max", "2000"),
        ("$15 per user per month, 30 users, chat model", "450"),
        ("6 users, each 20 dollars a month, chat", "120"),
        ("8 Entwickler, 50 € pro Kopf im Monat, Coding-Modell", "464"),
        ("budget $500 a month, 40 users, 20 messages per user a day", "500"),
        ("60 employees, budget 500 dollars a month, each of them asks 10 questions a day", "500"),
        ("500 dollars each month for 40 users, chat model", "500"),
    ],
)
def test_a_sum_for_each_head_is_the_budget_of_all(reader: Callable[..., Reading], text: str, budget: str) -> None:
    """A sum per seat is multiplied by the seats; what else is told of a head leaves it alone."""
    understood = reader(text).understood

    assert (understood.budget_usd, understood.budget_period) == (Decimal(budget), "month")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("400 calls a day, 21 days a month, 1k in 200 out, haiku 5.5", "21"),
        ("400 calls a day, 6 days a week, 1k in 200 out, haiku 5.5", "25.71"),
        ("400 Anfragen am Tag, 220 Arbeitstage im Jahr, 1k rein 200 raus, Haiku 5.5", "18.33"),
        ("400 calls a day on weekdays only, 1k in 200 out, haiku 5.5", "21.43"),
        ("400 calls a day, 1k in 200 out, haiku 5.5", None),
    ],
)
def test_the_days_of_a_month_that_work_comes_on(reader: Callable[..., Reading], text: str, days: str | None) -> None:
    """The volume of a day is not that of thirty where fewer days are told."""
    assert reader(text).understood.days_a_month == (None if days is None else Decimal(days))
