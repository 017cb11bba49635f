"""The shares that a message tells, in percent or in words: "a third of", "one in ten", "30%"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_WORDS = expression("count_shares_words")
_A_QUARTER = expression("quarters_behind")
_SPELLED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10,
            "twelve": 12, "twenty": 20, "fifty": 50, "hundred": 100}  # fmt: skip
_FRACTIONS = (
    (("two thirds", "zwei drittel", "三分之二"), Decimal(2) / 3),
    (("three quarters", "drei viertel"), Decimal("0.75")),
    (("third", "drittel", "tercio", "tiers", "terço", "треть", "三分之一", "3分の1"), Decimal(1) / 3),
    (("quarter", "viertel", "cuart", "quart", "четверть", "四分之一"), Decimal("0.25")),
    (("fifth", "fünftel"), Decimal("0.2")),
    (("tenth", "zehntel"), Decimal("0.1")),
    (("",), Decimal("0.5")),
)


class Share(Struct, frozen=True, kw_only=True):
    """A part of something, and where it stands."""

    share: Decimal
    start: int
    end: int


def shares_told(passage: Passage, quantities: Sequence[Quantity]) -> Iterator[Share]:
    """Every share of a message, in percent or in words."""
    for each in quantities:
        if each.unit == "percent" and 0 < each.value < 100 and each.low is None:
            yield Share(share=each.value / 100, start=each.start, end=each.end)
    for hit in _WORDS.finditer(passage.text):
        share = _spelled(hit)
        if hit["word"] == "a quarter" and _is_a_period(passage, hit.start(), hit.end()):
            continue
        if 0 < share < 1:
            yield Share(share=share, start=hit.start(), end=hit.end())


def _spelled(hit: re.Match[str]) -> Decimal:
    if hit["some"]:
        some, many = (Decimal(_SPELLED.get(hit[name]) or int(hit[name])) for name in ("some", "many"))
        return some / many
    word = hit["word"] or hit["han"]
    return next(share for words, share in _FRACTIONS if any(each in word for each in words))


def _is_a_period(passage: Passage, start: int, end: int) -> bool:
    """Whether the quarter that stands there is a time in which what is counted before it comes."""
    found = (_A_QUARTER.match(passage.text, each.end) for each in passage.quantities if each.end <= start)
    # The unit of a quantity may hold its period already.
    held = any(each.start < start and end <= each.end for each in passage.quantities)
    return held or any(each is not None and each.end() >= end for each in found)
