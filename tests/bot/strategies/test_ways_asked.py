"""How a question wants its answer: words in several languages, and words that look alike and mean something else."""

import pytest

from bot.strategies.ways_asked import (
    asks_by_the_year,
    asks_to_save,
    asks_where_to_buy,
    asks_which_is_better,
    asks_whose_law,
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("what will it cost per year", True), ("the annual bill", True), ("was kostet das im Jahr", True),
        ("200 requests a day", False), ("a two-year-old model", False),
    ],
)  # fmt: skip
def test_a_sum_of_a_year(text: str, *, meant: bool) -> None:
    """Asked for by the year, in words."""
    assert asks_by_the_year(text) is meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("cheapest place to run gpt-oss-120b", True), ("which provider has glm-5.3", True),
        ("who hosts kimi k3?", True), ("price of it on different hosts", True), ("best model for coding", False),
        ("which model should we host", False),
    ],
)  # fmt: skip
def test_where_a_model_is_sold(text: str, *, meant: bool) -> None:
    """Hosts are asked for, not models."""
    assert asks_where_to_buy(text) is meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("can we halve that", True), ("why is our bill so high", True), ("how do we reduce the cost", True),
        ("what does it cost", False), ("a model that saves nothing to disk", True),
    ],
)  # fmt: skip
def test_a_smaller_bill(text: str, *, meant: bool) -> None:
    """A saving is wanted, or the reason of a sum."""
    assert asks_to_save(text) is meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("does the CLOUD Act reach our data", True), ("which law reaches the host", True),
        ("which laws ban DeepSeek?", False), ("is it lawful", False),
    ],
)  # fmt: skip
def test_whose_law(text: str, *, meant: bool) -> None:
    """The law over a host is asked about."""
    assert asks_whose_law(text) is meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [("which is smarter", True), ("welches ist besser", True), ("which is cheaper", False)],
)
def test_quality_before_price(text: str, *, meant: bool) -> None:
    """Who is better, rather than who costs less."""
    assert asks_which_is_better(text) is meant
