"""models.dev's catalogue."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import SourceError
from knowledge.offering import Component
from knowledge.sources.models_dev import parse

DAY = date(2026, 11, 23)
PAYLOAD = (Path(__file__).parent / "payloads" / "models_dev.json").read_bytes()
OFFERINGS = {offering.api_names[0]: offering for offering in parse(PAYLOAD, DAY)}


def costing(cost: dict[str, Any]) -> bytes:
    return json.dumps({"p": {"id": "p", "models": {"m": {"id": "m", "cost": cost}}}}).encode()


def test_prices_per_mtok_are_taken_as_they_are() -> None:
    """Numbers are USD per MTok already; a zero beside a real price is left out; the doubled tier is read once."""
    [price] = OFFERINGS["openai/gpt-5.4"].prices

    assert price.rates == {
        Component.INPUT: Decimal("2.5"),
        Component.OUTPUT: Decimal(15),
        Component.CACHED_INPUT: Decimal("0.25"),
    }
    assert [(tier.above_input_tokens, tier.rates[Component.OUTPUT]) for tier in price.tiers] == [
        (272_000, Decimal("22.5"))
    ]


def test_window_and_abilities_are_carried_over() -> None:
    """The context is the whole window; what is listed as input is taken, the rest is not."""
    offering = OFFERINGS["openai/gpt-5.4"]

    assert (offering.context_window_tokens, offering.max_output_tokens) == (1_050_000, 128_000)
    assert offering.capabilities == {
        "tools": True,
        "json_schema": True,
        "reasoning": True,
        "vision": True,
        "pdf": True,
        "audio_in": False,
        "video_in": False,
    }


def test_a_chinese_platform_is_a_region_of_its_provider() -> None:
    """`moonshotai-cn` is Moonshot in China; a deprecated model is known as such."""
    offering = OFFERINGS["moonshotai-cn/kimi-k2.5"]

    assert (offering.provider, offering.region, offering.deprecated) == ("moonshot", "cn", True)


def test_unknown_prices_and_plans_are_left_out() -> None:
    """Zeros are free only by name; a model without cost and a coding plan have no price."""
    assert set(OFFERINGS) == {"openai/gpt-5.4", "moonshotai-cn/kimi-k2.5", "moonshotai-cn/kimi-free"}


@pytest.mark.parametrize(
    ("payload", "place"),
    [
        (b"[]", "object"),
        (b"{}", "no priced model"),
        (costing({"input": 1, "output": 1, "smell": 1}), r"p\.models\.m\.cost\.smell"),
        (costing({"input": "cheap"}), r"p\.models\.m\.cost\.input"),
    ],
)
def test_a_payload_of_another_shape_names_its_place(payload: bytes, place: str) -> None:
    """An unknown price field stops the refresh."""
    with pytest.raises(SourceError, match=place):
        parse(payload, DAY)
