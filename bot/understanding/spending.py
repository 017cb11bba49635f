"""Money: what is a budget, a ceiling on a price, or only a plan, a bill or a price somebody quotes."""

from decimal import Decimal
from typing import Any

from bot.understanding.money import USD_PER_UNIT
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity


def spending(passage: Passage) -> tuple[dict[str, Any], tuple[str, ...]]:
    """(`budget_usd`, `max_price_…`, `currency`; assumptions about rates)."""
    slots: dict[str, Any] = {}
    assumed: tuple[str, ...] = ()
    for quantity in passage.quantities:
        if quantity.money is None or quantity.negative:
            continue
        if quantity.per_tokens is not None:
            found = _ceiling(passage, quantity)
        else:
            found = _budget(passage, quantity) if "budget_usd" not in slots else {}
        if found:
            slots |= found
            if quantity.money.currency != "USD":
                slots["currency"] = quantity.money.currency
                rate = USD_PER_UNIT[quantity.money.currency]
                assumed = (f"1 {quantity.money.currency} taken as {rate} USD.",)
    return slots, assumed


def _ceiling(passage: Passage, quantity: Quantity) -> dict[str, Any]:
    """An upper bound on a token price; a quoted price is none."""
    if quantity.money is None or quantity.per_tokens is None or _bound(passage, quantity) != "most":
        return {}
    price = (quantity.money.usd * 1_000_000 / quantity.per_tokens).normalize()
    return {"max_price_out_per_mtok" if quantity.direction == "output" else "max_price_in_per_mtok": price}


def _budget(passage: Passage, quantity: Quantity) -> dict[str, Any]:
    """A sum that may be spent, with its period where one stands beside it."""
    role = _bound(passage, quantity)
    if quantity.money is None or role in {"plan", "spend", "quoted", "least"}:
        return {}
    if role != "most" and not (quantity.period and passage.hits.has("intent", "recommend")):
        return {}
    slots: dict[str, Any] = {"budget_usd": quantity.money.usd}
    if quantity.period and quantity.period != "head":
        slots["budget_period"] = quantity.period
    return slots


_REACH = {"plan": 22, "spend": 30, "most": 26, "least": 14, "quoted": 14}


def _bound(passage: Passage, quantity: Quantity) -> str | None:
    """The nearest word that says what the sum is."""
    nearest: tuple[int, str] | None = None
    for hit in passage.hits.of("bound"):
        gap = quantity.start - hit.end if hit.end <= quantity.start else hit.start - quantity.end
        reach = _REACH[hit.label] if hit.end <= quantity.start or hit.label == "plan" else 14
        between = passage.text[min(hit.end, quantity.end) : max(hit.start, quantity.start)]
        if (
            gap < 0
            or gap > reach
            or any(mark in between for mark in ".;?!。\n")
            and "." not in passage.text[hit.start : hit.end]
        ):
            continue
        rank = (
            gap
            - (8 if hit.end <= quantity.start else 0)
            - (10 if hit.label == "plan" and hit.start >= quantity.end else 0)
        )
        if nearest is None or rank < nearest[0]:
            nearest = (rank, hit.label)
    return nearest[1] if nearest else None


def rate_of(currency: str) -> Decimal | None:
    """USD per unit of `currency`, where a working rate is agreed."""
    return USD_PER_UNIT.get(currency)
