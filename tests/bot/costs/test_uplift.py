from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from bot.costs.uplift import region_of, uplift_for
from knowledge.entities import RegionalUplift
from knowledge.facts import Facts
from knowledge.offering import Component, Offering, PriceList, Rates
from knowledge.source import Source

TODAY = date(2026, 11, 23)
SOURCE = Source(url="https://example.org/prices", checked_on=TODAY)
TEXT: Rates = {Component.INPUT: Decimal(1), Component.CACHED_INPUT: Decimal("0.1"), Component.OUTPUT: Decimal(4)}


def listed(rates: Rates, **more: Any) -> PriceList:
    return PriceList(rates=rates, source=SOURCE, catalogue="litellm", key="m", **more)


@pytest.mark.parametrize(
    ("place", "region"), [("EU", "eu"), ("DE", "eu"), ("eu-west-1", "eu"), ("us-east-1", "us"), ("JP", "jp")]
)
def test_a_place_falls_under_the_region_that_is_priced(place: str, region: str) -> None:
    """Member states and their cloud regions are the EU."""
    assert region_of(place) == region


def test_the_uplift_table_counts_models_from_a_day_on(facts: Facts) -> None:
    """A model released earlier, or on an unknown day, is not raised; a regional offering has its price already."""
    row = RegionalUplift(
        provider="openai", region="eu", factor=Decimal("1.1"), models_from=date(2026, 3, 5), note="n",
        source_url="https://example.org/uplift", checked_on=TODAY,
    )  # fmt: skip
    table = replace(facts, uplifts=(row,))

    def factor(model: str, region: str | None = None) -> Decimal | None:
        offering = Offering(model=model, provider="openai", mode="chat", prices=(listed(TEXT),), region=region)
        found = uplift_for(offering, ("FR",), table)
        return found.factor if found else None

    assert factor("gpt-6-sol") == Decimal("1.1")
    assert factor("gpt-4o") is None
    assert factor("no-such-model") is None
    assert factor("gpt-6-sol", "eu") is None
