"""Years paid at once, other money, differences, mixed seats, and the credits that plans include."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "perplexity pro yearly vs monthly",
            "Perplexity Pro: $240.00 a year when paid by the month, $200.00 when paid at once, so $40.00 less",
        ),
        (
            "chatgpt team billed annually for 10 people",
            "ChatGPT Business for 10: $3,000 a year when paid by the month, $2,400 when paid at once",
        ),
        ("claude pro annual price", "Claude Pro: $240.00 a year when paid by the month"),
    ],
)
def test_a_year_is_told_at_once_and_by_the_month(ask: Ask, text: str, lead: str) -> None:
    """As far as the board states it."""
    assert lead in ask(text).text.split("\n")[0]


def test_a_year_at_once_that_nobody_states_is_unknown(ask: Ask) -> None:
    """And is said to be."""
    assert any("Claude Pro costs when paid at once" in each for each in ask("claude pro annual price").unknown)


def test_the_price_of_a_month_says_nothing_of_years(ask: Ask) -> None:
    """Where none is asked for."""
    answer = ask("what does perplexity pro cost")

    assert "paid at once" not in answer.text
    assert not any("paid at once" in each for each in answer.unknown)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("difference between claude pro and max per year", "Claude Max costs $960.00 a year, $80.00 a month more than"),
        ("how much more is ChatGPT Pro than Plus", "ChatGPT Pro costs $80.00 a month more than ChatGPT Plus"),
        ("claude pro or cursor pro", "cost the same: $20 a month"),
        ("claude pro or claude max", "By the month: Claude Pro $20, Claude Max $100"),
    ],
)
def test_two_plans_are_apart_by_a_sum_where_that_is_asked(ask: Ask, text: str, lead: str) -> None:
    """For the time that is asked about."""
    assert lead in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("was kostet Claude Pro im Jahr in Euro", "**Claude Pro: about €206.90 a year, €17.24 a month.**"),
        ("how much is cursor pro in pounds", "**Cursor Pro: about £"),
        (
            "perplexity pro per year in euros",
            "**Perplexity Pro: about €172.41 a year when paid at once, €17.24 a month",
        ),
    ],
)
def test_a_plan_is_told_in_other_money(ask: Ask, text: str, lead: str) -> None:
    """First, and that the list price is in dollars."""
    answer = ask(text)

    assert answer.text.startswith(lead)
    assert any("list price is in dollars" in each for each in answer.assumptions)


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("14 ChatGPT Team, 5 of them also Claude Pro", ("$450.00", "$350.00 a month for 14", "$100.00 a month for 5")),
        (
            "we are 14 people: ChatGPT Team, Claude Pro for five devs. monthly cost?",
            ("$450.00", "$350.00 a month for 14", "$100.00 a month for 5"),
        ),
        (
            "12 people on ChatGPT Team, 4 of them also get Cursor Pro, per month?",
            ("$380.00", "$300.00 a month for 12", "$80.00 a month for 4"),
        ),
        ("10 seats of chatgpt team and 3 claude max", ("$550.00", "$250.00 a month for 10", "$300.00 a month for 3")),
    ],
)
def test_each_plan_has_its_own_people(ask: Ask, text: str, sums: tuple[str, str, str]) -> None:
    """And all are added up."""
    answer = ask(text)

    assert answer.text.startswith(f"**Together: {sums[0]}")
    assert all(each in answer.text for each in sums)


@pytest.mark.parametrize(
    "text", ["chatgpt team or claude pro for 14 people", "claude pro vs cursor pro for our 5 devs"]
)
def test_plans_weighed_are_for_all_people(ask: Ask, text: str) -> None:
    """No part of them has one of its own."""
    assert "Together" not in ask(text).text


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("if I buy kiro pro and use 1500 credits what do I pay", "Kiro Pro with 1,500 credits: $40.00 a month"),
        ("kiro pro+ 3000 credits a month", "Kiro Pro+ with 3,000 credits: $80.00 a month"),
        ("kiro pro with 800 credits", "Kiro Pro includes 800 credits: $20 a month"),
        ("how many extra kiro credits for $30", "$30.00 buys 750 more credits of Kiro Pro"),
        ("github copilot pro credits: how many requests", "GitHub Copilot Pro includes $15 of model use a month"),
        (
            "cursor pro how many sonnet calls of 5k in 1k out",
            "Cursor Pro includes $20 of model use: $20.00 a month buys",
        ),
        ("is copilot pro+ enough for 20M tokens of opus a month", "so $22.00 come on top: $61.00 a month in all"),
        ("is cursor ultra enough for 20M tokens of opus a month", "includes $400 of use, which covers that"),
        ("is Max worth it for 40M tokens a month", "against $100 a month for Claude Max"),
    ],
)
def test_what_a_plan_includes_is_worked_out(ask: Ask, text: str, lead: str) -> None:
    """As far as the board tells."""
    assert lead in ask(text).text.split("\n")[0]


def test_credits_that_are_not_said_to_be_at_api_prices_are_assumed_so(ask: Ask) -> None:
    """And the answer says that it is an assumption."""
    answer = ask("is copilot pro+ enough for 20M tokens of opus a month")

    assert any("taken to be at API prices" in each for each in answer.assumptions)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("i have a rtx 5090, local coding agent, is it worth it vs $20 cursor", "Cursor Pro"),
        ("4090 at home vs claude max, what makes more sense for coding", "Claude Max"),
    ],
)
def test_what_an_own_card_runs_stands_beside_the_plan(ask: Ask, question: str, plan: str) -> None:
    """Who weighs the two reads both."""
    answer = ask(question)
    assert answer.text.startswith(f"**{plan}: $")
    assert "on your own hardware, as " in answer.text
    assert {each.provider for each in answer.recommendations} == {None}
