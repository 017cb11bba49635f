"""Each model with a load of its own: what goes with which, what they come to, and how a thread changes them."""

from decimal import Decimal

import pytest

from bot.answer import Answer
from tests.bot.conftest import Ask


def _bills(answer: Answer) -> dict[str, Decimal]:
    """USD by model."""
    return {cost.model: cost.total_usd for cost in answer.costs if cost.total_usd is not None}


def _lead(answer: Answer) -> str:
    return answer.text.split("\n")[0]


_TOTALS = [
    ("monthly: 5k calls opus 5.5 (4k/1k), 80k calls sonnet 5.5 (2k/500), 1M calls haiku 5.5 (600/100)", "$1,010"),
    ("10k calls haiku 5.5 (1k in, 200 out), 2k calls opus 5.5 (8k in, 1k out) monthly, total", "$106.00"),
    ("per month 2M requests gpt-6 luna (900 in / 90 out), 30k requests gpt-6 sol (6k in / 2k out), sum?", "$1,230"),
    ("3k Anfragen opus 5.5 (4k/1k), 50k Anfragen haiku 5.5 (800/200) im Monat, Summe?", "$117.00"),
    ("opus 5.5 50k req (500/50), haiku 5.5 100k req (2k/200) a month", "$180.00"),
    ("sonnet 5.5 for 20k tickets (800 in 150 out) and haiku 5.5 for 100k tickets (300 in 50 out) a month", "$67.50"),
    ("10k calls: opus 5.5 (4k/1k), haiku 5.5 (600/100)", "$361.10"),
    ("gpt-6 sol 30M in 5M out, haiku 5.5 200M in 20M out, text-embedding-3-large 500M a month", "$205.00"),
    ("we run gpt-6 sol 30M in 5M out a month and 80M on text-embedding-3-small", "$111.60"),
    ("our stack a month: haiku 5.5 50M in 5M out, text-embedding-3-small 80M tokens, whisper for 100 hours", "$12.16"),
    ("sonnet 5.5 10M in 1M out, gpt image 2.5 2,000 pictures a month, total bill", "$94.72"),
    ("whisper 300 hours and haiku 5.5 20M in 2M out a month, total", "$12.18"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "total"), _TOTALS)
def test_each_model_is_billed_for_its_own_load(ask: Ask, question: str, total: str) -> None:
    """Counts before the names and sizes in brackets behind them, hours, pictures and vectors too."""
    assert _lead(ask(question)).startswith(f"**{total} a month")


@pytest.mark.parametrize(
    "question",
    [
        "compare opus 5.5 and haiku 5.5 for 20k tickets a month",
        "what do sonnet 5.5 and gemini 3.8 flash cost for 500 documents of 30 pages",
        "opus 5.5 or sonnet 5.5 for 10k calls (2k in, 300 out) a month, which is cheaper?",
    ],
)
def test_one_load_for_all_is_compared(ask: Ask, question: str) -> None:
    """Models for the same load stand beside each other and are not added up."""
    answer = ask(question)

    assert "is cheapest" in _lead(answer)
    assert len(answer.costs) == 2


_STACK = "our stack: opus 5.5 10M in 2M out, haiku 5.5 100M in 10M out, gpt-6 luna 50M in 5M out a month"


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("drop opus for sonnet 5.5", "$62.50"),
        ("replace opus by sonnet 5.5", "$62.50"),
        ("swap opus for sonnet 5.5", "$62.50"),
        ("with sonnet 5.5 in place of luna", "$245.00"),
        ("ersetze luna durch sonnet 5.5", "$245.00"),
        ("drop opus", "$22.50"),
    ],
)
def test_what_comes_in_place_of_a_model_takes_its_load(ask: Ask, said: str, total: str) -> None:
    """The newest message names both; a model that is dropped leaves its own load alone."""
    answer = ask(said, _STACK)

    assert _lead(answer).startswith(f"**{total} a month")
    assert not answer.understood.exclude_models


def test_a_sum_of_a_year_is_told_where_it_is_asked(ask: Ask) -> None:
    """The bill stays by the month, with the year beside it."""
    assert _lead(ask("total per year", _STACK)).startswith("**$102.50 a month, $1,230 a year;")


def test_a_sum_says_which_model_is_not_in_it(ask: Ask) -> None:
    """Nobody said what one of them is sent."""
    answer = ask("stack: sonnet 5.5 10M in 1M out a month, gpt-6 luna (same docs), whisper 300 hours a month")

    assert _lead(answer).startswith("**$39.18 a month without GPT-6 Luna, whose load or price is not said;")


def test_a_model_for_vectors_takes_over_nothing_from_one_that_writes(ask: Ask) -> None:
    """Neither as the cheapest of all nor where its maker's rival goes away."""
    answer = ask("haiku 5.5 200M in 20M out, text-embedding-3-large 50M a month, whisper 10 hours a month, total")

    assert "All of it on" not in answer.text
    assert "could take over" not in answer.text


def test_bare_millions_beside_a_model_for_vectors_are_tokens(ask: Ask) -> None:
    """It has no other measure."""
    answer = ask("what does text-embedding-3-large cost at 500M a month")

    assert _bills(answer) == {"text-embedding-3-large": Decimal(65)}


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("haiku 5.5 20k invoices a month", "and 300 contracts of 30 pages"),
        ("haiku 5.5, 50k reviews/month", "and 10k support mails"),
        ("haiku 5.5, 50k reviews/month", "plus 900 photos a month"),
    ],
)
def test_a_bill_says_which_load_of_another_kind_is_not_in_it(ask: Ask, before: str, said: str) -> None:
    """A message of a thread that adds things which are counted otherwise is billed alone."""
    assert "Not in this bill: the " in ask(said, before).text


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("haiku 5.5 20k invoices a month", "plus 5k delivery notes"),
        ("haiku 5.5, 50k reviews/month", "and with sonnet?"),
        ("haiku 5.5, 50k reviews/month", "and 100k reviews?"),
    ],
)
def test_nothing_is_missing_in_a_bill_of_all(ask: Ask, before: str, said: str) -> None:
    """More of the same, another model, another number."""
    assert "Not in this bill" not in ask(said, before).text
