"""A model that is good enough and too slow: it is the standard for one that answers faster."""

from typing import Any

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.questions import marked

_SLOW = expression("faster_slow")
"""A complaint about speed, or a wish for more of it."""
_GOOD = expression("faster_good")
"""That the quality of § is right."""
_SOUGHT = expression("faster_sought")
"""Another sought in so many words: "what's faster than §"."""
_ASKS = expression("faster_asks")
_NO = expression("faster_no")
"""Two held against each other, and questions why or whether one is slow."""
_RIVALS = frozenset({"providers", "quality_floor", "exclude_models", "self_host", "gpu_memory_gb", "ram_gb"})


def hold_against_speed(slots: dict[str, Any], passage: Passage) -> None:
    """Makes the one model named the standard, and speed a wish, where one as good and faster is sought."""
    if len(slots.get("models", ())) != 1 or not _RIVALS.isdisjoint(slots) or not _SLOW.search(passage.text):
        return
    text = marked(passage, "model", "family")
    if _NO.search(text):
        return
    wants = _GOOD.search(text) is not None and (_ASKS.search(text) is not None or "?" in text)
    if wants or _SOUGHT.search(text):
        slots["quality_floor"] = slots.pop("models")
        slots.setdefault("latency", "fast")
