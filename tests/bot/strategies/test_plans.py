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
        (["claude code max or cursor pro+"], ["claude-max", "cursor-pro-plus"]),
        (["Claude Code 订阅 Max 多少钱"], ["claude-max"]),
        (["クロード プロとChatGPTプラス"], ["claude-pro", "chatgpt-plus"]),
        (["챗GPT 플러스 얼마"], ["chatgpt-plus"]),
        (["the team plan of cursor"], ["cursor-teams"]),
        (["gemini ai pro or ai ultra"], ["google-ai-pro", "google-ai-ultra"]),
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


@pytest.mark.parametrize(
    ("question", "sum_said"),
    [
        ("cuánto cuesta Cursor para 7 personas", "$140.00 a month for 7"),
        ("kiro for 9 people", "$180.00 a month for 9"),
        ("copilot business für 30 Entwickler im Jahr?", "$6,840 a year"),
        ("сколько стоит chatgpt плюс на 6 человек", "$120.00 a month for 6"),
    ],
)
def test_people_and_years_are_counted(ask: Ask, question: str, sum_said: str) -> None:
    """A few people count as many do, and a year is twelve months."""
    answer = ask(question)
    assert sum_said in answer.text.split("\n\n")[0]
    assert not answer.recommendations


@pytest.mark.parametrize("question", ["windsurf pricing", "Cursor 和 Kiro 哪个便宜", "copilot enterprise for 4 people"])
def test_a_tool_on_board_is_priced_though_no_model_is_asked_about(ask: Ask, question: str) -> None:
    """Its price has a source that is shown."""
    text = ask(question).text
    assert "a month" in text.split("\n")[0] or "By the month" in text.split("\n")[0]
    assert "**Sources**" in text


@pytest.mark.parametrize(
    "question", ["my cursor crashes when it starts", "windsurf will not open", "cancel my copilot"]
)
def test_a_tool_that_is_only_named_is_not_priced(ask: Ask, question: str) -> None:
    """Help with a product is no question of its price."""
    assert "a month" not in ask(question).text


def test_a_thread_about_a_plan_goes_on_with_people(ask: Ask) -> None:
    """Seats are counted, and the volume is told for one and for each of them."""
    first = ask("and for 10 people", "claude max vs api, 2M tokens a day").text.split("\n")[0]
    assert "$1,000 a month for Claude Max" in first
    assert "$1,380 a month, more than the seats" in first


def test_a_coding_tool_beside_a_plan_is_told_by_the_plan_that_brings_it(ask: Ask) -> None:
    """Claude Code has no price of its own."""
    text = ask("Cursor or Claude Code, which is better for me?").text
    assert "Claude Pro: $20" in text
    assert "Cursor Pro: $20" in text


def test_a_plan_that_is_not_on_board_is_named_beside_one_that_is(ask: Ask) -> None:
    """It does not vanish from a comparison."""
    text = ask("supergrok or chatgpt plus?").text
    assert text.startswith("**No price of SuperGrok is on board.**")
    assert "ChatGPT Plus $20" in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("can i use my claude max plan for api calls", "up to its monthly API credit"),
        ("does chatgpt plus include the api?", "No: ChatGPT Plus does not pay for API calls"),
        ("Enthält Claude Pro API-Zugang?", "No: Claude Pro does not pay"),
        ("can i use claude pro inside cursor", "No source on board says that Claude Pro pays for use inside Cursor"),
        ("does copilot business include opus 5.5?", "The provider of GitHub Copilot Business lists Claude Opus 5.5"),
        ("does kiro support opus 5.5?", "Not on board: which models Kiro Pro includes"),
    ],
)
def test_what_a_plan_pays_for_is_answered_first(ask: Ask, question: str, said: str) -> None:
    """Yes, no or not known, then what the plan covers."""
    first, *rest = ask(question).text.split("\n\n")
    assert said in first
    assert any(": " in each for each in rest)


@pytest.mark.parametrize(
    "question", ["claude pro limits?", "what are the limits of the pro plan of chatgpt", "cursor pro quota"]
)
def test_limits_are_told_by_their_kind(ask: Ask, question: str) -> None:
    """No figure is on board, but that they are weekly and by five hours is."""
    assert "weekly limit" in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "what's cheaper for 3 devs: cursor pro or claude api with about 20M tokens a month each?",
        "cursor pro or the claude api for 4 developers who use 5M tokens a month each",
    ],
)
def test_a_volume_told_of_each_is_not_multiplied_again(ask: Ask, question: str) -> None:
    """The bill is already that of all of them."""
    assert "uses as much" not in ask(question).text


