"""Amounts of money: which currency a number is in, and what it is in USD.

Rates are the working rates agreed for reading questions (USD per unit, November 2026); an answer says which it used.
A currency without a rate here is left unconverted, and the answer says so.
"""

from decimal import Decimal

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.cues import Hit, Hits
from bot.understanding.numbers import Number

USD_PER_UNIT: dict[str, Decimal] = {
    "USD": Decimal(1),
    "EUR": Decimal("1.16"),
    "GBP": Decimal("1.32"),
    "CNY": Decimal("0.14"),
    "AUD": Decimal("0.66"),
    "CAD": Decimal("0.71"),
    "BRL": Decimal("0.19"),
    "JPY": Decimal("0.0065"),
    "INR": Decimal("0.0113"),
    "KRW": Decimal("0.00069"),
}
AT_HOME = {"zh": "CNY", "ja": "JPY", "ko": "KRW"}
"""The money of who writes so, where none is named; else dollars."""


_PARTS = {"cents": Decimal("0.01"), "grand": Decimal(1000)}
"""Words for so much of a dollar."""


_HUNDREDTH = regex(
    r"[ -]?(?:cents?|ct|céntimos?|centimos?|centimes?|centesim[io]|cêntimos?|центов|цент[аы]?)(?![^\W\d_])"
)
"""Behind the name of a currency it makes it a hundredth of that: "1 euro cent"."""
_OWN_HUNDREDTH = regex(r"eurocents?\b|pence\b|penny\b")


class Money(Struct, frozen=True, kw_only=True):
    """`usd` at the working rate; `currency` as it was written. `start:end` covers sign and number."""

    usd: Decimal
    currency: str
    start: int
    end: int
    supposed: bool = False
    """Whether nobody named the currency."""


def money_of(text: str, number: Number, hits: Hits, language: str) -> Money | None:
    """The sum that `number` is, if a currency stands beside it and there is a rate for that."""
    found = _currency(text, number, hits, language)
    if found is None or found[0] not in USD_PER_UNIT:
        return None
    currency, factor, start, end = found
    return Money(usd=number.value * factor * USD_PER_UNIT[currency], currency=currency, start=start, end=end)


def without_a_rate(text: str, number: Number, hits: Hits, language: str) -> tuple[str, int]:
    """(the currency beside `number` that there is no rate for, where the sum ends)."""
    found = _currency(text, number, hits, language)
    return ("", number.end) if found is None or found[0] in USD_PER_UNIT else (found[0], found[3])


def _currency(text: str, number: Number, hits: Hits, language: str) -> tuple[str, Decimal, int, int] | None:
    """(currency, what a number of them is of it, start and end of the sum)."""
    signs = hits.of("currency")
    before = next((hit for hit in signs if _just_before(text, hit, number)), None)
    after = next((hit for hit in signs if _just_after(text, hit, number)), None)
    sign = before if before and before.label not in _PARTS else after
    if sign is None:
        return None
    currency, factor = ("USD", _PARTS[sign.label]) if sign.label in _PARTS else (sign.label, Decimal(1))
    hundredth = _HUNDREDTH.match(text, sign.end) if sign is after and sign.label not in _PARTS else None
    if hundredth or _OWN_HUNDREDTH.match(text, sign.start):
        factor = _PARTS["cents"]
    other = after if sign is before else before
    vague = currency == "USD" or text[sign.start : sign.end] == "¥"
    if vague and other and other.label not in {"USD", *_PARTS}:
        currency = other.label
    if currency == "CNY" and text[sign.start : sign.end] == "¥" and language == "ja":
        currency = "JPY"
    start = min(number.start, sign.start)
    end = max(number.end, hundredth.end() if hundredth else sign.end, other.end if other and other is after else 0)
    return currency, factor, start, end


def is_money(text: str, number: Number, hits: Hits) -> bool:
    """Whether a currency stands beside a number, be there a rate for it or not."""
    return any(_just_before(text, hit, number) or _just_after(text, hit, number) for hit in hits.of("currency"))


_ONLY_BEHIND = frozenset({"원", "won", "円", "元", "块", "块钱", "엔", "위안", "刀", "ドル", "달러"})
"""What stands behind its number: the last of "직원 50명" is no money, nor does "won 50$" name one."""


def _just_before(text: str, hit: Hit, number: Number) -> bool:
    gap = text[hit.end : number.start]
    near = 0 <= number.start - hit.end <= 2 and gap.strip("~≈ ") == ""
    return near and text[hit.start : hit.end] not in _ONLY_BEHIND


def _just_after(text: str, hit: Hit, number: Number) -> bool:
    gap = text[number.end : hit.start]
    return 0 <= hit.start - number.end <= 2 and gap.strip(" -(") == ""
