"""Small texts have a size of their own: titles, short messages, keywords."""

from collections.abc import Callable

import pytest

from bot.costs.workload import workload_of
from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "into", "out"),
    [
        ("embed 3M article headlines with text-embedding-3-small, cost?", 20, 0),
        ("classify 700k tweets with haiku 5.5, price", 40, 20),
        ("translate 60k product names to italian with haiku 5.5, price", 20, 20),
        ("price of rewriting 40k subject lines with gpt-5.4 mini", 20, 20),
        ("4M push notifications personalised by haiku 5.5, cost", 40, 40),
        ("embed 9M keywords with voyage-4-lite", 5, 0),
        ("traducir 90.000 títulos con haiku 5.5, ¿precio?", 20, 20),
        ("combien pour classer 400 000 tweets avec haiku 5.5", 40, 20),
        ("80.000 Überschriften umschreiben mit haiku 5.5, Kosten?", 20, 20),
        ("20万条弹幕分类,haiku 5.5 多少钱", 40, 20),
    ],
)
def test_small_texts_are_taken_at_their_size(reader: Reader, text: str, into: int, out: int) -> None:
    """Not as 300 tokens each."""
    load = workload_of(reader(text).understood)
    assert (load.input_tokens, load.output_tokens) == (into, out)


def test_small_texts_to_be_made_are_what_comes_out(reader: Reader) -> None:
    """What they are made from is as long as usual, and the size is said."""
    reading = reader("generate 25k product titles with haiku 5.5, cost?")
    load = workload_of(reading.understood)
    assert (load.requests, load.output_tokens) == (25_000, 20)
    assert load.input_tokens == 1000
    assert "A title is taken as 20 tokens of text." in reading.assumed


def test_small_texts_keep_their_size_beside_a_stated_output(reader: Reader) -> None:
    """Whose length alone was told."""
    load = workload_of(reader("classify 3M headlines, 5 tokens out each, haiku 5.5").understood)
    assert (load.requests, load.input_tokens, load.output_tokens) == (3_000_000, 20, 5)


@pytest.mark.parametrize(
    ("text", "into"),
    [
        ("50k headlines of 12 words each translated by haiku 5.5", 16),
        ("classify 20k reviews with haiku 5.5", 300),
        ("summarise 4,000 articles with titles on haiku 5.5", 1100),
        ("classify 200k emails with haiku 5.5", 100),
    ],
)
def test_other_texts_keep_theirs(reader: Reader, text: str, into: int) -> None:
    """As do small ones whose length was told."""
    assert workload_of(reader(text).understood).input_tokens == into
