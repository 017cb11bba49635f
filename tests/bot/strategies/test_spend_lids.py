"""Who asks how to bound spending is told how, and gets no bill."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "an intern spent 400 euros on opus in two days. how do I cap that",
        "a dev spent $900 in three days on sonnet 5.5, can we cap spending per key",
        "we burned 300 dollars on haiku 5.5 last week, how do I set a limit",
    ],
)
def test_a_lid_on_spending_is_told(ask: Ask, question: str) -> None:
    """What was spent once is no pace of a month."""
    answer = ask(question)
    assert answer.text.startswith("**Putting a ceiling on spend.**")
    assert "a month" not in answer.text.split("\n", 1)[0]


@pytest.mark.parametrize(
    "question",
    [
        "we burned $312 in 9 days on opus 5.5. what's that a month",
        "haiku 5.5 costs for 1000 requests a day, 1k/200, can we cap spend?",
        "we need to stop spending $900 a month on opus 5.5, what is cheaper",
    ],
)
def test_a_bill_that_is_asked_for_is_still_told(ask: Ask, question: str) -> None:
    """A load or a saving comes first."""
    assert "Putting a ceiling on spend" not in ask(question).text
