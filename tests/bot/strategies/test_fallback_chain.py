"""Fallbacks sought for one model in use: the nearest in quality and price, each of another maker."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "title", "number"),
    [
        ("fallback chain of three for sonnet 5.5, each different vendor, and no chinese", "Claude Sonnet 5.5", 3),
        ("give me a fallback chain for opus 5.5, three models, different makers", "Claude Opus 5.5", 3),
        ("gpt-6-luna is our primary, what are two good fallbacks", "GPT-6 Luna", 2),
        ("what's a good failover for opus 5.5 for coding", "Claude Opus 5.5", 2),
        ("primary is haiku 5.5, need 2 fallbacks from other vendors, EU hosted", "Claude Haiku 5.5", 2),
        ("Welches Fallback-Modell für gpt-6-luna? 2M Anfragen im Monat, 800 rein, 150 raus", "GPT-6 Luna", 2),
        ("backup for our embedding model text-embedding-3-small", "text-embedding-3-small", 2),
        ("modelo de respaldo para sonnet 5.5, no chino", "Claude Sonnet 5.5", 2),
    ],
)
def test_fallbacks_for_a_model_are_of_other_makers(ask: Ask, question: str, title: str, number: int) -> None:
    """As many as are asked for, in the order in which to try them, and where the same model is on sale besides."""
    answer = ask(question)
    makers = [each.developer for each in answer.recommendations]

    assert answer.text.startswith(f"**Fallback for {title}: {answer.recommendations[0].model_name}")
    assert len(makers) == len(set(makers)) == number
    assert {each.role for each in answer.recommendations} == {"fallback"}
    assert f"Where only a host fails, the same {title} is also on sale at" in answer.text


def test_a_wish_for_the_fallback_is_kept(ask: Ask) -> None:
    """No maker of a country ruled out stands in."""
    answer = ask("what should be the fallback for gpt-6-luna, non-chinese, open weights")
    assert {"CN"}.isdisjoint(each.origin for each in answer.recommendations)
    assert all(each.open_weights for each in answer.recommendations)


@pytest.mark.parametrize(
    "question",
    [
        "best coding model, with a fallback",
        "is haiku 5.5 or gpt-6-luna the better fallback for opus?",
        "gpt-4o is deprecated, what replaces it",
        "if openai is down, what is our failover for gpt-6-luna?",
    ],
)
def test_other_questions_that_speak_of_a_fallback_keep_their_answers(ask: Ask, question: str) -> None:
    """No model in use, two of them, one that ends, a service that is down."""
    assert not ask(question).text.startswith("**Fallback for")


def test_a_host_that_has_nothing_else_is_told_and_who_has_the_same(ask: Ask) -> None:
    """The host named is that of the model in use: the same model elsewhere outlasts it."""
    told = ask("fallback for whisper at groq").text

    assert told.startswith("**Nothing on board at Groq can stand in for Whisper large-v3-turbo.**")
    assert "the same Whisper large-v3-turbo is also on sale at " in told
