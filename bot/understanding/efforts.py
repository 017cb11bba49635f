"""The effort at which a model is to reason, beside a load: "opus 5.5 at high effort, 10k requests a month"."""

from collections.abc import Mapping
from typing import Any

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_EFFORT = expression("efforts_told")
_BOARD = expression("efforts_board")
_WORDS = {
    "extra high": "xhigh",
    "x-high": "xhigh",
    "maximum": "max",
    "hoch": "high",
    "niedrig": "low",
    "mittel": "medium",
}
_LOADS = frozenset({"requests", "input_tokens", "units"})


def efforts_told(text: str) -> tuple[str, ...]:
    """The efforts named, in their order: low, medium, high, xhigh or max."""
    words = (word for found in _EFFORT.finditer(text.lower()) for word in found.groups() if word)
    return tuple(dict.fromkeys(_WORDS.get(word, word) for word in words))


def weigh_efforts(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """An effort beside the load of one model asks what that costs; no results, where no board is spoken of."""
    if len(slots.get("models", ())) != 1 or _LOADS.isdisjoint(slots) or _BOARD.search(passage.text):
        return
    if efforts_told(passage.text):
        scores.pop("benchmark", None)
        scores.pop("compare", None)
        scores["cost"] = max(scores.get("cost", 0), max(scores.values(), default=0) + 0.5)
