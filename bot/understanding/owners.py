"""Who owns the asker's company, where that is said: "subsidiary of a Chinese group", "our parent is Tencent"."""

from functools import lru_cache

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.cues import scan
from bot.understanding.expressions import expression

_CUE = expression("owners_cue")
_OWNED = expression("owners_owned")
_OF_CUSTOMERS = expression("owners_of_customers")
"""A kind of customer, of whom it is asked whether they may: "can a Chinese-owned company use it?"."""
_CHINESE = expression("owners_chinese")
"""Places in China, and Chinese companies: the makers and hosts on board, and others that own many abroad."""
_KNOWN_ELSEWHERE = expression("owners_elsewhere")
_DENIED = regex(r"\b(?:not|n't|never|no longer|nobody)\b[^.;,]{0,24}$")
_DENIES = regex(r"\b(?:not|no longer|never)\b|n't\b")
_OF_OTHERS = regex(r"\W*(?:is|are|was|were|does|did|which|what|who|whose)\b(?!.*\b(?:we|us|our|my|i)\b)")
"""What makes it a question about other companies: "is a subsidiary of X the maker of Y?"."""
_SEATED = regex(
    r"\b(?:of|von|de|du|del|da) (?!an? |einer? |eine[ms] |une? |une |uma? )(?:[\w.&-]+ ){1,2}?"
    r"(?=(?:in|at|near|based|en|à|em) )"
)
"""A daughter's owner by name, up to where the daughter sits: "subsidiary of Bosch in Hangzhou"."""
_US = regex(r"\b(?:an?|the) us\b")
_SHARE = regex(r"\d+(?:[.,]\d+)?(?= ?(?:%|percent|per cent|prozent))")
_HALF = regex(r"(?<!more than )(?<!over )\bhalf\b|\b50[-/]50\b")
_MAJORITY = 50
"""Percent above which a share decides."""


class Owner(Struct, frozen=True, kw_only=True):
    """An owner, by `start:end` of where it stands; one of half at most decides nothing, wherever it sits."""

    start: int
    end: int
    is_chinese: bool
    is_unknown: bool
    """Whether nothing said tells where the owner sits."""
    is_minor: bool = False
    """Whether it is one of China that has half or less."""


@lru_cache(maxsize=16)
def owner_of(text: str) -> Owner | None:
    """The asker's owner, by `text` in small letters, one of more than half first; `None` where none is told."""
    if _CUE.search(text) is None:
        return None
    least = None
    if customer := _OF_CUSTOMERS.search(text):
        return _owner(customer.start(), customer[0])
    for found in _OWNED.finditer(text):
        said = found[0]
        denied = _DENIED.search(text[max(0, found.start() - 30) : found.start()]) or _DENIES.search(said)
        if denied or (found.start() == 0 and _OF_OTHERS.match(text)):
            continue
        if seated := _SEATED.search(said):
            said = said[: seated.end()]
        if not _is_no_majority(text, *found.span()):
            return _owner(found.start(), said)
        end = found.start() + len(said)
        minor = _CHINESE.search(said) is not None
        least = Owner(start=found.start(), end=end, is_chinese=False, is_unknown=False, is_minor=minor)
    return least


def _owner(start: int, said: str) -> Owner:
    chinese = _CHINESE.search(said) is not None
    end = start + len(said)
    return Owner(start=start, end=end, is_chinese=chinese, is_unknown=not chinese and not _is_elsewhere(said))


def _is_no_majority(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 4) : end + 8]
    share = _SHARE.search(around)
    return _HALF.search(around) is not None or (share is not None and float(share[0].replace(",", ".")) <= _MAJORITY)


def _is_elsewhere(said: str) -> bool:
    """Whether the words name an owner known to sit outside China, or a place there."""
    return bool(_KNOWN_ELSEWHERE.search(said) or _US.search(said)) or scan(said).has("place")
