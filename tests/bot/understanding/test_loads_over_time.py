"""Tests of loads that are not the same all year."""

from collections.abc import Callable

import pytest

from bot.understanding.lexicon import Lexicon
from bot.understanding.loads_over_time import over_time
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("100k requests a month, doubles each quarter, cost over the first year", "45"),
        ("10k chats a day, tripling every 6 months, yearly cost", "24"),
        ("20k requests a day, growing 10% a month, bill for the year", "21.38"),
        ("50k mails a month with 5% monthly growth, cost a year", "15.92"),
        ("20k Anfragen am Tag, wächst um 10% im Monat, Kosten im Jahr", "21.38"),
        ("100k solicitudes al mes, se duplica cada trimestre, coste del año", "45"),
        ("100k requêtes par mois, croît de 10 % par mois, coût annuel", "21.38"),
        ("每月10万次请求,每季度翻倍,一年费用", "45"),
        ("毎月10万件、毎月10%増、年間費用", "21.38"),
        ("50k chats a month, december is 3x, yearly cost", "14"),
        ("80k chats a month, twice that in november and december, cost for the year", "14"),
        ("season of 4 months a year, 5k chats a day", "4"),
        ("9 months of the year, 2k tickets a day", "9"),
        ("only in december we do 10x the volume, normally 50k chats a month. yearly bill?", "21"),
        ("50k chats a month, in december it's 10 times that. what's the year?", "21"),
        ("10k Anfragen am Tag, im Dezember sind es 8x so viele, Kosten im Jahr", "19"),
        ("30 days a quarter we process 4k docs a day, rest nothing. cost per year", "4"),
        ("100k a day for 3 months then 20k a day for the rest of the year", "4.8"),
    ],
)
def test_a_load_that_changes_is_so_many_months_of_the_one_told_first(lexicon: Lexicon, text: str, months: str) -> None:
    """Growth step by step, busier months, a season, another pace later."""
    told = over_time(look_at(tidy(text), lexicon))

    assert told is not None
    assert f"{told.months:f}" == months


@pytest.mark.parametrize(
    "text",
    [
        "12 days a quarter are public holidays, 10k requests a day, yearly",
        "20k requests a day, cost for the year",
        "prices halve each model generation, cost of 10k calls",
        "can opus 5.5 double the accuracy in december 2026",
        "12 months of 5k chats, cost",
        "we have 3 months a free trial, then 20 users",
    ],
)
def test_an_even_load_is_one_of_twelve_months(lexicon: Lexicon, text: str) -> None:
    """Nothing is said to change."""
    assert over_time(look_at(tidy(text), lexicon)) is None


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("peak 50 req/s avg 5 req/s, opus 5.5 month cost", 5),
        ("average 5 req/s, peaks of 50 req/s, opus 5.5 cost a month", 5),
        ("5 req/s on average, 50 req/s at peak, opus 5.5 monthly bill", 5),
        ("Spitze 50 req/s, Schnitt 5 req/s, opus 5.5 Kosten im Monat", 5),
        ("peak 50 req/s, opus 5.5 month cost", 50),
    ],
)
def test_the_average_is_billed_and_no_peak_beside_it(reader: Reader, text: str, requests: int) -> None:
    """A peak alone is all that there is."""
    assert reader(text).understood.requests == requests


def test_what_comes_on_weekends_comes_on_two_days_a_week(reader: Reader) -> None:
    """Only where it comes on no other day."""
    assert str(reader("30k chats a day only on weekends, haiku 5.5 cost").understood.days_a_month) == "8.57"
    assert reader("30k chats a day, more on weekends, haiku 5.5 cost").understood.days_a_month is None


@pytest.mark.parametrize("thing", ["variants", "texts", "articles", "sections"])
def test_a_length_behind_each_is_that_of_one(reader: Reader, thing: str) -> None:
    """Three times twenty, each as long as told."""
    found = reader(f"3 campaigns a week, 20 {thing} each, 300 words, opus 5.5").understood

    assert (found.requests, found.input_tokens or found.output_tokens) == (60, 400)


def test_growth_that_no_sum_holds_is_said(reader: Reader) -> None:
    """By the month nothing grows yet; the year of one model is worked out."""
    told = "growth, seasons and changes of pace are not in them"

    assert told in str(reader("which model for 100k requests a month, growing 20% a month").unapplied)
    assert told in str(reader("opus 5.5, 100k requests a month, growing 20% a month, cost a month?").unapplied)
    assert told not in str(reader("opus 5.5, 100k requests a month, growing 20% a month, cost a year?").unapplied)
