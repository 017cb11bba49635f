"""How large what is sent is: requests, collections, recordings, pictures, files."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

SIZES = ("requests", "requests_period", "input_tokens", "min_context_tokens", "units", "unit_kind")


def said(reading: Reading, keys: tuple[str, ...] = SIZES) -> dict[str, Any]:
    return {key: value for key, value in reading.understood.to_json().items() if key in keys}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("gpt-6 sol or claude opus 5.5 for 300 requests a day at 90k tokens of context each", 90_000),
        ("best model for 4k rag queries an hour with 15k context", 15_000),
        ("2.000 Anfragen am Tag mit 40k Kontext, welches Modell?", 40_000),
        ("每天500次请求，每次3万token上下文，用哪个模型", 30_000),
        ("which model has 128k context or more, 500 requests a day?", None),
        ("need a model with 128k context, 500 requests a day", None),
        ("which model for 500 requests a day, 1M context window?", None),
    ],
)
def test_context_beside_requests_is_what_each_of_them_sends(
    reader: Callable[..., Reading], text: str, size: int | None
) -> None:
    """A context length is the size of a request, unless it is what the model must hold."""
    understood = reader(text).understood

    assert understood.input_tokens == size
    assert understood.min_context_tokens is not None


@pytest.mark.parametrize(
    "text",
    [
        "index 9,000 pages of manuals, then 250 questions a day, which model?",
        "knowledge base of 9,000 pages and 250 queries per day, what do we use?",
        "9.000 Seiten Handbuch und 250 Fragen pro Tag, welches Modell?",
    ],
)
def test_questions_of_a_collection_are_the_requests(reader: Callable[..., Reading], text: str) -> None:
    """What comes every day is asked of the pages, which stay what they are."""
    assert said(reader(text)) == {
        "requests": 250, "requests_period": "day", "units": 9000, "unit_kind": "pages",
    }  # fmt: skip


def test_pages_of_documents_keep_how_many_documents_they_are_in(reader: Callable[..., Reading]) -> None:
    """The pages are multiplied out; the contracts stay known, and their length holds in the thread."""
    first = "model to summarise 300 contracts of 45 pages a week?"
    once = reader(first).understood
    more = reader("make it 500 contracts", first).understood

    assert (once.units, once.unit_kind, once.spread_over) == (13_500, "pages", 300)
    assert (more.units, more.spread_over) == (22_500, 500)
    assert "spread_over" not in once.to_json()
