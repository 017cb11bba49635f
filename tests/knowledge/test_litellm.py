"""LiteLLM's price map: units, tiers, windows, and what is left out."""

import json
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import SourceError
from knowledge.offering import Component, Offering, PriceList, ServiceTier
from knowledge.sources.litellm import URL, parse

DAY = date(2026, 11, 23)
PAYLOAD = (Path(__file__).parent / "payloads" / "litellm.json").read_bytes()
OFFERINGS = {offering.api_names[0]: offering for offering in parse(PAYLOAD, DAY)}


def with_entry(**fields: Any) -> bytes:
    return json.dumps({"some-model": {"litellm_provider": "openai", "mode": "chat", **fields}}).encode()


def of_tier(offering: Offering, tier: ServiceTier = ServiceTier.STANDARD) -> PriceList:
    return next(each for each in offering.prices if each.service_tier is tier and each.window is None)


def test_a_price_per_token_becomes_exactly_its_price_per_mtok() -> None:
    """1.5e-07 USD per token is 0.15 USD per MTok, to the last digit."""
    [offering] = parse(with_entry(input_cost_per_token=1.5e-07, output_cost_per_token=6e-07), DAY)

    rates = of_tier(offering).rates

    assert (str(rates[Component.INPUT]), str(rates[Component.OUTPUT])) == ("0.15", "0.6")


def test_a_long_context_tier_replaces_rates_above_its_length() -> None:
    """`_above_272k_tokens` is a tier above 272,000, in every service tier that has one."""
    offering = OFFERINGS["gpt-6.1-sol"]

    [tier] = of_tier(offering).tiers
    [flex] = of_tier(offering, ServiceTier.FLEX).tiers

    assert (tier.above_input_tokens, tier.rates[Component.INPUT]) == (272_000, Decimal(4))
    assert (flex.above_input_tokens, flex.rates[Component.INPUT]) == (272_000, Decimal(2))


def test_ranges_of_context_become_tiers() -> None:
    """`tiered_pricing` holds one price list per range; the first is the base."""
    base = of_tier(OFFERINGS["dashscope/qwen-flash"])

    assert base.rates[Component.INPUT] == Decimal("0.05")
    assert [(tier.above_input_tokens, tier.rates[Component.OUTPUT]) for tier in base.tiers] == [(256_000, Decimal(2))]


def test_off_peak_hours_are_windows_with_weekdays() -> None:
    """Hours hold on the days they are quoted for, Monday being 0 here; a whole day runs from midnight to midnight."""
    offering = OFFERINGS["deepseek/deepseek-v4-flash"]

    windows = [each.window for each in offering.prices if each.window is not None]
    off_peak = next(each for each in offering.prices if each.window is not None)

    assert [(window.starts, window.ends, sorted(window.weekdays)) for window in windows] == [
        (time(0), time(1), [0, 1, 2, 3, 4]),
        (time(4), time(6), [0, 1, 2, 3, 4]),
        (time(10), time(0), [0, 1, 2, 3, 4]),
        (time(0), time(0), [5, 6]),
    ]
    assert (of_tier(offering).rates[Component.INPUT], off_peak.rates[Component.INPUT]) == (
        Decimal("0.3"),
        Decimal("0.15"),
    )


def test_fast_mode_is_a_service_tier_and_a_region_an_uplift() -> None:
    """Factors on the standard price: `fast` doubles it, processing in the US adds a tenth."""
    offering = OFFERINGS["claude-opus-5-5"]

    assert of_tier(offering, ServiceTier.FAST).rates[Component.OUTPUT] == Decimal(40)
    assert offering.uplifts == {"us": Decimal("1.1")}


@pytest.mark.parametrize(
    ("key", "region"),
    [
        ("us.anthropic.claude-opus-5-5", "us"),
        ("global.anthropic.claude-opus-5-5", "global"),
        ("azure/eu/o3-mini", "eu"),
        ("azure/o3-mini", None),
    ],
)
def test_a_region_in_the_key_is_the_offerings_region(key: str, region: str | None) -> None:
    """Bedrock writes it before a dot, Azure as a part of the path."""
    assert OFFERINGS[key].region == region


@pytest.mark.parametrize(
    ("key", "mode", "component", "rate"),
    [
        ("text-embedding-3-small", "embedding", Component.INPUT, "0.02"),
        ("whisper-1", "transcription", Component.SECOND_IN, "0.0001"),
        ("rerank-v3.5", "rerank", Component.QUERY, "0.002"),
        ("azure_ai/mistral-document-ai-2512", "ocr", Component.PAGE, "0.003"),
        ("1024-x-1024/50-steps/bedrock/amazon.nova-canvas-v1:0", "image", Component.IMAGE_OUT, "0.06"),
        ("claude-opus-5-5", "chat", Component.SEARCH, "0.01"),
    ],
)
def test_every_mode_keeps_its_own_unit(key: str, mode: str, component: Component, rate: str) -> None:
    """Seconds, queries, pages, images and searches are priced each, not per MTok."""
    offering = OFFERINGS[key]

    assert (offering.mode, of_tier(offering).rates[component]) == (mode, Decimal(rate))


