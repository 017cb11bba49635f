"""Several volumes of one thing to be priced beside each other: "at 10k, 50k and 100k requests a month"."""

import itertools
from decimal import Decimal

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_COUNTED = frozenset({"requests", "documents", "messages", "items", "articles", "pages", "images", "minutes", "users"})
_NEXT = regex(
    r"\s?(?:,|/|→|->|vs\.?|versus|,?\s?\b(?:and|or|then|to|und|oder|bis|et|ou|y|o|e|или|и)\b)\s?"
    r"(?:then |at |for |with |about |bei |mit |con |à )?"
)
_BETWEEN = regex(r"\b(?:difference|differ|gap|unterschied|diferencia|différence|diferença|vs\.?|versus)\b")
_FEWEST = 10


def volumes_in_row(passage: Passage) -> tuple[Decimal, ...]:
    """The volumes, in order; empty where the message tells one. The ends of a range count where they are compared."""
    told = passage.quantities
    last = next((at for at, each in enumerate(told) if each.unit in _COUNTED and _is_plain(each)), None)
    if last is None:
        return ()
    first = last
    while (
        first
        and not told[first - 1].unit
        and _is_plain(told[first - 1])
        and _are_next(passage, *told[first - 1 : first + 1])
    ):
        first -= 1
    row = [each.value for each in told[first : last + 1]]
    low = told[last].low
    if len(row) == 1 and low and low >= _FEWEST and _BETWEEN.search(passage.text):
        row = [low, *row]
    apart = all(left < right for left, right in itertools.pairwise(row))
    return tuple(row) if len(row) > 1 and apart else ()


def _is_plain(each: Quantity) -> bool:
    return each.money is None and not each.direction and each.value >= _FEWEST


def _are_next(passage: Passage, left: Quantity, right: Quantity) -> bool:
    return _NEXT.fullmatch(passage.text, left.end, right.start) is not None
