"""Amounts that a message takes back: "300, no, 3,000 requests", "not 500 but 50 dollars", "200k documents, not 2M"."""

from itertools import pairwise

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.quantities import Quantity

_INSTEAD = expression("corrections_instead")
"""What stands between an amount and the one in its place."""
_DENIED = expression("corrections_denied")
_BUT = expression("corrections_but")
"""What stands before a denied amount, and between it and the right one."""
_NOT = expression("corrections_not")
"""What stands between an amount and a wrong one behind it."""
_CLAUSE = regex(r"[^.?!;]{0,30}$")
_FARTHEST = 70


def with_corrections(text: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """`quantities` without those taken back; what stands for another counts the same unless it says what."""
    found: list[Quantity | None] = [*quantities]
    for place, (first, second) in enumerate(pairwise(quantities)):
        gap = text[first.number_end : second.start]
        if found[place] is None or len(gap) > _FARTHEST or not _are_alike(first, second):
            continue
        if _INSTEAD.search(gap) or (_is_denied(text, first) and _BUT.search(gap)):
            found[place + 1] = _in_place_of(found[place] or first, second)
            found[place] = None
        elif _NOT.search(gap):
            found[place], found[place + 1] = None, _in_place_of(second, found[place] or first)
    return tuple(quantity for quantity in found if quantity is not None)


def _is_denied(text: str, quantity: Quantity) -> bool:
    lead = _CLAUSE.search(text[: quantity.start])
    return lead is not None and _DENIED.search(lead[0]) is not None


def _are_alike(first: Quantity, second: Quantity) -> bool:
    """Whether one can stand for the other: what both of them say of unit and direction is the same."""
    of_one_kind = not first.unit or not second.unit or first.unit == second.unit
    return of_one_kind and (not first.direction or not second.direction or first.direction == second.direction)


def _in_place_of(lost: Quantity, kept: Quantity) -> Quantity:
    """`kept`, counting what `lost` counted as far as it does not say so itself."""
    if not kept.unit and lost.unit:
        share = kept.value / lost.value if lost.value else kept.value
        money = lost.money and replace(lost.money, usd=lost.money.usd * share)
        return replace(lost, value=kept.value, low=None, scale=kept.scale, money=money)
    of_lost = bool(lost.period) and (not kept.period or lost.period_start < lost.start)
    said = lost if of_lost else kept  # "a day 500, no, 5,000: what is that a month" is a day's
    return replace(
        kept, direction=kept.direction or lost.direction, period=said.period, period_start=said.period_start
    )  # fmt: skip
