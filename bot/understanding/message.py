"""One message on its own: all the contract's slots that its words fill."""

import re
from typing import Any

from bot.understanding.memory import hardware
from bot.understanding.named_roles import named_slots
from bot.understanding.passage import Passage
from bot.understanding.places import mentions, place_slots
from bot.understanding.spending import spending
from bot.understanding.tongues import languages
from bot.understanding.volumes import volume
from bot.understanding.wishes import wishes

_CARD_MEMORY = re.compile(r"\bvram\b|显存|видеопамят|grafikspeicher|ビデオメモリ")
"""Who speaks of a card's memory means to run the model on one."""


def slots_of(passage: Passage) -> tuple[dict[str, Any], tuple[str, ...]]:
    """(contract keys said, notes on odd amounts)."""
    places = mentions(passage)
    amounts = volume(passage)
    slots = wishes(passage) | named_slots(passage) | hardware(passage) | amounts.slots | spending(passage)
    slots |= place_slots(places, filters_origin=_filters_origin(passage))
    if tongues := languages(passage, places):
        slots["language"] = tongues
    if _CARD_MEMORY.search(passage.text) or "gpu_memory_gb" in slots or "ram_gb" in slots:
        slots["self_host"] = True
    return slots, amounts.notes


def _filters_origin(passage: Passage) -> bool:
    """Whether a maker's country that is named is a wish rather than the subject."""
    strong = {hit.label for hit in passage.hits.of("intent") if hit.weight >= 5}
    return "recommend" in strong or not {"origin_risk", "trend", "licence"} & strong
