"""Which catalogue is believed for which figure, and what is shown as disagreement."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from knowledge.offering import Component, ContextTier, Offering, PriceList, ServiceTier, Window
from knowledge.reconcile import reconcile
from knowledge.source import Source

DAY = date(2026, 11, 23)


def price(catalogue: str, output: str = "10", tier: ServiceTier = ServiceTier.STANDARD, **fields: Any) -> PriceList:
    rates = {Component.INPUT: Decimal(2), Component.OUTPUT: Decimal(output)} | fields.pop("extra", {})
    source = Source(url=f"https://{catalogue}.example", checked_on=DAY)
    return PriceList(rates=rates, source=source, catalogue=catalogue, key="key", service_tier=tier, **fields)


def offer(*prices: PriceList, **fields: Any) -> Offering:
    usual = {"model": "gpt-9", "provider": "openai", "mode": "chat", "api_names": ("gpt-9",)}
    return Offering(prices=prices, **(usual | fields))


def in_force(offering: Offering, tier: ServiceTier = ServiceTier.STANDARD) -> PriceList:
    [found] = [
        each
        for each in offering.prices
        if each.service_tier is tier
        and each.window is None
        and (each.valid_from is None or each.valid_from <= DAY)
        and (each.valid_until is None or each.valid_until > DAY)
    ]
    return found


def test_genai_prices_is_believed_for_dated_rates_and_both_are_kept() -> None:
    """Above half a percent the other figure stands beside the chosen one, with its source."""
    [joined] = reconcile([offer(price("litellm", "12"))], [offer(price("genai-prices", "10"))], DAY)

    [dispute] = joined.disputes
    assert in_force(joined).rates[Component.OUTPUT] == 10
    assert (dispute.component, dispute.chosen, dispute.other, dispute.other_source.url) == (
        Component.OUTPUT,
        Decimal(10),
        Decimal(12),
        "https://litellm.example",
    )


def test_half_a_percent_is_rounding() -> None:
    """10 against 10.05 is no disagreement, 10 against 10.06 is one."""
    [close] = reconcile([offer(price("litellm", "10.05"))], [offer(price("genai-prices"))], DAY)
    [apart] = reconcile([offer(price("litellm", "10.06"))], [offer(price("genai-prices"))], DAY)

    assert (close.disputes, len(apart.disputes)) == ((), 1)


def test_batch_is_genai_prices_and_flex_and_priority_are_litellms() -> None:
    """The rule per service tier, where both state a price."""
    tiers = (ServiceTier.BATCH, ServiceTier.FLEX, ServiceTier.PRIORITY)
    ours = [price("litellm", "5", tier) for tier in tiers]
    theirs = [price("genai-prices", "4", tier) for tier in tiers]

    [joined] = reconcile([offer(price("litellm"), *ours)], [offer(price("genai-prices"), *theirs)], DAY)

    assert [in_force(joined, tier).catalogue for tier in tiers] == ["genai-prices", "litellm", "litellm"]


def test_a_tier_that_one_states_is_kept() -> None:
    """Absent on the other side is unknown, no reason to drop it."""
    [joined] = reconcile(
        [offer(price("litellm"), price("litellm", "5", ServiceTier.FLEX))],
        [offer(price("genai-prices"), price("genai-prices", "4", ServiceTier.BATCH))],
        DAY,
    )

    assert {each.service_tier for each in joined.prices} == {
        ServiceTier.STANDARD,
        ServiceTier.BATCH,
        ServiceTier.FLEX,
    }


def test_weekday_windows_of_litellm_follow_the_dated_past() -> None:
    """History stays genai-prices', the week from the last change on is LiteLLM's, and hours are no disagreement."""
    weekend = Window(starts=time(0), ends=time(0), weekdays=frozenset({5, 6}))
    changed = date(2026, 9, 10)
    ours = offer(price("litellm", "20"), price("litellm", "10", window=weekend))
    theirs = offer(
        price("genai-prices", "7", valid_until=changed),
        price("genai-prices", "10", valid_from=changed),
        price("genai-prices", "20", window=Window(starts=time(1), ends=time(4))),
    )

    [joined] = reconcile([ours], [theirs], DAY)

    assert [(each.catalogue, each.valid_from, each.window) for each in joined.prices] == [
        ("genai-prices", None, None),
        ("litellm", changed, None),
        ("litellm", changed, weekend),
    ]
    assert joined.disputes == ()


def test_a_component_only_one_prices_is_added_from_the_day_it_is_known() -> None:
    """The other catalogue says nothing about the past."""
    ours = offer(price("litellm", extra={Component.CACHED_INPUT: Decimal("0.2")}))

    [joined] = reconcile([ours], [offer(price("genai-prices"))], DAY)

    before, after = joined.prices
    assert (before.valid_until, Component.CACHED_INPUT in before.rates) == (DAY, False)
    assert (after.valid_from, after.rates[Component.CACHED_INPUT]) == (DAY, Decimal("0.2"))


def test_what_only_litellm_knows_is_carried_over() -> None:
    """Deprecation, uplift, capabilities and kind are LiteLLM's; the whole context window is genai-prices'."""
    ours = offer(
        price("litellm"), mode="embedding", deprecation_date=date(2027, 1, 1), uplifts={"eu": Decimal("1.1")},
        capabilities={"tools": True}, context_window_tokens=922_000, max_output_tokens=128_000,
    )  # fmt: skip
    theirs = offer(price("genai-prices"), api_names=("openai/gpt-9",), context_window_tokens=1_050_000)

    [joined] = reconcile([ours], [theirs], DAY)

    assert (joined.mode, joined.deprecation_date) == ("embedding", date(2027, 1, 1))
    assert joined.uplifts == {"eu": Decimal("1.1")}
    assert (joined.context_window_tokens, joined.max_output_tokens) == (1_050_000, 128_000)
    assert joined.api_names == ("gpt-9", "openai/gpt-9")


def test_moving_aliases_and_bedrock_ids_without_a_region_are_not_compared() -> None:
    """Such names mean different things to the two catalogues, so both entries stay as they are."""
    pairs = [{"model": "gpt-9-latest"}, {"provider": "aws"}, {"region": "us"}]

    found = [
        reconcile([offer(price("litellm", "99"), **each)], [offer(price("genai-prices"), **each)], DAY)
        for each in pairs
    ]

    assert [(len(each), {dispute for one in each for dispute in one.disputes}) for each in found] == [(2, set())] * 3


def test_bedrocks_global_endpoint_is_compared_with_itself() -> None:
    """Both name it `global.`, so the two describe one offering."""
    place = {"provider": "aws", "region": "global"}

    [joined] = reconcile([offer(price("litellm", "12"), **place)], [offer(price("genai-prices"), **place)], DAY)

    assert [dispute.other for dispute in joined.disputes] == [Decimal(12)]


def test_offerings_that_one_catalogue_has_alone_are_kept() -> None:
    """Nothing is lost in the join."""
    found = reconcile([offer(price("litellm"))], [offer(price("genai-prices"), model="gpt-8")], DAY)

    assert [each.model for each in found] == ["gpt-9", "gpt-8"]


def test_tiers_that_only_the_other_states_are_added() -> None:
    """A long-context price is not dropped because the believed catalogue is silent on it."""
    tier = ContextTier(above_input_tokens=200_000, rates={Component.OUTPUT: Decimal(15)})

    [joined] = reconcile([offer(price("litellm", tiers=(tier,)))], [offer(price("genai-prices"))], DAY)

    assert in_force(joined).tiers == (tier,)
