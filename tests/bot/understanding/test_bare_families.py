"""Families told by their variant alone, and embedders told by their maker's family."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("flash-lite price", ("gemini-flash-lite",)),
        ("Flash lite. What's our cost? 20k chats a month", ("gemini-flash-lite",)),
        ("flash lite or haiku for tagging?", ("gemini-flash-lite", "claude-haiku")),
        ("3.5 flash lite price", ("gemini-3.5-flash-lite",)),
        ("is sol better than opus", ("gpt-sol", "claude-opus")),
        ("gemini embeddings cost per million?", ("gemini-embedding",)),
        ("price of qwen embeddings", ("qwen-embedding",)),
    ],
)
def test_a_variant_of_one_maker_alone_is_its_family(ask: Ask, text: str, models: tuple[str, ...]) -> None:
    """Wherever it stands; more than one embedding is still the family's embedder."""
    assert ask(text).understood.models == models


def test_embedders_are_priced_by_the_family_s_plural(ask: Ask) -> None:
    """As by its singular."""
    assert "Gemini Embedding" in ask("what do gemini embeddings cost?").text
