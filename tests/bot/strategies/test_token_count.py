"""Questions of how many tokens something is."""

from collections.abc import Callable

import pytest

from bot.answer import Answer


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many tokens is a 40 page document?", "**40 pages are about 26.8k tokens"),
        ("how many tokens are 3,000 words", "**3,000 words are about 4,000 tokens"),
        ("wie viele Token sind 20 Seiten?", "**20 pages are about 13.4k tokens at the rate of English"),
        ("how many tokens does a 1920x1080 screenshot cost on claude sonnet 5.5", "is 2,768 tokens on Claude 5.5"),
        ("image tokens of one picture?", "438 / 1,446 / 2,768 tokens on Claude 5.5"),
        ("2 hours of video for gemini, how many tokens", "**120 minutes of video are about 720k tokens"),
        ("how many tokens is the transcript of a 30 minute call", "**The transcript of 30 minutes of speech is about"),
    ],
)
def test_the_figure_comes_first(ask: Callable[..., Answer], question: str, figure: str) -> None:
    """The number of tokens is told, and no model is recommended for it."""
    answer = ask(question)

    assert figure in answer.text.split("\n")[0]
    assert answer.recommendations == ()


def test_what_it_costs_to_read_is_told_for_a_model_that_is_named(ask: Callable[..., Answer]) -> None:
    """The price follows from the figure, at the model's usual place."""
    answer = ask("how many tokens are 3,000 words, on gpt-6 luna?")

    assert "Reading that costs $0.0004 with GPT-6 Luna at OpenAI, at $0.10 per 1M tokens in" in answer.text


def test_how_to_count_is_told_without_a_figure(ask: Callable[..., Answer]) -> None:
    """Where nothing is to be measured the way of counting is the answer."""
    answer = ask("how do I count tokens for claude, is tiktoken ok?")

    assert answer.text.startswith("**Count with the counter of the maker")


@pytest.mark.parametrize(
    "question", ["how many tokens fit in gpt-6 luna", "how many output tokens can claude opus 5.5 write at once"]
)
def test_what_a_model_holds_is_no_thing_to_count(ask: Callable[..., Answer], question: str) -> None:
    """Limits of a model are answered as such."""
    assert "context window" in ask(question).text


def test_a_transcript_of_a_length_told_is_counted(ask: Callable[..., Answer]) -> None:
    """The minutes are those of the speech."""
    first = ask("how many tokens is a 45 min meeting transcript").text.split("\n\n", maxsplit=1)[0]

    assert first.startswith("**The transcript of 45 minutes of speech is about 9,000 tokens")
