"""What is paid or quoted now, and what it is to come down to."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "budget", "period"),
    [
        ("I'm at 3.5 cents per call with sonnet and need it under 1 cent", "0.01", "request"),
        ("went from $50 to $400 a month, want it back under 100", "100", "month"),
        ("I'm at $300 a month on opus for coding, want to stay under $80", "80", "month"),
        ("our bill jumped from 200 to 900 dollars a month on opus, needs to be below 300", "300", "month"),
        ("budget $100 a month for coding", "100", "month"),
        ("I'm at a startup with $200 a month for coding, which model?", "200", "month"),
        ("we are at 20 users, $300 a month, which chat model", "300", "month"),
    ],
)
def test_the_aim_is_the_budget_as_often_as_is_paid(ask: Ask, text: str, budget: str, period: str) -> None:
    """And not what is paid today."""
    understood = ask(text).understood

    assert (understood.budget_usd, understood.budget_period) == (Decimal(budget), period)


@pytest.mark.parametrize(
    "text",
    [
        "quoted $9k a month by an agency for a support bot, 20k chats a month, fair?",
        "an agency quoted us $5k/month for a chatbot, which model could do it cheaper",
        "got a quote of $800/month for transcription of 300 hours, cheaper?",
    ],
)
def test_what_is_quoted_is_no_budget(ask: Ask, text: str) -> None:
    """Nobody said that it may be spent."""
    assert ask(text).understood.budget_usd is None