def test_a_volume_of_nobody_in_particular_is_held_for_each_too(ask: Ask) -> None:
    """Who has it is open, so both are told."""
    assert "uses as much" in ask("cursor pro for 3 devs, or the claude api with 20M tokens a month?").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("8 devs on Cursor Pro, what is that a year", "Cursor Pro for 8: $1,920 a year"),
        ("cursor teams for a team of 15, yearly", "Cursor Teams for 15: $7,200 a year"),
        ("25 seats of claude team, price per quarter", "Claude Team for 25: $1,875 a quarter"),
        ("claude team for 30 people over 2 years", "Claude Team for 30: $18,000 for 2 years"),
        ("kiro pro für 7 leute für 3 monate", "Kiro Pro for 7: $420.00 for 3 months"),
        ("copilot business pour 40 personnes par trimestre", "GitHub Copilot Business for 40: $2,280 a quarter"),
        ("8 Entwickler mit Cursor Pro, was macht das im Jahr", "Cursor Pro for 8: $1,920 a year"),
        ("copilot business 40人两年多少钱", "GitHub Copilot Business for 40: $18,240 for 2 years"),
        ("how much is cursor for 3 people for half a year", "Cursor Pro for 3: $360.00 for half a year when paid"),
        ("12 x chatgpt plus", "ChatGPT Plus: $20 a month a seat, $240.00 a month for 12"),
        ("cursor for 10", "Cursor Pro: $20 a month a seat, $200.00 a month for 10"),
        ("perplexity enterprise for our 50 staff", "$40 a month a seat, $2,000 a month for 50"),
        ("what is chatgpt pro over 3 years", "ChatGPT Pro: $3,600 for 3 years when paid by the month, $100 a month"),
    ],
)
def test_a_time_that_is_asked_for_leads_with_all_seats_and_one(ask: Ask, question: str, said: str) -> None:
    """The month and the price of one seat stand behind it."""
    first = ask(question).text.split("\n\n")[0]
    assert said in first
    assert "a seat" in first or "a month" in first


def test_plans_with_people_of_their_own_are_added_up(ask: Ask) -> None:
    """Each has its seats, and the sum of all leads."""
    text = ask("10 people on claude pro and 5 on claude max, total per month and a year").text
    assert text.startswith("**Together: $8,400 a year, $700.00 a month.**")
    assert "Claude Max for 5: $6,000 a year" in text


def test_plans_of_which_one_is_bought_are_not_added_up(ask: Ask) -> None:
    """An "or" weighs them."""
    text = ask("10 claude pro or 5 claude max").text
    assert text.startswith("**By the month: Claude Pro $200.00, Claude Max $500.00.**")


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("how many devs use cursor pro", "trend"),
        ("we have 40 people on copilot business, is our code used for training", "residency"),
        ("our 12 devs use cursor pro, which model should they pick for refactoring", "recommend"),
        ("does copilot business for 40 people include claude opus", "capability"),
    ],
)
def test_what_is_asked_of_people_beside_a_plan_is_no_price(ask: Ask, question: str, intent: str) -> None:
    """Their number alone asks for no bill."""
    assert ask(question).intent == intent


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("claude max 20x or chatgpt pro", "**By the month: ChatGPT Pro $100, Claude Ultra $200.**"),
        ("chatgpt pro 200 vs claude max 100", "**By the month: Claude Max $100, ChatGPT Pro 200 $200.**"),
        ("cursor pro 20 vs copilot pro 10", "**By the month: GitHub Copilot Pro $10, Cursor Pro $20.**"),
        ("2x claude max 20x", "**Claude Ultra: $200 a month a seat, $400.00 a month for 2.**"),
        ("claude max 3 seats", "**Claude Max: $100 a month a seat, $300.00 a month for 3.**"),
        ("chatgpt plus 20 people", "**ChatGPT Plus: $20 a month a seat, $400.00 a month for 20.**"),
    ],
)
def test_a_number_of_a_plan_s_name_or_price_counts_no_seats(ask: Ask, question: str, lead: str) -> None:
    """So many people are told by a word for them, or before the plan."""
    assert ask(question).text.startswith(lead)


def test_a_bare_price_tells_which_plan_is_meant(ask: Ask) -> None:
    """The one of that price is held against the API."""
    text = ask("claude max 200 or api? i burn ~15M tokens a day w claude code").text
    assert "against $200 a month for Claude Ultra" in text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("does chatgpt business include codex", "ChatGPT Business"),
        ("copilot pro+ premium requests, how many and what after", "GitHub Copilot Pro+"),
        ("copilot pro+ how many requests", "GitHub Copilot Pro+"),
        ("what do i get with copilot business", "GitHub Copilot Business"),
        ("what's in claude team", "Claude Team"),
    ],
)
def test_what_a_plan_holds_is_told_of_the_plan(ask: Ask, question: str, plan: str) -> None:
    """Its row, and neither traffic nor the places where prompts go."""
    assert ask(question).text.startswith(f"**{plan}")
