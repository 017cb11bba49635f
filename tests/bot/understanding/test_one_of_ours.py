"""What becomes of us if one of several things in use goes away, no matter which."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "线上不是一个模型，是两个：deepseek v4 pro 和 qwen3.8-max 各一半。万一其中一家突然停服，我们怎么办？",
        "我们用 opus 5.5 和 gpt-6 sol，如果哪家停服了怎么办",
        "opus 5.5とgpt-6 solを使っています。どちらかが停止したら？",
        "wir nutzen opus 5.5 und gpt-6 sol, was wenn einer davon ausfällt?",
        "we run deepseek v4 pro and qwen3.8-max half each. what if one of them suddenly shuts down?",
    ],
)
def test_one_of_several_that_goes_away_asks_for_all_in_use(reader: Callable[..., Reading], text: str) -> None:
    """No end of a model is asked for."""
    assert reader(text).intents[0] == "stack"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("gpt-4o and gpt-4.1, when does either shut down?", "migration"),
        ("opus 5.5 and gpt-6 sol: what if one of them is deprecated next year?", "migration"),
        ("gpt-4o and gpt-4.1: which replaces them if one shuts down?", "migration"),
        ("qwen3.8-max 什么时候停服？", "migration"),
        ("opus 5.5 vs gpt-6 sol for coding, what if one fails on long tasks?", "compare"),
    ],
)
def test_ends_and_comparisons_stay_what_they_are(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """No loss is supposed in them."""
    assert reader(text).intents[0] == intent
