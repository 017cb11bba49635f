"""Tests of how many languages a text is translated into."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("translate 2 million words EN->DE,FR,JP", 3),
        ("translate 2 million words of manuals from English into German, French and Japanese", 3),
        ("translate 300k words into 9 languages, haiku 5.5", 9),
        ("每月2000条商品描述翻译成八种语言，每条200字", 8),
        ("4.000 Produkttexte zu je 100 Wörtern in 6 Sprachen übersetzen, Haiku 5.5", 6),
        ("traduire 1 000 fiches produit de 150 mots en anglais, allemand et espagnol", 3),
        ("translation from English and French to German, 2M words", None),
        ("10k requests a day, translate into 5 languages, 300 in 300 out, haiku 5.5", None),
        ("chatbot in 5 languages, 10k chats a day", None),
    ],
)
def test_each_language_is_a_translation(reader: Callable[..., Reading], text: str, many: int | None) -> None:
    """The same text is translated once for each language; requests that are counted hold them already."""
    assert reader(text).understood.targets == many


def test_the_languages_are_no_key_of_the_contract(reader: Callable[..., Reading]) -> None:
    """What only the sums need is not given out as understood."""
    assert "targets" not in reader("translate 300k words into 9 languages, haiku 5.5").understood.to_json()
