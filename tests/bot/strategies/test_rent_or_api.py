"""Cards rented for some days, held against an API for the volume that is done once."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "rented"),
    [
        (
            "rent 2 A100 80GB for 10 days vs just calling the api with 600M tokens",
            "renting 2 x A100 80GB at $1.79 an hour each for 10 days to $859.20.**",
        ),
        (
            "8xH100 for 10 days or gpt-oss-120b api for 5B tokens",
            "renting 8 x H100 at $3.99 an hour each for 10 days to $7,661.**",
        ),
    ],
)
def test_the_rent_of_the_days_told_stands_beside_the_api(ask: Ask, question: str, rented: str) -> None:
    """Both sums, and how fast the cards would have to be."""
    text = ask(question).text
    assert text.startswith("**The API is cheaper for this volume: ")
    assert rented in text.split("\n")[0]
    assert "tokens a second no source on board says" in text.split("\n")[0]


def test_cards_for_a_week_run_day_and_night(ask: Ask) -> None:
    """They are not taken to run all month."""
    answer = ask("need 8 h100 for one week to fine tune, what would renting cost")
    assert answer.text.startswith("**Renting 8 x H100 costs $31.92 an hour ($3.99 each), $5,363 for 7 days**")
    assert "Rented cards run day and night." in answer.assumptions


@pytest.mark.parametrize("question", ["can i self host glm 5.2?", "what does it take to run glm-5.1 on my own h100s?"])
def test_open_weights_of_unknown_size_are_said_to_be_that(ask: Ask, question: str) -> None:
    """What the hosts serve is not asked."""
    first = ask(question).text.split("\n\n", maxsplit=1)[0]

    assert "are open" in first
    assert "their size is not published on board" in first


def test_cards_for_a_model_of_unknown_size_are_billed_all_the_same(ask: Ask) -> None:
    """Whether it fits stays open."""
    answer = ask("8xH100 at $2.50/hr each for glm 5.2, 100M tokens a day").text

    assert "what they need is not known" in answer
    assert "renting 8 x H100 at $2.50 an hour each to $14,400" in answer


def test_a_rent_far_above_that_of_one_card_is_taken_for_all(ask: Ask) -> None:
    """And said to be."""
    answer = ask("8xH100 at $20/hr for gpt-oss-120b or the api, 3B tokens a day").text

    assert "renting 8 x H100 at $2.50 an hour each" in answer
    assert "$20.00 an hour is taken for all 8" in answer
