"""The name a misspelt word stands for."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.understanding.lexicon import Lexicon

_COMMON_ENDS = ("ing", "ed", "ly", "tion")


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


@lru_cache(maxsize=4096)
def _nearest(word: str, heads: frozenset[str]) -> str | None:
    allowed = 2 if len(word) >= 8 else 1
    near = {head for head in heads if head[0] == word[0] and abs(len(head) - len(word)) <= allowed}
    close = [head for head in near if OSA.distance(word, head, score_cutoff=allowed) <= allowed]
    return close[0] if len(close) == 1 else None
