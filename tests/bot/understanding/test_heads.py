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


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("our team of 9 uses gpt-6-luna, everyone sends 40 prompts a day", 360),
        ("a squad of 12, each sends 40 prompts a day to haiku 5.5", 480),
        ("un equipo de 7, cada uno hace 20 consultas al día, haiku 5.5", 140),
        ("a team of 9 sends 4000 prompts a day to haiku 5.5", 4000),
        ("one of 9 teams, each of us sends 40 prompts a day to haiku 5.5", 40),
    ],
)
def test_a_team_told_by_its_number_is_so_many_heads(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """No noun stands behind the number; what is told of the whole team is not multiplied."""
    assert reader(text).understood.requests == requests


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


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("18k requests a day from 600 users on gpt-6-luna, cost per user per month", 18_000),
        ("what do 50 lawyers asking 200 questions a day cost per lawyer", 200),
        ("gpt-6 luna for 200 nurses who send 5,000 questions a day: what's the monthly cost per nurse?", 5_000),
        ("60 teachers in total send 900 prompts a day to haiku 5.5; cost per teacher?", 900),
        ("price per analyst and total: 40 analysts, 2000 queries a day on haiku 5.5", 2_000),
        ("500 Mitarbeiter, 10000 Anfragen am Tag mit haiku 5.5, Kosten pro Kopf und Jahr?", 10_000),
        ("80 personnes, 4000 requêtes par jour avec haiku 5.5, coût par personne et par mois", 4_000),
        ("somos 40 personas y hacemos 2000 consultas al día con haiku 5.5, ¿cuánto cuesta por persona?", 2_000),
        ("50 pessoas, 4000 perguntas por dia com haiku 5.5, custo por pessoa", 4_000),
        ("500人で1日に1万件の質問, haiku 5.5, 一人あたりの費用は?", 10_000),
        ("50个用户每天共2万次请求,haiku 5.5,每人每月多少钱", 20_000),
        ("직원 200명이 하루 5000건 요청, haiku 5.5, 1인당 비용은?", 5_000),
        ("200 сотрудников, 8000 запросов в день, haiku 5.5, стоимость на человека", 8_000),
        ("40 agents with 30 chats a day in total, haiku 5.5", 30),
    ],
)
def test_a_price_asked_of_each_head_multiplies_no_volume(
    reader: Callable[..., Reading], text: str, requests: int
) -> None:
    """The "per user" of "cost per user" says nothing of the requests."""
    assert reader(text).understood.requests == requests


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("50 users, 30 requests per user per day on haiku 5.5, cost?", 1_500),
        ("50 lawyers asking 200 questions a day each on haiku 5.5, cost per lawyer", 10_000),
        ("what do we budget per employee per month for 350 people doing 15 chats a day with haiku 5.5", 5_250),
        ("cost of haiku 5.5 if each of 200 agents sends 50 requests a day", 10_000),
        ("monthly cost haiku 5.5: 30 agents, per agent 200 chats a day", 6_000),
        ("cost per user 40 calls a day, 100 users, haiku 5.5", 4_000),
        ("cost for 600 users with 40 requests per user a day on haiku 5.5", 24_000),
    ],
)
def test_requests_told_of_each_head_still_count_for_all(
    reader: Callable[..., Reading], text: str, requests: int
) -> None:
    """Beside a price of each, or without one, what each sends is multiplied."""
    assert reader(text).understood.requests == requests


@pytest.mark.parametrize(
    ("text", "tokens_in", "period"),
    [
        ("개발자 8명이 하루에 각각 100만 토큰 입력, sonnet 5.5 비용", 8_000_000, "day"),
        ("12 devs usam 1,5M tokens de entrada por dia cada um, sonnet 5.5, custo", 18_000_000, "day"),
        ("20 desarrolladores usan 2M tokens al día cada uno, sonnet 5.5, coste", 40_000_000, "day"),
        ("sonnet 5.5: 1.5M in and 100k out tokens per working day each, 12 engineers", 18_000_000, "day"),
        ("per dev per year cost of sonnet 5.5 if each burns 2M in 150k out tokens a workday", 2_000_000, "day"),
        ("30 devs use 4M tokens a business day on opus 5.5", 4_000_000, "day"),
    ],
)
def test_what_each_burns_a_day_stays_that_of_a_day(
    reader: Callable[..., Reading], text: str, tokens_in: int, period: str
) -> None:
    """The year of the bill that is asked for is none of the tokens, and "each" may stand on either side."""
    told = reader(text).understood
    assert (told.input_tokens, told.requests_period) == (tokens_in, period)


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("180 seats 45 mails a day, 1k in 100 out, haiku 5.5", 8_100),
        ("180 agents with 45 chats a day, 1k in 100 out, haiku 5.5", 8_100),
        ("180 seats, 9,000 chats a day, 1k in 100 out, haiku 5.5", 9_000),
        ("180 agents, 45 chats a day in total, 1k in 100 out, haiku 5.5", 45),
        ("180 seats, 45 mails a month, 1k in 100 out, haiku 5.5", 45),
    ],
)
def test_a_count_a_day_beside_more_heads_is_one_for_each(
    reader: Callable[..., Reading], text: str, requests: int
) -> None:
    """Fewer a day than there are people is said of one of them, unless it is called that of all."""
    assert reader(text).understood.requests == requests


@pytest.mark.parametrize(
    ("text", "days", "hours"),
    [
        ("haiku 5.5 for 3k req/day (1k in/200 out), 21 days/mo", "21", None),
        ("40k tokens per minute in and 4k out per minute, 9h a day, 21 days, haiku 5.5", "21", "9"),
        ("requests: 6/s during 9 office hours on weekdays, 500 in 60 out, haiku 5.5", "21.43", "9"),
        ("6 req/s weekdays 8-18, 500/60, haiku 5.5", "21.43", "10"),
        ("300 calls an hour 6 hours a night, 500/60, haiku 5.5", None, "6"),
        ("2k requests a day for 20 days, 1k/100, haiku 5.5", None, None),
    ],
)
def test_days_and_hours_of_work_are_read(
    reader: Callable[..., Reading], text: str, days: str | None, hours: str | None
) -> None:
    """However short they are told; a span that ends is none of them."""
    said = reader(text).understood

    assert said.days_a_month == (days and Decimal(days))
    assert said.hours_a_day == (hours and Decimal(hours))


@pytest.mark.parametrize(
    "text",
    [
        "weekdays 9k requests, weekends 2k requests per day, 1k/150, haiku 5.5",
        "9k calls on weekdays and 2k on weekends, 1k/150, haiku 5.5",
    ],
)
def test_weekdays_and_weekends_add_up_to_a_week(reader: Callable[..., Reading], text: str) -> None:
    """Five of the ones and two of the others."""
    said = reader(text).understood

    assert (said.requests, said.requests_period) == (49_000, "week")


def test_working_days_told_later_change_no_count(reader: Callable[..., Reading]) -> None:
    """They are days of the month, not requests."""
    said = reader(
        "only 21 working days", "haiku 5.5, 500 users, 20 requests a day each, 1k/100", "make it 800 users"
    ).understood

    assert (said.requests, said.days_a_month) == (16_000, Decimal(21))


def test_requests_behind_a_label_are_counted(reader: Callable[..., Reading]) -> None:
    """However few come a second."""
    said = reader("requests: 6/s, 500 in 60 out, haiku 5.5").understood

    assert (said.requests, said.requests_period, said.input_tokens) == (6, "second", 500)
