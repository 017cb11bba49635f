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
        ("has anyone compared gpt-5-mini and blorptron on noisy audio?", ("gpt-5-mini", "blorptron")),
        ("difference between kimi k3 and blorptron-2?", ("kimi-k3", "blorptron-2")),
        ("is kimi k3 any better than blorptron-2?", ("kimi-k3", "blorptron-2")),
        ("does zorblax-4 beat kimi k3?", ("zorblax-4", "kimi-k3")),
        ("ist kimi k3 besser als blorptron-2?", ("kimi-k3", "blorptron-2")),
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
        "compare gpt-5-mini and others for coding",
        "has anyone compared gpt-5-mini to tesseract?",
        "is gpt-5-mini cheaper than $2?",
        "can gpt-5-mini answer faster than 200 tokens a second?",
        "is gpt-5-mini better than last year?",
    ],
)
def test_words_programs_and_places_are_no_rival(reader: Callable[..., Reading], text: str) -> None:
    """Whatever stands behind an "or"."""
    assert reader(text).understood.models == ("gpt-5-mini",)


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("onde o deepseek guarda os dados?", "deepseek"),
        ("quando o claude-opus-5-5 acaba?", "claude-opus-5-5"),
        ("quanto o kimi k3 custa?", "kimi-k3"),
        ("conhece o deepseek?", "deepseek"),
        ("uso o gpt-5-mini, posso trocar?", "gpt-5-mini"),
        ("gpt-5-mini ou outro para código?", "gpt-5-mini"),
        ("kimi k3 ou rien ?", "kimi-k3"),
        ("¿kimi k3 o nada?", "kimi-k3"),
        ("kimi k3 oder andere?", "kimi-k3"),
    ],
)
def test_an_article_and_another_one_are_no_rival(reader: Callable[..., Reading], text: str, model: str) -> None:
    """In Portuguese "o" is "the"; another one and nothing have no name."""
    assert reader(text).understood.models == (model,)
