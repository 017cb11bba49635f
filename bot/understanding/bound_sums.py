"""Sums without a currency that are the most there may be, so often: "keep it under 100 a month", "月100以内で"."""

from collections.abc import Iterable

from msgspec.structs import replace

from bot.understanding.expressions import expression
from bot.understanding.money import AT_HOME, USD_PER_UNIT, Money
from bot.understanding.quantities import Quantity

_SMALLEST = 5
_BILLED = frozenset({"week", "month", "year"})
"""How often something is paid; a most a day is of what is counted."""
_ASKED = frozenset({"requests", "messages", "items", "documents", "images", "articles", "users", "rps", "rpm"})
_BEFORE = expression("sums_at_most_before")
_BEFORE_CJK = expression("sums_at_most_before_cjk")
_BEHIND = expression("sums_at_most_behind")
_BEHIND_CJK = expression("sums_at_most_behind_cjk")
_MONTHLY = expression("sums_at_most_monthly")
_OF_A_MONTH = expression("sums_of_a_time")
_COUNTED = expression("sums_counted_before")
"""Before a bound it tells that something is counted: "we get at most 100 a month"."""


def supposed(quantity: Quantity, language: str) -> Quantity:
    """The quantity, as a sum in the money of who writes so."""
    currency = AT_HOME.get(language, "USD")
    usd = quantity.value * USD_PER_UNIT[currency]
    money = Money(usd=usd, currency=currency, start=quantity.start, end=quantity.number_end, supposed=True)
    return replace(quantity, unit="money", money=money)


def as_bound(text: str, quantity: Quantity, others: Iterable[Quantity], language: str) -> Quantity:
    """The quantity, as a sum where a bare number a month is the most there may be, and counts nothing.

    Beside the size of one request it is how many there are, unless their number is told too.
    """
    bare = quantity.unit == "" and quantity.money is None and not quantity.direction and quantity.value >= _SMALLEST
    if not bare or quantity.period not in _BILLED or not _is_the_most(text, quantity):
        return quantity
    rest = [each for each in others if each.start != quantity.start]
    sized = any(each.direction or each.unit == "tokens" for each in rest)
    counted = any(each.unit in _ASKED or (each.period and not each.unit) for each in rest)
    return quantity if sized and not counted else supposed(quantity, language)


def _is_the_most(text: str, quantity: Quantity) -> bool:
    lead = text[max(0, quantity.start - 40) : quantity.start]
    before = _BEFORE.search(lead) if _OF_A_MONTH.match(text, quantity.number_end) else _BEFORE_CJK.search(lead)
    behind = _BEHIND.match(text, quantity.number_end) or (
        _MONTHLY.search(lead) and _BEHIND_CJK.match(text, quantity.number_end)
    )
    if not (before or behind):
        return False
    return _COUNTED.search(lead[: before.start()] if before else lead) is None
