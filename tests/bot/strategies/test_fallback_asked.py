"""A fallback with wishes of its own: the other picks stay."""

import pytest

from bot.places import within
from tests.bot.conftest import Ask

FIRST = "summarise 6k letters a day, 900 tokens each"


@pytest.mark.parametrize(
    "asked", ["and a European fallback?", "another backup, made in Europe", "ein europäischer Ersatz?"]
)
def test_only_the_fallback_changes(ask: Ask, asked: str) -> None:
    """It leads, from where it was wished; the picks are those of before."""
    before, after = ask(FIRST), ask(asked, FIRST)
    assert after.text.startswith("**Fallback, made in ")
    picks = [[each.model for each in answer.recommendations if each.role != "fallback"] for answer in (before, after)]
    assert picks[0] == picks[1]
    fallback = next(each for each in after.recommendations if each.role == "fallback")
    assert fallback.origin is not None
    assert within(fallback.origin, "EU")


def test_a_fallback_s_wish_is_none_of_the_thread(ask: Ask) -> None:
    """What is asked next knows nothing of it."""
    after = ask("now 12k letters a day", FIRST, "and a fallback that isn't Chinese or American")
    assert after.understood.exclude_origin == ()


def test_a_question_on_the_fallback_is_none(ask: Ask) -> None:
    """Whether it is European is asked of the fallback that there is."""
    assert not ask("is the fallback European?", FIRST).text.startswith("**Fallback, ")
