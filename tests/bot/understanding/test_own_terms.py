"""What the asker pays instead of list prices."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.own_terms import own_discount
from bot.understanding.reading import Reading
from tests.bot.conftest import Ask

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("we get 15% off list at anthropic, 30m in a month", "0.15"),
        ("with our 20 % enterprise discount on gpt-5.4", "0.2"),
        ("our edp discount is 12%", "0.12"),
        ("sonnet with 10% committed use discount on vertex", "0.1"),
        ("wir haben 12 % rabatt bei openai", "0.12"),
        ("con un 8 % de descuento", "0.08"),
        ("我们享受8折", "0.2"),
    ],
)
def test_an_own_discount_is_read(text: str, share: str) -> None:
    """However it is called."""
    assert own_discount(text) == Decimal(share)


@pytest.mark.parametrize(
    "text",
    [
        "with batch you get 50% off on haiku, right?",
        "is there a 10% discount for sonnet at 500m tokens",
        "price with 3% of requests failing",
        "20% cheaper than sonnet",
        "haiku with 80% of the input cached",
        "price of gpt 6 luna with 50% batch discount for 1M calls 1k in 100 out",
        "with a 50% flex discount on gpt-6-sol 10M in 2M out",
        "what do we pay with 90% prompt cache discount on opus 5.5",
        "with a 75% off-peak discount on deepseek",
    ],
)
def test_other_shares_are_none(text: str) -> None:
    """Those of a price list, of failures or of a wish."""
    assert own_discount(text) is None


def test_the_bill_with_the_discount_is_told_first(ask: Ask) -> None:
    """Beside the one without it."""
    first = ask("we get 15% off list at anthropic, 30M in 6M out a month on sonnet 5.5, our bill?").text.split("\n")[0]
    assert "Claude Sonnet 5.5 at Anthropic: $102.00 a month, $120.00 without it" in first


def test_own_rates_are_held_against_the_list(ask: Ask) -> None:
    """With the load told of both."""
    first = ask("our negotiated rate is $2/$8 per million, 45M in and 9M out a month. is haiku 5.5 cheaper?").text
    assert first.startswith("**At your $2 / $8 per 1M tokens in / out that is $162.00 a month; Claude Haiku 5.5")


def test_compared_bills_say_that_they_leave_the_discount_out(ask: Ask) -> None:
    """For it is one maker's."""
    text = ask("sonnet 5.5 vs gpt-5.4, 30M in 6M out a month, we have a 20% discount at openai").text
    assert "the 20% off that you get is not in them" in text
