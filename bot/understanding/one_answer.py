"""Whether a long text is to come out in one answer, or is one work: "translate a 600-page book in one go"."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage


def wants_one_answer(passage: Passage) -> bool:
    """Whether one call is to do it, or it is asked how many do."""
    return expression("one_answer").search(passage.text) is not None


def is_one_work(passage: Passage) -> bool:
    """Whether the pages or words are those of a book or the like."""
    return expression("one_work").search(passage.text) is not None
