"""Output limits of several models side by side: told to who asks for them, and to nobody with a bill of so many."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    ["compare Sonnet 5 and GPT-5.4 on output tokens", "compare Sonnet 5 and GPT-5.4: price and max output"],
)
def test_the_output_limit_asked_for_leads(ask: Ask, question: str) -> None:
    """One line for all models named, each with its source."""
    text = ask(question).text
    assert "**Output limit: the same with both.** Claude Sonnet 5 at Anthropic 128k tokens [" in text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "which of deepseek v4 pro and glm-5.3 has the higher output limit",
            "**Output limit: higher with DeepSeek-V4-",
        ),
        (
            "is the output limit of sonnet 5.5 higher than of deepseek v4 pro",
            "**Output limit: higher with DeepSeek-V4-",
        ),
        (
            "welches hat mehr kontext, mistral large 4 oder sonnet 5.5",
            "**Context window: longer with Mistral Large 4.**",
        ),
        ("does sonnet 5.5 or opus 5.5 have more context", "**Context window: the same with both.**"),
        ("context of deepseek v4 pro, glm-5.3 and kimi k3?", "**Context window: longest with Kimi K3.**"),
        ("which writes longer outputs, gpt-5.5 or deepseek v4 pro", "**Output limit: higher with DeepSeek-V4-Pro.**"),
    ],
)
def test_which_has_the_higher_limit_is_said_first(ask: Ask, question: str, lead: str) -> None:
    """Each amount stands behind the verdict, with its source."""
    assert ask(question).text.startswith(lead)


def test_an_output_limit_as_large_as_the_window_wins_nothing(ask: Ask) -> None:
    """What no source limits is no higher than what one does."""
    first = ask("which of kimi k2.6 and glm-5.3 has the higher output limit").text.split("\n")[0]
    assert first.startswith("**Output limit:** GLM-5.3 at Z.ai 128k tokens [")
    assert "Kimi K2.6 at Moonshot AI not stated [" in first


@pytest.mark.parametrize(
    ("reply", "lead"),
    [
        (
            "which has the longer context of the first two?",
            "**Longest context window: DeepSeek-V4.1-Flash, 1.05M tokens",
        ),
        ("which has the longer context?", "**Longest context window: DeepSeek-V4.1-Flash and Kimi K3.1 Pro, 1.05M"),
        ("who has the larger output limit?", "**Longest output limit: DeepSeek-V4.1-Flash, 131k tokens.**"),
        ("which of those has the largest output limit", "**Longest output limit: DeepSeek-V4.1-Flash, 131k tokens.**"),
    ],
)
def test_the_longest_of_the_picks_is_told(ask: Ask, reply: str, lead: str) -> None:
    """Of all rows, or of the two pointed at."""
    assert ask(reply, "best model for coding?").text.startswith(lead)


@pytest.mark.parametrize("amount", ["6M output tokens", "6 million output tokens", "6,000,000 output tokens"])
def test_output_tokens_to_be_billed_ask_for_no_limit(ask: Ask, amount: str) -> None:
    """They are the load: the bill leads."""
    text = ask(f"compare Claude Opus 4.8 and GLM-5.2 for 40M input and {amount} a month").text
    assert text.startswith("**GLM-5.2 is cheapest: $82.40 a month")
    assert "Output limit" not in text
