"""Which of the contract's intents a message has: cues weighed, then adjusted by what was named."""

import re
from collections.abc import Mapping
from typing import Any

from bot.understanding.passage import Passage

ORDER = ("migration", "licence", "stack", "origin_risk", "residency", "benchmark", "trend", "compare", "recommend", "cost",
         "capability")  # fmt: skip
_CAP = 8.0
_CHANGES_SLOTS = frozenset({"recommend", "residency", "capability", "cost"})
_FIRST = re.compile(r"[?？]")


def score_intents(passage: Passage, slots: Mapping[str, Any]) -> Mapping[str, float]:
    """Intent to weight; an intent without a cue is absent."""
    scores: dict[str, float] = {}
    for label in passage.hits.labels("intent"):
        hits = passage.hits.of("intent", label)
        scores[label] = min(_CAP, max(hit.weight for hit in hits) + 0.6 * (len(hits) - 1))
    return scores


def intents_of(
    passage: Passage, scores: Mapping[str, float], slots: Mapping[str, Any], before: tuple[str, ...]
) -> tuple[str, ...]:
    """The intents from the likeliest on; a message that only changes a slot keeps the thread's."""
    found = tuple(sorted(scores, key=lambda label: (-scores[label], ORDER.index(label))))
    if before and before != ("off_topic",):
        return _in_thread(passage, scores, found, before)
    return found or ("recommend",)


def _in_thread(
    passage: Passage, scores: Mapping[str, float], found: tuple[str, ...], before: tuple[str, ...]
) -> tuple[str, ...]:
    if not found or found[0] in before or len(passage.text) < 30:
        return before
    first = found[0]
    asks = _FIRST.search(passage.text) is not None
    if first in _CHANGES_SLOTS and not (first == "capability" and asks and scores[first] > 3):
        return before
    return (first, *(label for label in before if label != first)) if asks and scores[first] >= 5 else before
