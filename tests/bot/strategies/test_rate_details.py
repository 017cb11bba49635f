"""A rate beside the plain one is told first where it is asked for, and missed aloud where no source has it."""

from decimal import Decimal

import pytest

from bot.understanding.rate_words import (
    asks_of_cache,
    asks_of_hours,
    asks_of_length,
    asks_per_thousand,
    currency_asked,
    tiers_asked,
)
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("opus 5.5 fast mode price", "in fast mode: $8 / $40 per 1M tokens in / out"),
        ("what does gpt-6 sol cost on the priority tier", "with priority processing: $4 / $20"),
        ("flex price gemini 3.8 flash", "with flex processing: $0.375 / $1.875"),
        ("fast mode price of glm-5.3", "No price of GLM-5.3 at Z.ai in fast mode is stated"),
        ("deepseek v4 pro off-peak price", "$0.66 / $1.98 per 1M tokens in / out [1] off-peak, $1.32 / $3.96"),
        ("deepseek v4 pro peak hours price?", "Peak, in UTC: 01:00 to 04:00 and 06:00 to 10:00, Monday to Friday."),
        ("gpt-6 luna off-peak price", "has one price at all hours, as far as the catalogues say"),
        ("cached price of sonnet 5.5", "$0.10 read from the cache, $2.50 written to it"),
        ("gpt-6.1 terra price above 300k", "above 272k tokens: $2 / $7.50 per 1M tokens"),
        ("long context pricing for opus 5.5", "no higher price for long prompts"),
        ("what does gemini 3.8 flash cost per 1k tokens", "$0.00075 / $0.00375 per 1,000 tokens in / out"),
        ("sonnet 5.5 price in euros", "about €1.72 / €8.62 per 1M tokens"),
        ("price of gpt-6 luna in pounds", "about £0.0758 / £0.379 per 1M tokens"),
        ("context window and price of gpt-6.1 terra", "context window 1.05M tokens"),
        ("how much cheaper is deepseek v4.1 flash than sonnet 5.5?", "93% less in and 95.8% less out"),
    ],
)
def test_the_rate_asked_for_stands_first(ask: Ask, text: str, said: str) -> None:
    """Before the plain rates, which stay below for comparison."""
    assert said in ask(text).text.split("\n\n")[0]


def test_a_detail_is_told_of_each_model_compared(ask: Ask) -> None:
    """Two models, two windows, two prices of long prompts."""
    text = ask("gpt 6 sol vs opus 5.5 context windows and price above 200k tokens").text
    assert "GPT-6 Sol at OpenAI above 272k tokens: $4 / $15" in text
    assert "Claude Opus 5.5 at Anthropic: context window 1M tokens" in text


def test_a_cached_rate_is_a_follow_up(ask: Ask) -> None:
    """Two words in a thread are enough."""
    assert "$0.10 read from the cache" in ask("and cached?", "price of sonnet 5.5").text.split("\n\n")[0]


def test_a_bill_is_told_in_the_currency_asked_for(ask: Ask) -> None:
    """The bill stays in dollars, with what it is about in the other money."""
    assert "That is about £17.42." in ask("sonnet 5.5 in pounds for 10M in").text


@pytest.mark.parametrize(
    ("question", "price"),
    [
        ("what is Claude Opus 5.5 in pounds per 1M tokens?", "£3.03 / £15.15 per 1M"),
        ("how much is Sonnet 5.5 in euros per million tokens?", "€1.72 / €8.62 per 1M"),
        ("Haiku 5.5 in EUR per 1M", "€0.0862 / €0.431 per 1M"),
        ("price of GPT-6 Luna in yen per million output tokens", "¥15.38 / ¥76.92 per 1M"),
    ],
)
def test_a_rate_in_another_money_may_say_what_it_is_for(ask: Ask, question: str, price: str) -> None:
    """Per million tokens is how rates are told."""
    assert price in ask(question).text.split("\n")[0]


@pytest.mark.parametrize("text", ["plans in euro per seat", "we pay in pounds per user", "budget in EUR per month"])
def test_money_of_something_else_than_tokens_is_no_wish(text: str) -> None:
    """Only a rate is to be converted."""
    assert currency_asked(text) is None


def test_a_tier_of_a_price_is_no_subscription(ask: Ask) -> None:
    """Only plans are flat."""
    assert "subscription" not in ask("priority tier price of gpt-6 sol").text


