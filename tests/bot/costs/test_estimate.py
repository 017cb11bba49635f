from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from bot.costs.estimate import Estimate, estimate, shown_price
from bot.costs.schedule import week_of
from bot.costs.workload import Workload, workload_of
from bot.understood import Understood
from knowledge.catalogue import Catalogue
from knowledge.facts import Facts
from knowledge.offering import Component, ContextTier, Offering, PriceList, Rates, ServiceTier, Window
from knowledge.source import Source

TODAY = date(2026, 11, 23)
SOURCE = Source(url="https://example.org/prices", checked_on=TODAY)
MTOK = 1_000_000
TEXT: Rates = {Component.INPUT: Decimal(1), Component.CACHED_INPUT: Decimal("0.1"), Component.OUTPUT: Decimal(4)}
STATED = Understood(requests=Decimal(1000), input_tokens=1000, output_tokens=100)


def listed(rates: Rates, **more: Any) -> PriceList:
    return PriceList(rates=rates, source=SOURCE, catalogue="litellm", key="m", **more)


def sold(rates: Rates, mode: str = "chat", *more: PriceList, **fields: Any) -> Offering:
    return Offering(model="m", provider="p", mode=mode, prices=(listed(rates), *more), **fields)


def bill(offering: Offering, said: Understood | Workload, facts: Facts, **more: Any) -> Estimate:
    workload = said if isinstance(said, Workload) else workload_of(said)
    found = estimate(offering, workload, TODAY, facts, **more)
    assert found.cost is not None, found.open
    return found


def totals(found: Estimate) -> tuple[Decimal | None, ...]:
    assert found.cost is not None
    return (found.cost.low_usd, found.cost.total_usd, found.cost.high_usd)


def test_a_stated_workload_has_one_exact_bill(facts: Facts) -> None:
    """1M in at $1 and 0.1M out at $4 is $1.40, with no range and nothing assumed."""
    found = bill(sold(TEXT), STATED, facts)

    assert totals(found) == (Decimal("1.4"),) * 3
    assert found.assumptions == ()
    assert found.sources == (SOURCE,)


def test_every_line_is_reproducible_and_they_add_up(facts: Facts, catalogue: Catalogue) -> None:
    """For every offering of some models on board: tokens times rate is the line, and the lines are the total."""
    workload = workload_of(replace(STATED, cached_share=Decimal("0.7"), requests_period="day"))
    for model in ("gpt-6-luna", "claude-sonnet-5-5", "kimi-k3", "deepseek-v4-flash", "gemini-3.8-flash"):
        for offering in catalogue.of_model(model):
            cost = estimate(offering, workload, TODAY, facts).cost
            if cost is None:
                continue
            assert sum((line.usd for line in cost.lines), Decimal(0)) == cost.total_usd
            for line in cost.lines:
                if line.tokens is not None and line.usd_per_mtok is not None:
                    assert line.usd * MTOK == line.tokens * line.usd_per_mtok
            assert cost.low_usd is not None
            assert cost.total_usd is not None
            assert cost.high_usd is not None
            assert 0 <= cost.low_usd <= cost.total_usd <= cost.high_usd


def test_an_effort_adds_reasoning_tokens_as_a_range(facts: Facts) -> None:
    """At high effort three reasoning tokens for each visible one; the range runs from none to twice that."""
    found = bill(sold(TEXT), STATED, facts, effort="high")

    assert totals(found) == (Decimal("1.4"), Decimal("2.6"), Decimal("3.8"))
    assert found.cost is not None
    assert (found.cost.usage.reasoning_tokens, found.cost.usage.output_tokens) == (300_000, 400_000)
    assert any("high effort" in note for note in found.assumptions)


def test_a_total_of_tokens_holds_what_was_thought(facts: Facts) -> None:
    """Of a meter's total an effort only lifts the high end: the bills of all models stay comparable."""
    total = Understood(input_tokens=1_000_000, output_tokens=100_000, requests_period="month")
    alone, at_effort = bill(sold(TEXT), total, facts), bill(sold(TEXT), total, facts, effort="high")

    assert totals(alone)[1] == totals(at_effort)[1]
    assert totals(at_effort)[2] > totals(at_effort)[1]
    assert at_effort.cost is not None
    assert at_effort.cost.usage.reasoning_tokens == 0
    assert any("high effort" in note for note in at_effort.assumptions)


def test_an_agent_without_a_cache_share_has_a_low_end_with_cache_hits(facts: Facts) -> None:
    """The total assumes none; without a cache price there is no such low end."""
    agent = replace(STATED, task="agentic")
    uncached = {part: rate for part, rate in TEXT.items() if part is not Component.CACHED_INPUT}

    assert totals(bill(sold(TEXT), agent, facts)) == (Decimal("0.68"), Decimal("1.4"), Decimal("1.4"))
    assert totals(bill(sold(uncached), agent, facts)) == (Decimal("1.4"),) * 3


def test_a_share_served_from_the_cache_without_a_price_is_said(facts: Facts) -> None:
    """Cached input is then plain input, never a guessed discount."""
    cached = replace(STATED, cached_share=Decimal("0.5"))
    uncached = {part: rate for part, rate in TEXT.items() if part is not Component.CACHED_INPUT}

    found = bill(sold(uncached), cached, facts)

    assert totals(found) == (Decimal("1.4"),) * 3
    assert any("cached input" in note for note in found.assumptions)


