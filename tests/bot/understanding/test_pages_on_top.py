"""Pages as the length of each message, on top of its words, and as what is read rather than written."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("haiku: 900 emails a day, each ~600 words plus a 3-page PDF", {"input_tokens": 2810, "requests": 900}),
        ("haiku: 500 tickets a day of 300 words and a 2-page attachment", {"input_tokens": 1740, "requests": 500}),
        ("haiku: 900 emails a day with a 3-page PDF attached", {"units": 2700, "unit_kind": "pages"}),
        ("haiku: 200 letters a day, each 4 pages long", {"units": 800, "unit_kind": "pages"}),
        ("summarise a 12-page contract with haiku, 200 a day", {"units": 2400, "unit_kind": "pages"}),
        ("haiku: summarise contracts in 2 pages, 200 a day", {"output_tokens": 1340}),
        ("haiku: 900 emails a day, each ~600 words", {"input_tokens": 800, "requests": 900}),
    ],
)
def test_pages_count_beside_words_and_as_what_is_read(
    reader: Callable[..., Reading], text: str, said: dict[str, Any]
) -> None:
    """None is dropped, and none is taken for what comes out unless it is to be written."""
    understood = reader(text).understood.to_json()
    assert {key: understood.get(key) for key in said} == said


def test_what_pages_are_taken_as_is_said(reader: Callable[..., Reading]) -> None:
    """As are words."""
    assumed = reader("haiku: 900 emails a day, each ~600 words plus a 3-page PDF").assumed
    assert "3 attached pages are taken as 2,010 tokens of text." in assumed
