"""Bills worked out again by hand, comparisons on one workload, plans beside the API."""

from decimal import Decimal

import pytest

from bot.answer import Answer, Cost
from bot.assistant import Assistant
from knowledge.offering import Component
from tests.bot.conftest import DAY, Ask
from tests.bot.strategies.oracle import standing

MODELS = ("claude-opus-5-5", "gpt-6.1-sol", "gemini-4-argon", "mistral-large-4", "glm-5.3", "kimi-k3")
MAKERS_API = {"claude-opus-5-5": "anthropic", "gpt-6.1-sol": "openai", "gemini-4-argon": "google",
              "mistral-large-4": "mistral", "glm-5.3": "zai", "kimi-k3": "moonshot"}  # fmt: skip


def _rates(assistant: Assistant, model: str) -> tuple[Decimal, Decimal, Decimal | None]:
    """Input, output and cached rate at the maker's own API."""
    offering = next(
        each
        for each in assistant.knowledge.catalogue.of_model(model)
        if each.provider == MAKERS_API[model] and each.region in {None, "global"}
    )
    prices = standing(offering, DAY)
    assert prices is not None
    rates = prices.rates
    return rates[Component.INPUT], rates[Component.OUTPUT], rates.get(Component.CACHED_INPUT)


def _only(answer: Answer) -> Cost:
    assert len(answer.costs) == 1
    assert answer.costs[0].total_usd is not None
    return answer.costs[0]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("volume", "requests", "tokens_in", "tokens_out", "period"),
    [
        ("3000 requests a month of 2000 tokens in and 400 out", 3000, 2000, 400, "month"),
        ("100 requests a day of 5000 tokens in and 100 out", 3000, 5000, 100, "month"),
        ("500 requests of 1000 tokens in and 1000 out", 500, 1000, 1000, "once"),
    ],
)
def test_a_bill_is_volume_times_rate(
    *,
    ask: Ask,
    assistant: Assistant,
    model: str,
    volume: str,
    requests: int,
    tokens_in: int,
    tokens_out: int,
    period: str,
) -> None:
    """To the last digit, at the maker's own price."""
    first, second, _ = _rates(assistant, model)
    cost = _only(ask(f"how much is {model} for {volume}?"))
    assert cost.period == period
    assert cost.total_usd == requests * (first * tokens_in + second * tokens_out) / 1_000_000
    assert sum(line.usd for line in cost.lines) == cost.total_usd


@pytest.mark.parametrize("model", ["claude-opus-5-5", "gpt-6.1-sol", "glm-5.3"])
def test_cached_input_is_billed_at_its_own_rate(ask: Ask, assistant: Assistant, model: str) -> None:
    """80% from cache: four fifths at the cached rate, one fifth at the plain one."""
    first, second, cached = _rates(assistant, model)
    assert cached is not None
    cost = _only(ask(f"cost of {model}, 1000 requests a month of 10000 tokens in and 500 out, 80% cached"))
    tokens = [(cached, 8_000_000), (first, 2_000_000), (second, 500_000)]
    assert cost.total_usd == sum(rate * number for rate, number in tokens) / 1_000_000


def test_a_model_that_nobody_knows_has_no_price(ask: Ask) -> None:
    """No neighbour's price is taken."""
    answer = ask("how much is claude-opus-9.7 for 1M tokens in and 100k out?")
    assert answer.costs == ()
    assert answer.unknown


@pytest.mark.parametrize(("one", "other"), [(a, b) for a in MODELS for b in MODELS if a < b])
def test_a_comparison_bills_one_workload_at_both(ask: Ask, assistant: Assistant, one: str, other: str) -> None:
    """Same requests and tokens; the cheaper leads, and the difference is the bills' own."""
    answer = ask(f"compare {one} and {other} for 2000 requests a month of 3000 tokens in and 500 out")
    usages = {(cost.usage.requests, cost.usage.input_tokens, cost.usage.output_tokens) for cost in answer.costs}
    assert usages == {(Decimal(2000), 6_000_000, 1_000_000)}
    totals = {
        model: (first * 6_000_000 + second * 1_000_000) / 1_000_000
        for model in (one, other)
        for first, second, _ in [_rates(assistant, model)]
    }
    assert {cost.model: cost.total_usd for cost in answer.costs} == totals
    low, high = sorted(totals.values())
    lead = answer.text.split("\n")[0]
    if low == high:
        assert "cost the same" in lead
        return
    cheaper = min(totals, key=lambda model: totals[model])
    name = assistant.knowledge.facts.models[cheaper].name
    share = f"{(100 * (high - low) / high).quantize(Decimal('0.1')).normalize():f}%"
    assert lead.startswith(f"**{name} is cheapest")
    assert f"{share} less" in lead


def test_a_plan_stands_beside_the_api(ask: Ask, assistant: Assistant) -> None:
    """The plan's own price a month and the API's bill, and that one is flat and the other counts tokens."""
    answer = ask("Claude Max or the API for 2M tokens in and 500k out a day with claude opus 5.5?")
    plan = assistant.knowledge.facts.plans["claude-max"]
    first, second, _ = _rates(assistant, "claude-opus-5-5")
    assert f"Claude Max: ${plan.price_usd_per_month}" in answer.text
    assert answer.costs[0].total_usd == 30 * (first * 2 + second / 2)
    assert "not billed by tokens" in answer.text


def test_a_plan_without_a_size_is_all_its_sizes(ask: Ask, assistant: Assistant) -> None:
    """Each price is the table's."""
    text = ask("how much is Cursor a month?").text
    assert f"${assistant.knowledge.facts.plans['cursor-pro'].price_usd_per_month}" in text
