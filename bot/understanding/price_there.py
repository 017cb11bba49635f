"""What a model costs where it is to run: a question of price, though most of its words are about the place."""

from collections.abc import Mapping
from typing import Any

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_YES_NO = expression("intents_yes_no")
_OF_PLACES = expression("price_there_asks_where")
"""What is asked of places and hosts, so that they are no mere condition of the price."""
_OUTWEIGHED = frozenset({"residency", "capability", "trend", "recommend"})
"""Intents that the words for a place, or for what runs there, speak for."""


def asks_price_there(passage: Passage, slots: Mapping[str, Any], intents: tuple[str, ...]) -> bool:
    """Whether the price of a model is asked for, with the place only as a condition: "X hosted in the EU, price"."""
    placed = not {"host_region", "exclude_host_region"}.isdisjoint(slots)
    if intents[0] not in _OUTWEIGHED or len(slots.get("models", ())) != 1 or not placed:
        return False
    if not passage.hits.has("intent", "cost") or {"zero_retention", "no_training"} & slots.keys():
        return False
    return not _YES_NO.match(passage.text) and not _OF_PLACES.search(passage.text)
