"""The tokens that a model may think are no sum of money."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("what is the thinking budget on gemini 2.5 pro", ("reasoning",)),
        ("what does 'thinking budget' do on gemini 2.5 flash and can I set it to 0?", ("no_reasoning",)),
        ("reasoning budget on claude sonnet 4.5?", ("reasoning",)),
        ("gemini 2.5 flash 思考预算怎么设置", ("reasoning",)),
        ("presupuesto de razonamiento de gemini 2.5 pro", ("reasoning",)),
        ("kann ich das thinking-budget bei gemini 2.5 flash auf 0 setzen?", ("no_reasoning",)),
    ],
)
def test_a_thinking_budget_is_an_ability(ask: Ask, text: str, needs: tuple[str, ...]) -> None:
    """Which no source on board states, and that is what the answer begins with."""
    answer = ask(text)

    assert (answer.intents[0], answer.understood.needs) == ("capability", needs)
    assert answer.text.startswith("**Not known: no source on board states the thinking budget of")


def test_without_a_model_the_note_on_thinking_is_told(ask: Ask) -> None:
    """And nothing of free models."""
    assert ask("can I set thinking budget to zero").text.startswith("**Thinking is billed as output")


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("my budget is $50, thinking of gemini 2.5 pro", 50),
        ("budget for reasoning models is $200 a month, which one", 200),
    ],
)
def test_a_budget_beside_a_thought_is_one(ask: Ask, text: str, budget: int) -> None:
    """Money stays money."""
    assert ask(text).understood.budget_usd == budget


def test_what_it_costs_to_think_is_a_bill(ask: Ask) -> None:
    """Where the cost is asked in so many words."""
    text = "gemini 2.5 flash cost with a thinking budget of 2000 tokens, 1000 requests of 3k in"

    assert ask(text).intents[0] == "cost"


@pytest.mark.parametrize(
    "text",
    ['what does "thinking budget" cost me on gemini', "how much does the thinking budget cost on gemini 3.8 flash?"],
)
def test_the_price_of_a_thinking_budget_is_that_of_output(ask: Ask, text: str) -> None:
    """The rates come first, then how thinking is billed."""
    rates, note, *_ = ask(text).text.split("\n\n")

    assert rates.startswith("**Gemini")
    assert "per 1M tokens in / out" in rates
    assert note.startswith("**Thinking is billed as output")
