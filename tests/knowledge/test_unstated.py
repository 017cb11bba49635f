"""Sound is billed apart by some models; a host that states no price of it does not sell it at that of text."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.catalogue import open_catalogue
from knowledge.offering import Component, Offering, PriceList, Rates
from knowledge.source import Source
from knowledge.unstated import with_unstated

PRICES = Path(__file__).parents[2] / "knowledge" / "snapshots" / "prices.tsv"
SOURCE = Source(url="https://prices.example", checked_on=date(2026, 11, 23))
TEXT: Rates = {Component.INPUT: Decimal("0.1"), Component.OUTPUT: Decimal("0.4")}


def _sold(provider: str, model: str, rates: Rates, mode: str = "chat") -> Offering:
    prices = PriceList(rates=rates, source=SOURCE, catalogue="litellm", key=model)
    return Offering(model=model, provider=provider, mode=mode, prices=(prices,))


def test_only_hosts_that_are_silent_on_a_model_with_a_price_of_sound_are_marked() -> None:
    """A model whose sound costs what its text costs is billed as text where nothing is said."""
    apart, alike = TEXT | {Component.INPUT_AUDIO: Decimal("0.3")}, TEXT | {Component.INPUT_AUDIO: Decimal("0.1")}
    sold = (
        _sold("google", "apart", apart), _sold("oracle", "apart", TEXT), _sold("google", "alike", alike),
        _sold("oracle", "alike", TEXT), _sold("oracle", "other", TEXT), _sold("azure", "apart", TEXT, "embedding"),
    )  # fmt: skip

    marked = [(each.provider, each.model) for each in with_unstated(sold) if each.unstated]

    assert marked == [("oracle", "apart")]


@pytest.mark.parametrize(
    ("model", "provider", "silent"),
    [
        ("gemini-2.5-flash-lite", "oracle", True),
        ("gemini-2.5-flash-lite", "databricks", False),
        ("gemini-2.5-flash-lite", "google", False),
        ("gemini-3.8-flash", "databricks", False),
    ],
)
def test_the_shipped_prices_carry_the_marks(model: str, provider: str, *, silent: bool) -> None:
    """The mark is in the file, not only in the builder."""
    offerings = [each for each in open_catalogue(PRICES).of_model(model) if each.provider == provider]

    assert offerings
    assert all((Component.INPUT_AUDIO in each.unstated) is silent for each in offerings)
