"""Which language a message is written in: by script, else by its small words."""

from bot.patterns import regex
from bot.understanding.curated import rows

_SCRIPTS = (
    ("ja", regex("[\u3040-\u30ff]")),
    ("ko", regex("[\uac00-\ud7af]")),
    ("zh", regex("[\u3400-\u9fff]{2}")),
    ("ru", regex("[а-яё]{3}")),
)
_SETS = {language: frozenset(words.split(" ")) for language, words in rows("small_words.tsv")}
_WORD = regex(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """ISO code of the language of `text`; English when nothing tells."""
    for language, script in () if text.isascii() else _SCRIPTS:
        if script.search(text):
            return language
    words = {*_WORD.findall(text)[:120]}
    scores = {language: len(words & small) for language, small in _SETS.items()}
    return max(scores, key=lambda language: (scores[language], language == "en"))


def is_small_word(word: str) -> bool:
    """Whether `word` is one of the small words of any language."""
    return any(word in small for small in _SETS.values())


_CONTRACTED = regex(r"(?:^|\s)no \w")


def may_be_portuguese(language: str, text: str) -> bool:
    """Whether a short message of a Portuguese thread is in it too, where its "no" is "in the": "no Azure"."""
    unsure = language not in {"pt", "ja", "ko", "zh", "ru"} and not surely(language, text)
    return unsure and _CONTRACTED.search(text) is not None


def surely(language: str, text: str) -> bool:
    """Whether `text` is in `language` beyond doubt: by its script, or by two small words, one of them of no other."""
    if language not in _SETS or (language == "es" and ("¿" in text or "¡" in text)):
        return True
    own = {*_WORD.findall(text)[:120]} & _SETS[language]
    return len(own) > 1 and bool(own - frozenset().union(*(_SETS[other] for other in _SETS if other != language)))
