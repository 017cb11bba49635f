"""Whether stored vectors can stay, and what a board is."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "we have text-embedding-ada-002 in pinecone, 200M vectors. do we have to re embed",
        "moving from ada-002 to text-embedding-3-large, do we need to re-index everything?",
    ],
)
def test_vectors_stay_while_the_model_does(ask: Ask, question: str) -> None:
    """Then the end of the model that made them."""
    answer = ask(question)
    assert answer.intents[0] == "migration"
    assert answer.text.startswith("**Only if the model changes: vectors of two models do not mix")
    assert "No end is stated for text-embedding-ada-002 at OpenAI" in answer.text


@pytest.mark.parametrize(
    ("question", "board"),
    [
        ("what's aider polyglot", "Aider Polyglot"),
        ("what is humanity's last exam", "Humanity's Last Exam"),
        ("what's BFCL", "BFCL"),
    ],
)
def test_what_a_board_is_comes_before_who_leads(ask: Ask, question: str, board: str) -> None:
    """What it measures and who runs it."""
    first = ask(question).text.split("\n")[0]
    assert first.startswith(f"**{board}")
    assert "Run by" in first


@pytest.mark.parametrize(
    "thread",
    [
        ("which hallucinates less, gpt-5.5 or opus 5.5",),
        ("gpt-5.5 vs opus 5.5 for legal contract review", "which hallucinates less?"),
    ],
)
def test_who_makes_less_up_is_measured(ask: Ask, thread: tuple[str, ...]) -> None:
    """By the board that counts it."""
    answer = ask(thread[-1], *thread[:-1])
    assert answer.intents[0] == "benchmark"
    assert "Vectara hallucination rate" in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "compare embeddings: text-embedding-3-small vs qwen3-embedding-8b",
        "can you compare embeddings of openai and cohere: text-embedding-3-large or embed v4?",
    ],
)
def test_embedders_set_against_each_other_are_compared(ask: Ask, question: str) -> None:
    """No vectors are to be mixed."""
    answer = ask(question)
    assert answer.intents[0] == "compare"
    assert "do not mix" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "can we compare vectors of text-embedding-ada-002 with text-embedding-3-small?",
        "can i mix embeddings from text-embedding-3-small and text-embedding-3-large",
    ],
)
def test_vectors_of_two_models_do_not_mix(ask: Ask, question: str) -> None:
    """That is said first."""
    assert "vectors of two models do not mix" in ask(question).text.split("\n", 1)[0]
