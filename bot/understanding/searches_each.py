"""Searches of the web that each request makes: a fee on top of the tokens, and no count of requests."""

from decimal import Decimal

from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_EACH = expression("searches_each")


def searches_each(passage: Passage) -> Decimal | None:
    """The searches of one request, "2 web searches per request"; `None` where none is told."""
    found = _EACH.search(passage.text)
    if found is None:
        return None
    told = next(group for group in found.groups() if group)
    return Decimal(told) if told.isdigit() else Decimal(WORDS.get(told, 1))


def without_searches(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities without those of such searches."""
    if (found := _EACH.search(passage.text)) is None:
        return quantities
    return tuple(each for each in quantities if not found.start() <= each.start < found.end())
