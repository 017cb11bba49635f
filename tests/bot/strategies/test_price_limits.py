"""A choice held against the price of a model: nothing dearer is offered, and what it is held against is said."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


def test_no_row_costs_more_than_the_share(ask: Ask) -> None:
    """Every pick keeps to half of the rates named, and the sentence says of what."""
    answer = ask("as good as gpt-5.5 for agents, at half the price")

    assert answer.recommendations
    for entry in answer.recommendations:
        assert entry.price is not None
        both = 3 * (entry.price.input_usd_per_mtok or 0) + (entry.price.output_usd_per_mtok or 0)
        assert both <= (3 * Decimal(5) + Decimal(30)) / 2
    assert "Price: at most half of what GPT-5.5 costs at OpenAI, $5 / $30 per 1M tokens in / out" in answer.text


def test_a_stated_volume_is_held_against_its_bill(ask: Ask) -> None:
    """No bill is above that of the model to be replaced, reasoning counted."""
    answer = ask("cheaper alternative to gpt-4o for a support bot, 20k calls a day, 1500 tokens in and 250 out")
    bills = [entry.cost.total_usd for entry in answer.recommendations if entry.cost is not None]

    assert bills
    assert all(bill is not None and bill < Decimal(3750) for bill in bills)
    assert "less than what GPT-4o costs at OpenAI" in answer.text
    assert "$3,750 a month" in answer.text


def test_where_nothing_is_as_good_the_misses_keep_the_price(ask: Ask) -> None:
    """The quality is given up, never the price."""
    answer = ask("codes as well as opus 5.5 for a third of the price")

    assert "**Nothing on board reaches Claude Opus 5.5 for a third of its price.**" in answer.text
    for entry in answer.recommendations:
        assert entry.breaks == ("quality_floor",)
        assert entry.price is not None
        assert (entry.price.output_usd_per_mtok or 0) < Decimal(20) / 3


@pytest.mark.parametrize(("asked", "said"), [("a quarter of the cost of", "a quarter"), ("30% of the price of", "30%")])
def test_a_price_alone_sets_no_standard(ask: Ask, asked: str, said: str) -> None:
    """The model named stands beside the picks."""
    answer = ask(f"a model for RAG that is {asked} opus 5.5")

    assert f"at most {said} of what Claude Opus 5.5 costs" in answer.text
    assert answer.recommendations[-1].model == "claude-opus-5-5"
    assert answer.recommendations[-1].role == "match"


def test_a_price_that_rises_above_the_limit_soon_is_told_first(ask: Ask) -> None:
    """Where nothing else is as good; else what keeps below it is taken."""
    assert "Below that price only until 2026-12-01." in ask("cheaper than opus 5.5").text.split("\n")[0]
    others = ask("replace gpt-4o with something cheaper").recommendations
    assert "gemini-4-argon" not in {each.model for each in others}


def test_a_hair_below_is_not_cheaper(ask: Ask) -> None:
    """The list price in another currency's rounding is the same price."""
    answer = ask("cheaper than sonnet 5.5 but as good for coding")
    prices = [each.price.input_usd_per_mtok for each in answer.recommendations if each.price]
    assert Decimal("1.99997") not in prices
