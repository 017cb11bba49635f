"""Gigabytes in pasted reports of a program: what the machine has, apart from what was asked for or is in use."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_HAS_BEHIND = regex(r"\s?\)?,? (?:in )?total\b(?: capacity| memory| vram)?|\s?(?:total )?capacity\b")
_HAS_BEFORE = regex(r"\b(?:total (?:capacity|memory|vram)|capacity)(?: is| of|:| =)? ?$")
_AVAILABLE_BEFORE = regex(r"\b(?:than|only) (?:is |are )?(?:available|free|left) ?[(:=]? ?$")
_USED_BEHIND = regex(
    r"\s?\)?(?: is| are| were| memory| already| bytes| currently)* "
    r"(?:allocated|reserved|in use|used|free|unallocated|cached|required|needed|of which)\b"
)
_USED_BEFORE = regex(
    r"\b(?:allocat(?:e|ing|ed)|requires?|reserv(?:e|ing|ed)|needs?|requested|request(?:s|ing)?|buffer(?: size)?)"
    r"(?: more| at least| an?| of)*(?: (?:system|gpu|video|device|main|free))?"
    r"(?: (?:memory|v?ram|size|buffer))* ?[(:=]? ?$"
)
_REPORT = regex(
    r"out of memory|\boom\b|tried to allocate|total capacity|than is available|alloc(?:ate)? (?:\w+ )?buffer"
    r"|more (?:system |gpu )?memory \("
)
_MAIN = regex(r"\bsystem memory\b")
_MARKETED = Decimal("0.7")
"""Gigabytes by which a card reports less than the number it is sold by."""
_MOST_GB = Decimal(2048)


def memory_told(passage: Passage) -> Iterator[Quantity]:
    """The quantities that may be the memory of a machine: no processor's name, and of a report only what it has."""
    reported = _REPORT.search(passage.text) is not None
    for quantity in passage.quantities:
        if quantity.unit == "gb" and quantity.value > _MOST_GB and passage.text[quantity.end - 1] == "g":
            continue  # the name of a processor: "ryzen 5700g"
        if not reported or quantity.unit not in {"gb", "vram", "ram"}:
            yield quantity
        elif _HAS_BEHIND.match(passage.text, quantity.end) or _HAS_BEFORE.search(passage.before(quantity.start, 30)):
            yield replace(quantity, value=_as_sold(quantity.value), unit="vram")
        elif _AVAILABLE_BEFORE.search(passage.before(quantity.start, 30)):
            yield replace(quantity, unit="ram") if _MAIN.search(passage.text) else quantity
        elif not (
            _USED_BEHIND.match(passage.text, quantity.end) or _USED_BEFORE.search(passage.before(quantity.start, 40))
        ):
            yield quantity


def _as_sold(reported: Decimal) -> Decimal:
    """The gigabytes a card is sold by, of those it reports: 12 for 11.76; others as they are."""
    whole = reported.to_integral_value(ROUND_CEILING)
    return whole if whole - reported <= _MARKETED and whole % 2 == 0 else reported
