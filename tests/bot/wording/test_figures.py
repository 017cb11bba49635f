"""Counts as people read them."""

from decimal import Decimal

import pytest

from bot.wording.figures import count


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (9_999, "9,999"),
        (10_000, "10k"),
        (1_048_576, "1.05M"),
        (131_072, "131k"),
        (2_000_000_000, "2B"),
        (Decimal("1.5e12"), "1.5T"),
        (Decimal(999999999999999999) * 400 / 3, "133,333,333T"),
    ],
)
def test_a_count_is_short_and_still_the_figure(number: Decimal | int, shown: str) -> None:
    """Three digits and a letter; beyond the largest letter whole ones of it, so that the figure stays near."""
    assert count(number) == shown
