"""Sound that never ends, hours told behind what they are hours of, and interpreters that speak all that they hear."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "bill"),
    [
        ("8 radio stations 24/7 transcribed with whisper-1, monthly", "$2,074 a month"),
        ("24/7 transcription of one radio stream with gpt-4o-transcribe, cost per month", "$259.20 a month"),
        ("transcribe a tv channel around the clock with whisper-1, per month", "$259.20 a month"),
        ("zwei Radiosender rund um die Uhr mit whisper-1 transkribieren, Kosten im Monat", "$518.40 a month"),
        ("3 police scanners, 16 hours a day, transcribed with whisper-1, monthly cost", "$518.40 a month"),
        ("whisper-1: transcribe 5 channels for 12 hours a day each", "$648.00 a month"),
        ("transcribe 100 hours of radio a month with whisper-1", "$36.00 a month"),
        ("whisper-1 for 250 meeting hours a month", "$90.00 a month"),
        ("TTS for 300 audiobook hours with eleven multilingual v2", "$1,296"),
        ("live translation of 10 hours, gemini 3.5 live translate", "$22.93"),
        ("gpt-realtime-2 live translation for 40 hours of meetings a month", "$230.40 a month"),
        ("gpt-realtime-2 voice bot, 40 hours of calls a month", "$115.20 a month"),
    ],
)
def test_hours_of_sound_are_those_of_all_that_is_heard(ask: Ask, text: str, bill: str) -> None:
    """Every stream counts, all day long where it never ends."""
    assert f": {bill}" in ask(text).text.split("\n")[0]


def test_an_interpreter_speaks_as_long_as_it_hears(ask: Ask) -> None:
    """A second of sound is 10 tokens heard and 20 spoken at OpenAI."""
    bill = ask("gpt-realtime-2 live translation for 40 hours of meetings a month").costs[0]
    assert {line.component: line.tokens for line in bill.lines} == {
        "input_audio": 40 * 3600 * 10, "output_audio": 40 * 3600 * 20,
    }  # fmt: skip
