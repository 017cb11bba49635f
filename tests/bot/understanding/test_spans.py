"""Spans of days as people say them."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.spans import span_asked
from bot.understanding.what_ends import is_on_ends
from tests.bot.conftest import DAY


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("what is deprecated next quarter", date(2027, 1, 1), date(2027, 3, 31)),
        ("what ends this quarter", date(2026, 10, 1), date(2026, 12, 31)),
        ("what ends in Q2 2027", date(2027, 4, 1), date(2027, 6, 30)),
        ("gone in the second half of 2027", date(2027, 7, 1), date(2027, 12, 31)),
        ("retired before summer 2027", DAY, date(2027, 5, 31)),
        ("which end in spring", date(2027, 3, 1), date(2027, 5, 31)),
        ("what ends next week", date(2026, 11, 30), date(2026, 12, 6)),
        ("this month", date(2026, 11, 1), date(2026, 11, 30)),
        ("within 6 weeks", DAY, date(2027, 1, 6)),
        ("in the next 10 days", DAY, date(2026, 12, 5)),
        ("by the end of the year", DAY, date(2026, 12, 31)),
        ("by February 2027", DAY, date(2027, 2, 28)),
        ("was endet nächstes Quartal", date(2027, 1, 1), date(2027, 3, 31)),
        ("qué termina el próximo trimestre", date(2027, 1, 1), date(2027, 3, 31)),
        ("下个季度哪些下线", date(2027, 1, 1), date(2027, 3, 31)),
        ("来四半期に終了", date(2027, 1, 1), date(2027, 3, 31)),
        ("다음 분기에 종료", date(2027, 1, 1), date(2027, 3, 31)),
        ("which end in 2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("which models end", DAY, date(2027, 11, 25)),
    ],
)
def test_a_span_is_read_as_it_is_said(text: str, first: date, last: date) -> None:
    """Quarters, halves, seasons, weeks; "before" and "by" begin today; a year where nothing is said."""
    assert span_asked(text, DAY) == (first, last)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("which anthropic models end in 2027", True),
        ("what ends at openai this month", True),
        ("what happens if openai shuts down next year", False),
        ("which openai models are trending this month", False),
        ("which openai models end", False),
        ("which model replaces gpt-4o and o3 when they end in 2027", False),
    ],
)
def test_ends_at_a_maker_in_a_span_are_asked_for(assistant: Assistant, text: str, *, wanted: bool) -> None:
    """A maker, a word for an end and a span; no loss that is supposed."""
    assert is_on_ends(look_at(tidy(text), assistant.lexicon)) is wanted
