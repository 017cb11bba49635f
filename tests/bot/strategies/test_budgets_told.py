"""Whether a budget is enough, and bills in the period of the budget."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("budget", "words"), [(500, "within the budget of $500.00"), (20, "above the budget of $20.00")]
)
def test_the_first_line_says_whether_the_budget_is_enough(ask: Ask, budget: int, words: str) -> None:
    """The bill of 10,000 requests stands against what may be spent."""
    answer = ask(
        f"cost of claude sonnet 5.5 for 10000 requests a month, 1k in 200 out, with at most ${budget} a month?"
    )
    assert words in answer.text.split("\n")[0]


def test_a_bill_is_told_in_the_period_of_the_budget(ask: Ask) -> None:
    """A daily limit gets a daily figure, a thirtieth of the month's."""
    answer = ask("claude haiku 5.5 for 100k requests a day at 500 in and 50 out, is it below $20 a day?")
    daily = next(fact.value for fact in answer.facts if fact.attribute == "bill a day")
    assert isinstance(daily, Decimal)
    assert daily * 30 == answer.costs[0].total_usd


@pytest.mark.parametrize(("budget", "words"), [(27000, "within the budget"), (26999, "above the budget")])
def test_a_year_has_twelve_bills(ask: Ask, budget: int, words: str) -> None:
    """Twelve monthly bills of $2,250 are $27,000 a year, and not a dollar more."""
    answer = ask(f"gpt-5 for 1M requests a month, 1000 tokens in and 100 out, budget ${budget} a year")
    assert f"$2,250 a month, $27,000 a year, {words}" in answer.text.split("\n")[0]


@pytest.mark.parametrize(("budget", "words"), [(2250, "within the budget"), (2249, "above the budget")])
def test_a_month_is_a_twelfth_of_a_year(ask: Ask, budget: int, words: str) -> None:
    """The other way round: a bill of a year against a monthly budget."""
    answer = ask(f"gpt-5 for 12M requests a year, 1000 tokens in and 100 out, budget ${budget} a month")
    assert f"$27,000 a year, $2,250 a month, {words}" in answer.text.split("\n")[0]
