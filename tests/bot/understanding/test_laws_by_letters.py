"""Whether a law that people call by its letters forbids or allows a model is a question of law."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "does gdpr forbid claude?",
        "does the gdpr forbid kimi for customer mails?",
        "would schrems ii rule out gpt-6?",
        "does DORA forbid qwen?",
        "does hipaa allow gemini?",
        "verbietet die dsgvo gpt-6 für bewerbungen?",
    ],
)
def test_what_a_law_forbids_is_a_question_of_law(reader: Callable[..., Reading], text: str) -> None:
    """Not of where a model runs, nor of what it can do."""
    assert reader(text).intents[0] == "origin_risk"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("gdpr forbids US hosts for us, which model for mails?", "recommend"),
        ("gdpr compliant host for glm-5.3?", "residency"),
        ("where does kimi k3 process data, given gdpr?", "residency"),
    ],
)
def test_a_law_told_beside_a_question_leaves_it(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """A search, or a question on a place."""
    assert reader(text).intents[0] == intent
