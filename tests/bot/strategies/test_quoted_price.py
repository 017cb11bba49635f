"""What a vendor asks for one thing is held against the list price of one."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("our vendor wants $0.02 per page for OCR+extraction. fair?", "$0.02"),
        ("agency quoted us €1.50 per article for AI translation, is that a rip off", "$1.74"),
        ("they offer ticket triage at $0.05 per ticket, what would it cost us directly?", "$0.05"),
    ],
)
def test_the_offer_is_told_as_a_multiple_of_the_list_price(ask: Ask, text: str, price: str) -> None:
    """First of all, with the bill of one below."""
    answer = ask(text)
    first = answer.recommendations[0]
    assert first.cost is not None
    assert first.cost.total_usd is not None

    said = answer.text.split("\n\n", maxsplit=1)[0]
    assert said.startswith(f"**{price} is ")
    assert f"with {first.model_name} at list price" in said
    assert first.cost.usage.requests == 1


def test_a_page_to_be_read_is_a_picture(ask: Ask) -> None:
    """As where a number of pages is told."""
    answer = ask("our vendor wants $0.02 per page for OCR+extraction. fair?")

    assert "1 picture in" in answer.text


def test_an_offer_beside_a_load_is_told_for_all_of_it(ask: Ask) -> None:
    """The two bills stand side by side, over the same period."""
    answer = ask("OCR of 10k pages a month, our vendor charges $0.02 per page. do it ourselves?")
    said = answer.text.split("\n\n", maxsplit=1)[0]

    assert said.startswith("**At $0.02 each the vendor's bill is $200.00 a month, against $")


def test_a_limit_is_no_offer_to_weigh(ask: Ask) -> None:
    """It is a budget."""
    assert "vendor" not in ask("best model for OCR at most $0.02 per page").text
