"""Tests of whether a text of some length is asked to fit a model's context."""

from collections.abc import Callable

import pytest

from bot.understanding.fits_asked import length_to_fit
from bot.understanding.lexicon import Lexicon
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "many", "unit"),
    [
        ("I have a 900 page PDF. will it fit into sonnet 4.5's context in one go?", 900, "pages"),
        ("can gemini 2.5 pro read a 1500 page manual at once?", 1_500, "pages"),
        ("will 300k words fit in claude haiku 4.5", 300_000, "words"),
        ("can i paste my whole 2 million token codebase into gpt-4.1", 2_000_000, "tokens"),
        ("is gpt-4.1's context big enough for 800k tokens?", 800_000, "tokens"),
        ("Passt ein Buch mit 400 Seiten in den Kontext von GPT-4.1?", 400, "pages"),
        ("¿cabe un libro de 500 páginas en claude haiku 4.5?", 500, "pages"),
        ("claude sonnet 4.5 一次能读完 50 万字的小说吗，装得下吗", 500_000, "characters"),
    ],
)
def test_the_length_is_what_has_to_fit(
    lexicon: Lexicon, reader: Callable[..., Reading], text: str, many: int, unit: str
) -> None:
    """A question of what the model takes, and no bill."""
    length = length_to_fit(look_at(tidy(text), lexicon))

    assert length is not None
    assert (length.many, length.unit) == (many, unit)
    assert reader(text).intents[0] == "capability"


@pytest.mark.parametrize(
    "text",
    [
        "will llama 3.3 70b fit on 2x3090",
        "summarise a 900 page PDF with sonnet 4.5, cost?",
        "does gpt-5 handle 20 page contracts well",
        "translate a 600-page book in one go with gpt-4.1",
        "which model fits our budget for 20 pages a day?",
    ],
)
def test_nothing_else_is_asked_to_fit(lexicon: Lexicon, text: str) -> None:
    """Memory, bills, work and budgets."""
    assert length_to_fit(look_at(tidy(text), lexicon)) is None
