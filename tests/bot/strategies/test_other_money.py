"""Bills in another currency, asked for at once or in a thread, and currencies without a rate on board."""

import pytest

from tests.bot.conftest import Ask

_LOAD = "haiku 5.5 90k calls 1.5k/250 monthly"


@pytest.mark.parametrize(
    ("said", "bill"),
    [
        ("in yen", "about ¥3,808 a month"),
        ("same in japanese yen", "about ¥3,808 a month"),
        ("in euros?", "about €21.34 a month"),
        ("convert it to GBP", "about £18.75 a month"),
        ("in british pounds please", "about £18.75 a month"),
        ("in canadian dollars", "about C$34.86 a month"),
        ("en euros", "about €21.34 a month"),
        ("换成人民币", "about CN¥176.79 a month"),
        ("ユーロに換算して", "about €21.34 a month"),
        ("в евро", "about €21.34 a month"),
    ],
)
def test_a_bill_is_told_in_the_money_that_a_thread_asks_for(ask: Ask, said: str, bill: str) -> None:
    """The bill first; the nation before its money is no wish about makers, hosts or languages."""
    answer = ask(said, _LOAD)

    assert answer.text.startswith("**Claude Haiku 5.5 at Anthropic: $24.75 a month.** That is " + bill)
    assert not answer.understood.require_origin
    assert not answer.understood.host_region
    assert not answer.understood.language


@pytest.mark.parametrize(
    ("said", "money"),
    [
        ("in Swiss francs", "CHF"), ("make it CHF", "CHF"), ("in Schweizer Franken", "CHF"),
        ("in polish zloty", "zloty"), ("in norwegian kroner", "kroner"),
    ],
)  # fmt: skip
def test_money_without_a_rate_is_said_to_have_none(ask: Ask, said: str, money: str) -> None:
    """The sum stays in dollars, and no wish is made of the nation."""
    answer = ask(said, _LOAD)

    assert f"No exchange rate for {money} is on board: the sum stays in dollars." in answer.text.split("\n")[0]
    assert not answer.understood.require_origin


def test_dollars_after_euros_are_dollars(ask: Ask) -> None:
    """A sum with its own currency is not in that of the budget before."""
    understood = ask("ok 500 dollars", f"{_LOAD}, budget 400 euros").understood

    assert (understood.budget_usd, understood.currency) == (500, None)


@pytest.mark.parametrize(
    ("text", "origin"),
    [("a swiss model for polish texts, 500 euros a month", "CH"), ("models from canada, 200 dollars a month", "CA")],
)
def test_a_nation_that_is_not_beside_its_money_is_one(ask: Ask, text: str, origin: str) -> None:
    """Neither a comma nor other words make it a currency."""
    assert ask(text).understood.require_origin == (origin,)


@pytest.mark.parametrize(
    ("question", "rates"),
    [
        ("what's the price of a million input tokens for sonnet 5.5 in EUR", "about €1.72 / €8.62 per 1M tokens"),
        ("price of 1M output tokens of gpt-6 sol in euros", "about €1.72 / €8.62 per 1M tokens"),
        ("what does a million tokens of haiku 5.5 cost in GBP", "about £0.0758 / £0.379 per 1M tokens"),
    ],
)
def test_the_rate_of_a_million_tokens_comes_first(ask: Ask, question: str, rates: str) -> None:
    """A million tokens is what a rate is for."""
    assert rates in ask(question).text.split("\n\n")[0]


def test_a_million_tokens_a_month_is_a_load(ask: Ask) -> None:
    """Its bill leads, in that money too."""
    assert "€1.98 a month" in ask("gpt-6 sol 1M input tokens a month in euros").text.split("\n\n")[0]


def test_bills_held_against_each_other_are_told_in_the_money_asked_for(ask: Ask) -> None:
    """Each model's, and that of one put in the place of another."""
    load = "1M requests a month, 1k in 200 out"
    both = ask("in euros", f"{load}, gpt-6 luna vs sonnet 5.5").text.split("\n\n")[0]
    assert "GPT-6 Luna: that is about €172.41 a month." in both
    assert "Claude Sonnet 5.5: that is about €3,448 a month." in both
    assert "about €3,448 a month" in ask("in euros", f"gpt-6 luna {load}", "and sonnet 5.5?").text.split("\n\n")[0]
