"""Several names for one offering become one."""

from datetime import date
from decimal import Decimal
from typing import Any

from knowledge.grouping import grouped, without_bare_bedrock
from knowledge.offering import Component, Offering, PriceList, ServiceTier
from knowledge.source import Source

DAY = date(2026, 11, 23)


def price(catalogue: str, output: str = "10", tier: ServiceTier = ServiceTier.STANDARD, **fields: Any) -> PriceList:
    rates = {Component.INPUT: Decimal(2), Component.OUTPUT: Decimal(output)} | fields.pop("extra", {})
    source = Source(url=f"https://{catalogue}.example", checked_on=DAY)
    return PriceList(rates=rates, source=source, catalogue=catalogue, key="key", service_tier=tier, **fields)


def offer(*prices: PriceList, **fields: Any) -> Offering:
    usual = {"model": "gpt-9", "provider": "openai", "mode": "chat", "api_names": ("gpt-9",)}
    return Offering(prices=prices, **(usual | fields))


def test_a_dated_name_with_the_same_prices_joins_the_undated_one() -> None:
    """Both names lead to one offering, whose end is the later one."""
    dated = offer(price("litellm"), api_names=("gpt-9-2026-01-02",), deprecation_date=date(2027, 1, 1))

    [joined] = grouped([dated, offer(price("litellm"))])

    assert (joined.model, joined.api_names) == ("gpt-9", ("gpt-9", "gpt-9-2026-01-02"))


def test_a_regional_uplift_survives_whichever_entry_names_it() -> None:
    """What an entry adds for a region holds for the offering, even where another entry leads."""
    routed = offer(price("litellm"), api_names=("vertex/gpt-9",), uplifts={"eu": Decimal("1.1")})

    [joined] = grouped([offer(price("litellm")), routed])

    assert joined.api_names[0] == "gpt-9"
    assert joined.uplifts == {"eu": Decimal("1.1")}


def test_a_dated_name_with_other_prices_keeps_its_date() -> None:
    """An older, dearer snapshot is an offering of its own."""
    dated = offer(price("litellm", "30"), api_names=("gpt-9-2026-01-02",))

    assert [each.model for each in grouped([dated, offer(price("litellm"))])] == ["gpt-9", "gpt-9-2026-01-02"]


def test_another_build_keeps_the_models_id_and_a_route_its_ending() -> None:
    """Settings of one model differ in price under one id; a batch route is told apart by name."""
    dearer = offer(price("litellm", "30"), api_names=("high/1024-x-1024/gpt-9",))
    batch = offer(price("genai", "5"), api_names=("openrouter/openai/gpt-9:batch",))

    assert [each.model for each in grouped([offer(price("litellm")), dearer, batch])] == [
        "gpt-9",
        "gpt-9",
        "gpt-9:batch",
    ]


def test_a_component_that_only_one_entry_states_is_no_difference() -> None:
    """A dated row that leaves out the price of cached input is the same offering."""
    full = offer(price("litellm", extra={Component.CACHED_INPUT: Decimal("0.2")}), capabilities={"tools": True})
    dated = offer(price("litellm"), api_names=("gpt-9-2026-01-02",))

    [joined] = grouped([dated, full])

    assert joined.prices == full.prices


def test_entries_with_another_past_are_kept_apart() -> None:
    """The same price today, reached on another day, is another offering."""
    since = [date(2026, 5, 1), date(2026, 6, 1)]
    entries = [
        offer(price("genai", "5", valid_until=day), price("genai", valid_from=day), api_names=(f"a/gpt-9-{day}",))
        for day in since
    ]

    assert len(grouped(entries)) == 2


def test_a_bedrock_id_without_a_region_goes_where_regions_are_known() -> None:
    """It stays where it is the only one, and so does what is no Bedrock id."""
    bare, regional = (
        offer(price("litellm"), provider="aws", api_names=(name,), region=region)
        for name, region in (("anthropic.gpt-9", None), ("us.anthropic.gpt-9", "us"))
    )
    platform = offer(price("litellm"), provider="aws", api_names=("bedrock/claude_platform/gpt-9",))

    assert without_bare_bedrock([bare]) == [bare]
    assert without_bare_bedrock([bare, regional, platform]) == [regional, platform]
