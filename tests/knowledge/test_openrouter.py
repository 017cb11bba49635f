"""OpenRouter's models, endpoints and providers."""

from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.errors import SourceError
from knowledge.offering import Component
from knowledge.sources.openrouter import parse, parse_endpoints

DAY = date(2026, 11, 23)
PAYLOADS = Path(__file__).parent / "payloads"
MODELS = (PAYLOADS / "openrouter_models.json").read_bytes()
OFFERINGS = {offering.api_names[0]: offering for offering in parse(MODELS, DAY)}


def priced(pricing: str) -> bytes:
    return b'{"data": [{"id": "a/b", "architecture": {}, "pricing": %s}]}' % pricing.encode()


def test_a_string_per_token_becomes_exactly_its_price_per_mtok() -> None:
    """Prices are exact; a search is priced per search."""
    offering = OFFERINGS["anthropic/claude-opus-4.8"]

    assert {part.value: str(rate) for part, rate in offering.prices[0].rates.items()} == {
        "input": "5",
        "output": "25",
        "search": "0.01",
        "cached_input": "0.5",
        "cache_write": "6.25",
        "cache_write_1h": "10",
    }
    assert (offering.model, offering.provider) == ("claude-opus-4-8", "openrouter")


def test_a_zero_beside_a_real_price_is_left_out() -> None:
    """Zero for reasoning or images means not charged apart, not a price of zero."""
    rates = OFFERINGS["stepfun/step-3.7-flash"].prices[0].rates

    assert set(rates) == {Component.INPUT, Component.OUTPUT, Component.CACHED_INPUT}


def test_free_is_believed_only_of_free_variants() -> None:
    """Nothing but zeros is free where the id says `:free`, else unknown."""
    free = OFFERINGS["example/some-model:free"].prices[0].rates

    assert free == {Component.INPUT: 0, Component.OUTPUT: 0}
    assert "example/unpriced" not in OFFERINGS


def test_a_router_without_a_price_of_its_own_is_left_out() -> None:
    """-1 means that the price depends on the model picked."""
    assert "openrouter/auto" not in OFFERINGS


def test_overrides_become_a_tier_and_a_window_after_the_discount() -> None:
    """From 200,000 tokens on is above 199,999; hours are UTC and may pass midnight; a discount applies to all."""
    base, night = OFFERINGS["example/dear-by-length-and-hour"].prices

    assert (base.rates[Component.INPUT], base.rates[Component.OUTPUT]) == (Decimal("1.5"), Decimal(6))
    assert [(tier.above_input_tokens, tier.rates) for tier in base.tiers] == [(199_999, {Component.INPUT: Decimal(3)})]
    assert night.window is not None
    assert (night.window.starts, night.window.ends) == (time(16, 30), time(0, 30))
    assert (night.rates[Component.INPUT], night.rates[Component.OUTPUT]) == (Decimal("0.75"), Decimal(3))


def test_capabilities_are_what_the_lists_name() -> None:
    """Parameters that a model lists are supported, those it does not list are not; an empty list says nothing."""
    listed = OFFERINGS["stepfun/step-3.7-flash"].capabilities
    silent = OFFERINGS["example/some-model:free"].capabilities

    assert (listed["tools"], listed["json_schema"], listed["video_in"], listed["pdf"]) == (True, False, True, False)
    assert "tools" not in silent


def test_endpoints_are_offerings_of_their_hosts() -> None:
    """A tag names the host, and its region where it is neither a quantisation nor a build."""
    payload = (PAYLOADS / "openrouter_endpoints.json").read_bytes()

    offerings = parse_endpoints(payload, DAY)

    assert [(each.model, each.provider, each.region, each.max_output_tokens) for each in offerings] == [
        ("glm-5.3", "deepinfra", None, 16384),
        ("glm-5.3", "vertex", "us-east5", None),
    ]
    assert offerings[0].prices[0].source.url == "https://openrouter.ai/api/v1/models/z-ai/glm-5.3/endpoints"


@pytest.mark.parametrize(
    ("payload", "place"),
    [
        (b"<html>", "Invalid JSON"),
        (b'{"data": []}', "no priced model"),
        (priced('{"prompt": "1", "completion": "1", "smell": "1"}'), r"data\.0\.pricing\.smell"),
        (priced('{"prompt": "cheap", "completion": "1"}'), r"data\.0\.pricing\.prompt"),
        (priced('{"prompt": "1", "overrides": [{"utc_start": 9999, "utc_end": 1}]}'), r"a/b\.pricing\.overrides"),
    ],
)
def test_a_payload_of_another_shape_names_its_place(payload: bytes, place: str) -> None:
    """An unknown price field stops the refresh."""
    with pytest.raises(SourceError, match=place):
        parse(payload, DAY)
