"""The name a misspelt word stands for, and words on who asks and on law with their typing errors mended."""

from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from bot.patterns import regex
from bot.understanding.curated import rows
from bot.understanding.languages import language_of
from bot.understanding.lexicon import Lexicon

_COMMON_ENDS = ("ing", "ed", "ly", "tion")
_WORD = regex(r"(?<![\w./@#])[a-z]{5,16}(?![\w/@]|\.\w)")
_LONG = 9
"""Letters from which two errors are mended in a word on who asks."""


def meant_head(word: str, lexicon: Lexicon) -> str | None:
    """The name one typing error away from `word`, where exactly one is; `None` for known, short and common words."""
    if len(word) < 5 or len(word) > 14 or not word.isascii() or not word.isalpha() or word in lexicon.stops:
        return None
    if word.endswith(_COMMON_ENDS):
        return None
    meant = _nearest(word, lexicon.heads)
    return None if meant and _is_inflected(word, meant) else meant


def _is_inflected(word: str, meant: str) -> bool:
    """Whether `word` only goes on behind the name: "klingt", "whispers"; a letter struck twice is an error."""
    return word.startswith(meant) and not set(word[len(meant) :]) <= {meant[-1]}


def meant_part(word: str, known: Iterable[str]) -> str | None:
    """The part of a name that misspelt `word` stands for behind a name's beginning: "gemini 3.8 falsh".

    Two letters changed over, or one too many or too few between the first and the last.
    """
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return None
    near = [part for part in known if _is_slip(word, part)]
    return near[0] if len(near) == 1 else None


def _is_slip(word: str, part: str) -> bool:
    if len(part) < 4 or word[0] != part[0] or abs(len(word) - len(part)) > 1 or not part.isalpha():
        return False
    if OSA.distance(word, part, score_cutoff=1) > 1:
        return False
    return sorted(word) == sorted(part) or (len(part) > 4 and word[-1] == part[-1] and len(word) != len(part))


def mended(text: str) -> str:
    """`text`, in small letters, with misspelt words for offices, places and bans as they are spelt: "goverment".

    In English only: elsewhere such a word is often a right one, and "gouvernement" no error.
    """
    wrong = [word for word in _WORD.finditer(text) if _word_meant(word[0])]
    if not wrong or language_of(text) != "en":
        return text
    return _WORD.sub(lambda word: _word_meant(word[0]) or word[0], text)


@lru_cache(maxsize=4096)
def _word_meant(word: str) -> str | None:
    """The word on who asks that `word` misspells; `None` for that word, its forms, and words of other sense."""
    meant, others = _words("meant"), _words("other")
    if word in meant or word in others:
        return None
    near = [
        (OSA.distance(word, each, score_cutoff=2), each) for each in meant
        if each[0] == word[0] and abs(len(each) - len(word)) <= 1 + (len(each) >= _LONG)
    ]  # fmt: skip
    close = sorted((away, each) for away, each in near if away <= 1 + (len(each) >= _LONG))
    if not close:
        return None
    nearest = close[0][1]
    return None if nearest.startswith(word) or _is_inflected(word, nearest) else nearest


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for label, words in rows("misspelt.tsv") if label == kind for word in words.split())


@lru_cache(maxsize=4096)
def _nearest(word: str, heads: frozenset[str]) -> str | None:
    allowed = 2 if len(word) >= 8 else 1
    near = {head for head in heads if head[0] == word[0] and abs(len(head) - len(word)) <= allowed}
    close = [head for head in near if OSA.distance(word, head, score_cutoff=allowed) <= allowed]
    return close[0] if len(close) == 1 else None
