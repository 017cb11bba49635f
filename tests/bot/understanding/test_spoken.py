"""Tests of nations' words that are languages."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("which model is best at French", "fr"),
        ("gf and I argue, what is the best at German? No Chinese ones", "de"),
        ("which one struggles with Japanese the least", "ja"),
        ("model not totally useless at spanish", "es"),
        ("a model not terrible at german", "de"),
        ("something not bad at italian", "it"),
        ("a model that doesn't suck at french", "fr"),
        ("anything that isn't rubbish at formal Korean", "ko"),
        ("un modelo que no sea malo en francés", "fr"),
        ("un modèle pas nul en allemand", "de"),
        ("um modelo que não seja ruim em francês", "fr"),
        ("un modello non pessimo in tedesco", "de"),
    ],
)
def test_what_one_is_good_or_bad_at_is_a_language(reader: Callable[..., Reading], text: str, language: str) -> None:
    """Praise and blame are of a skill, and a blame denied bans no country."""
    understood = reader(text).understood

    assert understood.language == (language,)
    assert set(understood.exclude_origin) <= {"CN"}


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("anything good but not Chinese", ("CN",)),
        ("best at coding, nothing German", ("DE",)),
        ("good at coding, not from Korea", ("KR",)),
        ("best model, no French ones", ("FR",)),
    ],
)
def test_a_nation_ruled_out_stays_out(reader: Callable[..., Reading], text: str, out: tuple[str, ...]) -> None:
    """A skill in something else says nothing of the country."""
    understood = reader(text).understood

    assert understood.exclude_origin == out
    assert understood.language == ()
