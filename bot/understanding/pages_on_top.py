"""Pages that come on top of the words of each thing: "emails of 600 words plus a 3-page PDF"."""

import itertools
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bot.costs.assumed import TOKENS_PER
from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_ON_TOP = regex(
    r"(?: of text)?\s?(?:,|\+|plus|and|with|und|mit|et|avec|y|con|e|com)\s(?:an? |one |eine?n? |une? |una? |uma? )?"
)
_MOST = 100
"""Pages of what is attached, at most."""


def with_pages_on_top(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; the tokens that go into each request with those of the pages right behind them."""
    found = _pair(passage, quantities)
    if found is None:
        return tuple(quantities)
    text, pages = found
    whole = replace(text, value=text.value + pages.value * TOKENS_PER["pages"], low=None, end=pages.end)
    return tuple(whole if each is text else each for each in quantities if each is not pages)


def attached_taken(passage: Passage, quantities: Sequence[Quantity]) -> Iterator[str]:
    """What such pages were taken as, as a sentence."""
    if found := _pair(passage, quantities):
        pages = found[1].value
        yield f"{pages:,f} attached pages are taken as {pages * TOKENS_PER['pages']:,f} tokens of text."


def _pair(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    for text, pages in itertools.pairwise(quantities):
        of_each = text.unit == "tokens" and text.direction == "input" and text.period == "request"
        few = pages.unit == "pages" and pages.period in {"", "request"} and 1 <= pages.value <= _MOST
        if of_each and few and _ON_TOP.fullmatch(passage.text, text.end, pages.start):
            return text, pages
    return None
