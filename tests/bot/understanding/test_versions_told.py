"""A version told takes that version's models; sizes and other lines of like numbers are none of it."""

import pytest
from msgspec.structs import replace

from bot.understanding.lexicon import KnownModel, Lexicon, words_of
from bot.understanding.names import find_names
from bot.understanding.versions_told import of_version


@pytest.fixture
def known(lexicon: Lexicon) -> KnownModel:
    """Any model of the lexicon, to be renamed."""
    return next(iter(lexicon.models.values()))


@pytest.mark.parametrize(
    ("asked", "ids", "meant"),
    [
        ("gemma-3", ["gemma-3-27b", "gemma-3n-e4b", "gemma-3-4b"], ["gemma-3-27b", "gemma-3-4b"]),
        ("qwen-3.8", ["qwen3.8-27b", "qwen3-8b", "qwen3.8-max"], ["qwen3.8-27b", "qwen3.8-max"]),
        ("gemma-2", ["gemma-2b", "gemma-2-9b"], ["gemma-2-9b"]),
        ("gemini-3", ["gemini-3.8-flash", "gemini-3-pro"], ["gemini-3-pro"]),
        ("gemini-2", ["gemini-2.5-pro", "gemini-2.0-flash"], ["gemini-2.0-flash"]),
        ("llama-3", ["llama-3.3-70b", "llama-3-70b", "llama-3-70b-8192"], ["llama-3-70b", "llama-3-70b-8192"]),
        ("granite-4", ["granite-4.2-8b", "granite-4.1-8b"], ["granite-4.2-8b", "granite-4.1-8b"]),
        ("foo-7", ["foo-7x-max"], ["foo-7x-max"]), ("foo-7", ["foo-7b"], []),
        ("claude-opus-4", ["claude-opus-4-8"], ["claude-opus-4-8"]),
        ("foo-4", ["foo-4-0902", "foo-4.1"], ["foo-4-0902"]), ("foo", ["foo-4b", "foo-5n"], ["foo-4b", "foo-5n"]),
    ],
)  # fmt: skip
def test_the_version_told_is_taken_exactly(known: KnownModel, asked: str, ids: list[str], meant: list[str]) -> None:
    """Its points where no model bears it alone, other lines last, sizes never."""
    models = [replace(known, id=each) for each in ids]

    assert [each.id for each in of_version(models, words_of(asked))] == meant


@pytest.mark.parametrize(
    ("text", "name"),
    [("gemini 3 context window", "gemini-3"), ("gemini 128 context", "gemini"), ("gemini 3 ctx", "gemini-3")],
)
def test_one_digit_before_a_window_is_a_version(lexicon: Lexicon, text: str, name: str) -> None:
    """No window has so few tokens."""
    assert [each.id for each in find_names(text, lexicon)] == [name]
