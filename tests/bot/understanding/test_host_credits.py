"""Credits at a host as sums, and sums that are used up at a pace."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "usd"),
    [
        ("how far do 1000 openai credits go with gpt-6-luna", 1000),
        ("we have 12k in AWS credits. how many tokens of sonnet 5.5 on bedrock is that", 12_000),
        ("5k azure credits left, how many gpt-6-luna requests of 3k in 500 out", 5000),
        ("got 2500 in openai credits, what can I do with gpt-6-luna at 2k/300", 2500),
        ("300 google cloud credits + 500 anthropic credits, how long will they last at 20 bucks a day", 800),
        ("100k startup credits from azure, 40k requests a day 2k in 400 out on gpt-6-luna, how long", 100_000),
    ],
)
def test_credits_at_a_host_are_a_sum_that_comes_once(reader: Callable[..., Reading], text: str, usd: int) -> None:
    """No tokens, and those at several hosts are one sum."""
    found = reader(text).understood

    assert (found.budget_usd, found.budget_period) == (usd, "once")


@pytest.mark.parametrize("text", ["copilot: how far do 300 credits go", "2000 credits on our loan platform"])
def test_other_credits_are_no_dollars(reader: Callable[..., Reading], text: str) -> None:
    """Those of a plan have a price of their own."""
    assert reader(text).understood.budget_usd is None


def test_a_credit_is_said_to_be_taken_as_a_dollar(reader: Callable[..., Reading]) -> None:
    """Where no currency was put to it."""
    assumed = reader("how far do 1000 openai credits go with gpt-6-luna").assumed

    assert "A credit at a host is taken as one US dollar." in assumed
