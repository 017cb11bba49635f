"""Heads in a thread: so many for each of those counted before, or the load of before for every one."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

STAFF = "helpdesk bot for 300 employees"
LOAD = "opus 5.5, 2k in, 300 out, 1000 calls a day"


def _said(reading: Reading, expected: dict[str, Any]) -> dict[str, Any]:
    said = reading.understood.said()
    return {key: said.get(key) for key in expected}


@pytest.mark.parametrize(
    "then",
    [
        "say 10 a day each, 4k in and 600 out",
        "everyone sends 10 a day, 4k in 600 out",
        "jeder so 10 am Tag, 4k rein 600 raus",
        "cada uno 10 al día, 4k de entrada y 600 de salida",
        "chacun 10 par jour, 4k en entrée et 600 en sortie",
        "каждый 10 в день, 4k на вход и 600 на выход",
    ],
)
def test_what_each_asks_counts_beside_the_sizes_of_a_request(reader: Callable[..., Reading], then: str) -> None:
    """Tokens in and out are those of one request, not of a head."""
    expected = {"requests": 3000, "requests_period": "day", "input_tokens": 4000, "output_tokens": 600}

    assert _said(reader(then, STAFF), expected) == expected


@pytest.mark.parametrize(
    ("then", "requests", "period"),
    [
        ("10 a day per person", 3000, "day"),
        ("each asks about 10 a day", 3000, "day"),
        ("like 5 each per week", 1500, "week"),
        ("10 am Tag pro Mitarbeiter", 3000, "day"),
        ("6000 a day in total, 3k in 400 out", 6000, "day"),
        ("45000 calls a month, 3k in 400 out", 45_000, "month"),
    ],
)
def test_how_often_each_asks_is_kept(reader: Callable[..., Reading], then: str, requests: int, period: str) -> None:
    """A rate without its period would be a bill of once."""
    understood = reader(then, STAFF).understood

    assert (understood.requests, understood.requests_period) == (requests, period)


@pytest.mark.parametrize(
    ("then", "requests"),
    [
        ("that's per user, we're 40", 40_000),
        ("times 40 users", 40_000),
        ("that's per person, 40 people", 40_000),
        ("das ist pro Nutzer, wir sind 40", 40_000),
        ("c'est par utilisateur, on est 40", 40_000),
        ("eso es por usuario, somos 40", 40_000),
        ("这是每个用户的，我们有40人", 40_000),
        ("これは1人あたりで、40人います", 40_000),
        ("1인당이고 40명이에요", 40_000),
        ("это на пользователя, нас 40", 40_000),
        ("we are 40 people", 1000),
        ("what's that per user, we're 40", 1000),
    ],
)
def test_a_load_told_of_one_head_comes_for_all(reader: Callable[..., Reading], then: str, requests: int) -> None:
    """Heads that are only named, or by which a bill is to be parted, leave the load as it was."""
    expected = {"requests": requests, "requests_period": "day", "units": 40, "unit_kind": "users"}

    assert _said(reader(then, LOAD), expected) == expected


@pytest.mark.parametrize(
    ("then", "requests"),
    [
        ("and for 5 teams", 5000),
        ("3 regions, same load each", 3000),
        ("wir haben 4 Standorte, jeweils so viel", 4000),
        ("para 3 equipos", 3000),
        ("hosted in 3 regions", 1000),
        ("can 3 teams share a key?", 1000),
    ],
)
def test_so_many_groups_each_have_the_load(reader: Callable[..., Reading], then: str, requests: int) -> None:
    """Teams, sites and regions multiply it where they are said to have it."""
    assert reader(then, LOAD).understood.requests == requests


@pytest.mark.parametrize(
    ("then", "requests"),
    [
        ("twelve calls", 480),
        ("12 calls", 480),
        ("und bei zehn Fragen?", 400),
        ("8 preguntas mejor", 320),
        ("12 calls in total", 12),
        ("900 calls", 900),
    ],
)
def test_fewer_calls_than_heads_are_those_of_each(reader: Callable[..., Reading], then: str, requests: int) -> None:
    """Where each was told to make more before; as often as then."""
    understood = reader(then, "haiku 5.5 for 40 agents, 30 calls each a day, 2k in 200 out").understood

    assert (understood.requests, understood.requests_period) == (requests, "day")
