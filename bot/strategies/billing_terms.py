"""Terms of caching and batch that a note on board tells: how long, how much at least, how soon."""

import re

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.background import background

_CACHE = r"(?:cach\w*|缓存|キャッシュ|캐시|кэш\w*|кеш\w*)"
_TERMS = {
    "cache-write": regex(
        rf"\bttl\b|\b(?:how long|wie lange|cu[aá]nto dura|storage|storing)\b[^.?!]{{0,40}}{_CACHE}"
        rf"|{_CACHE}[^.?!]{{0,20}}\b(?:lifetime|life time|expir\w*|last|live|storage)\b",
        re.IGNORECASE,
    ),
    "cached-input": regex(
        rf"\b(?:minimum|min|smallest|shortest|least)\b[^.?!]{{0,24}}{_CACHE}"
        rf"|{_CACHE}[^.?!]{{0,24}}\b(?:minimum|at least)\b",
        re.IGNORECASE,
    ),
    "batch": regex(
        r"\bbatch\b[^.?!]{0,30}\b(?:turnaround|how (?:long|fast|soon)|completion time|done|ready|finish\w*|sla)\b"
        r"|\b(?:how (?:long|soon|fast)|turnaround|completion time)\b[^.?!]{0,30}\bbatch",
        re.IGNORECASE,
    ),
}


def answered(draft: Draft) -> bool:
    """Whether such a term is asked about; if so, the note that tells it is said."""
    text = draft.situation.question.text
    subject = next((name for name, asks in _TERMS.items() if asks.search(text)), None)
    if subject is None or draft.situation.asked.cache_write_share is not None:
        return False
    return bool(background(draft, kinds=("pricing",), subjects=(subject,), limit=1, query=text))
