"""Tests of the part of the input that is read from cache."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("does prompt caching lower the bill for sonnet 4.5? 90% of my 12k prompt is the same every time", "0.9"),
        ("three quarters of every prompt is static text. 5k in, 300 out, 10k calls/day, gpt-4.1 with caching", "0.75"),
        ("two thirds of my input never changes, 3k in 200 out with haiku 4.5, prompt caching on", "0.67"),
        ("80 % des Prompts sind immer gleich, 6k Token rein, 400 raus, Sonnet 4.5 mit Caching", "0.8"),
        ("our prompt is 8k tokens and 7k of that is always identical, what would caching save on sonnet 4.5", "0.875"),
    ],
)
def test_what_repeats_is_cached_where_a_cache_is_spoken_of(
    reader: Callable[..., Reading], text: str, share: str
) -> None:
    """In whatever words the part is told."""
    assert reader(text).understood.cached_share == Decimal(share)


@pytest.mark.parametrize(
    "text",
    [
        "90% of my 12k prompt is the same every time, 400 calls a day on sonnet 4.5",
        "does caching help if 10% of our prompts change? 4k in 100 out gpt-5",
    ],
)
def test_no_other_share_is(reader: Callable[..., Reading], text: str) -> None:
    """Nothing is cached unless somebody says so."""
    assert reader(text).understood.cached_share is None


@pytest.mark.parametrize(
    "text",
    [
        "30M input tokens a month, mostly cached, 2M out, sonnet 5.5",
        "10k requests a day, 8k in mostly from cache, 300 out, haiku 5.5 cost",
        "5k rein, größtenteils gecacht, 300 raus, 10k Anfragen am Tag, haiku 5.5",
    ],
)
def test_mostly_cached_is_taken_as_a_share_that_is_said(reader: Callable[..., Reading], text: str) -> None:
    """Without a number it is assumed."""
    found = reader(text)

    assert found.understood.cached_share == Decimal("0.8")
    assert any("mostly cached is taken as 80%" in each for each in found.assumed)


@pytest.mark.parametrize(
    "text",
    ["which models mostly support prompt caching?", "haiku 5.5 10k in 300 out, cache nothing, mostly short chats"],
)
def test_mostly_of_something_else_is_no_share(reader: Callable[..., Reading], text: str) -> None:
    """Only what is read from the cache."""
    assert reader(text).understood.cached_share is None
