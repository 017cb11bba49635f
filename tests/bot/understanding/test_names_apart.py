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


@pytest.mark.parametrize(
    ("text", "context", "output"),
    [
        ("which models have >= 1M context and can output 64k+ tokens", 1_000_000, 64_000),
        ("which LLMs support 1M+ tokens context window?", 1_000_000, None),
        ("models with at least 500k context and 100k output", 500_000, 100_000),
        ("welche Modelle haben mindestens 400k Kontext?", 400_000, None),
    ],
)
def test_models_sought_by_their_limits_are_a_choice(
    assistant: Assistant, text: str, context: int, output: int | None
) -> None:
    """Limits that a model must reach are wishes, not a workload to bill."""
    reading = assistant.read(Question(id="1", text=text, today=DAY))
    assert reading.intents[0] == "recommend"
    assert reading.understood.min_context_tokens == context
    assert reading.understood.min_output_tokens == output
    assert reading.understood.output_tokens is None
