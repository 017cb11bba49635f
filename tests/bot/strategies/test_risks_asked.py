"""What could go wrong with a model that is named: asked for by itself, and beside a bill or a move."""

import pytest

from tests.bot.conftest import Ask

RULES = "No rule on board bars GLM-5.2 (made in CN) for firms and people at large; rules do bar it for US defense work"


@pytest.mark.parametrize(
    "question",
    [
        "is GLM-5.2 risky?",
        "does GLM-5.2 have any risks",
        "what risks does GLM-5.2 at Z.ai have for us?",
        "is GLM-5.2 a security risk?",
        "GLM-5.2: welche Risiken gibt es",
    ],
)
def test_the_risks_of_a_model_are_its_rules(ask: Ask, question: str) -> None:
    """Not what it can do, however the question begins."""
    answer = ask(question)
    assert answer.intent == "origin_risk"
    assert answer.text.startswith(f"**{RULES}")
    assert {each.axis for each in answer.caveats} >= {"origin"}


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("40M in, 6M out a month from Opus 4.8 to GLM-5.2: what is saved, what do I tell security?", "$82.40 a month"),
        ("what does GLM-5.2 cost and how do I justify it to our CISO", "$1.40 / $4.40"),
    ],
)
def test_who_must_hear_of_it_gets_the_rules_beside_what_is_asked_first(ask: Ask, question: str, lead: str) -> None:
    """The bill or the move leads, the rules on the model stand under it."""
    text = ask(question).text
    assert 0 <= text.index(lead) < text.index(RULES)


@pytest.mark.parametrize(
    "question",
    [
        "is gpt-4o at risk of retirement",
        "the risk team uses gpt-5.4, what does it cost?",
        "80% of our tokens go through GPT-6 Sol and the rest is Haiku 5.5, is that concentration risk?",
    ],
)
def test_a_risk_of_something_else_tells_no_rules(ask: Ask, question: str) -> None:
    """A team's name, an end that may come, and much with one maker."""
    assert "No rule on board" not in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "is kimi k3 safe to use for a us startup selling to hospitals",
        "is GLM-5.2 safe for a vendor that is selling to schools?",
    ],
)
def test_to_whom_an_asker_sells_makes_no_question_of_the_licence(ask: Ask, question: str) -> None:
    """What is sold is not the model; whether it may be is told where that is asked."""
    assert ask(question).intent == "origin_risk"
    assert ask("may we sell a product built on kimi k3").intent == "licence"
