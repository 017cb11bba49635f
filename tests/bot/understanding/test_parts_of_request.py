"""Tests of what one request is put together from, and of sizes told apart from their count."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from bot.understanding.reading import Reading


def _said(reading: Reading, expected: dict[str, Any]) -> dict[str, Any]:
    said = reading.understood.said()
    return {key: said.get(key) for key in expected}


@pytest.mark.parametrize(
    ("text", "tokens", "requests"),
    [
        ("rag for 600 users, 12 questions each a day, 8 chunks of 500 tokens", 4000, 7200),
        ("rag: 12 chunks of 300 tokens per question, 50k questions a month", 3600, 50_000),
        ("each request has 5 documents of 3k tokens, 10k requests a month, kimi k3", 15_000, 10_000),
        ("kimi k3: each prompt holds 20 examples of 150 tokens plus a 400 token question, 30k a day", 3400, 30_000),
        ("our agent reads 10 files of 2k tokens per run, 500 runs a day", 20_000, 500),
        ("rag, top 6 passages of 400 tokens each, answers of 200 tokens, 20k queries a month", 2400, 20_000),
        ("RAG: 10 chunks à 400 Token pro Anfrage, 5000 Anfragen am Tag", 4000, 5000),
        ("RAG con 6 fragmentos de 500 tokens, 20.000 consultas al mes", 3000, 20_000),
        ("RAG avec 8 extraits de 300 tokens, 10 000 questions par mois", 2400, 10_000),
        ("RAG，每次检索8个片段，每个500 token，每天1万次提问", 4000, 10_000),
        ("RAG: 8 фрагментов по 500 токенов, 10 тысяч запросов в день", 4000, 10_000),
    ],
)
def test_parts_of_a_request_are_read_together(
    reader: Callable[..., Reading], text: str, tokens: int, requests: int
) -> None:
    """So many parts of so many tokens go into each request."""
    expected = {"input_tokens": tokens, "requests": requests}

    assert _said(reader(text), expected) == expected


def test_parts_of_a_request_are_told(reader: Callable[..., Reading]) -> None:
    """The product is an assumption that is said."""
    told = "8 chunks of 500 tokens are taken as 4,000 input tokens of each request."

    assert told in reader("rag with 8 chunks of 500 tokens, 3k questions a day").assumed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rag over 500 docs of 2k tokens and 100 questions a day", {"input_tokens": 2000, "requests": 100}),
        ("embed 50 chunks of 500 tokens", {"input_tokens": 500, "requests": 50}),
        ("classify 5000 documents of 3k tokens each per day", {"input_tokens": 3000, "requests": 5000}),
        ("rerank 50 passages of 300 tokens, 10k searches a day", {"input_tokens": 300, "units": 50}),
    ],
)
def test_things_to_work_on_are_no_parts(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """A collection, or one request for each thing."""
    assert _said(reader(text), expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("translate product descriptions, 60k of about 120 words", {"requests": 60_000, "input_tokens": 160}),
        ("Übersetzung von Produkttexten, 60.000 mit je 120 Wörtern", {"requests": 60_000, "input_tokens": 160}),
        ("fiches produit à traduire, 60 000 d'environ 120 mots", {"requests": 60_000, "input_tokens": 160}),
        ("перевод описаний товаров, 60 тысяч по 120 слов", {"requests": 60_000, "input_tokens": 160}),
        ("extract fields from invoices: 5000 of 2 pages each per month", {"units": 10_000, "spread_over": 5000}),
        ("summarize earnings calls, 90 min audio each, 200 per quarter", {"units": 72_000, "spread_over": 800}),
        ("podcasts: 45 minutes each, 300 a month to transcribe", {"units": 13_500, "spread_over": 300}),
        ("support calls, 6 min, 9000 a day, transcribe", {"units": 54_000, "spread_over": 9000}),
        ("interviews of an hour each, 60 of them, transcribe", {"units": 3600, "spread_over": 60}),
        ("transcribe 600 meetings, half an hour each", {"units": 18_000, "spread_over": 600}),
        ("code review of PRs of ~600 changed lines, 250 a week", {"requests": 250, "input_tokens": 6000}),
        ("classify 200k docs, each doc ~4 KB", {"requests": 200_000, "input_tokens": 1000}),
        ("price per resume on kimi k3: 2 pages in, half page out", {"input_tokens": 1340, "output_tokens": 335}),
        ("kimi k3 for 2000 contracts: 10 pages in, half a page out", {"requests": 2000, "output_tokens": 335}),
        ("haiku 5.5: 900 letters a week, 2 pages each, half-page summary", {"output_tokens": 335, "units": 1800}),
    ],
)
def test_a_count_and_a_size_are_both_read(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Parted by a comma, in either order, in lines or kilobytes."""
    assert _said(reader(text), expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("transcribe 90 minutes each day", {"units": 90, "spread_over": None}),
        ("classify 200k PDFs, each ~400 KB", {"input_tokens": None, "units": 200_000}),
        ("book of 90,000 words to translate", {"units": 90_000, "input_tokens": None}),
        ("our docs are 2000 pages, 100 questions a day, rag", {"units": 2000, "requests": 100}),
        ("500 requests an hour on kimi k3, cost?", {"requests": 500, "requests_period": "hour"}),
    ],
)
def test_other_amounts_are_no_size_of_one(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """What is told of all, or of files whose bytes tell no length."""
    assert _said(reader(text), expected) == expected


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("cost per 1000 calls for kimi k3 at 4k in 250 out", 1000),
        ("cost per million requests, haiku 5.5, 800 in 100 out", 1_000_000),
        ("Kosten pro 1000 Anfragen, kimi k3, 2000 in, 300 out", 1000),
        ("cost per 1,000 emails on kimi k3, 600 tokens in, 80 out", 1000),
        ("cost per 1M tokens of kimi k3", None),
        ("chat model, at most $5 per 1000 emails", None),
    ],
)
def test_so_many_calls_are_what_a_bill_is_asked_for(
    reader: Callable[..., Reading], text: str, requests: Decimal | None
) -> None:
    """Beside a sum, and of tokens, it is what the price is for."""
    assert reader(text).understood.requests == requests


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("rag with top 8 chunks of 512 tokens, question 50 tokens, answer 250 tokens, 100k queries a month", 4_146),
        ("3k questions a day, we retrieve 6 passages of 400 words, answers of 150 words, sonnet 5.5 cost", 3_200),
        ("rag: 10k queries a day, system prompt 600 tokens, 5 chunks of 400 tokens, 40 token question, 200 out", 2_640),
        ("rag bot: 20k questions a month, 5 chunks of 800 tokens each, 300-token answers", 4_000),
    ],
)
def test_what_stands_beside_the_parts_goes_in_too(reader: Callable[..., Reading], text: str, tokens: int) -> None:
    """The question and the system prompt; parts may be told in words, answers go out."""
    assert reader(text).understood.input_tokens == tokens
