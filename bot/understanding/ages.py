"""Ages of those whom a model serves, which are no volume: "kids under 13", "people aged 14 and over"."""

from bot.understanding.expressions import expression
from bot.understanding.numbers import Number

_AGES = expression("ages")


def without_ages(text: str, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """`numbers` without those that are somebody's age."""
    if not numbers:
        return numbers
    covered = {place for found in _AGES.finditer(text) for place in range(*found.span())}
    return tuple(each for each in numbers if each.start not in covered or each.end - 1 not in covered)
