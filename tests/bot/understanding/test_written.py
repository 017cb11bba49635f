"""Tests of lengths of what is written, as those of the output."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "requests", "tokens"),
    [
        ("newsletter: 5 posts a week, 1,500 words each, want drafts", 5, 2000),
        ("1,500 word articles, 20 per month, write them with kimi k3", 20, 2000),
        ("blog posts of 1200 words, 30 a month, generate with gpt-6 luna", 30, 1600),
        ("I need 40 SEO articles per month, around 900 words", 40, 1200),
        ("escribir 20 artículos de 1500 palabras al mes", 20, 2000),
        ("rédiger 20 articles de 1500 mots par mois", 20, 2000),
        ("escrever 20 artigos de 1500 palavras por mês", 20, 2000),
        ("писать 20 статей по 1500 слов в месяц", 20, 2000),
        ("generate 10-page reports, 200 a month", 200, 6700),
    ],
)
def test_texts_to_be_written_come_out(reader: Callable[..., Reading], text: str, requests: int, tokens: int) -> None:
    """The length is that of the answer, and each text is a request."""
    understood = reader(text).understood

    assert (understood.requests, understood.output_tokens, understood.input_tokens) == (requests, tokens, None)
    assert understood.units is None


@pytest.mark.parametrize(
    "text",
    [
        "proofread 20 articles of 1500 words a month",
        "translate 20 articles of 1500 words a month",
        "summarize 20 articles of 1500 words a month",
        "write replies to 3000 emails of 150 words a day",
        "40 teachers, 30 essays each a week, 2 pages per essay",
        "classify 40 SEO articles per month, around 900 words",
    ],
)
def test_texts_that_are_there_go_in(reader: Callable[..., Reading], text: str) -> None:
    """What is done to a text, or written about it, has a length of its own."""
    assert reader(text).understood.output_tokens is None


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("60 seats, 40 mails a day read, 10 replies written of 120 words, gpt-6.1 terra", 160),
        ("20 agents, 50 tickets a day, 12 answers drafted of about 90 words, gpt-6 luna", 120),
        ("40 teachers, 30 essays written of 600 words a week by pupils, haiku 5.5", None),
    ],
)
def test_results_written_at_a_length_come_out_whoever_sits_there(
    reader: Callable[..., Reading], text: str, tokens: int | None
) -> None:
    """Replies and drafts are the model's; essays may be the pupils'."""
    assert reader(text).understood.output_tokens == tokens


@pytest.mark.parametrize(
    "text",
    [
        "a model that can hold a 60k word manuscript in its head and tell me where the plot contradicts itself",
        "must swallow my whole 90,000 word novel and say where the writing sags",
    ],
)
def test_a_text_that_a_model_has_to_take_in_is_no_output(reader: Callable[..., Reading], text: str) -> None:
    """It is read, though the question is on writing."""
    assert reader(text).understood.output_tokens is None
