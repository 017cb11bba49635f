"""Families and unknown names."""

import pytest

from bot.understanding.lexicon import Lexicon
from bot.understanding.resolving import nearest, resolve_model


@pytest.mark.parametrize(
    ("name", "newest"),
    [
        ("sonnet", "claude-sonnet-5-5"),
        ("claude-opus", "claude-opus-5-5"),
        ("gemini-flash", "gemini-3.8-flash"),
        ("chatgpt", "gpt-6-sol"),
        ("kimi-k3", "kimi-k3"),
        ("opus 5.5", "claude-opus-5-5"),
        ("llama-70b", "llama-3.3-70b"),
    ],
)
def test_a_family_is_its_newest_model_first(lexicon: Lexicon, name: str, newest: str) -> None:
    """A model resolves to itself, a family to its members, newest first."""
    assert resolve_model(name, lexicon)[0] in {newest, newest.replace("sol", "luna")}


def test_an_unknown_name_resolves_to_nothing_and_has_neighbours(lexicon: Lexicon) -> None:
    """Never substituted; the nearest are offered."""
    assert resolve_model("gpt-7-nebula", lexicon) == ()
    assert resolve_model("llama-71b", lexicon) == ()
    assert nearest("gpt-6-solar", lexicon)[0] == "gpt-6-sol"
