"""Tests of chats of several turns of which the size of one message is told."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("2k chats a day, 10 turns each, 100 tokens user, 200 tokens answer, haiku 5.5 cost", (20_000, 1_450, 200)),
        ("a chat of 25 turns, 300 tokens each way, on opus 5.5, cost", (25, 7_500, 300)),
        ("5k sessions a month, 6 turns each, user messages of 120 tokens, 180 out, haiku 5.5", (30_000, 870, 180)),
        ("2k chats a day, 10 turns each, 1500 tokens in including history, 200 out, haiku 5.5", (20_000, 1_500, 200)),
        ("30k chats a month with 8 turns each, 1k in 300 out, haiku 5.5", (240_000, 1_000, 300)),
        ("400 chats a day, 9 turns of 120 tokens, history is resent, 80 out, haiku 5.5", (3_600, 920, 80)),
        ("100 messages of 50 tokens a day, haiku 5.5, 100 out", (100, 50, 100)),
    ],
)
def test_each_turn_sends_the_messages_before_it_again(
    reader: Callable[..., Reading], text: str, sizes: tuple[int, int, int]
) -> None:
    """On average half of the others, where the size is that of a message and not of what goes in."""
    found = reader(text).understood

    assert (int(found.requests or 0), found.input_tokens, found.output_tokens) == sizes


def test_the_messages_sent_again_are_said(reader: Callable[..., Reading]) -> None:
    """The input that is billed is larger than the one told."""
    assumed = reader("a chat of 25 turns, 300 tokens each way, on opus 5.5, cost").assumed

    assert any("send all messages before it again: on average 7,500 tokens in" in each for each in assumed)


def test_turns_of_which_only_the_size_is_told_grow_too(reader: Callable[..., Reading]) -> None:
    """They are turns of a chat, no parts of one request."""
    found = reader("chat with 9 turns of 200 tokens each, history resent, 500 chats a day, haiku 5.5").understood

    assert (found.requests, found.input_tokens) == (4_500, 1_000)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("150 coding sessions a week, each 60 turns of 20k in 500 out, opus 5.5, 85% cached, monthly", 20_000),
        ("200 chats a day, 12 turns of 6k in and 300 out, sonnet 5.5", 6_000),
        ("80 sessions a day, 25 turns of 3k in 200 out, 80% cached, haiku 5.5", 3_000),
        ("500 chats a day, 10 turns of 150 in 200 out each, haiku 5.5", 1_725),
    ],
)
def test_an_input_of_a_whole_prompt_holds_the_turns_before(
    reader: Callable[..., Reading], text: str, tokens: int
) -> None:
    """Too long for one message, or read from a cache; that of a short message grows."""
    assert reader(text).understood.input_tokens == tokens


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("500 chats a day with 10 messages each, haiku 5.5", 5_000),
        ("500 sessions a week of ~15 messages, haiku 5.5", 7_500),
        ("20k conversations a month of 8 messages, 900 in 150 out, haiku 5.5", 160_000),
        ("500 Chats am Tag mit je 10 Nachrichten, haiku 5.5", 5_000),
        ("classify 5000 conversations a day, each has 20 messages, haiku 5.5", 5_000),
        ("300 chats a day, summarise each, 40 messages each, haiku 5.5", 300),
    ],
)
def test_messages_of_a_conversation_are_its_turns(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """Where it is not read as a whole."""
    assert reader(text).understood.requests == requests


def test_messages_may_be_of_both_sides(reader: Callable[..., Reading]) -> None:
    """The reader is told what changes then."""
    assumed = reader("500 chats a day with 10 messages each, haiku 5.5").assumed

    assert any("half as many" in each for each in assumed)
