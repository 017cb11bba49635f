"""Whether a service is up: nothing on board is live, so that is said, with other places for the same model."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "is anthropic down?",
        "is chatgpt offline right now",
        "deepseek api status page?",
        "why is gemini so slow this morning",
        "claude 崩了吗",
        "OpenAI 落ちてますか",
        "클로드 먹통인가요",
        "o gemini está fora do ar?",
        "ist claude gerade ausgefallen?",
        "mistral est en panne ?",
        "у вас тоже openai лежит?",
    ],
)
def test_that_nothing_here_is_live_is_said(ask: Ask, question: str) -> None:
    """No share of traffic, no price history, no terms."""
    answer = ask(question)
    assert answer.text.startswith("**I cannot see whether a service is up")
    assert answer.intent == "off_topic"
    assert not answer.recommendations


def test_other_hosts_of_the_model_are_named_with_their_source(ask: Ask) -> None:
    """What helps until the service is back."""
    text = ask("is openai down?").text
    assert "is also on sale at" in text
    assert "Azure" in text
    assert "**Sources**" in text


@pytest.mark.parametrize(
    "question",
    [
        "which fallback do we take when openai is down?",
        "is gpt-6.1 working with tools?",
        "what if anthropic goes down for a week?",
        "is the price of opus 5.5 down?",
        "claude sonnet 5.5 is too slow for chat, what is faster?",
    ],
)
def test_plans_for_such_a_day_are_another_question(ask: Ask, question: str) -> None:
    """They are answered from what is on board."""
    assert "nothing here is live" not in ask(question).text
