"""A budget as people fill it in."""

from decimal import Decimal

import pytest

from adapters.desk.rule_words import budget_in


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("", None),
        ("  ", None),
        ("3000", 3000),
        ("$3,000", 3000),
        ("US$ 3k", 3000),
        ("2.5K USD", 2500),
        ("0.99", Decimal("0.99")),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, amount: Decimal | int | None) -> None:
    """With or without a sign, commas and k; an empty field is no budget."""
    assert budget_in(text) == amount


@pytest.mark.parametrize("text", ["much", "3000 €", "-5", "３０００", "3.000.000", "$"])
def test_what_is_no_amount_is_a_fault(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=r"."):
        budget_in(text)
