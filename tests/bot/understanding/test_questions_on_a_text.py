"""Tests of questions on one long text, of calls that are told as times or answers, and of those that are no load."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading


def _of(reading: Reading, *keys: str) -> dict[str, Any]:
    """The values of `keys`, as numbers and words."""
    found = reading.understood.to_json()
    return {key: found.get(key) for key in keys}


BOOK = {"requests": 20, "units": 300, "unit_kind": "pages"}


@pytest.mark.parametrize(
    ("before", "then", "expected"),
    [
        (None, "cost of asking 20 questions about a 300 page book in gemini 2.5 pro", BOOK),
        (None, "a 300 page book, 20 questions about it, cost with gemini 2.5 pro", BOOK),
        (None, "i have a 300 page book and want to ask 20 questions, gemini 2.5 pro price", BOOK),
        (None, "300 page pdf, ask 20 questions, gemini 2.5 pro vs haiku 5.5 cost", BOOK),
        ("cost of a 300 page book in gemini 2.5 pro", "and if I ask it 20 questions about it?", BOOK),
        ("cost of a 300 page book in gemini 2.5 pro", "with 20 prompts on it?", BOOK),
        ("cost of a 300 page book in gemini 2.5 pro", "what if I ask 20 things about it", BOOK),
    ],
)
def test_questions_on_a_long_text_are_requests_that_hold_it(
    reader: Callable[..., Reading], before: str | None, then: str, expected: dict[str, Any]
) -> None:
    """Each question is sent with the whole text."""
    reading = reader(then, before) if before else reader(then)

    assert _of(reading, *expected) == expected


@pytest.mark.parametrize(
    ("before", "then", "expected"),
    [
        ("cost of a 300 page book in gemini 2.5 pro", "and 20 questions?", {"units": 20, "unit_kind": "items"}),
        ("gpt-5-mini, 200 requests a day, 1k in", "and 20 questions about it?", {"units": None, "requests": 20}),
    ],
)
def test_other_questions_take_the_place_of_what_was_counted(
    reader: Callable[..., Reading], before: str, then: str, expected: dict[str, Any]
) -> None:
    """Without a text that they are about they are a volume of their own."""
    assert _of(reader(then, before), *expected) == expected


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("10k answers a day, 2k in 300 out, gpt-5-mini cost", 10_000),
        ("30 answers from the same 200k prefix, cost with sonnet 4.5", 30),
        ("200k prefix cached, asked 30 times, cost with sonnet 4.5", 30),
        ("we run the 5k token prompt 40 times, cost with gpt-5-mini", 40),
    ],
)
def test_answers_and_times_are_calls(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """A count of answers is no length of one."""
    assert _of(reader(text), "requests") == {"requests": requests}


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("1k in, 300 token answers, 5k a day, gpt-5-mini", 300),
        ("input 2000, 500 response, 10k a day, gpt-5-mini cost", 500),
        ("600 in 200 answer tokens, 5k calls a month, gpt-5-mini", 200),
    ],
)
def test_tokens_of_answers_stay_a_length(reader: Callable[..., Reading], text: str, output: int) -> None:
    """Where tokens are told, or one answer, it is how long that is."""
    assert _of(reader(text), "output_tokens") == {"output_tokens": output}


@pytest.mark.parametrize(
    "text",
    [
        "model that can do 50+ tool calls in a row",
        "30 function calls in one go, which model",
        "hit my limit after 12 prompts with opus 5.5, alternatives?",
        "which model is 10 times cheaper than opus 5.5",
    ],
)
def test_calls_of_tools_and_those_before_a_limit_are_no_load(reader: Callable[..., Reading], text: str) -> None:
    """Nobody wants them billed."""
    assert _of(reader(text), "requests") == {"requests": None}


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("1k tokens system prompt + 200 user + get 500 back, 50k times per day, gpt-5-mini cost", 1200),
        ("system prompt 2k tokens, 150 user, 300 reply tokens, 10k calls a day, haiku 5.5 cost", 2150),
        ("800 token system prompt, 300 user message, 250 tokens out, 2k calls a day, gpt-5-mini", 1100),
    ],
)
def test_so_many_user_beside_tokens_are_what_a_user_writes(
    reader: Callable[..., Reading], text: str, tokens: int
) -> None:
    """A prompt is put together from what the house and what the user says."""
    assert _of(reader(text), "input_tokens", "units") == {"input_tokens": tokens, "units": None}


@pytest.mark.parametrize("text", ["gpt-5-mini for 200 users, 1k tokens each a day", "1k tokens each, 200 user company"])
def test_users_and_a_company_of_them_are_people(reader: Callable[..., Reading], text: str) -> None:
    """A plural, or a noun behind, tells heads."""
    assert _of(reader(text), "units", "unit_kind") == {"units": 200, "unit_kind": "users"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I have a 60k word novel, which model to find plot holes", {"units": 60_000, "output_tokens": None}),
        ("1.2 million product descriptions to clean up, 150 words each, gpt-5-mini cost", {"input_tokens": 200}),
        ("we have 800 blog posts, 1200 words each, to make less stiff, gpt-5-mini cost", {"input_tokens": 1600}),
    ],
)
def test_a_text_that_is_there_goes_in(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """What somebody has, or has cleaned up, is not yet to be written."""
    assert _of(reader(text), *expected) == expected


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("write our 500 product descriptions of 120 words, cost with gpt-5-mini", 160),
        ("we have 300 products, need 100 word descriptions, cost with gpt-5-mini", 133),
        ("we have 200 blog posts of 1500 words to write, gpt-5-mini", 2000),
    ],
)
def test_a_text_that_is_to_be_written_comes_out(reader: Callable[..., Reading], text: str, output: int) -> None:
    """To have something to write is not to have it written."""
    assert _of(reader(text), "output_tokens") == {"output_tokens": output}


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("summarise a 90 minute call transcript with gpt-5-mini, cost?", 18_000),
        ("extract todos from a 45 min interview transcript, gpt-5-mini price?", 9000),
        ("I dump a 2 hour meeting transcript (about 25k tokens) into gpt-5-mini, cost?", 25_000),
    ],
)
def test_a_transcript_is_text(reader: Callable[..., Reading], text: str, tokens: int) -> None:
    """Its minutes are those of what was said before it was written down."""
    assert _of(reader(text), "input_tokens", "modalities") == {"input_tokens": tokens, "modalities": None}


@pytest.mark.parametrize(
    "text", ["I need a 2 hour interview transcript, cost?", "make a transcript of a 2 hour meeting, cost?"]
)
def test_a_transcript_that_is_wanted_is_heard(reader: Callable[..., Reading], text: str) -> None:
    """It has still to be made."""
    assert _of(reader(text), "units", "unit_kind") == {"units": 120, "unit_kind": "minutes"}