def test_batch_prices_are_used_where_stated_and_missed_aloud(facts: Facts) -> None:
    """Without a batch price the standard one is billed, and that is said."""
    batch = replace(STATED, batch=True)
    halved = listed({part: rate / 2 for part, rate in TEXT.items()}, service_tier=ServiceTier.BATCH)

    found = bill(sold(TEXT, "chat", halved), batch, facts)
    missed = bill(sold(TEXT), batch, facts)

    assert found.cost is not None
    assert (found.cost.service_tier, found.cost.total_usd) == ("batch", Decimal("0.7"))
    assert missed.cost is not None
    assert (missed.cost.service_tier, missed.cost.total_usd) == ("standard", Decimal("1.4"))
    assert any("batch" in note for note in missed.assumptions)


def test_a_price_that_turns_with_the_hour_is_a_range(facts: Facts) -> None:
    """The total takes the price of most hours; the ends take the whole load at the cheapest and dearest hour."""
    cheap = listed({part: rate / 2 for part, rate in TEXT.items()}, window=Window(starts=time(0), ends=time(6)))

    found = bill(sold(TEXT, "chat", cheap), STATED, facts)

    assert totals(found) == (Decimal("0.7"), Decimal("1.4"), Decimal("1.4"))
    assert any("126 of 168 hours" in note for note in found.assumptions)


def test_a_long_prompt_pays_the_price_of_its_length(facts: Facts) -> None:
    """The tier is chosen by one request's input, and the price shown is that tier's."""
    tiered = Offering(
        model="m", provider="p", mode="chat",
        prices=(listed(TEXT, tiers=(ContextTier(above_input_tokens=200_000, rates={Component.INPUT: Decimal(2)}),)),),
    )  # fmt: skip
    long = Understood(requests=Decimal(10), input_tokens=300_000, output_tokens=0)

    assert bill(tiered, long, facts).cost.total_usd == 6  # type: ignore[union-attr]
    price = shown_price(tiered, workload_of(long), TODAY)
    assert price is not None
    assert (price.input_usd_per_mtok, price.output_usd_per_mtok) == (2, 4)


def test_a_region_costs_its_uplift_on_tokens_alone(facts: Facts) -> None:
    """The uplift is a line of its own, so that the rates stay those of the catalogue; fees are not raised."""
    offering = sold({**TEXT, Component.REQUEST: Decimal("0.001")}, uplifts={"eu": Decimal("1.1")})

    found = bill(offering, STATED, facts, places=("DE",))

    assert found.cost is not None
    assert [line.component for line in found.cost.lines] == ["input", "output", "request", "regional_uplift"]
    assert found.cost.total_usd == Decimal("1.4") * Decimal("1.1") + 1
    assert "p prices processing in EU at 1.1 times its rate." in found.assumptions


def test_an_uplift_that_raises_nothing_is_not_told(facts: Facts) -> None:
    """A price by the minute is none of a token: no line of the bill, no sentence and no source."""
    plain = sold({Component.SECOND_IN: Decimal("0.00005")}, mode="transcription")
    raised = sold({Component.SECOND_IN: Decimal("0.00005")}, mode="transcription", uplifts={"eu": Decimal("1.1")})
    asked = Understood(task="speech", modalities=("audio",), units=Decimal(600), unit_kind="minutes")

    assert bill(raised, asked, facts, places=("DE",)) == bill(plain, asked, facts)


def test_a_price_nobody_states_leaves_the_bill_open(facts: Facts) -> None:
    """No output price, no total: what is missing is named."""
    found = estimate(sold({Component.INPUT: Decimal(1)}), workload_of(STATED), TODAY, facts)

    assert found.cost is None
    assert "output" in found.open[0]


def test_an_ended_price_leaves_the_bill_open(facts: Facts) -> None:
    """A price list that ran out prices nothing."""
    ended = Offering(model="m", provider="p", mode="chat", prices=(listed(TEXT, valid_until=date(2026, 1, 1)),))

    assert estimate(ended, workload_of(STATED), TODAY, facts).cost is None
    assert shown_price(ended, workload_of(STATED), TODAY) is None


@pytest.mark.parametrize("requests", [0, 10**9])
def test_nothing_costs_nothing_and_much_is_exact(requests: int, facts: Facts) -> None:
    """Zero requests are $0; 10^15 tokens are billed to the last digit."""
    found = bill(sold(TEXT), Understood(requests=Decimal(requests), input_tokens=10**6, output_tokens=0), facts)

    assert totals(found) == (Decimal(requests),) * 3


def test_the_shown_price_is_the_catalogues(catalogue: Catalogue) -> None:
    """What a recommendation quotes stands in the list in force most hours of the week."""
    for offering in catalogue.of_model("deepseek-v4-flash"):
        price = shown_price(offering, workload_of(STATED), TODAY)
        turns = week_of(offering, ServiceTier.STANDARD, TODAY)
        if price is not None:
            assert price.input_usd_per_mtok == turns[0].prices.rates[Component.INPUT]


def test_assumed_requests_widen_the_bill(facts: Facts) -> None:
    """200 users with tokens stated cost from a fifth to five times the sum in between."""
    said = Understood(units=Decimal(200), unit_kind="users", input_tokens=1000, output_tokens=100)
    workload = replace(workload_of(said), requests_range=(Decimal("0.2"), Decimal(5)))

    low, total, high = totals(bill(sold(TEXT), workload, facts))

    assert total is not None
    assert (low, high) == (total / 5, total * 5)
