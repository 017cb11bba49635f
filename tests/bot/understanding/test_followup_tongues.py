"""What a message of a thread makes of the languages wanted."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

_THREE = "support bot in german, polish and czech, which model?"


@pytest.mark.parametrize(
    ("before", "text", "languages"),
    [
        (_THREE, "skip polish", ("de", "cs")),
        (_THREE, "czech isn't needed any more", ("de", "pl")),
        (_THREE, "the polish part can go", ("de", "cs")),
        (_THREE, "no czech, but swedish", ("de", "pl", "sv")),
        (_THREE, "only german, no polish", ("de",)),
        ("chatbot auf Deutsch und Finnisch, welches Modell?", "ohne Finnisch", ("de",)),
        ("chatbot auf Deutsch und Finnisch, welches Modell?", "Finnisch brauchen wir nicht mehr", ("de",)),
        ("chatbot en español y portugués, ¿qué modelo?", "¿y si quitamos el portugués?", ("es",)),
        ("bot de support en français et néerlandais, quel modèle ?", "plus besoin du néerlandais", ("fr",)),
        ("chatbot em português e italiano, qual modelo?", "tira o italiano", ("pt",)),
        ("чат-бот на русском и узбекском, какая модель?", "узбекский можно убрать", ("ru",)),
        ("客服机器人，英语和日语，推荐模型", "日语不要了", ("en",)),
        ("英語とポルトガル語のチャットモデルは？", "ポルトガル語はなしで", ("en",)),
        ("영어와 태국어 챗봇 모델 추천", "태국어는 빼 주세요", ("en",)),
    ],
)
def test_a_language_given_up_goes_and_the_others_stay(
    reader: Callable[..., Reading], before: str, text: str, languages: tuple[str, ...]
) -> None:
    """What is dropped in a thread is the one thing not wanted; its country's makers are not ruled out by it."""
    understood = reader(text, before).understood

    assert understood.language == languages
    assert understood.exclude_origin == ()


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("french too", ("de", "pl", "cs", "fr")),
        ("only polish", ("pl",)),
        ("not only german, also dutch", ("de", "pl", "cs", "nl")),
        ("actually in dutch", ("nl",)),
        ("hosted in Germany", ("de", "pl", "cs")),
        ("no german models", ("de", "pl", "cs")),
    ],
)
def test_other_words_on_languages_and_makers_drop_no_language(
    reader: Callable[..., Reading], text: str, languages: tuple[str, ...]
) -> None:
    """Added, narrowed or taken instead; a ban on makers leaves the languages as they are."""
    assert reader(text, _THREE).understood.language == languages


def test_a_translation_goes_into_one_language_less(reader: Callable[..., Reading]) -> None:
    """The bill is counted for each language that is left."""
    before = "translate 40k pages a month from english to german, french and dutch"

    assert reader("drop the dutch", before).understood.targets == 2
