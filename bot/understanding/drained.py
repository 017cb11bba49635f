"""A sum that is used up at a pace told in money: "how long will $800 last at $20 a day"."""

from decimal import Decimal

from msgspec import Struct

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_OFTEN = frozenset({"day", "week", "month", "year"})


class Drained(Struct, frozen=True, kw_only=True):
    """The sum there is and what is spent of it so often, in USD."""

    sum_usd: Decimal
    spent_usd: Decimal
    period: str


def drained(passage: Passage) -> Drained | None:
    """The one sum and the one pace of which it is asked how long it lasts; `None` elsewhere."""
    sums = [each for each in passage.quantities if each.money is not None and each.per_tokens is None and each.value]
    paces = [each for each in sums if each.period in _OFTEN]
    whole = [each for each in sums if each.period in {"", "once"}]
    if len(paces) != 1 or len(whole) != 1 or not expression("purchases_how_long").search(passage.text):
        return None
    if whole[0].money is None or paces[0].money is None:
        return None
    return Drained(sum_usd=whole[0].money.usd, spent_usd=paces[0].money.usd, period=paces[0].period)
