"""A maker or host that is broken into, changes its terms or is sold: what is on board, and what is not."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "what happens to our prompts if OpenAI is breached?",
        "was passiert mit unseren Daten, wenn OpenAI gehackt wird?",
        "如果openai被黑了，我们的数据怎么办",
        "has OpenAI ever been hacked?",
    ],
)
def test_a_breach_is_answered_by_what_is_kept(ask: Ask, question: str) -> None:
    """Nothing on board tells of breaches, which is said first."""
    answer = ask(question)
    assert answer.intent == "residency"
    assert answer.text.startswith("**No breach of OpenAI is on board, nor what one would expose.")
    assert "**OpenAI**: processes in" in answer.text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("what if anthropic changes its retention policy?", "Anthropic"),
        ("what if openai changes its terms and starts training on API data?", "OpenAI"),
        ("si mistral change ses conditions, que faire ?", "Mistral AI"),
    ],
)
def test_terms_that_change_are_answered_by_those_of_today(ask: Ask, question: str, who: str) -> None:
    """And by who else sells the same models."""
    text = ask(question).text
    assert text.startswith(f"**No change to come in the terms of {who} is on board.")
    assert "also on sale at" in text


def test_a_sale_is_answered_by_whose_it_is_today(ask: Ask) -> None:
    """A country of the buyer is not the one whose models are lost."""
    text = ask("what if Mistral gets acquired by a US company?").text
    assert text.startswith("**No sale of Mistral AI is on board.**")
    assert "based in FR" in text


def test_a_breach_at_the_host_in_use_names_the_other_hosts_of_its_model(ask: Ask) -> None:
    """Whoever runs it there can go elsewhere."""
    text = ask("what if fireworks is breached? we run kimi k2 there").text
    assert "\n\nKimi K2 is also on sale at " in text


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("does openai train on api data?", "residency"),
        ("what if fireworks goes down? we run kimi k2 there", "stack"),
        ("if we change our terms, can we use gpt-6 luna outputs?", "licence"),
    ],
)
def test_other_questions_are_no_such_supposition(ask: Ask, question: str, intent: str) -> None:
    """An outage, today's promise, and terms of the asker's own."""
    answer = ask(question)
    assert answer.intent == intent
    assert " is on board, nor what one" not in answer.text
    assert "No change to come" not in answer.text


@pytest.mark.parametrize(
    "question", ["is deepseek's MIT licence revocable?", "what if z.ai changes the licence of glm? we have the weights"]
)
def test_whether_a_licence_can_be_taken_back_is_not_on_board(ask: Ask, question: str) -> None:
    """No yes stands before the licence then."""
    text = ask(question).text
    assert text.startswith("**Whether ")
    assert "is not on board: its own text decides" in text
    assert "Yes: the weights" not in text


def test_selling_on_a_service_is_answered_for_that_service(ask: Ask) -> None:
    """No open weights are offered in its place."""
    text = ask("Can I resell the OpenAI API to my customers with a markup?").text
    assert text.startswith("**Whether you may sell on access to OpenAI is not on board:**")
