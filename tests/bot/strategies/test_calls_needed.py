"""How many calls an output takes that is longer than one answer of a model."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "tokens", "calls"),
    [
        (
            "translate a 600-page book into one answer",
            "402k",
            "Claude Opus 5.5 writes at most 128k at a time, so 4 calls",
        ),
        ("can opus 5.5 translate a 600-page book in one go", "402k", "so 4 calls or more"),
        ("how many calls to translate a 600 page book with opus 5.5", "402k", "so 4 calls or more"),
        ("write a 300-page novel in one answer with gpt-6 sol", "300k", "GPT-6 Sol writes at most 128k"),
        ("translate a 90,000 word novel in a single call with Gemini 3.8 Flash", "120k", "so 2 calls or more"),
        ("we need 400k tokens of output in one response, opus 5.5", "400k", "so 4 calls or more"),
        ("übersetze ein Buch mit 600 Seiten in einer Antwort mit opus 5.5", "402k", "so 4 calls or more"),
    ],
)
def test_what_is_longer_than_one_answer_is_told_first_with_its_calls(
    ask: Ask, question: str, tokens: str, calls: str
) -> None:
    """The tokens, the limit of each model shown, and the calls at least."""
    text = ask(question).text
    assert text.startswith(f"**Not in one answer: the output is about {tokens} tokens.")
    assert calls in text.split("\n\n")[0]


def test_a_book_that_is_only_priced_hears_of_its_calls_behind_the_price(ask: Ask) -> None:
    """The price was asked for."""
    first, second, *_ = ask("cost to translate a 600-page book with opus 5.5").text.split("\n\n")
    assert first.startswith("**Claude Opus 5.5 at Anthropic: $9.65")
    assert second.startswith("**Not in one answer")


@pytest.mark.parametrize(
    "question",
    [
        "translate 20 pages in one answer with opus 5.5",
        "summarize a 600-page book into one answer with opus 5.5",
        "translate 600 pages of tickets with opus 5.5",
        "opus 5.5, 1000 requests a day, 2k in, 1k out",
    ],
)
def test_what_fits_into_its_answers_needs_no_count(ask: Ask, question: str) -> None:
    """Short pieces, and a summary."""
    assert "Not in one answer" not in ask(question).text