@pytest.mark.parametrize(("provider", "above"), [("xai", 199_999), ("gemini", 200_000), ("perplexity", 200_000)])
def test_a_tier_of_xai_starts_at_its_threshold(provider: str, above: int) -> None:
    """LiteLLM's own cost code and xAI's page count a prompt of exactly 200,000 as long; elsewhere it is short."""
    fields = {"input_cost_per_token": 2e-06, "input_cost_per_token_above_200k_tokens": 4e-06}

    [offering] = parse(with_entry(litellm_provider=provider, **fields), DAY)

    assert [tier.above_input_tokens for tier in of_tier(offering).tiers] == [above]


def test_seconds_of_a_transcription_are_billed_once() -> None:
    """The map quotes the same seconds as read and as made."""
    assert of_tier(OFFERINGS["whisper-1"]).rates == {Component.SECOND_IN: Decimal("0.0001")}


def test_zeros_are_free_only_where_the_name_says_so() -> None:
    """A chat model with nothing but zeros is unknown and left out, unless its key says free."""
    assert "cloudflare/@cf/google/gemma-2b-it-lora" not in OFFERINGS
    assert of_tier(OFFERINGS["opencode_go/longcat-2.5-preview-free"]).rates[Component.INPUT] == 0


def test_zeros_for_tokens_beside_another_price_are_unknown() -> None:
    """A chat model priced per picture does not say that its tokens are free."""
    [offering] = parse(with_entry(input_cost_per_token=0, output_cost_per_token=0, output_cost_per_image=0.04), DAY)

    assert of_tier(offering).rates == {Component.IMAGE_OUT: Decimal("0.04")}


def test_what_is_not_billed_by_use_is_left_out() -> None:
    """The sample row and subscriptions are no offerings."""
    assert not {"sample_spec", "github_copilot/gpt-4o"} & OFFERINGS.keys()


@pytest.mark.parametrize(
    ("comment", "priced"),
    [("Estimated cost based on standard TTS pricing.", False), ("5 credits per second @ $0.01 per credit", True)],
)
def test_what_the_map_itself_calls_estimated_is_no_price(comment: str, *, priced: bool) -> None:
    """Nobody stated it, so it must not be the cheapest of all."""
    entries = json.loads(with_entry(input_cost_per_token=1.5e-07))
    entries["other"] = {**entries["some-model"], "metadata": {"comment": comment}}

    assert ("other" in {each.api_names[0] for each in parse(json.dumps(entries).encode(), DAY)}) is priced


def test_a_moving_alias_keeps_its_ending() -> None:
    """`mistral-large-latest` is never the same offering as a numbered Mistral Large."""
    assert OFFERINGS["mistral/mistral-large-latest"].model == "mistral-large-latest"


def test_each_price_names_its_page_and_key() -> None:
    """The row's own `source` where it has one, else the map."""
    own, none = OFFERINGS["gpt-4o"].prices[0], OFFERINGS["rerank-v3.5"].prices[0]

    assert (own.source.url, own.source.checked_on, own.key) == (
        "https://developers.openai.com/api/docs/pricing",
        DAY,
        "gpt-4o",
    )
    assert none.source.url == URL


def test_a_deprecation_date_is_read() -> None:
    """The day on which the offer ends."""
    assert OFFERINGS["gpt-4o-2024-11-20"].deprecation_date == date(2027, 1, 14)


def test_an_unknown_price_field_names_its_place() -> None:
    """A price nobody taught us is an error with key and field, not a silent loss."""
    with pytest.raises(SourceError, match=r"some-model\.input_cost_per_smell"):
        parse(with_entry(input_cost_per_token=1e-06, input_cost_per_smell=1e-06), DAY)


def test_a_new_provider_keeps_the_maps_word() -> None:
    """A provider that joined the map after this release does not stop a refresh."""
    [offering] = parse(with_entry(litellm_provider="New_Host", input_cost_per_token=1e-06), DAY)

    assert offering.provider == "new_host"


def test_flags_that_are_no_price_are_ignored() -> None:
    """The map grows a new `supports_…` every week."""
    [offering] = parse(with_entry(input_cost_per_token=1e-06, supports_telepathy=True), DAY)

    assert "telepathy" not in offering.capabilities


@pytest.mark.parametrize(
    ("payload", "place"),
    [
        (b"<html>", "not JSON"),
        (b"[]", "not an object"),
        (b"{}", "no priced model"),
        (with_entry(input_cost_per_token=[]), r"some-model\.input_cost_per_token"),
        (with_entry(input_cost_per_token=-1), r"some-model\.input_cost_per_token"),
        (with_entry(litellm_provider=None, input_cost_per_token=1e-6), r"some-model\.litellm_provider"),
        (with_entry(input_cost_per_token=1e-6, deprecation_date="soon"), r"some-model\.deprecation_date"),
    ],
)
def test_a_payload_that_is_no_map_names_its_place(payload: bytes, place: str) -> None:
    """Every refusal says where."""
    with pytest.raises(SourceError, match=place):
        parse(payload, DAY)


def test_what_speaks_is_no_chat_model() -> None:
    """The map calls some chat models that are named and charged for speech."""
    rates = {"input_cost_per_token": 1e-06, "output_cost_per_token": 2e-05}
    entry = {"litellm_provider": "openai", "mode": "chat", **rates}
    payload = {"a-2.5-pro-preview-tts": {**entry, "output_cost_per_audio_token": 2e-05}, "a-2.5-pro": entry}

    modes = {offering.api_names[0]: offering.mode for offering in parse(json.dumps(payload).encode(), DAY)}

    assert modes == {"a-2.5-pro-preview-tts": "speech", "a-2.5-pro": "chat"}
