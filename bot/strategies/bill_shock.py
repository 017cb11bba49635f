"""A bill that is higher than was reckoned: the words that tell of it, whether or not they ask why."""

import re

from bot.patterns import regex

_BILLED = regex(
    r"\b(?:bills?|invoices?|charges?|usage costs?|rechnung(?:en)?|factur(?:a|as|e|es)|fatura|bolletta)\b"
    r"|账单|請求書|청구서|счёт|счет",
    re.IGNORECASE,
)
_JUMPED = regex(
    r"\b(?:doubled|tripled|quadrupled|exploded|jumped|spiked|skyrocketed|shot up|went up"
    r"|verdoppelt|verdreifacht|gestiegen|se (?:ha )?(?:duplic|triplic|dispar)\w*|a (?:doublé|triplé|explosé)"
    r"|dobrou|triplicou)\b|翻倍|暴涨|удвоил|вырос",
    re.IGNORECASE,
)
_RECKONED = (
    "calculat|expect|estimat|forecast|budget|plan|price list|list price|quot|thought"
    "|berechnet|erwartet|kalkul|esper|prév|preisliste"
)
_MORE = regex(
    rf"\b(?:\d+(?:\.\d+)?\s?(?:x|times)|twice|double|triple)\b[^.?!]{{0,24}}(?:{_RECKONED})"
    rf"|\b(?:higher|bigger|larger|more|above|over|höher|más|plus|maior|mais)\b[^.?!]{{0,40}}(?:{_RECKONED})",
    re.IGNORECASE,
)
_TO_COME = regex(r"\b(?:will|would|if|going to|can|could|may|wird|würde|wenn|sera|será|si)\b", re.IGNORECASE)
"""A bill that is still supposed to grow is no riddle."""


def is_bill_shock(text: str) -> bool:
    """Whether a bill that has come is said to have jumped, or to be more than was reckoned."""
    if _BILLED.search(text) is None or _TO_COME.search(text):
        return False
    return _JUMPED.search(text) is not None or _MORE.search(text) is not None
