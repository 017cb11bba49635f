"""Which language a message is written in: by script, else by its small words."""

import re

from bot.understanding.curated import rows

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u9fff]{2}")),
    ("ru", re.compile("[а-яё]{3}")),
)
_SETS = {language: frozenset(words.split(" ")) for language, words in rows("small_words.tsv")}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """ISO code of the language of `text`; English when nothing tells."""
    for language, script in _SCRIPTS:
        if script.search(text):
            return language
    words = _WORD.findall(text)[:120]
    scores = {language: sum(word in small for word in words) for language, small in _SETS.items()}
    return max(scores, key=lambda language: (scores[language], language == "en"))
