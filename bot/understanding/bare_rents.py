"""The rent of a machine to which no currency was put: "an H100 at 2.39/hr"."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.money import Money
from bot.understanding.name_parts import Name
from bot.understanding.quantities import Quantity

_BY_THE_HOUR = expression("spending_rent")
_DEAREST = Decimal(120)
"""USD an hour that no machine for models exceeds."""
_AT = regex(r"(?:\b(?:at|for|costs?(?: (?:me|us))?|zu|für|à|por|a|за)|@)[ ~]{0,2}$")
_MACHINE = regex(
    r"\b(?:gpus?|cards?|pods?|nodes?|instances?|karten?|grafikkarten?|cartes?|tarjetas?|placas?)\b|显卡|видеокарт"
)


def with_bare_rents(text: str, names: Sequence[Name], quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """`quantities`, in dollars those that are by the hour, with a fraction or behind "at", beside a card or machine."""
    if not any(each.period == "hour" or _BY_THE_HOUR.match(text, each.number_end) for each in quantities):
        return quantities
    if not any(name.kind == "card" for name in names) and _MACHINE.search(text) is None:
        return quantities
    return tuple(_as_rent(text, each) for each in quantities)


def _as_rent(text: str, quantity: Quantity) -> Quantity:
    if quantity.unit or quantity.scale or quantity.direction or not 0 < quantity.value <= _DEAREST:
        return quantity
    hour = _BY_THE_HOUR.match(text, quantity.number_end)
    is_price = quantity.value % 1 or _AT.search(text[max(0, quantity.start - 12) : quantity.start])
    if hour is None or not is_price:
        return quantity
    money = Money(usd=quantity.value, currency="USD", start=quantity.start, end=quantity.number_end, supposed=True)
    return replace(quantity, unit="money", money=money, period="hour")
