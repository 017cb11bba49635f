"""Whether price or quality is stressed."""

import pytest

from bot.understanding.emphasis import price_comes_first, quality_comes_first


@pytest.mark.parametrize(
    "text",
    [
        "contract review, quality matters more than price",
        "for triage, costs matter less than quality",
        "accuracy first, cost second",
        "summaries; budget is not a concern",
        "which model, regardless of cost?",
        "extract the fields without losing accuracy",
        "Der Preis ist egal, Hauptsache gut",
        "el precio no importa",
        "le prix est secondaire",
        "цена не важна",
        "价格不重要",
        "コストは問わない",
        "가격은 상관없어요",
    ],
)
def test_quality_is_stressed(text: str) -> None:
    """In its own words, or by what is said of the price."""
    assert quality_comes_first((text,))


@pytest.mark.parametrize(
    "text",
    ["the budget is no more than $200", "the price doesn't include batch, does it?", "which model for tickets?"],
)
def test_words_of_price_alone_stress_nothing(text: str) -> None:
    """A limit or a question is no stress."""
    assert not quality_comes_first((text,))
    assert not price_comes_first((text,))


def test_the_newest_message_that_stresses_one_decides() -> None:
    """Earlier messages count only until then."""
    assert price_comes_first(("quality first", "now the cheapest please"))
    assert quality_comes_first(("the cheapest please", "no, quality first", "and in the EU?"))
