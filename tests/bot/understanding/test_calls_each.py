"""Calls that each of several things takes, and what comes every so many minutes."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "requests", "period"),
    [
        ("agent with 14 tool calls per task and 250 tasks a day on haiku 5.5, 9k in 400 out, cost?", 3500, "day"),
        ("6 llm calls per claim, 700 claims a week, 3k in 200 out on haiku 5.5, price?", 4200, "week"),
        ("haiku 5.5: 9 calls per user query, 2000 user queries an hour, 1k in 100 out", 18_000, "hour"),
        ("every order triggers 3 requests, 5000 orders a day, 1k in 100 out, cost of haiku 5.5", 15_000, "day"),
        ("4 Aufrufe pro Akte, 600 Akten am Tag, 2k rein 200 raus, was kostet haiku 5.5?", 2400, "day"),
        ("cada ticket hace 5 llamadas, 400 tickets al día, ¿coste con haiku 5.5?", 2000, "day"),
        ("每个工单要调用3次，每天1000个工单，haiku 5.5 多少钱", 3000, "day"),
        ("a bot on haiku 5.5 polls every 6 minutes, 2k in 100 out, cost?", 10, "hour"),
        ("Agent läuft alle 20 Minuten auf haiku 5.5, 2k rein 100 raus, Kosten?", 3, "hour"),
        ("cron job on haiku 5.5 runs every 4 hours, 2k in 100 out, cost", 6, "day"),
        ("5 calls every 10 minutes on haiku 5.5, 1k in 100 out, cost?", 30, "hour"),
        ("7 scrapers, 400 calls a day each, 1k in 100 out, haiku 5.5 cost?", 2800, "day"),
        ("4 shops, 900 calls a week per shop, 1k in 100 out, cost on haiku 5.5", 3600, "week"),
        ("6 Filialen, je 300 Anfragen am Tag, 1k rein 100 raus, was kostet haiku 5.5?", 1800, "day"),
        ("screenshots every 20 seconds on haiku 5.5, 8 hours a day, 300 out, cost?", 180, "hour"),
        ("logs every 15 minutes, summarise them on haiku 5.5, 1k in 100 out", 4, "hour"),
        ("haiku 5.5, a picture every 5 minutes, describe it, 1k in 100 out", 12, "hour"),
        ("8 agents that wake up every 10 minutes on haiku 5.5, 1k in 100 out, cost", 48, "hour"),
        ("12 cron jobs run every 15 minutes on haiku 5.5, 1k in 100 out, cost", 48, "hour"),
        ("nightly job of 5000 documents, 2k tokens each, haiku 5.5 cost per month", 5000, "day"),
        ("35 runs a day, each 20 calls of 9k in 300 out, haiku 5.5", 700, "day"),
        ("35 runs a day with 20 calls each, 9k in 300 out per call, haiku 5.5", 700, "day"),
        ("each run has 20 calls of 9k in 300 out, 35 runs a day, haiku 5.5", 700, "day"),
        ("a run is 20 steps, 35 runs a day, 9k in 300 out, haiku 5.5", 700, "day"),
        ("35 agent runs a day with 20 steps each, 9k in 300 out per step, haiku 5.5", 700, "day"),
        ("runs a day: 35, calls per run: 20, 9k in 300 out, haiku 5.5", 700, "day"),
        ("calls per ticket = 6, tickets per month = 9,000, 2k in 200 out, haiku 5.5", 54_000, "month"),
        ("120 jobs a week, 8 model calls in each, 5k in 300 out on haiku 5.5", 960, "week"),
        ("60 Läufe am Tag, je 12 Aufrufe, 4k rein 200 raus, haiku 5.5", 720, "day"),
        ("30 tareas al día, cada una con 20 llamadas, 6k de entrada y 300 de salida, haiku 5.5", 600, "day"),
        ("50 tâches par jour, chacune 10 appels, 6k en entrée et 300 en sortie, haiku 5.5", 500, "day"),
        ("每天50个任务，每个任务有10次调用，输入6000输出300，haiku 5.5", 500, "day"),
        ("haiku 5.5，每10分钟调用一次，输入2000输出300，一个月多少钱", 6, "hour"),
    ],
)
def test_calls_of_each_thing_and_at_each_time(
    reader: Callable[..., Reading], text: str, requests: int, period: str
) -> None:
    """They are multiplied by the things, or by the times in an hour or a day."""
    said = reader(text).understood.to_json()

    assert (said["requests"], said["requests_period"]) == (requests, period)


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("100 calls each 3k in and 200 out, haiku 5.5", 100),
        ("1000 requests a day, each 4k in 300 out, haiku 5.5", 1000),
        ("10 users with 25 calls each a day, 1k in 100 out, haiku 5.5", 250),
        ("each key has 60 requests per minute on haiku 5.5, 1k in 100 out", 60),
    ],
)
def test_calls_that_are_no_factor_stay_as_told(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """Their size may be told of each, and people multiply them once."""
    assert reader(text).understood.requests == requests


@pytest.mark.parametrize(
    "text",
    [
        "120 prompts per dev a day, 40 devs, 2k in 300 out, cost on haiku 5.5",
        "4,800 requests a day, what does a call cost on haiku 5.5 with 2k in 300 out?",
    ],
)
def test_calls_of_people_and_periods_are_no_such_calls(reader: Callable[..., Reading], text: str) -> None:
    """People multiply in their own way, a period not at all."""
    assert reader(text).understood.requests == 4800


@pytest.mark.parametrize(
    ("text", "days", "hours"),
    [
        ("30 rps from 9am to 5pm on weekdays, 1k in 100 out on haiku 5.5, cost?", "21.43", "8"),
        ("8 requests a second for 10 hours a day, 1k in 100 out on haiku 5.5, cost?", None, "10"),
        ("300 mails per workday, 1k in 100 out, haiku 5.5, cost?", "21.43", None),
        ("300 mails a day on 22 working days, 1k in 100 out, haiku 5.5, cost?", "22", None),
        ("300 Mails am Tag, 21 Arbeitstage, 1k rein 100 raus, Kosten von haiku 5.5?", "21", None),
        ("3 rps, 1k in 100 out on haiku 5.5, cost?", None, None),
    ],
)
def test_days_and_hours_of_work(reader: Callable[..., Reading], text: str, days: str | None, hours: str | None) -> None:
    """What comes by the day or faster comes only then."""
    understood = reader(text).understood

    assert (understood.days_a_month and str(understood.days_a_month)) == days
    assert (understood.hours_a_day and str(understood.hours_a_day)) == hours


@pytest.mark.parametrize(
    ("text", "requests", "size"),
    [
        ("7k per call, 300 out, 4000 calls a day on haiku 5.5", 4000, 7000),
        ("900 epics a week of 4k tokens, 300 out, cost on haiku 5.5", 900, 4000),
        ("20M a month, 70 tokens each, cost on haiku 5.5", 20_000_000, 70),
    ],
)
def test_a_bare_count_beside_the_size_of_one(
    reader: Callable[..., Reading], text: str, requests: int, size: int
) -> None:
    """Tokens told of each are a size, the number without tokens is a count."""
    said = reader(text).understood.to_json()

    assert (said["requests"], said["input_tokens"]) == (requests, size)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("haiku 5.5: 3k tokens in, SQL of about 250 tokens, 90k a month, cost",
         {"input_tokens": 3000, "output_tokens": 250, "requests": 90_000}),
        ("2B tokens a day in chunks of 500 tokens, 4 out each, cost on haiku 5.5",
         {"input_tokens": 500, "output_tokens": 4, "requests": 4_000_000, "requests_period": "day"}),
        ("9k of the 12k input tokens are cached, 200 out, 50k requests a month, haiku 5.5 cost",
         {"input_tokens": 12_000, "cached_share": 0.75}),
        ("6k input of which 3k is a static prefix we cache, 200 out, 50k requests a month, haiku 5.5 cost",
         {"input_tokens": 6000, "cached_share": 0.5}),
        ("8k input per call, 6k system prompt with prompt caching, 200 out, 50k requests a month, haiku 5.5 cost",
         {"input_tokens": 8000, "cached_share": 0.75}),
        ("15.000 E-Mails pro Tag kategorisieren, je ca. 300 Wörter, Kosten von haiku 5.5?",
         {"input_tokens": 400, "requests": 15_000}),
        ("product texts in 4 languages for 20k SKUs, 60 words each, which model?",
         {"task": "writing", "output_tokens": 80, "requests": 20_000}),
        ("check 5 photos per claim, 3000 claims a week, which vision model?",
         {"units": 15_000, "unit_kind": "images", "requests_period": "week"}),
        ("500k voice minutes a year on gpt-4o, cost?", {"units": 500_000, "unit_kind": "minutes"}),
    ],
)  # fmt: skip
def test_sizes_that_are_said_are_kept(reader: Callable[..., Reading], text: str, expected: dict[str, object]) -> None:
    """What is made, what is cached, and the length of one of all."""
    said = reader(text).understood.to_json()

    assert {key: said.get(key) for key in expected} == expected


def test_a_corrected_count_keeps_what_is_counted(reader: Callable[..., Reading]) -> None:
    """Files of four pages stay such files when there are more of them, and more often."""
    said = reader("sorry, 30k per day", "summarise 20k PDFs of 4 pages a month").understood

    assert (said.units, said.unit_kind, said.spread_over, said.requests) == (120_000, "pages", 30_000, None)


@pytest.mark.parametrize(
    ("text", "images"),
    [
        ("Screenshots every 20 seconds for 8 hours a day, describe each, which model", 180),
        ("our camera takes a photo every 2 minutes, haiku 5.5 to describe it", 30),
        ("每20秒一张截图，每天8小时，描述内容，用哪个模型", 180),
        ("une photo toutes les 5 minutes, la décrire, haiku 5.5", 12),
    ],
)
def test_pictures_at_each_time_are_counted(reader: Callable[..., Reading], text: str, images: int) -> None:
    """A picture every so often is so many pictures an hour."""
    understood = reader(text).understood

    assert (understood.units or understood.requests, understood.requests_period) == (images, "hour")
    assert "image" in understood.modalities


@pytest.mark.parametrize("text", ["do prices of haiku 5.5 change every 3 months?", "claude outages every 3 days"])
def test_what_else_comes_at_each_time_is_no_volume(reader: Callable[..., Reading], text: str) -> None:
    """News of a model are no calls."""
    assert reader(text).understood.requests is None
