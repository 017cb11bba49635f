"""Counts that a message of a thread changes, and what hangs on them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from bot.understanding.reading import Reading

_DEVS = "12 devs each use 1.5M in and 100k out a day on opus 5.5"
_ENGINEERS = "25 engineers, 20 tasks a day each, sonnet 5.5"
_MANUALS = "translate 400 manuals of 60 pages into 5 languages with haiku 5.5"
_DOCUMENTS = "haiku 5.5 for 3000 documents, 2 pages each"
_TEXTS = "translate 20k descriptions en to de with haiku 5.5"


@pytest.mark.parametrize(
    ("before", "said", "changed"),
    [
        (_DEVS, "20 devs", {"units": 20, "input_tokens": 30_000_000, "output_tokens": 2_000_000}),
        (_DEVS, "only 6 developers", {"units": 6, "input_tokens": 9_000_000, "output_tokens": 600_000}),
        (_ENGINEERS, "what if only 10 of them", {"units": 10, "requests": 200}),
        (_ENGINEERS, "just five of them", {"units": 5, "requests": 100}),
        (_ENGINEERS, "only half of them", {"requests": 250}),
        (_MANUALS, "7 languages", {"targets": 7, "units": 24_000}),
        (_MANUALS, "and two more languages", {"targets": 7}),
        (_MANUALS, "only half of the manuals", {"targets": 5, "units": 12_000, "spread_over": 200}),
        (_MANUALS, "just a quarter of those", {"units": 6_000, "spread_over": 100}),
        (_TEXTS, "also to french and italian", {"targets": 3, "units": 20_000}),
        (_DOCUMENTS, "actually 3", {"units": 9_000, "spread_over": 3_000}),
        (_DOCUMENTS, "sorry, meant 12", {"units": 36_000, "spread_over": 3_000}),
    ],
)
def test_what_hangs_on_a_count_changes_with_it(
    reader: Callable[..., Reading], before: str, said: str, changed: dict[str, Any]
) -> None:
    """Tokens and requests of heads, things of a length, languages of a text."""
    understood = reader(said, before).understood

    assert {key: getattr(understood, key) for key in changed} == changed


@pytest.mark.parametrize(
    ("before", "said", "kept"),
    [
        (_DOCUMENTS, "actually 500", {"spread_over": 500, "units": 1_000}),
        (_TEXTS, "and how good is its spanish?", {"targets": None}),
        (_ENGINEERS, "half of that is fine", {"units": 25}),
        ("haiku 5.5 for 20k emails a month", "we answer in 3 languages", {"targets": None}),
    ],
)
def test_what_does_not_hang_on_it_stays(
    reader: Callable[..., Reading], before: str, said: str, kept: dict[str, Any]
) -> None:
    """A number nearer to how many there are counts them; languages matter where texts are translated."""
    understood = reader(said, before).understood

    assert {key: getattr(understood, key) for key in kept} == kept


def test_twice_as_many_are_as_long_as_before(reader: Callable[..., Reading]) -> None:
    """More documents, not longer ones."""
    understood = reader("double the volume", "haiku 5.5 for 3000 documents of 10 pages").understood

    assert (understood.units, understood.spread_over) == (Decimal(60_000), Decimal(6_000))
