"""What everybody uses: habits, or a model for the asker's own work."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "bought a 4090 last week, what is everybody running for coding?",
        "what are you folks using for transcription? I need German",
        "what does everyone use for translation instead of deepseek",
        "what LLM are you using for summarization",
        "which model do you use for OCR?",
        "welches Modell nutzt du für Übersetzungen?",
        "qué modelo usas para traducir",
        "你用什么模型翻译",
    ],
)
def test_a_case_of_ones_own_makes_it_a_choice(reader: Callable[..., Reading], text: str) -> None:
    """Rather than a question of market shares, or on the program."""
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize("text", ["what is everyone using for translation", "what do most people run for coding now"])
def test_habits_at_a_task_are_asked_beside_a_choice(reader: Callable[..., Reading], text: str) -> None:
    """No figure is known by task, so that picks are wanted too."""
    assert reader(text).intents == ("trend", "recommend")


@pytest.mark.parametrize("text", ["what LLM do you use?", "which model are you running on?", "welches Modell nutzt du"])
def test_what_the_program_runs_on_is_asked_without_a_task(reader: Callable[..., Reading], text: str) -> None:
    """And is answered about the program."""
    assert "about:brain" in reader(text).flags


def test_what_several_use_is_not_on_the_program(reader: Callable[..., Reading]) -> None:
    """Even without a task."""
    assert "off_topic" not in reader("what model are you guys running these days?").intents


def test_what_is_paid_at_a_task_stays_a_trend(reader: Callable[..., Reading]) -> None:
    """It asks for no model."""
    assert reader("what are people paying for coding agents?").intents[0] == "trend"
