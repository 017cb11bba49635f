from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from bot.costs.estimate import estimate
from bot.costs.rough import RoughRates, rough_bill
from bot.costs.workload import workload_of
from bot.understood import Understood
from knowledge.facts import Facts
from knowledge.offering import Component, Offering, PriceList, Rates
from knowledge.source import Source

TODAY = date(2026, 11, 23)
SOURCE = Source(url="https://example.org/prices", checked_on=TODAY)
TEXT: Rates = {Component.INPUT: Decimal(1), Component.CACHED_INPUT: Decimal("0.1"), Component.OUTPUT: Decimal(4)}
STATED = Understood(requests=Decimal(1000), input_tokens=1000, output_tokens=100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """Rates, and nothing else."""

    rates: RoughRates


def listed(rates: Rates, **more: Any) -> PriceList:
    return PriceList(rates=rates, source=SOURCE, catalogue="litellm", key="m", **more)


@pytest.mark.parametrize("effort", [None, "high"])
@pytest.mark.parametrize("cached", [None, "0.7"])
def test_the_rough_bill_agrees_with_the_exact_one(cached: str | None, effort: str | None, facts: Facts) -> None:
    """Ranking by floats sees what the exact bill will show."""
    workload = workload_of(replace(STATED, cached_share=Decimal(cached) if cached else None))

    rough = rough_bill(workload)(Rated(rates=(1.0, 4.0, 0.1, None, None)), effort)

    offering = Offering(model="m", provider="p", mode="chat", prices=(listed(TEXT),))
    exact = estimate(offering, workload, TODAY, facts, effort=effort).cost
    assert exact is not None
    assert rough == pytest.approx(float(exact.total_usd or 0))
