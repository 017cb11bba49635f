"""Which amount of a message stands beside which of its names."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.patterns import regex

_SENTENCE_END = regex(r"[.;?!]\s|\n|[。？！；]")


class Named(NamedTuple):
    """A name in the message: what it stands for, and where it stands."""

    key: str
    start: int
    end: int


def beside(text: str, names: Sequence[Named], amounts: Sequence[tuple[int, int, Decimal]]) -> dict[str, Decimal]:
    """Each name with the amount beside one of its mentions: all amounts lead their names, or all follow them.

    Of the two, the way that serves more names counts, then the one that pairs across fewer ends of sentences.
    """
    if not names or not amounts:
        return {}
    leads = amounts[0][0] < names[0].start
    ways = [_one_way(text, names, amounts, leads=way) for way in (leads, not leads)]
    found, _ = max(ways, key=lambda way: (len(way[0]), -way[1]))
    return found


def _one_way(
    text: str, names: Sequence[Named], amounts: Sequence[tuple[int, int, Decimal]], *, leads: bool
) -> tuple[dict[str, Decimal], int]:
    """Each name with its amount, and how many of these pairs an end of a sentence parts."""
    found: dict[str, Decimal] = {}
    parted = 0
    ends = [0, *(name.end for name in names)]
    starts = [*(name.start for name in names), len(text)]
    for number, name in enumerate(names):
        low, high = (ends[number], name.start) if leads else (name.end, starts[number + 1])
        inside = [each for each in amounts if low <= each[0] and each[1] <= high]
        if inside and name.key not in found:
            start, end, found[name.key] = inside[-1] if leads else inside[0]
            parted += bool(_SENTENCE_END.search(text[end : name.start] if leads else text[name.end : start]))
    return found, parted
