"""Makers whose own policy turns the asker away: their closed models are no picks."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("our parent is Alibaba, recommend a coding model", {"Anthropic"}),
        ("our team sits in mainland China, best coding model wherever it is hosted?", {"Anthropic", "OpenAI"}),
    ],
)
def test_who_is_turned_away_is_offered_nothing_of_that_maker(ask: Ask, text: str, makers: set[str]) -> None:
    """The policy is named, and none of its maker's models stands in the table."""
    answer = ask(text)
    assert not {entry.developer for entry in answer.recommendations} & makers
    assert "Barred for you, and left out" in answer.text
    assert "the service of Anthropic" in answer.text


def test_others_are_offered_it(ask: Ask) -> None:
    """A team in Lyon with a French owner."""
    answer = ask("our parent is a French group, recommend a coding model")
    assert "Barred for you" not in answer.text
