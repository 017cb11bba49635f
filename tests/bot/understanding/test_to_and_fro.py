"""What is sent and what comes back, told by verbs; and hours with models that hear or speak."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("each call sends 5k tokens and returns 250, 1000 a day, haiku cost", (5000, 250)),
        ("sends 4k, receives 300, 1000x/day, haiku cost", (4000, 300)),
        ("replies with 400, I send 2k, 1000 a day, sonnet cost", (2000, 400)),
        ("jede Anfrage schickt 4k und bekommt 200, 1000 am Tag, haiku Kosten", (4000, 200)),
        ("3000 prompt tokens and around 200 come back, 500 times, sonnet", (3000, 200)),
    ],
)
def test_verbs_tell_which_way_tokens_go(ask: Ask, text: str, sides: tuple[int, int]) -> None:
    """And the bill is of both."""
    answer = ask(text)

    assert answer.intents[0] == "cost"
    assert (answer.understood.input_tokens, answer.understood.output_tokens) == sides


@pytest.mark.parametrize(
    "text",
    [
        "we receive 300 emails a day, gpt-5-mini cost",
        "our app sends 500 emails a day, haiku cost",
        "we process 250 returns a day with haiku, what cost",
    ],
)
def test_things_that_are_sent_or_received_are_counted(ask: Ask, text: str) -> None:
    """They are no tokens."""
    understood = ask(text).understood

    assert (understood.input_tokens, understood.output_tokens) == (None, None)
    assert understood.units is not None


def test_so_many_times_beside_both_sides_are_calls(ask: Ask) -> None:
    """Of which the bill is made."""
    assert ask("3000 tokens in and 200 out, 500 times, sonnet").understood.requests == Decimal(500)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("cost of 1 hour of realtime voice w/ gpt-realtime?", 60),
        ("2 hours of talking with gemini live cost", 120),
        ("3h of advanced voice gpt-realtime price", 180),
        ("cost per hour of voice agent with gpt-realtime", 60),
        ("how much is an hour of gpt-4o-transcribe", 60),
        ("half an hour of gemini live", 30),
        ("gpt-realtime 1小时多少钱", 60),
    ],
)
def test_an_hour_with_a_voice_is_billed_by_its_minutes(ask: Ask, text: str, minutes: int) -> None:
    """Once, whatever stands between the hour and the model."""
    answer = ask(text)

    assert (answer.understood.units, answer.understood.unit_kind) == (minutes, "minutes")
    assert answer.costs[0].period == "once"


@pytest.mark.parametrize("text", ["an hour of coding with opus, cost?", "gpt-4o costs per hour of use"])
def test_an_hour_with_a_model_of_text_is_no_sound(ask: Ask, text: str) -> None:
    """What is written in it is unknown."""
    assert ask(text).understood.units is None
