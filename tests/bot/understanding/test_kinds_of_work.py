"""The task of a message that names a model for one kind of work, and where it is done."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "whisper alternative for 900h of call center audio a month, spanish with heavy accents",
        "alternative to scribe v2 for our call centre, 300 hours a month",
    ],
)
def test_a_transcriber_used_in_support_is_a_transcriber(ask: Ask, question: str) -> None:
    """Support is where it works; what hears takes its place."""
    answer = ask(question)
    assert (answer.understood.task, answer.understood.modalities) == ("speech", ("audio",))
    assert "Transcribe" in answer.recommendations[0].model_name


@pytest.mark.parametrize(
    "question",
    ["cheap thing to flag hate speech in comments, 12M comments a month", "model that catches hate speech in posts"],
)
def test_hate_speech_is_written(ask: Ask, question: str) -> None:
    """It is told from other texts, and nobody speaks."""
    assert ask(question).understood.task == "classification"
