"""Which price a ceiling holds for: the input's unless the output's is named."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("best coding model, output price at most $2 per 1M tokens", "max_price_out_per_mtok"),
        ("best coding model, output under $2 per 1M tokens", "max_price_out_per_mtok"),
        ("best coding model, max $2 per 1M output tokens", "max_price_out_per_mtok"),
        ("best coding model, input price at most $2 per 1M tokens", "max_price_in_per_mtok"),
        ("best coding model under $2 per 1M tokens", "max_price_in_per_mtok"),
    ],
)
def test_a_ceiling_holds_for_the_price_it_names(ask: Ask, question: str, key: str) -> None:
    """Only the key that was meant is set."""
    said = ask(question).understood.said()
    assert {name for name in said if name.startswith("max_price")} == {key}
    assert said[key] == Decimal(2)


@pytest.mark.parametrize(
    ("question", "budget"),
    [
        ("we have $250 and all the time in the world, which model for tagging?", Decimal(250)),
        ("our choir has 90 dollars for this, which model?", Decimal(90)),
        ("my aunt left me 700 dollars, which model for a novel?", Decimal(700)),
        ("tengo 40 dólares, ¿qué modelo?", Decimal(40)),
        ("у нас есть 120 долларов, какую модель взять?", Decimal(120)),
        ("we already spent $250 on opus 5.5, which model is cheaper?", None),
        ("which model should I run, an H100 rents at $1.90 an hour?", None),
        ("the 4090 is 0.40 $/gpu-hour, which model should I run?", None),
    ],
)
def test_who_has_a_sum_may_spend_it(ask: Ask, question: str, budget: Decimal | None) -> None:
    """What somebody has is a budget; what was spent and what a card costs an hour are none."""
    assert ask(question).understood.budget_usd == budget


@pytest.mark.parametrize(
    "question",
    [
        "which model, at most 30 cents per million in and 90 cents per million out?",
        "which model, max $0.3/M input, $0.9/M output?",
        "which model, $0.3 per million in and $0.9 per million out at most?",
    ],
)
def test_a_ceiling_said_once_holds_for_both_ways(ask: Ask, question: str) -> None:
    """Prices for both ways beside each other have one bound."""
    understood = ask(question).understood
    assert (understood.max_price_in_per_mtok, understood.max_price_out_per_mtok) == (Decimal("0.3"), Decimal("0.9"))


@pytest.mark.parametrize(
    ("question", "spent"),
    [
        ("we spend 9k a month on opus 5.5, what would sonnet 5.5 cost?", 9000),
        ("paying 12k/month for gpt-4.1, what is it on gemini 2.5 flash?", 12000),
        ("wir zahlen 4k im Monat für opus 5.5, was kostet sonnet 5.5?", 4000),
        ("we spend $700 a week on opus 5.5, what would sonnet 5.5 cost?", 3000),
        ("we spend $36,000 a year on opus 5.5, what would sonnet 5.5 cost?", 3000),
        ("we burn 3k tokens a month on opus 5.5, what would sonnet 5.5 cost?", None),
        ("we spend 20 a month, which chat model?", None),
    ],
)
def test_what_is_paid_by_the_month_is_money(ask: Ask, question: str, spent: int | None) -> None:
    """No currency is needed where the verb and the time tell; small numbers and tokens are something else."""
    becomes = "becomes about" in ask(question).text
    assert becomes is (spent is not None)
    assert spent is None or f"${spent:,} a month" in ask(question).text


@pytest.mark.parametrize(
    ("question", "spend", "budget"),
    [
        ("unsere Rechnung für Claude Sonnet 5.5 liegt bei 1.000 $ im Monat, wie wird sie kleiner?", 1000, None),
        ("why is my gpt-6 sol bill $4k a month", 4000, None),
        ("nuestra factura de gpt-6 sol es de 900 dólares al mes, ¿cómo la bajamos?", 900, None),
        ("keep our bill under $500 a month with haiku", None, 500),
        ("our bill must not exceed $2,000 a month for summarising", None, 2000),
        ("sonnet now, $4k monthly, need it under $2k", 4000, 2000),
        ("kimi k3 today, $900 a month. what brings that below $300?", 900, 300),
        ("sonnet or haiku, $4k a month, below $2k would be better", None, 4000),
        ("kimi k3 for support at $900 a month, no more than 3k chats", None, 900),
    ],
)
def test_a_bill_is_what_is_spent_unless_a_limit_is_set_to_it(
    reader: Callable[..., Reading], question: str, spend: int | None, budget: int | None
) -> None:
    """The word for a bill says spend in front of its sum; a word for a limit says more."""
    read = reader(question)
    assert read.spend_usd == spend
    assert read.understood.budget_usd == budget


@pytest.mark.parametrize(
    ("question", "spend", "budget"),
    [
        ("happy with a one-off $20 spend, which model writes 500 scenes?", None, 20),
        ("$20 spend once, which model writes 500 scenes?", None, 20),
        ("a one time $40 spend on translating my book, which model?", None, 40),
        ("budget is a $100 openai spend, how many gpt-6 luna requests of 1k in 200 out?", None, 100),
        ("$18k monthly openai spend on gpt-6.1 sol, what would kimi k3 be?", 18000, None),
        ("our $700 a month anthropic bill for opus 5.5, how do we reduce it?", 700, None),
    ],
)
def test_a_spend_still_to_be_made_is_a_budget(
    reader: Callable[..., Reading], question: str, spend: int | None, budget: int | None
) -> None:
    """One that comes every so often, and a bill, is what is paid."""
    read = reader(question)
    assert (read.spend_usd, read.understood.budget_usd) == (spend, budget)
