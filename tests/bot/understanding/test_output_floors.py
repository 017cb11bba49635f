"""A length of output that an answer must be able to have is a wish, and no load."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("anything w/ 64k+ output tokens? contract drafting", 64_000),
        ("need 32k+ output tokens for report writing, what model", 32_000),
        ("model with 32,000+ output tokens", 32_000),
        ("anything with at least 100k output tokens? novel drafting", 100_000),
        ("we want models with 16k+ output for translations on bedrock", 16_000),
    ],
)
def test_so_much_output_or_more_is_a_limit(reader: Callable[..., Reading], text: str, least: int) -> None:
    """One answer has to be able to be so long."""
    understood = reader(text).understood
    assert (understood.min_output_tokens, understood.output_tokens) == (least, None)


@pytest.mark.parametrize(
    "text",
    [
        "gpt-6 luna, 2M output tokens a month, price",
        "what do 50k output tokens cost on sonnet 5.5",
        "at least 500k output tokens a day on haiku 5.5, what does it cost",
        "haiku 5.5, 8k+ output tokens per call, 1000 calls a day, cost?",
    ],
)
def test_output_that_comes_is_a_load(reader: Callable[..., Reading], text: str) -> None:
    """A bill is asked for."""
    understood = reader(text).understood
    assert understood.min_output_tokens is None
    assert understood.output_tokens
