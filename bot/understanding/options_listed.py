"""Options of several kinds in one list, one of them to run oneself: "cheapest, best, self hosted"."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.passage import Passage

_OWN = (
    r"(?:and |or |plus |und |y |et )?(?:an? |one |the |something |eine?s? )?"
    r"(?:(?:that |which )?(?:we|i) can (?:run|host)\b|self[- ]?host\w*|selbst gehostet\w*"
    r"|auto[- ]?(?:alojad|héberg)\w*)"
)
_GAP = r"(?: (?:one|option|model|pick))?(?:,| and| or| plus| und| y| et|/| \+)+ ?"
_KIND = (
    r"(?:an? |the |one |eine?s? )?"
    r"(?:cheap(?:est)?|budget|best|good|top|fast(?:est)?|most accurate|billigste\w*|beste\w*)"
)
_LISTED = regex(
    rf"\b{_KIND}{_GAP}(?:and |or )?{_KIND}{_GAP}{_OWN}|\b(?:api|hosted|cloud|saas)(?: (?:one|option|model|pick))?"
    rf"(?: and|,| \+) (?:an? |one )?(?:self[- ]?hosted)\b(?=[^.?!]{{0,30}}\b(?:options?|picks?|each)\b|$)"
)


@lru_cache(maxsize=4)
def lists_one_at_home(passage: Passage) -> bool:
    """Whether one of several options is to run on machines of one's own, and the others need not."""
    return _LISTED.search(passage.text) is not None
