"""What a model costs where it is to run: a question of price, though most of its words are about the place."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_YES_NO = expression("intents_yes_no")
_OF_PLACES = expression("price_there_asks_where")
"""What is asked of places and hosts, so that they are no mere condition of the price."""
_PREMIUM = expression("price_there_premium")
"""What is charged on top for a place, or the price of one place held against that of all."""
_MORE = regex(
    r"\bhow much (?:more|extra)\b[^.?!]{0,30}\b(?:costs?|pay|be)\b[^.?!]{0,30}\b(?:go(?:ing)?|mov(?:e|ing)"
    r"|switch(?:ing)?|stay(?:ing)?|run(?:ning)?|host(?:ed|ing)?|keep(?:ing)?|in)\b",
    re.IGNORECASE,
)
"""What a move to a place adds: "how much more would it cost us to go fully EU"."""
_OF_A_BILL = regex(r"[^.?!;\d]{0,24}?\b(?:bill|spend|invoice|usage|rechnung|factura|facture|fatura)\b")
_SUM_OF = regex(r"\b(?:spend\w*|pay\w*|bill (?:of|is)|invoice of)(?: (?:about|around|of|us))* ?[$€£]?$")
_OUTWEIGHED = frozenset({"residency", "capability", "trend", "recommend"})
"""Intents that the words for a place, or for what runs there, speak for."""
_EITHER_WAY = frozenset({"compare", "migration", "origin_risk"})
"""Intents besides that words for two prices of one model speak for."""


def asks_price_there(passage: Passage, slots: Mapping[str, Any], intents: tuple[str, ...]) -> bool:
    """Whether the price of a model is asked for, with the place only as a condition: "X hosted in the EU, price"."""
    placed = not {"host_region", "exclude_host_region"}.isdisjoint(slots)
    if len(slots.get("models", ())) != 1 or not placed or {"zero_retention", "no_training"} & slots.keys():
        return False
    if asks_of_premium(passage.text):
        return intents[0] in _OUTWEIGHED | _EITHER_WAY
    if intents[0] not in _OUTWEIGHED or not (passage.hits.has("intent", "cost") or tells_a_load(slots)):
        return False
    return not _YES_NO.match(passage.text) and not _OF_PLACES.search(passage.text)


def tells_a_load(slots: Mapping[str, Any]) -> bool:
    """Whether what is sent and written is told in full, so that it can be billed."""
    return slots.keys() >= {"input_tokens", "output_tokens"}


def asks_of_premium(text: str) -> bool:
    """Whether it is asked what a place costs on top: "is there an uplift", "how much more than global"."""
    return _PREMIUM.search(text) is not None or _MORE.search(text) is not None


def bill_told(passage: Passage) -> Decimal | None:
    """The bill, in USD, that is named beside such a question: "what does the EU add to a 5,000 dollar bill"."""
    for each in passage.quantities:
        if each.money is None or each.per_tokens is not None:
            continue
        if _OF_A_BILL.match(passage.text, each.end) or _SUM_OF.search(passage.before(each.start)):
            return each.money.usd
    return None
