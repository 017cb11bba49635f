"""Ages of those whom a model serves, which are no volume: "kids under 13", "people aged 14 and over"."""

from bot.understanding.expressions import expression
from bot.understanding.numbers import Number

_AGES = expression("ages")


def without_ages(text: str, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """`numbers` without those that are somebody's age."""
    spans = [found.span() for found in _AGES.finditer(text)]
    return tuple(each for each in numbers if not any(start <= each.start and each.end <= end for start, end in spans))
