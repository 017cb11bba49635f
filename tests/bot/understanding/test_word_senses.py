"""Names that are plain words where they stand."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("¿cómo se llama el modelo más barato para traducir?", ()),
        ("la app llama a la API cada minuto, ¿qué modelo elijo?", ()),
        ("¿es mejor llama o kimi para traducir?", ("llama", "kimi")),
        ("which model can write us an opus for the choir", ()),
        ("which model for a haiku a day newsletter", ()),
        ("is there a sonnet with 1M context?", ("claude-sonnet",)),
        ("help me grok the bill of kimi k3", ("kimi-k3",)),
        ("mein Kollege Claude fragt, welches Modell gut übersetzt", ()),
        ("welche Stimme klingt am wenigsten nach Blech, welches Modell?", ()),
    ],
)
def test_a_plain_word_is_no_model(reader: Callable[..., Reading], text: str, models: tuple[str, ...]) -> None:
    """Verbs, poems, people and inflected words of other languages name no model; the names beside them do."""
    assert reader(text).understood.models == models


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("we work together on invoices, which model?", ()),
        ("on-prem server in the basement, which model?", ()),
        ("is kimi k3 cheaper at together or on groq?", ("together", "groq")),
    ],
)
def test_a_plain_word_is_no_host(reader: Callable[..., Reading], text: str, hosts: tuple[str, ...]) -> None:
    """A host whose name is a common word counts where something is bought from it."""
    assert reader(text).understood.providers == hosts
