"""In a thread: what reviewers should hear of a choice, how a sum came about, and going on with one of two models."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "what do i tell legal?",
        "what should we tell our security team?",
        "ok, what can I say to the DPO",
        "was sage ich der Rechtsabteilung?",
    ],
)
def test_reviewers_hear_licence_keeping_place_and_maker(ask: Ask, text: str) -> None:
    """Of the first pick, and not the picks once more."""
    answer = ask(text, "cheapest vision model for 100k photos").text

    assert "are under Apache License 2.0" in answer
    assert "zero retention" in answer
    assert "is made by Google (US)" in answer
    assert "| Role |" not in answer


@pytest.mark.parametrize("before", ["does Groq keep logs?", "is Azure ok for personal data?"])
def test_of_a_host_alone_reviewers_hear_of_no_licence(ask: Ask, before: str) -> None:
    """Nothing with a licence was spoken of."""
    answer = ask("what do I tell security", before).text

    assert "licence depends on the model" not in answer
    assert answer.startswith(("**Groq**: ", "**Azure AI Foundry**: "))


def test_of_a_pick_at_a_host_reviewers_hear_the_licence(ask: Ask) -> None:
    assert "License" in ask("what do I tell legal", "cheapest model at Groq for tagging").text


@pytest.mark.parametrize(
    "text", ["how did you get that number?", "show me the math", "how was that calculated?", "wie kommst du darauf?"]
)
def test_a_sum_is_taken_apart(ask: Ask, text: str) -> None:
    """What was assumed, and the bill line by line."""
    answer = ask(text, "haiku 5.5 for 40k tickets a month").text

    assert "**The answer before assumed:**" in answer
    assert "| input | 12,000,000 tokens | $0.10 per 1M | $1.20 |" in answer


def test_an_answer_without_a_sum_is_not_taken_apart(ask: Ask) -> None:
    """There is no bill."""
    assert "The bill of" not in ask("how did you get that number?", "gpt-6.1 terra vs sonnet 5.5 for coding").text


@pytest.mark.parametrize("text", ["licence differences?", "and the licences?", "their licences"])
def test_the_licences_of_both_are_told(ask: Ask, text: str) -> None:
    """The comparison is not told once more."""
    answer = ask(text, "kimi k3 or glm 5.3 for agentic coding").text

    assert "The weights of Kimi K3 are under" in answer
    assert "The weights of GLM-5.3 are under" in answer


def test_a_short_question_on_keeping_is_one(ask: Ask) -> None:
    """Though the question before was on places."""
    answer = ask("and their retention?", "which providers host llama 4 in canada").text

    assert "retention not stated" in answer
    assert "once more" not in answer.lower()


@pytest.mark.parametrize(
    "text",
    [
        "ok sonnet. what does it cost for 5M in 1M out",
        "sonnet it is. 5M in 1M out?",
        "and 5M in 1M out with sonnet?",
        "we're going with sonnet. 5M in 1M out, price?",
    ],
)
def test_a_choice_between_two_leaves_one(ask: Ask, text: str) -> None:
    """The other is not billed."""
    answer = ask(text, "gpt-6.1 terra vs sonnet 5.5 for coding")

    assert {entry.model for entry in answer.recommendations} == {"claude-sonnet-5-5"}


@pytest.mark.parametrize("text", ["ok, and with haiku 5.5?", "sonnet or terra with 5M in 1M out?"])
def test_a_third_one_or_both_are_no_choice(ask: Ask, text: str) -> None:
    """All stay."""
    answer = ask(text, "gpt-6.1 terra vs sonnet 5.5 for coding")

    assert {"claude-sonnet-5-5", "gpt-6.1-terra"} <= {entry.model for entry in answer.recommendations}
