"""Whom somebody near the asker works for, where nothing is asked for their work: "my gf works at a bank"."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_OF_SOMEBODY = expression("others_work_before")
_FOR_THEIR_WORK = expression("others_work_needed")


def is_of_somebody_else(passage: Passage, start: int, end: int) -> bool:
    """Whether the body or trade at `start:end` is only where a relative or a friend is, and not whom a model is for."""
    if _OF_SOMEBODY.search(passage.before(start, 60)) is None:
        return False
    return _FOR_THEIR_WORK.search(passage.text) is None
