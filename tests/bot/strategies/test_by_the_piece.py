"""What is billed by the minute, page or picture is shown in that unit, alone and beside others."""

from decimal import Decimal

import pytest

from bot.costs.unit_prices import unit_prices
from knowledge.offering import Component
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what does deepgram nova 3 cost per minute, and nova 2?", "$0.0043 per minute"),
        ("veo 3.1 or seedance 2.5: price per second?", "Seedance 2.5 costs least: $0.216 per second"),
        ("tts-1-hd price", "$30 per 1M characters"),
        ("cohere rerank price", "$2 per 1,000 queries"),
        ("mistral ocr price", "$0.002 per page"),
    ],
)
def test_the_first_sentence_has_the_unit_people_count_in(ask: Ask, text: str, said: str) -> None:
    """No "not stated" where a price stands on board, and no bill of tokens that nobody named."""
    answer = ask(text)
    assert said in answer.text.split("\n\n")[0]
    assert "not stated" not in answer.text.split("**Sources**")[0]
    assert "An example, since no volume was stated" not in answer.text


def test_seconds_are_told_as_minutes_of_sound_and_as_seconds_of_film() -> None:
    """A minute of speech, a second of a clip."""
    rates = {Component.SECOND_IN: Decimal("0.0001"), Component.REQUEST: Decimal(0)}
    assert [(each.unit, each.usd) for each in unit_prices(rates, "transcription")] == [("minute", Decimal("0.006"))]
    film = unit_prices({Component.SECOND_OUT: Decimal("0.4")}, "video")
    assert [(each.unit, each.usd) for each in film] == [("second", Decimal("0.4"))]
