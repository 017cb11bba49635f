"""Speech that is written down already."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("the audio is already transcribed, which model summarises 400 calls a day?", "summarization"),
        ("5,000 calls a day, transcripts exist, which model classifies them?", "classification"),
        ("we have the transcripts of all calls, which model translates them?", "translation"),
        ("3,000 call transcripts a day, which model?", None),
        ("600 Transkripte pro Woche übersetzen, welches Modell?", "translation"),
        ("resumir 800 transcripciones al mes, ¿qué modelo?", "summarization"),
        ("Anrufe sind schon transkribiert, welches Modell fasst 200 am Tag zusammen?", "summarization"),
        ("las llamadas ya están transcritas, ¿qué modelo para resumir 200 al día?", "summarization"),
        ("通话已经转写，用哪个模型总结？", "summarization"),
    ],
)
def test_what_is_written_down_needs_no_model_that_hears(
    reader: Callable[..., Reading], text: str, task: str | None
) -> None:
    """Only the work on the text is left."""
    understood = reader(text).understood

    assert (understood.task, understood.modalities) == (task, ())


def test_a_thread_learns_that_it_is_written_down(reader: Callable[..., Reading]) -> None:
    """Hearing goes, the work stays."""
    said = reader(
        "the transcription is done already, we only have text", "which model summarises recordings of meetings?"
    )

    assert (said.understood.task, said.understood.modalities) == ("summarization", ())


@pytest.mark.parametrize(
    "text", ["which model transcribes 400 calls a day?", "does Gemini 3.8 Flash take audio, or only text?"]
)
def test_speech_that_is_to_be_heard_stays_speech(reader: Callable[..., Reading], text: str) -> None:
    """A wish for text is no text yet."""
    understood = reader(text).understood

    assert understood.task == "speech" or "audio" in understood.modalities
