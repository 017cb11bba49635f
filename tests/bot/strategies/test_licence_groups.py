"""Open weights in general, sorted by what their licences ask; users and revenue are no workload."""

import pytest

from tests.bot.conftest import Ask


def test_those_that_need_a_licence_at_a_size_come_first(ask: Ask) -> None:
    """Too large for a threshold goes before no business use at all, and no bill is made of the users."""
    answer = ask("we have 150M monthly users, which open models need a separate license?")
    lines = answer.text.split("\n")
    assert answer.intent == "licence"
    assert lines[0] == "**Not without a licence of your own, at the size you tell of:**"
    assert "150M users are above the threshold of 100M" in lines[1]
    assert not answer.costs
    assert not answer.recommendations


def test_those_that_may_be_sold_without_a_name_come_first(ask: Ask) -> None:
    """Apache and MIT before what must show a name, and picks by quality among the first only."""
    answer = ask("which open models may a startup with $2M revenue sell with no attribution duty?")
    assert answer.text.startswith("**May be sold without a name to show")
    first = answer.text.split("\n\n")[0]
    assert "Apache License 2.0" in first
    assert "Llama" not in first
    assert answer.recommendations
    assert all(entry.open_weights for entry in answer.recommendations)
    assert answer.understood.budget_usd is None


@pytest.mark.parametrize(
    "question", ["which model for selling on etsy, writing product texts?", "which model should we use for chat?"]
)
def test_other_choices_are_no_question_of_licences(ask: Ask, question: str) -> None:
    """Selling something else is no sale of a model."""
    assert "May be sold" not in ask(question).text
