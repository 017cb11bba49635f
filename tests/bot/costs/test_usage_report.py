from decimal import Decimal
from typing import Any

import pytest

from bot.costs.usage_report import LARGEST, BadUsageError, amounts_of, prompt_tokens_of
from knowledge.offering import Component

EVERYTHING = dict.fromkeys(Component, Decimal(1))
TEXT = {Component.INPUT: Decimal(1), Component.CACHED_INPUT: Decimal(1), Component.OUTPUT: Decimal(1)}


def test_every_token_is_billed_once() -> None:
    """Cached, written and audio tokens come out of the input, reasoning out of the output."""
    usage = {"input": 100, "cache_read": 30, "cache_write": 20, "input_audio": 10, "output": 50, "output_reasoning": 40}

    assert amounts_of(usage, EVERYTHING) == {
        Component.INPUT: 40,
        Component.CACHED_INPUT: 30,
        Component.CACHE_WRITE: 20,
        Component.INPUT_AUDIO: 10,
        Component.OUTPUT: 10,
        Component.REASONING: 40,
    }


def test_cached_audio_is_neither_fresh_audio_nor_cached_text() -> None:
    """A cached audio token counts in three totals and is billed in one."""
    usage = {"input": 100, "input_audio": 60, "cache_read": 50, "cache_audio_read": 40}

    assert amounts_of(usage, EVERYTHING) == {
        Component.INPUT: 30,
        Component.CACHED_INPUT: 10,
        Component.INPUT_AUDIO: 20,
        Component.CACHED_AUDIO: 40,
    }


def test_kinds_that_nobody_prices_apart_stay_in_their_total() -> None:
    """Without an audio price audio is input, also where cached tokens overlap with it."""
    usage = {"input": 100, "input_audio": 90, "cache_read": 80, "output": 10, "output_reasoning": 9}

    assert amounts_of(usage, TEXT) == {Component.INPUT: 20, Component.CACHED_INPUT: 80, Component.OUTPUT: 10}


def test_writes_for_an_hour_are_told_from_those_for_five_minutes() -> None:
    """The total of writes holds both kinds."""
    usage = {"input": 100, "cache_write": 70, "cache_write_5m": 30, "cache_write_1h": 40}

    assert amounts_of(usage, EVERYTHING) == {
        Component.INPUT: 30,
        Component.CACHE_WRITE: 30,
        Component.CACHE_WRITE_1H: 40,
    }


def test_a_total_that_is_not_reported_is_the_sum_of_its_parts() -> None:
    """Also for the size that a context tier looks at."""
    usage = {"cache_read": 30, "input_audio": 10}

    assert amounts_of(usage, EVERYTHING) == {Component.CACHED_INPUT: 30, Component.INPUT_AUDIO: 10}
    assert prompt_tokens_of(usage) == 40


def test_break_downs_that_repeat_a_count_are_passed_over() -> None:
    """Text and tool tokens are part of the totals already; null means not reported."""
    usage: dict[str, Any] = {
        "input_tokens": 10, "input_text_tokens": 10, "input_text_tool_tokens": 3, "output": 5, "output_text_tokens": 5,
        "cache_read": None,
    }  # fmt: skip

    assert amounts_of(usage, EVERYTHING) == {Component.INPUT: 10, Component.OUTPUT: 5}


def test_units_other_than_tokens_are_counted() -> None:
    """Searches, pages, seconds and characters are billed by the piece."""
    usage = {"web_searches": 3, "input_document_pages": 2, "audio_seconds": 1.5, "input_characters": 40}

    assert amounts_of(usage, EVERYTHING) == {
        Component.SEARCH: 3,
        Component.PAGE: 2,
        Component.SECOND_IN: Decimal("1.5"),
        Component.CHARACTER_IN: 40,
    }


@pytest.mark.parametrize(
    ("usage", "place"),
    [
        ({"input": -1}, "usage.input"),
        ({"input": LARGEST + 1}, "usage.input"),
        ({"input": 1.5}, "whole number"),
        ({"input": "100"}, "usage.input"),
        ({"input": True}, "usage.input"),
        ({"input": float("nan")}, "usage.input"),
        ({"input": float("inf")}, "usage.input"),
        ({"input": [1]}, "usage.input"),
        ({"prompt": 1}, "usage.prompt"),
        ({"input": 10, "cache_read": 11}, "usage.cache_read"),
        ({"input": 10, "cache_read": 6, "cache_write": 5}, "usage.input"),
        ({"output": 10, "output_reasoning": 11}, "usage.output_reasoning"),
        ({"input": 10, "cache_write": 5, "cache_write_1h": 6}, "usage.cache_write_1h"),
    ],
)
def test_usage_that_cannot_be_is_refused_with_its_place(usage: dict[str, Any], place: str) -> None:
    """Negative, absurd, broken, unknown and contradictory counts are named, not repaired."""
    with pytest.raises(BadUsageError, match=place):
        amounts_of(usage, EVERYTHING)


def test_the_largest_usage_is_exact() -> None:
    """10^15 tokens lose no digit."""
    assert amounts_of({"input": LARGEST}, TEXT) == {Component.INPUT: Decimal(10) ** 15}
