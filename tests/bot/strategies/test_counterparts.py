"""What stands where an older model stood is a move; one like it with a wish is looked for."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "equivalent of gpt-3.5-turbo today",
        "what's the modern equivalent of claude 2?",
        "equivalent of text-embedding-ada-002 now",
        "équivalent de gpt-4o aujourd'hui",
        "Gegenstück zu gpt-4 heute",
    ],
)
def test_what_an_older_model_would_be_today_is_a_move(ask: Ask, question: str) -> None:
    """Its end and its successor are told."""
    assert ask(question).intents[0] == "migration"


@pytest.mark.parametrize(
    "question",
    ["cheaper equivalent of opus 5.5", "open source equivalent of gpt-4o today", "equivalent of gpt-4o for coding"],
)
def test_one_like_a_model_is_looked_for(ask: Ask, question: str) -> None:
    """A wish makes it a choice."""
    assert ask(question).intents[0] in {"recommend", "licence"}
