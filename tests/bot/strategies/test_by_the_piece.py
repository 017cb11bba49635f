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
        ("mistral ocr price", "$0.004 per page"),
        ("mistral ocr 3 price", "$0.002 per page"),
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


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("100 images with nano banana 2", "6.725"),
        ("cost of 50 images made by nano banana pro", "6.71"),
        ("price of 1 hour of gpt-realtime conversation", "2.88"),
        ("2 hours of gpt-realtime, what do we pay", "5.76"),
        ("what do 30 minutes of gpt-realtime-mini cost", "0.45"),
    ],
)
def test_pictures_and_minutes_are_counted_as_what_comes_out(ask: Ask, text: str, total: str) -> None:
    """A model that makes pictures reads none of them, and an hour with a voice is no thousand conversations."""
    [cost] = ask(text).costs
    assert cost.total_usd == Decimal(total)


def test_pictures_are_billed_as_pictures_at_every_host(ask: Ask) -> None:
    """A catalogue that lists a maker of pictures among chat models does not leave out what the pictures cost."""
    answer = ask("100 images with nano banana 2 on databricks")
    [cost] = answer.costs
    assert "output_image" in {line.component for line in cost.lines}
    assert cost.total_usd is not None
    assert cost.total_usd > 5


@pytest.mark.parametrize(
    "text",
    [
        "gpt-6 luna price per image generated",
        "cost of generating one image with gemini 3.8 flash",
        "how much to generate 500 images with gpt-6 sol",
    ],
)
def test_a_model_that_writes_text_alone_has_no_price_of_a_picture(ask: Ask, text: str) -> None:
    """It is said first, and no bill of what it cannot do stands below it; what makes pictures may follow."""
    answer = ask(text)
    assert "makes no pictures" in answer.text.split("\n\n")[0]
    assert not {cost.model for cost in answer.costs} & {*answer.understood.models}


def test_pictures_read_are_still_billed(ask: Ask) -> None:
    """The near miss: a picture that goes in."""
    assert ask("gpt-6 luna: 1000 images read, price").costs[0].usage.images == 1000


def test_sound_without_a_stated_price_has_no_bill(ask: Ask) -> None:
    """Oracle states a price of text alone; elsewhere the sound of that model costs three times its text."""
    answer = ask("200 hours of audio a month with gemini 2.5 flash-lite on oracle cloud, summarise them")
    assert answer.text.startswith("**No source states what Gemini 2.5 Flash-Lite at Oracle Cloud costs for input audio")
    assert not answer.costs
    cheap = ask("cheapest model to summarise 200 hours of interview recordings a month")
    assert all(each.provider != "Oracle Cloud" for each in cheap.recommendations)
