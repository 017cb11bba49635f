"""The asker's own terms with a host: a discount on list prices, "we get 15% off", and rates, "our rate is $2/$8"."""

from decimal import Decimal

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_DISCOUNT = expression("terms_discount")
_NO_OWN = expression("terms_no_own")
"""That the discount is one of the host's price list, or only asked about."""
_LISTED = regex(
    r"\d ?(?:%|percent|pct) (?:[a-z]+[ -]){0,2}?(?:batch|cach\w+|flex|off[- ]peak|night|introduct\w+|promo\w*)\b"
)
"""What the price list takes off by itself: "with the 50% batch discount" is of the bill already."""
_OWN_RATE = expression("terms_own_rate")
_BEHIND = 8
"""Characters behind a discount that may still tell whose it is: "75% off-peak"."""
_MOST = 90
_HUNDRED = Decimal(100)
_DEAREST = 1000


def own_discount(text: str) -> Decimal | None:
    """The share that the asker gets off list prices; `None` where none is told."""
    found = _DISCOUNT.search(text)
    if found is None or _NO_OWN.search(text) or _LISTED.search(text, found.start(), found.end() + _BEHIND):
        return None
    if found["cjk"]:
        return 1 - Decimal(found["cjk"]) / (10 if len(found["cjk"].replace(".", "")) == 1 else _HUNDRED)
    number = next(each for name, each in found.groupdict().items() if each and name.startswith("n"))
    share = Decimal(number.replace(",", "."))
    return share / _HUNDRED if 0 < share <= _MOST else None


def own_rates(passage: Passage) -> tuple[Decimal, Decimal] | None:
    """What the asker pays per 1M tokens in and out by contract; `None` where that is not told."""
    found = _OWN_RATE.search(passage.text)
    if found is None:
        return None
    sums = [each for each in passage.quantities if each.money is not None and each.start >= found.start()][:2]
    if len(sums) < 2 or not any(each.per_tokens for each in sums) or any(each.period for each in sums):
        return None
    into, out = sums if sums[0].direction != "output" else reversed(sums)
    rates = [
        each.money.usd * 1_000_000 / (each.per_tokens or sums[-1].per_tokens or 1) for each in (into, out) if each.money
    ]
    return (rates[0], rates[1]) if all(0 < each < _DEAREST for each in rates) else None
