"""Sums that are paid for a subscription to a chat product, although no plan is named: "we pay $20 for ChatGPT"."""

from decimal import Decimal

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_PAYS = expression("plan_is_paid")
_METERED = regex(r"(?<![^\W_])(?:apis?|tokens?|calls?|requests?|credits?)(?![^\W_])")
_SPENT_ON = regex(r"(?<![^\W_])(?:on|with|via|through|over|auf|mit|über|en|sur|avec|con|com|em|на|в)(?![^\W_])")
_BEHIND = 10
_VERSION = regex(r"\d")


def is_price_of_a_plan(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum is paid for a product without a version, and is what a plan of its maker costs."""
    if quantity.money is None or quantity.per_tokens is not None or quantity.period not in {"", "month"}:
        return False
    names = passage.named("model", "family")
    is_of_one = len({name.id for name in names}) == 1
    return is_of_one and _PAYS.search(passage.text) is not None and _is_sold(passage, quantity, names[0])


def _is_sold(passage: Passage, quantity: Quantity, name: Name) -> bool:
    """Whether the maker of what is named sells a plan at that price, and nothing is said that is metered."""
    known = passage.lexicon.models.get(name.id)
    maker = passage.lexicon.families.get(name.id) or (known.developer if known else None)
    ahead = quantity.end <= name.start
    between = passage.text[quantity.end : name.start] if ahead else passage.text[name.end : quantity.start]
    if _VERSION.search(passage.text[name.start : name.end]) or _METERED.search(between):
        return False
    if _METERED.search(passage.text[name.end : name.end + _BEHIND]) or (ahead and _SPENT_ON.search(between)):
        return False
    return quantity.value in passage.lexicon.plan_prices.get(maker or "", frozenset[Decimal]())


def pays_for_a_plan(passage: Passage) -> bool:
    """Whether such a sum stands in the message."""
    return any(is_price_of_a_plan(passage, quantity) for quantity in passage.quantities)
