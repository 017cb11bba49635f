"""Subscriptions: their prices, their sizes, their seats, and the API in their place."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.strategies.plan_names import plans_in
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["claude max 5x or rather 20x"], ["claude-max"]),
        (["claude max 5x vs the 20x"], ["claude-max", "claude-ultra"]),
        (["GLM Coding Plan: lite or pro?"], ["glm-coding-plan-lite", "glm-coding-plan-pro"]),
        (["glm coding plan lite, pro and max"], ["glm-coding-plan-lite", "glm-coding-plan-pro", "glm-coding-plan-max"]),
        (["ChatGPT Plus vs Pro"], ["chatgpt-plus", "chatgpt-pro"]),
        (["Claude Max für 200$"], ["claude-ultra"]),
        (["claude max ($100)"], ["claude-max"]),
        (["copilot or cursor, what costs less"], ["copilot-pro", "cursor-pro"]),
        (["what is chatgpt plus?", "and pro?"], ["chatgpt-pro"]),
        (["price of claude sonnet 5.5"], []),
    ],
)
def test_plans_are_found_by_name_size_and_price(assistant: Assistant, texts: list[str], wanted: list[str]) -> None:
    """The longest name counts; a size alone goes with the plan before it."""
    found = plans_in(texts, assistant.knowledge.facts.plans.values())
    assert [plan.id for plan in found] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "gemini advanced vs chatgpt plus",
        "cursor pro or claude pro for a freelancer",
        "windsurf or cursor or kiro, price",
        "is chatgpt pro better value than claude max 20x?",
    ],
)
def test_plans_beside_each_other_bring_no_models(ask: Ask, text: str) -> None:
    """Who weighs subscriptions gets their prices and nothing else."""
    answer = ask(text)
    assert not answer.recommendations
    assert sum(fact.attribute == "price" for fact in answer.facts) >= 2


def test_seats_of_a_coding_tool_are_multiplied(ask: Ask) -> None:
    """People times the price of a seat, and no model's bill."""
    answer = ask("what does copilot business cost for 64 engineers?")
    assert "$1,216 a month for 64" in answer.text.split("\n\n")[0]
    assert not answer.recommendations


def test_a_volume_is_set_against_the_price_of_the_plan(ask: Ask) -> None:
    """The first sentence has both sums and says which is the lower."""
    answer = ask("claude max $200 or the api with sonnet 5.5? 15M tokens in and 1.2M out a day, 90% cached")
    first = answer.text.split("\n\n")[0]
    assert answer.costs[0].total_usd == Decimal("490.5")
    assert "$490.50 a month" in first
    assert "$200 a month for Claude Ultra: the plan costs less" in first
    assert answer.understood.budget_usd is None


def test_a_plan_without_a_price_on_board_is_said_to_have_none(ask: Ask) -> None:
    """The API's price is not passed off as the plan's."""
    text = ask("kimi subscription or kimi api, price?").text
    assert text.startswith("**No price of the Kimi Coding Plan is on board")


def test_a_tool_mentioned_beside_a_bill_is_not_its_subject(ask: Ask) -> None:
    """A question on a model stays one, whatever editor it is used in."""
    answer = ask("we use cursor. what does claude sonnet 5.5 cost for 10M tokens in and 1M out?")
    assert answer.text.startswith("**Claude Sonnet 5.5 at Anthropic: $30.00")
