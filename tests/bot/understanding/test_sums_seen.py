"""Tests of sums that are what something costs now, and of those that there are to spend."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "$0.02 per page is what our ocr vendor takes, which model is cheaper?",
        "£0.30 per chat with our bot seems insane, which model should we use?",
        "$5 per ticket feels crazy, which model is cheaper",
        "$40 a month is what my plan costs, cheaper model?",
    ],
)
def test_a_sum_that_somebody_takes_or_that_is_too_steep_is_no_budget(reader: Callable[..., Reading], text: str) -> None:
    """It is what is paid now."""
    assert reader(text).understood.budget_usd is None


@pytest.mark.parametrize(
    ("text", "usd"),
    [
        ("budget for hardware is 10k, which model", 10_000),
        ("budget for coding is around 50 a month, which model", 50),
        ("I have 5k to spend on a rig, which model", 5000),
        ("I've got 300 to spend, which model", 300),
        ("$50 of openrouter credits, which model", 50),
        ("if I cancel ChatGPT Pro ($200) and put that $200 in the API, what can I run?", 200),
        ("$300 a month is what the boss can give, which model", 300),
        ("$200 a month is the max, which model", 200),
    ],
)
def test_a_sum_at_hand_is_a_budget(reader: Callable[..., Reading], text: str, usd: int) -> None:
    """Called one, to be spent, or held with a host."""
    assert reader(text).understood.budget_usd == Decimal(usd)


@pytest.mark.parametrize(
    "text", ["I have 5k tokens to spend per request, which model", "thinking budget for it is 500"]
)
def test_tokens_to_spend_are_no_money(reader: Callable[..., Reading], text: str) -> None:
    """A number with a unit of its own stays that."""
    assert reader(text).understood.budget_usd is None


def test_what_to_burn_credits_on_asks_for_a_model(reader: Callable[..., Reading]) -> None:
    """The bill is not what is asked."""
    text = "I've got $100 of OpenRouter credits that expire. What do I burn them on? I mostly vibe code"

    assert reader(text).intents[0] == "recommend"
