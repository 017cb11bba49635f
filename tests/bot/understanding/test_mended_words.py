"""Typing errors in words for offices, places and bans."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from bot.understanding.typing_errors import mended


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("fedral agency, may we use deepseek?", {"us_federal_civilian"}),
        ("federal agencey, deepseek ok?", {"us_federal_civilian"}),
        ("govermnent contractor, deepseek on aws ok?", {"us_contractor"}),
        ("defense contracter, is glm ok?", {"us_defense", "us_contractor"}),
        ("subcontractr for the army, kimi ok?", {"us_defense", "us_contractor"}),
        ("Kansas state universty, GLM on our gpus?", {"us_state"}),
        ("county hospitl, is qwen allowed for patient letters?", {"us_state", "health"}),
    ],
)
def test_a_misspelt_asker_is_heard(reader: Callable[..., Reading], text: str, contexts: set[str]) -> None:
    """One error, two in a long word."""
    assert set(reader(text).understood.user_context) >= contexts


@pytest.mark.parametrize(
    "text",
    [
        "which country signed the most contracts",
        "le gouvernement et son departement de la santé",
        "our contactor supplies collage prints from kansai to austria",
        "the minister counts instances, and militia defends them",
        "see github.com/agancy/goverment and goverment.py",
        "publicly supplied and insured by universal, governed by policy",
    ],
)
def test_a_word_of_another_sense_stays(text: str) -> None:
    """Neighbours of those words, other languages, addresses and files."""
    assert mended(text) == text


def test_forms_and_doublings() -> None:
    """A plural stays one, and a word that is only cut off or goes on is none of them."""
    assert mended("goverments, agencys and hospitaly") == "governments, agencys and hospitaly"
    assert mended("lousiana and pensylvania allow it, alowed") == "louisiana and pennsylvania allow it, allowed"
