"""How amounts are written, in the languages in which wording is accepted: `words/amounts.tsv`, compiled once."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from bot.agent.word_tables import rows

Named = tuple[tuple[str, re.Pattern[str]], ...]


class Shapes(Struct, frozen=True, kw_only=True):
    """Patterns over lower-case text."""

    amount: re.Pattern[str]
    scales: dict[str, int]
    """Word behind a number to its power of ten."""
    mtok: re.Pattern[str]
    periods: Named
    units: Named
    directions: Named


@cache
def shapes() -> Shapes:
    """The patterns, compiled when they are first needed."""
    scales = {word: int(power) for power, words in _rows("scale") for word in words.split(" ")}
    behind = "|".join(sorted(map(re.escape, scales), key=len, reverse=True))
    groups = "|".join(
        rf"\s?(?P<{kind}>{shape})" for kind in ("percent", "foreign", "money", "times") for _, shape in _rows(kind)
    )
    return Shapes(
        amount=re.compile(
            r"(?:(?P<sign>us\$|[$€£¥₹₩])\s?)?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
            rf"(?:\s?(?P<scale>{behind})(?![a-zà-ÿа-я]))?(?:{groups})?"
        ),
        scales=scales,
        mtok=re.compile("|".join(shape for _, shape in _rows("mtok"))),
        periods=tuple((name, re.compile(rf"\s?(?:usd |dollars )?(?:{shape})")) for name, shape in _rows("per")),
        units=tuple((name, re.compile(shape)) for name, shape in _rows("unit")),
        directions=tuple((name, re.compile(shape)) for name, shape in _rows("direction")),
    )


def _rows(kind: str) -> Iterator[tuple[str, str]]:
    """(label, shape) of one kind."""
    return ((label, shape) for row, label, shape in rows("amounts.tsv") if row == kind)
