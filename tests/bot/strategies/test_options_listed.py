"""Options of several kinds in one list, one of them to run oneself."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "give me exactly three options for invoice extraction in a table: cheapest, best, self hosted",
        "three options for summarizing tickets: a cheap one, a good one and one we can run ourselves",
        "options for coding: api and self hosted",
    ],
)
def test_one_of_several_options_at_home_leaves_the_others_at_hosts(ask: Ask, question: str) -> None:
    """What is bought comes first, then what runs on one's own machines."""
    answer = ask(question)
    roles = [each.role for each in answer.recommendations]

    assert answer.understood.self_host is None
    assert roles[0] in {"best", "budget", "value"}
    assert "self_host" in roles
    assert "To run yourself:" in answer.text


@pytest.mark.parametrize(
    "question", ["best, self hosted model for coding", "best and cheapest self hosted model for chat"]
)
def test_a_self_hosted_model_alone_stays_one(ask: Ask, question: str) -> None:
    """It is the wish, and no option among others."""
    answer = ask(question)
    assert answer.understood.self_host
    assert "To run yourself:" not in answer.text
