"""The name a misspelt word stands for."""

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
    return _nearest(word, lexicon.heads)


@lru_cache(maxsize=4096)
def _nearest(word: str, heads: frozenset[str]) -> str | None:
    allowed = 2 if len(word) >= 8 else 1
    near = {head for head in heads if head[0] == word[0] and abs(len(head) - len(word)) <= allowed}
    close = [head for head in near if OSA.distance(word, head, score_cutoff=allowed) <= allowed]
    return close[0] if len(close) == 1 else None
