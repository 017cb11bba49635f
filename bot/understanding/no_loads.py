"""Calls that are no load to be billed, and times that are: "50 tool calls in a row", "the prefix, asked 30 times"."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_ASKED_TIMES = expression("volumes_asked_times")
_OF_TOOLS = expression("volumes_of_tools")
_UNTIL_A_LIMIT = expression("volumes_until_a_limit")


def is_asked_so_often(passage: Passage, quantity: Quantity) -> bool:
    """Whether so many times are calls: "the same prefix, asked 30 times"."""
    return quantity.value > 1 and _ASKED_TIMES.search(passage.before(quantity.start, 40)) is not None


def is_no_load(passage: Passage, quantity: Quantity) -> bool:
    """Whether calls are those of tools within an answer, or only tell when a limit was reached: "after 12 prompts"."""
    of_tools = _OF_TOOLS.match(passage.text[quantity.number_end : quantity.end])
    return of_tools is not None or _UNTIL_A_LIMIT.search(passage.before(quantity.start, 70)) is not None
