"""The budget of a thread, and sums in words people use at work."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from bot.understanding.reading import Reading

_EUROS = "model for summaries, cap 300 eur/mo"
_NOW_500 = Decimal("580.00")


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (_EUROS, "cap is 500 now, finance approved"),
        (_EUROS, "sorry, the ceiling is 500"),
        (_EUROS, "its 500 now"),
        (_EUROS, "500 is fine too"),
        (_EUROS, "we got 500 approved"),
        ("Modell zum Übersetzen, Budget 300 Euro im Monat", "sind jetzt 500"),
        ("modelo para resumir, presupuesto 300 eur al mes", "ahora son 500"),
        ("modèle pour résumer, budget 300 eur par mois", "c'est 500 maintenant"),
        ("модель для перевода, бюджет 300 евро в месяц", "теперь 500"),
        ("做摘要的模型，预算每月300欧元", "现在是500了"),
    ],
)
def test_a_bare_number_near_the_budget_is_the_new_one(reader: Callable[..., Reading], before: str, text: str) -> None:
    """It keeps currency and period, and counts nothing."""
    understood = reader(text, before).understood

    assert understood.budget_usd == _NOW_500
    assert (understood.budget_period, understood.currency) == ("month", "EUR")
    assert understood.requests is understood.units is None


def test_a_sum_for_machines_is_no_count_of_heads(reader: Callable[..., Reading]) -> None:
    """Thirty-five thousand are nearer to the budget of before than to its forty people."""
    understood = reader("35k if it buys us a 70b class one", "25k€ hardware budget, 40 lawyers, contracts").understood

    assert understood.units == 40
    assert understood.budget_usd == Decimal("40600.00")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("500 requests a day", {"requests": 500, "budget_usd": Decimal("348.00")}),
        ("and for 500 users", {"units": 500, "budget_usd": Decimal("348.00")}),
        ("what about 90,000", {"budget_usd": Decimal("348.00")}),
    ],
)
def test_numbers_of_something_else_leave_the_budget(
    reader: Callable[..., Reading], text: str, said: dict[str, Any]
) -> None:
    """What is counted, or is far from the sum, is no budget."""
    understood = reader(text, _EUROS).understood

    assert {key: getattr(understood, key) for key in said} == said


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (_EUROS, "what if money's no object"),
        ("Modell zum Übersetzen, Budget 300 Euro im Monat", "und wenn Geld keine Rolle spielt?"),
        ("要約モデル、予算は月20万円", "予算なしなら？"),
        ("做摘要的模型，预算每月300欧元", "预算不限呢"),
        ("modelo para resumir, presupuesto 300 eur al mes", "¿y si el dinero no es problema?"),
    ],
)
def test_a_budget_that_no_longer_counts_goes(reader: Callable[..., Reading], before: str, text: str) -> None:
    """Sum, period and currency go with it."""
    understood = reader(text, before).understood

    assert (understood.budget_usd, understood.budget_period, understood.currency) == (None, None, None)


def test_the_same_sum_in_another_currency(reader: Callable[..., Reading]) -> None:
    """Three hundred dollars take the place of three hundred euros."""
    understood = reader("usd not eur", _EUROS).understood

    assert (understood.budget_usd, understood.currency) == (Decimal(300), None)


@pytest.mark.parametrize("text", ["in dollars, sorry", "the budget is in usd", "non, en dollars, pas en euros"])
def test_a_currency_that_is_put_right_is_the_budgets(reader: Callable[..., Reading], text: str) -> None:
    """In words of a slip, of a budget, or against the one before."""
    understood = reader(text, _EUROS).understood

    assert (understood.budget_usd, understood.currency) == (Decimal(300), None)


@pytest.mark.parametrize("text", ["and in euros?", "what's that in GBP", "in euros", "und in Euro?", "en euros?"])
def test_a_bill_asked_for_in_another_currency_leaves_the_budget(reader: Callable[..., Reading], text: str) -> None:
    """It is the answer that is to be in it."""
    understood = reader(text, "gpt-6-luna for 3000 chats a day, budget is 2k a month").understood

    assert (understood.budget_usd, understood.budget_period) == (Decimal(2000), "month")


def test_the_same_sum_a_quarter_is_four_times_that_a_year(reader: Callable[..., Reading]) -> None:
    """The contract knows no quarters."""
    understood = reader("per quarter, not month", _EUROS).understood

    assert (understood.budget_usd, understood.budget_period) == (Decimal("1392.00"), "year")


def test_work_on_weekdays_alone(reader: Callable[..., Reading]) -> None:
    """What comes every day of the thread comes on five days of seven."""
    understood = reader("weekdays only", "haiku 5.5, 1000 requests a day, 1k in 200 out").understood

    assert understood.days_a_month == Decimal("21.43")
    assert understood.requests == 1000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1.5k eur pm, model for agentic coding", {"budget_usd": Decimal(1740), "budget_period": "month"}),
        ("model for summaries, GBP 2k pcm", {"budget_usd": Decimal(2640), "budget_period": "month"}),
        ("model for summaries, 80/mo usd", {"budget_usd": Decimal(80), "budget_period": "month", "requests": None}),
        ("写代码的模型，20万/月预算", {"budget_usd": Decimal(28000), "budget_period": "month", "requests": None}),
        ("model for summaries, USD 1.5k / month", {"budget_usd": Decimal(1500), "budget_period": "month"}),
        ("budget's 0, model for summaries", {"free": True}),
        ("画像の分類モデル、1枚1円以下", {"budget_usd": Decimal("0.0065"), "budget_period": "request"}),
        (
            "model for rag, <= 0.3 in, <= 1.2 out",
            {"max_price_in_per_mtok": Decimal("0.3"), "max_price_out_per_mtok": Decimal("1.2")},
        ),
        (
            "model for rag, max 0.50/M in and 2/M out",
            {"max_price_in_per_mtok": Decimal("0.5"), "max_price_out_per_mtok": Decimal(2)},
        ),
        ("model to tag 40k emails pm", {"units": 40000, "requests_period": "month"}),
        ("which model answers calls from 9 am to 5 pm", {"requests_period": None, "budget_usd": None}),
        ("model for summaries, budget 500 CHF a month", {"budget_usd": None, "currency": "CHF"}),
    ],
)
def test_sums_as_they_are_written_at_work(reader: Callable[..., Reading], text: str, said: dict[str, Any]) -> None:
    """A currency without a rate is read, and its amount is left."""
    understood = reader(text).understood

    assert {key: getattr(understood, key) for key in said} == said
