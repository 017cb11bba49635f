"""Several questions in one message: which are answered apart, and which stay one."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Best for coding and which one for translation?", ("Best for coding", "which one for translation?")),
        (
            "Is Kimi K3 under MIT? How long is the context of GLM-5.3?",
            ("Is Kimi K3 under MIT?", "How long is the context of GLM-5.3?"),
        ),
        (
            "1) price of Kimi K3 2) where does it run? 3) which open model comes close for coding",
            ("price of Kimi K3", "where does it run?", "which open model comes close for coding"),
        ),
        (
            "Which model for summaries? Und welches für Übersetzungen?",
            ("Which model for summaries?", "Und welches für Übersetzungen?"),
        ),
    ],
)
def test_questions_on_other_subjects_are_parted(reader: Reader, text: str, parts: tuple[str, ...]) -> None:
    """As they were written."""
    assert reader(text).parts == parts


@pytest.mark.parametrize(
    "text",
    [
        "What does Kimi K3 cost? And GLM-5.3?",
        "Which model for coding on 24GB? Qwen or Llama?",
        "What is the licence of GLM-5.3? And its price?",
        "We need a model for coding. It has to run in the EU. Which one?",
        "how long does gpt-4o live and what would moving to gpt-6-luna cost?",
    ],
)
def test_one_subject_is_one_question(reader: Reader, text: str) -> None:
    """However many question marks it has."""
    assert reader(text).parts == ()
