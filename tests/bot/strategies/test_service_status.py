"""Whether a service is up, and what to do when it goes down: other places for the model, or another model."""

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


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("cheapest model for summarising tickets, hosted in the EU", "what if that host goes down?"),
        ("best coding model", "und wenn der Anbieter ausfällt?"),
        ("best coding model", "and if that host shuts down?"),
        ("best coding model", "¿y si el proveedor se cae?"),
        ("best coding model", "如果那个服务商挂了怎么办"),
        ("cheapest model for chat hosted in Germany", "and if the provider is offline?"),
    ],
)
def test_an_outage_of_the_pick_s_host_has_a_way_around(ask: Ask, first: str, later: str) -> None:
    """Other hosts that meet the wishes, never the one that is down, and the fallback of the answer before."""
    before = ask(first)
    answer = ask(later, first)
    line = answer.text.split("\n")[0]
    pick = before.recommendations[0]
    fallback = next(row for row in before.recommendations if row.role == "fallback")
    assert line.startswith(f"**If {pick.provider}")
    assert f"also at {pick.provider}" not in line
    assert fallback.model_name in line
    assert answer.understood == before.understood
