"""What comes by the quarter is taken four times for a year: "900k requests a quarter"."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.understanding.quantities import Quantity

_TOTAL = 1_000_000
"""Tokens from which on they are those of all requests."""


def of_a_year(found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; what comes every quarter as what comes in a year, and totals of tokens beside it likewise."""
    if not any(each.period == "quarter" for each in found):
        return tuple(found)
    return tuple(_four_times(each) if _is_of_a_quarter(each) else each for each in found)


def _is_of_a_quarter(each: Quantity) -> bool:
    return each.period == "quarter" or (bool(each.direction) and not each.period and each.value >= _TOTAL)


def _four_times(quantity: Quantity) -> Quantity:
    money = quantity.money and replace(quantity.money, usd=quantity.money.usd * 4)
    low = quantity.low and quantity.low * 4
    return replace(quantity, value=quantity.value * 4, low=low, money=money, period="year")
