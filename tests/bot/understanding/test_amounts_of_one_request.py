"""What is told of one request: its context, what stays the same in each, and captions that are heard."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "what would gpt-6.1 sol cost for 1 request with 300k tokens context",
        "one call with 300k tokens of context to gpt-6.1 sol, price",
    ],
)
def test_the_context_of_one_request_is_its_input(reader: Callable[..., Reading], text: str) -> None:
    """It is not parted among many, so that prices of long prompts apply."""
    understood = reader(text).understood

    assert (understood.requests, understood.input_tokens) == (1, 300_000)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("our prompt is 90% identical each call. 2M calls a month, 3k in 100 out, haiku 5.5", "0.9"),
        ("85% of the prompt stays the same, 1M calls a month 4k/200 on haiku 5.5", "0.85"),
    ],
)
def test_what_stays_the_same_is_read_from_a_cache(reader: Callable[..., Reading], text: str, share: str) -> None:
    """And that is said."""
    found = reader(text)

    assert found.understood.cached_share == Decimal(share)
    assert "What stays the same in each request is taken as read from a cache." in found.assumed


def test_tickets_that_are_the_same_are_in_no_cache(reader: Callable[..., Reading]) -> None:
    """It is said of no prompt."""
    assert reader("70% of tickets are the same, 40k tickets a month haiku 5.5").understood.cached_share is None


@pytest.mark.parametrize("text", ["model for realtime captions of lectures, german", "real-time captions for meetings"])
def test_captions_of_what_is_said_are_heard(reader: Callable[..., Reading], text: str) -> None:
    """Nothing is looked at."""
    understood = reader(text).understood

    assert (understood.task, understood.modalities) == ("speech", ("audio",))


def test_captions_of_pictures_are_seen(reader: Callable[..., Reading]) -> None:
    """As before."""
    assert reader("captions for product images").understood.modalities == ("image",)
