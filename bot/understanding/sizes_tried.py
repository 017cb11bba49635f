"""Sizes of models that were tried or found wanting, which nobody demands: "a 70b was too slow", "gave up on 30b"."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_REACH = 64
_ASKS_IF = regex(
    r"\b(?:is|are|would|will|isn't|wouldn't|ist|sind|wäre|est|es|é|not|no|nicht|kein\w*)"
    r"(?: (?:an?|the|ein\w*|une?|uma?))? $"
)
"""What asks whether a size is too slow: "is a 70b too slow on a 3090?"."""


def was_tried(passage: Passage, start: int, end: int) -> bool:
    """Whether the size at `start:end` is one that was in use, or that was too slow, too large or too weak.

    One that was tried and liked is still a wish.
    """
    text, lead = passage.text, passage.before(start, _REACH)
    if expression("sizes_tried_behind").match(text, end):
        return _ASKS_IF.search(lead) is None
    return bool(
        expression("sizes_tried_before").search(lead) and not expression("sizes_tried_praised").match(text, end)
    )
