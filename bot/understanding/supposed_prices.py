"""Prices that a message supposes to change: "what if OpenAI doubles its prices", "if X puts them up by half"."""

import re
from decimal import Decimal
from functools import lru_cache

from bot.understanding.expressions import expression

RISE = expression("supposed_prices_change")
"""A change with its measure: groups `twice`, `thrice`, `halved`, `times`, `part` (of a half, a third), `percent`."""
_SUPPOSES = expression("supposed_prices_if")
PRICE = expression("supposed_prices_price")
_OF_LOAD = expression("supposed_prices_of_load")
"""Before a change, that of a load or of what the asker does."""
_NEAR = 40
"""Characters around a change within which a price is spoken of."""
_FALLS = expression("supposed_prices_falls")
_PARTS = {
    "half": Decimal("0.5"), "third": Decimal(1) / 3, "quarter": Decimal("0.25"), "fifth": Decimal("0.2"),
    "tenth": Decimal("0.1"),
}  # fmt: skip
_HUNDRED = Decimal(100)


def factor_of(hit: re.Match[str]) -> Decimal:
    """By what the price is multiplied that `hit`, found by `RISE`, tells of."""
    for name, factor in (("twice", Decimal(2)), ("thrice", Decimal(3)), ("halved", Decimal("0.5"))):
        if hit[name]:
            return factor
    if hit["times"]:
        return Decimal(hit["times"].replace(",", "."))
    number = next((hit[name] for name in ("percent", "before", "behind", "cjk") if hit[name]), None)
    by = Decimal(number) / _HUNDRED if number else _PARTS[hit["part"].lower()]
    return 1 - by if _FALLS.search(hit[0]) else 1 + by


@lru_cache(maxsize=4)
def supposes_price(text: str) -> bool:
    """Whether a price is supposed to change, by a measure that is told: "if prices double"."""
    if _SUPPOSES.search(text) is None or PRICE.search(text) is None:
        return False
    return any(
        not _OF_LOAD.search(text, max(0, hit.start() - _NEAR), hit.start())
        and PRICE.search(text, max(0, hit.start() - _NEAR), hit.end() + _NEAR)
        for hit in RISE.finditer(text)
    )
