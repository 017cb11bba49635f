"""Ages of those whom a model serves."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "chatbot for kids under 13 in California",
        "homework helper for students aged 14 to 18",
        "Chatbot für Kinder unter 14 Jahren",
        "chatbot pour enfants de moins de 12 ans",
        "model for people over 65",
        "面向14岁以下儿童的聊天机器人",
    ],
)
def test_an_age_is_no_volume(reader: Callable[..., Reading], text: str) -> None:
    """Nobody said how many tokens or requests there are."""
    asked = reader(text).understood
    assert (asked.input_tokens, asked.requests, asked.units, asked.budget_usd) == (None, None, None, None)


def test_tokens_and_sums_beside_people_stay(reader: Callable[..., Reading]) -> None:
    """What is counted in its own unit is no age."""
    assert reader("students aged 14 to 18, 3000 tokens per request, cheapest model?").understood.input_tokens == 3000
    assert reader("model for 20 users under 15 dollars a month").understood.budget_usd == 15
