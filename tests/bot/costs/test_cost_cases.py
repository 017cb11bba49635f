"""Published prices of 179 usages, against the bundled snapshot. The cases are those that `cost_cases.jsonl` cites."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.costs.billing import bill
from bot.costs.case import price_case
from bot.costs.usage_report import amounts_of, prompt_tokens_of
from knowledge.catalogue import Catalogue
from knowledge.offering import Component, ContextTier, PriceList, ServiceTier
from knowledge.source import Source

SNAPSHOT_DAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
"""Stands in where a case names no moment: the day of the bundled catalogues."""
CENT = Decimal("0.005")

UNPRICED = {
    **dict.fromkeys(
        ("c0100", "c0101", "c0104", "c0106", "c0107", "c0110"), "unknown_provider"
    ),  # a made-up model, priced below from its own rates
    **dict.fromkeys(("c0349", "c0350"), "unknown_model"),  # likewise
    "c0406": "unknown_model",  # "gpt-5.6-terra-272k" is a name of that price list, not of the provider's API
}
"""Cases without an answer, and the code each gets."""

NOT_EXACT = {
    "c0152": "expects audio at the text price; LiteLLM's map has an audio price for this model",
    "c0332": "expects audio at the text price; genai-prices states an audio price for this model",
    "c0379": "expects the price of the model's first release; both catalogues know the later one alone",
    "c0397": "as c0379",
}
"""Cases that match to the cent and not to the last digit, each with its reason."""


def read_cases() -> list[dict[str, Any]]:
    text = Path(__file__).with_name("cost_cases.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


CASES = read_cases()
OWN_RATES = [case for case in CASES if "rates_usd_per_mtok" in case and case["id"] not in {"c0346", "c0347"}]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_costs_what_was_published_or_says_why_not(case: dict[str, Any], catalogue: Catalogue) -> None:
    """A priced case matches to the last digit, or to the cent for a stated reason; the others give the stated code."""
    found = price_case(case, catalogue, SNAPSHOT_DAY)

    if case["id"] in UNPRICED:
        assert found["error"]["code"] == UNPRICED[case["id"]]
        return
    difference = abs(Decimal(found["total_usd"]) - Decimal(case["expected_usd"]))
    assert difference <= (CENT if case["id"] in NOT_EXACT else 0)


def test_at_least_85_percent_of_the_cases_are_priced() -> None:
    """The cases that stay unpriced are few."""
    assert len(UNPRICED) <= len(CASES) * 15 // 100


@pytest.mark.parametrize("case", OWN_RATES, ids=lambda case: case["id"])
def test_billing_alone_reproduces_cases_with_their_own_rates(case: dict[str, Any]) -> None:
    """Given the rates that a case brings along, the arithmetic gives its total: tiers, region and speed included."""
    rates = case["rates_usd_per_mtok"]
    factor = Decimal(1)
    for key, word in (("inference_geo", "us"), ("speed", "fast")):
        if case.get("context", {}).get(key) == word:
            factor *= Decimal(str(rates[f"multiplier_{word}"]))
    prices = price_list(rates)

    found = bill(
        prices, amounts_of(case["usage"], prices.rates), prompt_tokens=prompt_tokens_of(case["usage"]), factor=factor
    )

    assert found.total_usd == Decimal(case["expected_usd"])


def price_list(rates: dict[str, Any]) -> PriceList:
    """The rates of a case as a price list."""
    names = {"input": Component.INPUT, "output": Component.OUTPUT, "cache_read": Component.CACHED_INPUT,
             "cache_write": Component.CACHE_WRITE}  # fmt: skip
    base: dict[Component, Decimal] = {}
    above: dict[int, dict[Component, Decimal]] = {}
    for name, component in names.items():
        levels = rates.get(name, {})
        for level, rate in (levels if isinstance(levels, dict) else {"base": levels}).items():
            if level == "base":
                base[component] = Decimal(str(rate))
            else:
                above.setdefault(int(level.lstrip(">")), {})[component] = Decimal(str(rate))
    return PriceList(
        rates=base,
        tiers=tuple(ContextTier(above_input_tokens=start, rates=above[start]) for start in sorted(above)),
        source=Source(url="https://example.org/prices", checked_on=SNAPSHOT_DAY.date()),
        catalogue="genai-prices",
        key="mock-multi-tier",
        service_tier=ServiceTier.STANDARD,
    )
