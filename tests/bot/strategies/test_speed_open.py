"""That nothing on board measures speed: said first to who asks for the faster one."""

import pytest

from tests.bot.conftest import Ask
from tests.bot.strategies.oracle import picks

FASTER = "**Which of them is faster is not on board: no source here measures how fast hosts answer.**"
FASTEST = "**Which is fastest is not on board: no source here measures how fast hosts answer.**"


@pytest.mark.parametrize(
    "question",
    [
        "which is faster, haiku 5.5 or gemini 3.8 flash",
        "haiku 5.5 vs gpt-6 luna latency",
        "is luna faster than haiku 5.5?",
        "welches ist schneller, haiku 5.5 oder luna",
    ],
)
def test_the_faster_of_some_is_not_known(ask: Ask, question: str) -> None:
    """Prices and boards follow."""
    assert ask(question).text.startswith(FASTER)


def test_speed_beside_price_is_among_what_is_not_known(ask: Ask) -> None:
    """The price leads where it is asked for too."""
    answer = ask("compare haiku 5.5 and gemini 3.8 flash on price and speed")
    assert answer.text.startswith("**Claude Haiku 5.5 has the lower rates")
    assert any(each.startswith("Which of them is faster") for each in answer.unknown)


@pytest.mark.parametrize(
    "question",
    ["which model gives most tokens/sec, doing long code gen", "highest throughput model for batch summarization"],
)
def test_the_most_tokens_a_second_are_not_known(ask: Ask, question: str) -> None:
    """As with the fastest."""
    assert ask(question).text.startswith(FASTEST)


@pytest.mark.parametrize(
    "question",
    [
        "need smth that answers in under 300ms first token for a voice agent, german callers",
        "fast model for chat, must stream quickly",
        "low latency, tool calling, customer chat, <500ms",
    ],
)
def test_who_is_in_a_hurry_gets_no_model_that_thinks_first(ask: Ask, question: str) -> None:
    """No pick is told at an effort."""
    assert {entry.effort for entry in picks(ask(question))} <= {None, "none", "off", "low", "minimal"}


@pytest.mark.parametrize(
    "question",
    [
        "opus writes nicer, gpt is faster. anything else that sets them apart?",
        "haiku 5.5 is a bit faster, but how do luna and haiku differ?",
    ],
)
def test_a_speed_that_is_told_is_not_asked_for(ask: Ask, question: str) -> None:
    """It is among what is not known, and what is asked comes first."""
    assert not ask(question).text.startswith("**Which of them is faster is not on board")
