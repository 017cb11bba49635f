"""Tests of what tokens in all are made of."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "goes_in", "comes_out"),
    [
        ("2B tokens (3:1) on gemini 2.5 flash", 1_500_000_000, 500_000_000),
        ("50M tokens a month, 90% input, haiku 5.5", 45_000_000, 5_000_000),
        ("100M tokens, 75/25 input output, gpt-6-luna", 75_000_000, 25_000_000),
        ("1亿token一个月，输入占80%，haiku 5.5", 80_000_000, 20_000_000),
        ("500M tokens a month with input:output of 4:1 on gpt-6-luna", 400_000_000, 100_000_000),
        ("gpt-6-luna 3:1 in to out, 80M total a month", 60_000_000, 20_000_000),
        ("gemini 3.8 flash, 2M a month, 4:1 in:out", 1_600_000, 400_000),
        ("50 million classifications with 40 input tokens and 1 output token, haiku 5.5", 40, 1),
        ("8M in 1M out a month for chat, 30M in 2M out for coding, haiku 5.5", 38_000_000, 3_000_000),
    ],
)
def test_tokens_are_parted_as_said(reader: Callable[..., Reading], text: str, goes_in: int, comes_out: int) -> None:
    """A total with its shares is tokens in and tokens out; several uses of one model are summed."""
    understood = reader(text).understood

    assert (understood.input_tokens, understood.output_tokens) == (goes_in, comes_out)


@pytest.mark.parametrize(
    ("text", "tokens", "share"),
    [
        ("15k token prefix, 5k new tokens each, 2k requests a day, sonnet 5.5 with caching", 20_000, "0.75"),
        (
            "our shared instructions are 9k tokens, each question about 1k tokens, prompt caching, haiku 5.5",
            10_000,
            "0.9",
        ),
        ("80% of the input is cached, 10k calls a day 5k in 300 out, haiku 5.5", 5000, "0.8"),
    ],
)
def test_a_prefix_is_part_of_the_input(reader: Callable[..., Reading], text: str, tokens: int, share: str) -> None:
    """What repeats and what is new make the input together; the first is what the cache serves."""
    understood = reader(text).understood

    assert (understood.input_tokens, understood.cached_share) == (tokens, Decimal(share))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("haiku 5.5 5k in 60% cached 300 out 10k/day", (5000, 300, "0.6")),
        ("sonnet 5.5 or kimi k3 at 200M input 80% cached and 15M output a month", (200_000_000, 15_000_000, "0.8")),
        ("kimi k3 oder glm 5.3: 40k input, 90 Prozent cached, 2k output", (40_000, 2_000, "0.9")),
        ("glm 5.3 vs haiku 5.5 for 3k input 75% and 400 output", (3_000, 400, "None")),
        ("cached 300, 5k in, 2k out, haiku 5.5", (5000, 2000, "None")),
    ],
)
def test_a_share_between_input_and_output_parts_neither(
    reader: Callable[..., Reading], text: str, told: tuple[int, int, str]
) -> None:
    """The percentage is of the input before it: no second input that differs, and no way of the number behind."""
    found = reader(text).understood

    assert (found.input_tokens, found.output_tokens, str(found.cached_share)) == told


def test_uses_side_by_side_are_summed_and_alternatives_are_not(reader: Callable[..., Reading]) -> None:
    """Three teams use all their tokens; of "or" one amount holds."""
    teams = reader("3 teams: support 100M tokens, coding 300M tokens, sales 20M tokens a month, haiku 5.5")
    either = reader("is it cheaper at 10M tokens or 100M tokens a month with haiku 5.5")

    assert teams.understood.input_tokens == 420_000_000
    assert either.understood.input_tokens == 10_000_000


def test_more_tokens_a_month_are_no_requests(reader: Callable[..., Reading]) -> None:
    """Behind a one-off sum of tokens a bare rate tells of tokens; that it is not billed is said."""
    reading = reader("150M tokens once, then 4M a month, which embedding model?")

    assert reading.understood.requests is None
    assert "ask for the 4M a month apart" in reading.unapplied[0]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        (
            "200k requests a month with a 6k system prompt, 500 in and 200 out, what would caching save",
            (6_500, "0.9231"),
        ),
        ("caching: system prompt 4k, user msg 300, answer 400, 50k calls a day", (4_300, "0.9302")),
        ("200k requests a month with a 6k system prompt, 500 in and 200 out", (6_500, "None")),
        ("100k requests with 8k shared prefix, opus 5.5 cost", (8_000, "None")),
        ("50k calls a month, 10k in of which 8k system prompt, 200 out, cached", (10_000, "0.8000")),
    ],
)
def test_a_prefix_longer_than_the_input_told_comes_before_it(
    reader: Callable[..., Reading], text: str, sizes: tuple[int, str]
) -> None:
    """An input of 500 tokens cannot hold a prompt of 6,000."""
    found = reader(text).understood

    assert (found.input_tokens, str(found.cached_share)) == sizes


def test_requests_beside_a_ratio_stay_requests(reader: Callable[..., Reading]) -> None:
    """The near miss: what is counted is named."""
    understood = reader("haiku 5.5 1M requests a month, 3:1 in to out").understood

    assert understood.requests == 1_000_000
    assert understood.input_tokens is None
