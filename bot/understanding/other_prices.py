"""Prices of things that are no models: of a coin, of oil, of a phone."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_PRICE_OF_ELSE = expression("price_of_something_else")
_WORDS_OF_PRICES = frozenset({
    "the", "average", "total", "best", "lowest", "highest", "low", "high", "list", "unit", "base", "normal", "regular",
    "full", "input", "output", "batch", "cache", "cached", "peak", "this", "that", "your", "their", "its", "all", "any",
    "per", "same", "new", "old", "current", "better", "fair", "good", "which", "what", "whose", "more", "less",
})  # fmt: skip
"""What stands before a price without being the thing that is priced."""


def is_price_of_something_else(passage: Passage) -> bool:
    """Whether the price of one thing is asked that no table knows a word for: "bitcoin price"."""
    found = _PRICE_OF_ELSE.search(passage.text)
    if found is None or passage.names:
        return False
    noun = found["of"] or found["noun"]
    place = found.start("of") if found["of"] else found.start("noun")
    hits = (hit for table in passage.hits.by_table.values() for hit in table)
    known = any(hit.start <= place < hit.end and hit.end - hit.start >= len(noun) for hit in hits)
    return not known and noun not in _WORDS_OF_PRICES
