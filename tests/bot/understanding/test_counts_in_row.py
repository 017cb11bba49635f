"""Tests of three counts in a row: no factor is dropped."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "requests", "period"),
    [
        ("50 classes of 28 pupils, each pupil 2 essays a month, haiku 5.5 cost", 2_800, "month"),
        ("6 offices with 15 staff, each 20 prompts a day, haiku 5.5 cost", 1_800, "day"),
        ("12 schools with 40 teachers, each 5 prompts a day, haiku 5.5 cost", 2_400, "day"),
        ("7 hospitals x 30 doctors x 12 notes a day, haiku 5.5 cost", 2_520, "day"),
        ("20 Klassen mit je 25 Schülern, je 3 Aufsätze im Monat, haiku 5.5, Kosten", 1_500, "month"),
        ("15 clases de 30 alumnos, 2 redacciones al mes cada uno, haiku 5.5, coste", 900, "month"),
        ("8 classes de 24 élèves, chacun 2 rédactions par mois, haiku 5.5, coût", 384, "month"),
        ("3 shifts, 8 operators per shift, 20 queries an hour each, haiku 5.5 cost", 160, "hour"),
        ("school with 1,200 pupils, each 5 questions per school day, haiku 5.5 cost", 6_000, "day"),
        ("800 rooms, 1.3 requests per room per night, haiku 5.5 cost", 1_040, "day"),
        ("8k tickets x 3 calls a month haiku 5.5 cost", 24_000, "month"),
        ("30 teams of 8 people, 15 prompts each a day, haiku 5.5 cost", 3_600, "day"),
        ("50 x 20 requests a day haiku 5.5", 1_000, "day"),
    ],
)
def test_requests_of_groups_are_those_of_all(
    reader: Callable[..., Reading], text: str, requests: int, period: str
) -> None:
    """Groups, people in each, and what each of them sends are multiplied."""
    told = reader(text).understood
    assert (told.requests, told.requests_period) == (requests, period)


@pytest.mark.parametrize(
    ("text", "units", "things"),
    [
        ("500 students write 4 essays of 1,500 words a term, grade them with sonnet 5.5", 3_000_000, 2_000),
        ("60 agents x 45 calls a day x 6 min, transcribe with whisper", 16_200, 2_700),
        ("every doctor dictates 25 notes of 3 minutes per day, 14 doctors, whisper cost", 1_050, 350),
        ("80 nurses dictate 10 notes of 2 minutes a day, whisper cost", 1_600, 800),
        ("6 countries x 4 languages x 500 texts, haiku 5.5 cost", 12_000, None),
        ("9 brands x 12 markets x 40 posts a month, haiku 5.5 cost", 4_320, None),
        ("24 newsletters a year, 8 articles each, haiku 5.5 cost", 192, None),
        ("2,000 stores x 15 receipts a day haiku 5.5 cost", 30_000, None),
        ("10 repos with 80 PRs each, haiku 5.5", 800, None),
        ("6 lawyers, 500 contracts a month, 30 pages each, summarise with haiku 5.5", 15_000, 500),
        ("30 contracts of 12 pages, haiku 5.5", 360, 30),
        ("5 stores, 200 receipts a day in total, haiku 5.5 cost", 200, None),
    ],
)
def test_things_of_groups_are_those_of_all(
    reader: Callable[..., Reading], text: str, units: int, things: int | None
) -> None:
    """So are things, and the minutes and words that they have."""
    told = reader(text).understood
    assert (told.units, told.spread_over) == (units, things and Decimal(things))


def test_steps_of_an_agent_are_requests_of_the_size_told_of_each(reader: Callable[..., Reading]) -> None:
    """Forty steps of 15k tokens in and 500 out are forty requests."""
    told = reader("agent run on sonnet 5.5, ~40 steps, 15k context each, 500 out, cost").understood
    assert (told.requests, told.input_tokens, told.output_tokens) == (40, 15_000, 500)


@pytest.mark.parametrize(
    ("text", "requests", "period", "tokens"),
    [
        ("our agents do 20 steps, 4k tokens in each, 1,000 tasks a day, gpt-6 luna cost", 20_000, "day", 4_000),
        ("haiku 5.5: 12 steps, 3k tokens each, 200 tickets a day", 2_400, "day", 3_000),
        ("agent with 15 steps, 5k tokens of context each, 300 runs a week, haiku 5.5", 4_500, "week", 5_000),
        ("8 steps, 2k in 200 out each, for 5,000 tasks a month on haiku 5.5", 40_000, "month", 2_000),
    ],
)
def test_tasks_that_come_so_often_have_so_many_steps_each(
    reader: Callable[..., Reading], text: str, requests: int, period: str, tokens: int
) -> None:
    """The tasks are not dropped beside their steps."""
    told = reader(text).understood
    assert (told.requests, told.requests_period, told.input_tokens) == (requests, period, tokens)
