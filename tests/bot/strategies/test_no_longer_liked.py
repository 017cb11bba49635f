"""Who has had enough of a model hears of others, never of that one or, of a family named whole, of its own again."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "gone"),
    [
        ("Sonnet drives me nuts, what else for coding?", "sonnet"),
        ("gemini has been terrible lately, what should I use for coding", "gemini"),
        ("I'm sick of deepseek, alternatives for agents?", "deepseek"),
        ("can't stand claude anymore, coding", "claude"),
    ],
)
def test_what_was_given_up_is_not_picked_again(ask: Ask, question: str, gone: str) -> None:
    """In no role."""
    answer = ask(question)

    assert answer.recommendations
    assert answer.text.startswith("**Instead of ")
    assert not [each.model for each in answer.recommendations if gone in each.model]
