"""Who owns the asker's company, where that is said: "subsidiary of a Chinese group", "our parent is Tencent"."""

from dataclasses import dataclass
from functools import lru_cache

from bot.patterns import regex
from bot.understanding.expressions import expression

_CUE = expression("owners_cue")
_OWNED = expression("owners_owned")
_CHINESE = expression("owners_chinese")
"""Places in China, and Chinese companies: the makers and hosts on board, and others that own many abroad."""
_KNOWN_ELSEWHERE = expression("owners_elsewhere")
_DENIED = regex(r"\b(?:not|n't|never|no longer|nobody)\b[^.;,]{0,24}$")
_DENIES = regex(r"\b(?:not|no longer|never)\b|n't\b")
_SHARE = regex(r"\d+(?:\.\d+)?(?= ?(?:%|percent|per cent))")
_MAJORITY = 50
"""Percent above which a share decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """An owner of more than half, or of a share that is not said; `start:end` is where it stands."""

    start: int
    end: int
    is_chinese: bool
    is_unknown: bool
    """Whether nothing said tells where the owner sits."""


@lru_cache(maxsize=16)
def owner_of(text: str) -> Owner | None:
    """The asker's owner, by `text` in small letters; `None` where none is told, or one of half at most."""
    if _CUE.search(text) is None:
        return None
    for found in _OWNED.finditer(text):
        said = found[0]
        share = _SHARE.search(text, max(0, found.start() - 4), found.end() + 8)
        denied = _DENIED.search(text[max(0, found.start() - 30) : found.start()]) or _DENIES.search(said)
        if denied or (share and float(share[0]) <= _MAJORITY):
            continue
        chinese = _CHINESE.search(said) is not None
        unknown = not chinese and _KNOWN_ELSEWHERE.search(said) is None
        return Owner(start=found.start(), end=found.end(), is_chinese=chinese, is_unknown=unknown)
    return None
