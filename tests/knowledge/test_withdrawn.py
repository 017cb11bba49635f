"""Services that a host's own page has dropped while a catalogue still prices them."""

from datetime import date
from pathlib import Path

from knowledge.catalogue import open_catalogue
from knowledge.offering import Offering
from knowledge.sources.withdrawn import WITHDRAWN, with_withdrawn

PRICES = Path(__file__).parents[2] / "knowledge" / "snapshots" / "prices.tsv"


def _offering(provider: str, model: str, ends: date | None = None) -> Offering:
    return Offering(model=model, provider=provider, mode="chat", prices=(), deprecation_date=ends)


def test_only_the_named_place_is_marked_and_a_dated_end_is_left() -> None:
    """Another host of the same weights goes on; a day on which it ends says more than the mark."""
    ends = date(2026, 7, 24)
    found = with_withdrawn(
        (_offering("deepseek", "deepseek-v3.2"), _offering("deepinfra", "deepseek-v3.2"),
         _offering("deepseek", "deepseek-v3", ends), _offering("deepseek", "deepseek-v4-pro"))
    )  # fmt: skip

    assert [each.deprecated for each in found] == [True, False, False, False]


def test_the_shipped_prices_carry_the_marks() -> None:
    """No withdrawn service is on sale at its host; the mark is in the file, not only in the builder."""
    catalogue = open_catalogue(PRICES)
    for provider, models in WITHDRAWN.items():
        for model in models:
            own = [each for each in catalogue.of_model(model) if each.provider == provider]
            assert own, model
            assert all(each.deprecated for each in own), model
