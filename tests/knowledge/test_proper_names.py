"""Names of models and makers in questions."""

import pytest

from knowledge.note_files import read_notes
from knowledge.proper_names import names_in, without_names


@pytest.fixture(scope="module")
def names() -> frozenset[str]:
    return names_in(read_notes())


@pytest.mark.parametrize(
    ("text", "general"),
    [
        ("Is Kimi's answer worse at a cheap host?", "Is the model answer worse at a cheap host?"),
        ("qwen3.8-27b on my card", "the model on my card"),
        ("Claude or GPT-6 for a bank", "the model or the model for a bank"),
        ("a small model for speech", "a small model for speech"),
        ("", ""),
    ],
)
def test_names_become_general(names: frozenset[str], text: str, general: str) -> None:
    """Words that every text uses stay, also where an id has them."""
    assert without_names(text, names) == general
