"""How numbers, money and dates are written, so that each stays traceable to the field it came from."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

_SCALES = ((Decimal(10) ** 12, "T"), (Decimal(10) ** 9, "B"), (Decimal(10) ** 6, "M"), (Decimal(10) ** 3, "k"))
_THREE_DIGITS = Context(prec=3, rounding=ROUND_HALF_UP)
PER = {"once": "", "request": " per request", "day": " a day", "week": " a week", "month": " a month",
       "year": " a year"}  # fmt: skip


def usd(amount: Decimal) -> str:
    """Dollars as people write them: `$1,234`, `$12.34`, `$0.0132`; never rounded to zero."""
    if amount == 0:
        return "$0"
    if amount >= 1000:
        return f"${amount.quantize(Decimal(1), ROUND_HALF_UP):,}"
    if amount >= Decimal("0.995"):
        return f"${amount.quantize(Decimal('0.01'), ROUND_HALF_UP):,}"
    digits = amount.adjusted() - 2
    shown = amount.quantize(Decimal(1).scaleb(digits), ROUND_HALF_UP).normalize()
    return f"${_at_least_cents(shown)}"


def rate(amount: Decimal) -> str:
    """A rate in full, without stray zeros: `$3`, `$0.15`, `$0.0375`."""
    return f"${_at_least_cents(amount.normalize())}" if amount else "$0"


def _at_least_cents(amount: Decimal) -> str:
    exponent = amount.as_tuple().exponent
    text = format(amount, "f")
    return f"{amount:.2f}" if isinstance(exponent, int) and -2 < exponent < 0 else text


def count(number: Decimal | float) -> str:
    """A count, in full below 10,000, above in k, M, B, T with three digits: `2M`, `1.05M` for 1,048,576, `131k`."""
    exact = Decimal(str(number))
    if abs(exact) < 10_000:
        return f"{exact:,}" if exact == exact.to_integral_value() else f"{exact.normalize():f}"
    for scale, letter in _SCALES:
        if abs(exact) >= scale:
            if abs(exact) >= scale * 1000:  # beyond the largest letter
                return f"{round(exact / scale):,}{letter}"
            shown = _THREE_DIGITS.plus(exact / scale)
            return f"{shown.normalize():f}{letter}"
    return f"{exact:,}"


def plural(number: Decimal | int, noun: str) -> str:
    """`request` for one, `requests` for any other number."""
    return noun if number == 1 else f"{noun}s"


def per(period: str) -> str:
    """` a month` and the like; empty for a one-off."""
    return PER[period]


def percent(share: Decimal) -> str:
    """A share of one as a percentage without needless digits: `18%`, `4.5%`."""
    return f"{(share * 100).quantize(Decimal('0.1'), ROUND_HALF_UP).normalize():f}%"


def spread(low: Decimal, high: Decimal) -> str:
    """`$12 to $34`, or one figure where both read the same."""
    first, last = usd(low), usd(high)
    return first if first == last else f"{first} to {last}"


def either(words: Sequence[str]) -> str:
    """`a`, `a or b`, `a, b or c`."""
    return " or ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
