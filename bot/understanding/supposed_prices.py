"""Prices that a message supposes to change: "what if OpenAI doubles its prices", "if X puts them up by half"."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from bot.patterns import regex
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


_OF_A_BILL = regex(
    r"\b(?:bills?|invoices?|spend\w*|costs?|usage|rechnung|factura|facture|fatura|conta|load|traffic|volume)\b[^.;?]{0,24}$"
)
_OF_A_PRICE = regex(
    r"\bpric|\brates?\b|tariff|\bcheaper|expensive|dearer|preis|billiger|günstiger|teurer|precio|\bprix\b|preço|prezzo"
    r"|价格|価格|料金|가격|цен[аыу]|дешевле|дороже"
)
_CHANGED = regex(
    r"(?:(?P<cheaper>\b(?:gets?|got|becomes?|became|goes|went|is now|will be) )|(?P<rose>\b(?:rose|climbed|jumped)\b)"
    r"|(?P<fell>\b(?:dropped|fell|(?:was|were|got) (?:cut|lowered|reduced)"
    r"|(?:wurde\w*|ist|sind) (?:gesenkt|gesunken))\b))"
    r"(?: (?:by|um))? ?(?:(?P<percent>\d{1,2}) ?%|(?:a |in )?(?P<half>half))"
    r"(?(cheaper) (?:cheaper(?! than)|off)\b)"
)
"""A change that has come, with its measure: "dropped by half", "gets 30% cheaper"."""


def change_told(text: str, names: Iterable[int]) -> Decimal | None:
    """By what the price of a model in use is multiplied, where that is told beside what is spent on it.

    `names`: where the models named end. A bill that rose says nothing of a price.
    """
    ends = tuple(names)
    found = [(hit, factor_of(hit)) for hit in RISE.finditer(text)]
    for hit in _CHANGED.finditer(text):
        by = Decimal(hit["percent"]) / _HUNDRED if hit["percent"] else _PARTS["half"]
        found.append((hit, 1 + by if hit["rose"] else 1 - by))
    for hit, factor in found:
        named = any(0 <= hit.start() - end <= _BESIDE for end in ends)
        of_price = _OF_A_PRICE.search(text, max(0, hit.start() - _BESIDE * 6), hit.end() + _BESIDE * 4)
        if (named or of_price) and not _OF_A_BILL.search(text, max(0, hit.start() - _NEAR), hit.start()):
            return factor
    return None


_BESIDE = 4
"""Characters between the name of a model and a change that is told of it."""


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
