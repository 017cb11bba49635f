"""Credits that lie with a host: sums of dollars, though no sign says so, of which several make one."""

from collections.abc import Iterator

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.money import Money
from bot.understanding.quantities import Quantity

_CREDITS = expression("host_credits_behind")
_WORD = regex(r"credit|crédit|guthaben|saldo|balance")
_SMALLEST = 5
_JOINED = regex(r"[\s,]*(?:(?:and|plus|und|y|et|e|и|also|another|\+|&)[\s,]*)*(?:(?:i|we) (?:have|got) )?[$€£~]?")


def with_host_credits(text: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; credits at a host are a sum, and those that are listed are one: "300 in aws and 500 in gcp"."""
    if not quantities or not _WORD.search(text):
        return quantities
    found: list[Quantity] = []
    last: tuple[Quantity, int] | None = None
    for each in quantities:
        behind = _CREDITS.match(text, each.number_end) if _may_be_credits(each) else None
        if behind is None:
            found.append(each)
            continue
        one = _as_sum(each)
        if last and last[0].money and one.money and _JOINED.fullmatch(text, last[1], each.start):
            usd = last[0].money.usd + one.money.usd
            one = replace(last[0], value=usd, money=replace(last[0].money, usd=usd, currency="USD"))
            found.pop()
        found.append(one)
        last = one, behind.end()
    return tuple(found)


def credits_taken(text: str, quantities: tuple[Quantity, ...]) -> Iterator[str]:
    """What was taken of credits: that one is a dollar, where no currency was put to it, and that all are one sum."""
    told = [each for each in quantities if each.money and _CREDITS.match(text, each.number_end)]
    if any(each.money and each.money.supposed for each in told):
        yield "A credit at a host is taken as one US dollar."
    if told and sum(1 for _ in _CREDITS.finditer(text)) > len(told):
        yield "Credits at several hosts are taken together."


def _may_be_credits(quantity: Quantity) -> bool:
    bare = not quantity.unit and quantity.money is None and quantity.direction in {"", "input"}
    return (bare or (quantity.money is not None and quantity.per_tokens is None)) and quantity.value >= _SMALLEST


def _as_sum(quantity: Quantity) -> Quantity:
    """The sum of so many credits; "in aws credits" is no direction of tokens."""
    money = quantity.money or Money(
        usd=quantity.value, currency="USD", start=quantity.start, end=quantity.number_end, supposed=True
    )
    period = quantity.period or "once"
    return replace(quantity, unit="money", money=money, direction="", end=money.end, period=period)
