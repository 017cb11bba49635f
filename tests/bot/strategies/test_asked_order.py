"""A board and a pick, or a score and a bill, asked in one message: both are answered, in the order asked."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "first", "then"),
    [
        (
            "is SWE-bench trustworthy and what should I use for coding",
            "**SWE-bench Pro (Scale",
            "per 1M tokens in / out",
        ),
        (
            "which model should I use for coding and is SWE-bench reliable?",
            "per 1M tokens in / out",
            "**SWE-bench Pro (",
        ),
        ("Can I trust LMArena, and which model is best for writing?", "**LMArena Text", "per 1M tokens in / out"),
        ("Recommend a model for math. And is AIME saturated?", "per 1M tokens in / out", "**AIME 2026"),
        ("Is MMLU contaminated? And recommend a cheap model for classification.", "**MMLU is not", "per 1M tokens in"),
        (
            "How good is GPT-5.6 at GPQA and what would 5M input tokens cost?",
            "GPQA Diamond: 9",
            "GPT-5.6 Sol at OpenAI: $",
        ),
        ("What would 10M tokens cost on Opus and how does it score on SWE-bench?", "at Anthropic: $", "SWE-bench"),
    ],
)
def test_both_parts_are_answered_in_the_order_asked(ask: Ask, question: str, first: str, then: str) -> None:
    """Neither is dropped, and the first stands in the first line."""
    text = ask(question).text

    assert first in text.splitlines()[0]
    assert text.index(first) < text.index(then)


@pytest.mark.parametrize(
    "question", ["what is the best model for coding according to SWE-bench", "which model leads SWE-bench for coding?"]
)
def test_a_board_that_decides_the_pick_leads(ask: Ask, question: str) -> None:
    """One wish is no two questions."""
    assert ask(question).text.startswith("**Highest on SWE-bench Pro")
