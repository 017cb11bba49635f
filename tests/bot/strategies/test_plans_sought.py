"""Subscriptions where one is sought: those that fit, by price, and what is not known of them."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "first", "names"),
    [
        ("which plans include codex", "ChatGPT Plus $20", ("ChatGPT Pro",)),
        ("which plan for 4 hours of claude code a day", "Claude Pro $20", ("Claude Max", "Claude Ultra")),
        ("cheapest flat-rate plan for coding agents", "GitHub Copilot Free $0", ("OpenCode Go",)),
        ("best ai subscription for a team of 6", "ChatGPT Business $150.00", ("Claude Team",)),
        ("copilot or claude code for a team of 10", "GitHub Copilot Business $190.00", ("Claude Team",)),
        ("cheapest coding subscription under $15 a month", "GitHub Copilot Free $0", ("OpenCode Go",)),
    ],
)
def test_the_plans_that_fit_are_told_by_price(ask: Ask, text: str, first: str, names: tuple[str, ...]) -> None:
    """The first sentence has the cheapest; no model is put in their place."""
    answer = ask(text)
    assert first in answer.text.split("\n\n")[0]
    assert all(name in answer.text for name in names)
    assert not answer.recommendations


def test_a_budget_leaves_out_what_is_dearer(ask: Ask) -> None:
    """A plan above the sum is not shown."""
    assert "Claude Pro" not in ask("cheapest coding subscription under $15 a month").text


@pytest.mark.parametrize("text", ["which subscription gives me opus 5.5?", "what subscription has claude fable 5.2"])
def test_which_plan_has_a_model_is_said_to_be_unknown(ask: Ask, text: str) -> None:
    """Then come the plans of its maker; nobody is told to move to another model."""
    answer = ask(text)
    assert answer.text.startswith("**Not on board: which subscriptions include Claude")
    assert "Claude Pro $20" in answer.text
    assert "Move to" not in answer.text


def test_a_model_whose_maker_has_no_plan_on_board_is_said_so_first(ask: Ask) -> None:
    """Its API price comes after that."""
    assert ask("which subscription includes deepseek v4 pro").text.startswith("**Not on board: which subscriptions")


def test_a_volume_is_set_against_the_plans_of_the_tool(ask: Ask) -> None:
    """Both sums stand in the first sentence."""
    first = ask("40M tokens a month with Sonnet 5.5 in Claude Code, which plan").text.split("\n\n")[0]
    assert "At API prices that volume costs $92.00" in first
    assert "$20 a month for Claude Pro" in first


@pytest.mark.parametrize("text", ["claude max or api for 3 devs", "claude ultra or the api for 3 of us"])
def test_a_plan_against_an_api_gets_its_answer(ask: Ask, text: str) -> None:
    """It was thrown away as off topic once."""
    assert "for 3" in ask(text).text


def test_what_a_plan_covers_is_told(ask: Ask) -> None:
    """Though no price is asked for."""
    assert "Codex allowance" in ask("what do I get with chatgpt pro").text


@pytest.mark.parametrize(
    "text",
    [
        "Can my company use ChatGPT Plus accounts for customer data?",
        "can I use my claude max subscription in my own app",
    ],
)
def test_whether_a_plan_may_serve_a_business_is_left_to_its_terms(ask: Ask, text: str) -> None:
    """No verdict is made up, and no note on something else stands first."""
    assert "not on board" in ask(text).text.split("\n")[0].lower()


@pytest.mark.parametrize(
    ("text", "left", "named"),
    [
        ("What AI subscription around $20 a month suits writers? done with Gemini Pro, it invents things",
         "Google AI Pro", "Claude Pro $20"),
        ("best ai subscription for 20 dollars, anything but Gemini Pro", "Google AI Pro", "ChatGPT Plus $20"),
        ("best AI subscription under $30 a month? sick of ChatGPT", "ChatGPT Plus", "Claude Pro $20"),
        ("which AI subscription instead of Claude Pro?", "Claude Pro", "ChatGPT Plus $20"),
        ("which ai subscription for a team of 8, not ChatGPT or Gemini", "ChatGPT Business", "Claude Team $200"),
        ("welches KI-Abo? ich habe ChatGPT satt", "ChatGPT Plus", "Claude Pro $20"),
        ("哪个AI订阅好？受够了ChatGPT", "ChatGPT Plus", "Claude Pro $20"),
        ("which coding subscription is best? tired of Cursor", "Cursor Pro", "GitHub Copilot Pro $10"),
        ("best AI plan, anything but SuperGrok", "SuperGrok", "Claude Pro $20"),
    ],
)  # fmt: skip
def test_a_plan_turned_down_is_no_answer(ask: Ask, text: str, left: str, named: str) -> None:
    """Nor does its maker's model narrow the list."""
    answer = ask(text)
    assert named in answer.text.split("\n\n")[0]
    assert left not in answer.text
    assert "Not on board: which subscriptions" not in answer.text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("which ChatGPT plan if Plus is not enough?", "ChatGPT"),
        ("which subscription is best: Claude Pro or ChatGPT Plus?", "Claude Pro and ChatGPT Plus cost the same"),
        ("I'm tired of ChatGPT Plus limits, what does Claude Pro cost?", "ChatGPT Plus and Claude Pro cost the same"),
        ("what's the best AI subscription? I like Claude Pro", "Claude Pro: $20"),
    ],
)
def test_a_plan_named_for_another_reason_stays(ask: Ask, text: str, named: str) -> None:
    """As one of two, by its size, or where no subscription is sought."""
    assert named in ask(text).text.split("\n\n")[0]
