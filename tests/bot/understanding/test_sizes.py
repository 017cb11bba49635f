"""Tests of lengths of one thing told in words, characters, lines and pages."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "30k customer mails a month, each mail ~450 words and the reply ~90 words, haiku 5.5",
            {"requests": 30_000, "requests_period": "month", "input_tokens": 600, "output_tokens": 120},
        ),
        ("classify 8 million forum posts (avg 30 words)", {"requests": 8_000_000, "input_tokens": 40}),
        ("2M tweets, 240 chars each, sentiment", {"requests": 2_000_000, "input_tokens": 60}),
        ("300 PRs a week, diff approx 1,500 lines, review with gpt 6 sol", {"requests": 300, "input_tokens": 15_000}),
        (
            "summarize 9,000 interviews of about 3,000 words each into 150 words",
            {"requests": 9000, "input_tokens": 4000, "output_tokens": 200},
        ),
        ("average ticket length 90 words, 30k tickets a month", {"requests": 30_000, "input_tokens": 120}),
        (
            "our articles run 1,200 words, 400 of them a month, summarise in 60 words",
            {"requests": 400, "input_tokens": 1600, "output_tokens": 80},
        ),
        ("60-word tickets, 2M a month, tag them", {"requests": 2_000_000, "input_tokens": 80}),
        ("900 essays a term, 1,200 word essays, grade them", {"requests": 900, "input_tokens": 1600}),
        ("write 4,000 product texts of 150 words with sonnet 5.5", {"requests": 4000, "output_tokens": 200}),
        ("5k questions a day, answers under 75 words, haiku 5.5", {"requests": 5000, "output_tokens": 100}),
        ("3.000 Berichte zu je 1.500 Wörtern zusammenfassen", {"requests": 3000, "input_tokens": 2000}),
        ("2 000 avis par jour (60 mots chacun), haiku 5.5", {"requests": 2000, "input_tokens": 80}),
        ("1.000 artículos de unas 900 palabras cada una", {"requests": 1000, "input_tokens": 1200}),
        ("15 тыс. писем, по 300 слов, haiku 5.5", {"requests": 15_000, "input_tokens": 400}),
        ("每天3000条评论，每条大概200字，haiku 5.5", {"requests": 3000, "input_tokens": 200}),
        ("月2万件の問い合わせ、1件あたり400文字、haiku 5.5", {"requests": 20_000, "input_tokens": 400}),
        ("하루 6,000건, 건당 300자, haiku 5.5", {"requests": 6000, "input_tokens": 300}),
    ],
)
def test_the_length_of_one_is_the_size_of_a_request(
    reader: Callable[..., Reading], text: str, expected: dict[str, Any]
) -> None:
    """So many things of so many words each are as many requests, and no heap of words."""
    understood = reader(text).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected
    assert "units" not in understood


@pytest.mark.parametrize(
    ("text", "pages", "documents"),
    [
        ("ocr 90000 scanned invoices (avg 2 pages)", 180_000, 90_000),
        ("9k expert opinions per year, each about 20 pages, summarise", 180_000, 9000),
        ("summarise 25 page pdf reports, 400 a month", 10_000, 400),
        ("we get 300 leases a month. each one runs to about 40 pages", 12_000, 300),
        ("80 lawyers each drafting 5 documents of 12 pages a week", 4800, 400),
        ("每月2000份合同，每份15页，总结", 30_000, 2000),
        ("20位律师，每人每周审5份合同，每份30页", 3000, 100),
        ("200 reports a month, 2 page summaries, 40 pages each", 8000, 200),
        ("We are 40 people. Each document has 5 pages, 300 documents a month, summarise", 1500, 300),
    ],
)
def test_pages_of_one_document_are_those_of_all(
    reader: Callable[..., Reading], text: str, pages: int, documents: int
) -> None:
    """Pages told of one document are multiplied by the documents, which stay known."""
    understood = reader(text).understood

    assert (understood.units, understood.unit_kind, understood.spread_over) == (pages, "pages", documents)


@pytest.mark.parametrize(
    ("text", "units", "kind"),
    [
        ("cost to translate 40 articles, about 200,000 words, with haiku 5.5", 200_000, "words"),
        ("embed 700 million words once", 700_000_000, "words"),
        ("what does sonnet cost to translate 12 novels of about 90,000 words", 1_080_000, "words"),
        ("4,000 word documents a month to summarise", 4000, "documents"),
        ("rag over 250 pages of manuals, 1500 questions a day", 250, "pages"),
    ],
)
def test_a_length_of_all_stays_one(reader: Callable[..., Reading], text: str, units: int, kind: str) -> None:
    """A total, a book and a collection are no size of one request."""
    understood = reader(text).understood

    assert (understood.units, understood.unit_kind) == (units, kind)


def test_what_a_length_was_taken_for_is_said(reader: Callable[..., Reading]) -> None:
    """Nobody spoke of tokens: that the words were turned into some is told."""
    assert "300 words are taken as 400 tokens." in reader("70k mails a month of 300 words, haiku 5.5").assumed


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("9k chats a day, 5 turns each, haiku 5.5", 45_000),
        ("4,000 conversations a month with 8 turns each, 500 tokens in 150 out per turn, haiku 5.5", 32_000),
        ("每天1万次对话，每次对话5轮，haiku 5.5", 50_000),
        ("2,000 conversations a day of about 5 turns, 4k tokens in 600 out per conversation, haiku 5.5", 2000),
    ],
)
def test_a_turn_is_a_request(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """Unless the tokens are those of the whole conversation."""
    assert reader(text).understood.requests == requests


def test_a_document_of_so_many_pages_is_one_request(reader: Callable[..., Reading]) -> None:
    """Where one document has a budget its pages are known and it is one."""
    understood = reader("30 page PDFs, budget $0.02 per document, summarise").understood

    assert (understood.units, understood.spread_over) == (30, 1)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("open models 100B+ under apache", 100),
        ("which models are 100b+ params", 100),
        ("a 70b+ model that fits 2x 3090", 70),
        ("modelos de 70B o más", 70),
        ("Modelle ab 70B mit offenen Gewichten", 70),
        ("an open model of 30B or larger for chat", 30),
    ],
)
def test_a_size_and_up_is_the_smallest(reader: Callable[..., Reading], text: str, least: int) -> None:
    """Neither the only one nor the largest, whatever stands behind it."""
    understood = reader(text).understood

    assert (understood.min_params_b, understood.max_params_b) == (least, None)


def test_a_size_below_is_the_largest(reader: Callable[..., Reading]) -> None:
    """As "under" is."""
    understood = reader("sub 10b models for a laptop").understood

    assert (understood.min_params_b, understood.max_params_b) == (None, 10)
