"""Output limits of several models side by side: told to who asks for them, and to nobody with a bill of so many."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    ["compare Sonnet 5 and GPT-5.4 on output tokens", "compare Sonnet 5 and GPT-5.4: price and max output"],
)
def test_the_output_limit_asked_for_leads(ask: Ask, question: str) -> None:
    """One line for all models named, each with its source."""
    assert "**Output limit**: Claude Sonnet 5 at Anthropic 128k tokens [" in ask(question).text


@pytest.mark.parametrize("amount", ["6M output tokens", "6 million output tokens", "6,000,000 output tokens"])
def test_output_tokens_to_be_billed_ask_for_no_limit(ask: Ask, amount: str) -> None:
    """They are the load: the bill leads."""
    text = ask(f"compare Claude Opus 4.8 and GLM-5.2 for 40M input and {amount} a month").text
    assert text.startswith("**GLM-5.2 is cheapest: $82.40 a month")
    assert "Output limit" not in text
