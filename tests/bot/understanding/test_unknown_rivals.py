"""A name that no table knows, beside the only one that is known, is kept as written; words and programs are none."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("gpt-5-mini vs blorptron 9 for coding", ("gpt-5-mini", "blorptron-9")),
        ("which is better: gpt-5-mini or blorptron?", ("gpt-5-mini", "blorptron")),
        ("zorblax-pro or claude-opus-5-5 for german calls?", ("zorblax-pro", "claude-opus-5-5")),
        ("kimi k3 oder blorptron für Übersetzungen?", ("kimi-k3", "blorptron")),
    ],
)
def test_an_unknown_rival_is_named_as_written(
    reader: Callable[..., Reading], text: str, models: tuple[str, ...]
) -> None:
    """So that the answer says that no catalogue knows it."""
    assert reader(text).understood.models == models


@pytest.mark.parametrize(
    "text",
    [
        "gpt-5-mini or something cheaper?",
        "gpt-5-mini or regex?",
        "should I use gpt-5-mini or a human?",
        "gpt-5-mini or self-hosted?",
        "gpt-5-mini or ollama?",
        "EU or US for gpt-5-mini?",
        "is gpt-5-mini or similar fine for 10k emails?",
    ],
)
def test_words_programs_and_places_are_no_rival(reader: Callable[..., Reading], text: str) -> None:
    """Whatever stands behind an "or"."""
    assert reader(text).understood.models == ("gpt-5-mini",)
