"""Speech without a volume is compared by the hour, so that offers by the minute are looked at too."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    ["transcribe the calls", "cheapest speech to text model", "model for transcription of interviews"],
)
def test_offers_by_the_minute_are_among_the_cheapest(ask: Ask, text: str) -> None:
    """No volume has to be said for that."""
    answer = ask(text)
    assert "per minute" in answer.text.split("\n\n")[0]
    assert {each.role for each in answer.recommendations} >= {"budget", "fallback"}
    assert not any(each.cost for each in answer.recommendations)


def test_a_host_of_speech_has_its_own_models(ask: Ask) -> None:
    """Deepgram sells nothing by the token."""
    answer = ask("per-minute price for transcription on deepgram")
    assert "at Deepgram: $0.0043 per minute" in answer.text.split("\n\n")[0]


def test_a_sum_buys_hours(ask: Ask) -> None:
    """The unit asked for, at the price of a minute."""
    assert "$20.00 buys about 111 hours" in ask("how many hours for $20 of transcription").text
