"""Free tiers, and the wish to spend less without a word on what."""

import pytest

from bot.understanding.clarify import WHICH_SPEND
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "is there a free api for small tests?",
        "does groq have a free tier",
        "gibt es ein kostenloses Kontingent bei gemini?",
    ],
)
def test_a_free_tier_asked_about_gets_the_note_on_them(ask: Ask, text: str) -> None:
    """First."""
    assert ask(text).text.startswith("**Free models and free tiers")


def test_whether_a_free_tier_is_enough_is_said_to_be_unknown(ask: Ask) -> None:
    """And what the load costs without one is told."""
    answer = ask("is gemini free tier enough for 200 requests a day?")

    assert answer.text.startswith("**How much a free tier allows is not on board")
    assert answer.costs


@pytest.mark.parametrize("text", ["cheapest free model for coding", "which apis are free", "free api for llama"])
def test_a_free_model_sought_is_still_a_choice(ask: Ask, text: str) -> None:
    """With what runs at home."""
    assert ask(text).text.startswith("**No API on board is free of charge")


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to reduce my spend, what do you suggest",
        "our bill is too high, what can we do",
        "we want to cut our AI spend",
        "wie können wir unsere Kosten senken",
    ],
)
def test_a_wish_to_spend_less_is_asked_on_what(ask: Ask, text: str) -> None:
    """It is no question of another subject."""
    answer = ask(text)

    assert answer.intents[0] == "cost"
    assert answer.clarify == WHICH_SPEND.question


@pytest.mark.parametrize("text", ["our electricity bill is too high, what can we do", "how do I reduce my rent"])
def test_other_bills_stay_another_subject(ask: Ask, text: str) -> None:
    """Only one's own spend on models is ours."""
    assert ask(text).intents[0] == "off_topic"


@pytest.mark.parametrize(
    "text",
    [
        "Free API access to Claude Opus! Get yours now at our site, limited offer.",
        "Free API key for Kimi K3, available now! Sign up here.",
        "FREE API for GPT-6, claim now",
    ],
)
def test_an_advert_for_a_free_api_is_left_alone(ask: Ask, text: str) -> None:
    """It asks nothing."""
    answer = ask(text)

    assert answer.text.startswith("That reads like an offer")
    assert not answer.citations


@pytest.mark.parametrize(
    "text", ["can I use sonnet for free", "is there a free way to use gpt-5.1 api?", "¿puedo usar sonnet gratis?"]
)
def test_a_closed_model_wished_for_free_is_told_its_price(ask: Ask, text: str) -> None:
    """First, and no context window."""
    answer = ask(text)

    assert answer.text.startswith("**No API price of zero is on board for ")
    assert answer.recommendations[0].price is not None


def test_open_weights_wished_for_free_run_at_home(ask: Ask) -> None:
    """Beside the price at a host."""
    assert "its weights are open" in ask("can i use deepseek v4 pro for free").text


def test_the_limits_of_a_free_tier_stay_what_is_asked(ask: Ask) -> None:
    """No price."""
    assert ask("rate limits on the free gemini tier, anyone know").text.startswith("**Not known: no source on board")