@pytest.mark.parametrize(
    "text",
    [
        "gpt-6.1 terra price, we need it fast and flexible",
        "kimi k3 per 1k requests",
        "sonnet 5.5 for 200k tickets in the EU",
        "which model is best for night photography",
        "we run jobs overnight on gpt-6 luna, 10M tokens in, what does that cost?",
        "what does it cost to summarise 2M tokens overnight with sonnet 5.5",
        "kimi k3 for 400 tickets at night, price?",
        "wir lassen nachts 5M tokens durch opus 5.5 laufen, was kostet das",
        "glm 5.3 got cheaper overnight",
        "priority is quality; gpt-6 sol cost?",
        "we have 300k in savings, price of opus 5.5",
    ],
)
def test_other_words_ask_for_no_other_rate(text: str) -> None:
    """Fast, night, euros and thousands are said of many things."""
    assert not tiers_asked(text)
    assert not asks_per_thousand(text)
    assert currency_asked(text) is None
    assert not asks_of_length(text)
    assert not asks_of_cache(text)
    assert not asks_of_hours(text)


@pytest.mark.parametrize(
    "text",
    [
        "is kimi k3 cheaper at night",
        "gpt-6 luna night rate",
        "what does deepseek v4 pro cost at night?",
        "ist glm 5.3 nachts günstiger",
        "opus 5.5 discount overnight?",
        "夜间deepseek便宜吗",
    ],
)
def test_a_price_at_night_is_asked_for(text: str) -> None:
    """A word of price stands with the night."""
    assert asks_of_hours(text)


def test_a_bill_that_jumped_overnight_asks_for_no_hours(ask: Ask) -> None:
    """Nor do words on peaks among its causes."""
    assert "at all hours" not in ask("why did my bill for haiku 5.5 triple overnight?").text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("I want flex processing on gpt-6 sol: 20M in 4M out", "with flex processing: $40.00"),
        ("gpt-6 sol flex, 10k requests of 2k in 400 out", "with flex processing: $40.00"),
        ("gpt-6 sol mit Flex-Tarif, 20M rein 4M raus", "with flex processing: $40.00"),
        ("priority tier gpt-6 sol 20M in 4M out", "with priority processing: $160.00"),
        ("opus 5.5 fast mode, 2M in 500k out", "in fast mode: $36.00"),
    ],
)
def test_the_bill_is_that_of_the_tier_asked_for(ask: Ask, question: str, lead: str) -> None:
    """Its rates, its sum and its name stand in the first line, and the standard sum below it."""
    answer = ask(question)

    first, rest = answer.text.split("\n", 1)
    assert lead in first
    assert "At the standard rate: " in rest
    assert "**" + first.split(":")[0].strip("*") + ": $2 /" not in rest


@pytest.mark.parametrize(
    "question",
    [
        "gpt-6 sol without flex, 20M in 4M out",
        "priority on quality: gpt-6 sol 20M in 4M out",
        "we are flexible: gpt-6 sol 20M in 4M out",
    ],
)
def test_a_tier_that_is_not_wanted_changes_no_bill(ask: Ask, question: str) -> None:
    """Neither is the word alone a tier."""
    assert "GPT-6 Sol at OpenAI: $80.00.**" in ask(question).text


def test_a_tier_without_a_price_leaves_the_standard_bill(ask: Ask) -> None:
    """And says so."""
    answer = ask("haiku 5.5 flex, 100k requests 2k/200")

    assert "Claude Haiku 5.5 at Anthropic: $30.00" in answer.text
    assert any("No flex price of claude-haiku-5-5 at anthropic is stated" in each for each in answer.assumptions)


def test_models_compared_are_billed_at_the_tier(ask: Ask) -> None:
    """Each at its own rates of it."""
    costs = ask("gpt-6 sol vs gpt-6 luna flex tier, 20M in 4M out").costs

    assert {each.total_usd for each in costs} == {Decimal(40), Decimal(2)}


@pytest.mark.parametrize(
    "question",
    ["which is cheaper, haiku 5.5 or gpt 6 luna at 80% cache", "is opus 5.5 cheaper than sonnet 5.5 at 70% cached"],
)
def test_rates_of_a_cache_are_told_where_nothing_is_billed(ask: Ask, question: str) -> None:
    """A share without a load leaves the rates themselves."""
    assert ask(question).text.count("read from the cache") == 2


def test_rates_of_a_cache_stand_in_a_bill(ask: Ask) -> None:
    """There they are not told twice."""
    first = ask("sonnet 5.5 at 80% cache, price").text.split("\n", 1)[0]
    assert "read from the cache" not in first
