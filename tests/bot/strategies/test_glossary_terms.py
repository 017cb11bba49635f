"""Words of the field that somebody asks the meaning of."""

import pytest

from tests.bot.conftest import Ask

PICKS = "coding model for a RTX4090"


@pytest.mark.parametrize(
    ("messages", "term"),
    [
        ((PICKS, "And this Q4, what is it supposed to mean? pls explain"), "Bits a weight"),
        ((PICKS, "what is bf16"), "Bits a weight"),
        ((PICKS, "was heißt q4?"), "Bits a weight"),
        (("what is a MoE model",), "Mixture of experts"),
        (("what does A3B stand for in qwen3-30b-a3b",), "Active parameters"),
        (("¿qué es la cuantización?",), "Quantisation"),
        (("what's an MTok?",), "MTok"),
    ],
)
def test_a_word_of_the_field_is_explained_where_its_meaning_is_asked(
    ask: Ask, messages: tuple[str, ...], term: str
) -> None:
    """In a sentence, and in a thread instead of the picks once more."""
    answer = ask(messages[-1], *messages[:-1])

    assert answer.text.startswith(f"**{term}**: ")
    assert answer.intent == "capability"
    assert answer.recommendations == ()


def test_the_thread_goes_on_behind_it(ask: Ask) -> None:
    assert ask("licence?", PICKS, "what is q4").text.startswith("**The weights of ")


@pytest.mark.parametrize(
    "text",
    [
        "which embedding model is best",
        "what does an embedding cost",
        "how much vram does q4 need for glm 5.3",
        "what is the best reranker",
        "quantize llama to q4 or use the API?",
    ],
)
def test_who_uses_the_word_does_not_ask_for_its_meaning(ask: Ask, text: str) -> None:
    assert ask(text).recommendations or "needs about" in ask(text).text
