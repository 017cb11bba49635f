"""The reason why a model asked after was not picked comes before everything else."""

import pytest

from tests.bot.conftest import Ask

BOT = "best model for our support bot, 10k chats a day, 1,500 in 300 out, budget $500 a month"


@pytest.mark.parametrize(
    ("before", "text", "reason"),
    [
        (BOT, "and why not Claude Opus 5.5?", "above the budget of $500.00 a month"),
        (BOT, "why not gemma?", "is shown as Budget"),
        ("best model for coding", "why isn't deepseek on it?", "is shown as Value"),
        ("best model for coding, no chinese models", "why not glm 5.3?", "it is made in CN"),
        ("best model for coding", "why not gpt-6.1 sol?", "it ranks number"),
    ],
)
def test_the_reason_comes_first(ask: Ask, before: str, text: str, reason: str) -> None:
    """Budget, rank, price, origin, or that it stands in the table."""
    assert reason in ask(text, before).text.split("\n\n")[0]
