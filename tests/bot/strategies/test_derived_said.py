"""Models that fall for what they are made from."""

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("best coding model with open weights, nothing derived from Qwen", "alibaba"),
        ("cheap open model for chat, no fine-tunes of llama or mistral", "meta"),
        ("nothing made from DeepSeek's models, which open model for reasoning", "deepseek"),
    ],
)
def test_no_pick_is_made_from_what_is_ruled_out(ask: Ask, assistant: Assistant, text: str, maker: str) -> None:
    """Nor is one of that maker's own; and it is said what fell, and that bases nobody states stay unknown."""
    answer = ask(text)

    assert answer.recommendations
    for each in answer.recommendations:
        assert maker not in {base.developer for base in assistant.knowledge.facts.lineage(each.model)}
    assert "Left out for what they are made from: " in answer.text
    assert "and what is made from " in answer.text
    assert any("only bases on board are ruled out" in each for each in answer.unknown)


def test_a_model_that_is_only_left_out_takes_nothing_with_it(ask: Ask) -> None:
    """Who says no Qwen says nothing of what others made of it."""
    assert "made from" not in ask("open weights coding model, no Qwen").text
