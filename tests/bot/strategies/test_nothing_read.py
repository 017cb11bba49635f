"""Messages in which nothing is read get a line instead of the whole answer again; assumptions are told when asked."""

import pytest

from tests.bot.conftest import Ask

FIRST = "model for summarizing 300 contracts a month"


@pytest.mark.parametrize(
    "text", ["lunch anyone? pizza in the kitchen", "staging broke again?", "cc @tom fyi", "+1", "afk, standup",
             "can someone from sales confirm", "blablabla"]
)  # fmt: skip
def test_what_is_no_message_for_the_bot_gets_a_line(ask: Ask, text: str) -> None:
    """The picks are still those of the answer before."""
    told, first = ask(text, FIRST), ask(FIRST)

    assert told.text.startswith("**Nothing in this message changes the answer before")
    assert [each.model for each in told.recommendations] == [each.model for each in first.recommendations]


@pytest.mark.parametrize("text", ["cheaper?", "in the EU", "for coding", "the second one?", "500 a day", "no openai"])
def test_what_stood_before_goes_on_behind_it(ask: Ask, text: str) -> None:
    """As if it had not been written."""
    assert ask(text, FIRST, "staging broke again").text == ask(text, FIRST).text


@pytest.mark.parametrize(
    "text", ["what did you assume?", "what input size did you take", "Annahmen?", "tes hypothèses ?", "你假设了什么"]
)
def test_the_assumptions_are_told_alone(ask: Ask, text: str) -> None:
    """Each as it stood under the answer."""
    told, first = ask(text, FIRST), ask(FIRST)

    assert told.text.startswith("**The answer before assumed:**")
    assert all(each in told.text for each in first.assumptions)
    assert "| Role |" not in told.text


@pytest.mark.parametrize("text", ["¿a qué nos pasamos?", "e mudamos pra qual?", "worauf umsteigen?"])
def test_what_comes_in_place_of_a_model_that_ends_is_answered(ask: Ask, text: str) -> None:
    """Though the answer before named it too."""
    assert "Move to" in ask(text, "when does gpt-4.1 end at OpenAI?").text


def test_talk_under_a_model_s_end_gets_the_line(ask: Ask) -> None:
    """It asks for no other one."""
    assert ask("lunch anyone?", "when does gpt-4.1 end at OpenAI?").text.startswith("**Nothing in this message")
