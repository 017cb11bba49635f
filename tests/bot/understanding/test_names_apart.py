"""A version behind "vs" is a model of its own; "batch" behind a name is a way to run it."""

import pytest

from bot.assistant import Assistant
from bot.question import Question
from tests.bot.conftest import DAY


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("claude opus 4.5 vs 5.5 pricing", ("claude-opus-4-5", "claude-opus-5-5")),
        ("gpt-5 vs 5.2 cost per million", ("gpt-5", "gpt-5.2")),
        ("claude sonnet 4.5 price vs 5.5", ("claude-sonnet-4-5", "claude-sonnet-5-5")),
        ("is opus 5.5 better than 4.5 for coding?", ("claude-opus-5-5", "claude-opus-4-5")),
        ("gpt-6 luna batch vs standard", ("gpt-6-luna",)),
        ("gpt-6-luna:batch price", ("gpt-6-luna:batch",)),
        ("haiku 4.5 vs 20 people typing", ("claude-haiku-4-5",)),
    ],
)
def test_what_is_named_is_read_whole(assistant: Assistant, text: str, models: tuple[str, ...]) -> None:
    """Neither side of a comparison gets lost, and no plain word becomes part of a name."""
    assert assistant.read(Question(id="1", text=text, today=DAY)).understood.models == models
