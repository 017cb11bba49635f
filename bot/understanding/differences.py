"""Whether the difference of two prices is what is asked for: by how much, how many times, what is saved."""

from bot.understanding.expressions import expression
from bot.understanding.rate_words import asks_by_how_much, asks_how_many_times

_ASKED = expression("difference_asked")
_DEARER = expression("difference_dearer")
_PERCENT = expression("difference_in_percent")
_PERCENT_ALONE = expression("difference_percent_alone")
_LONGEST = 60
"""Characters of a message that asks for nothing but a share."""


def asks_the_difference(text: str) -> bool:
    """Whether a difference, a ratio or a saving between two prices is asked for."""
    return (
        asks_for_percent_alone(text)
        or _ASKED.search(text.lower()) is not None
        or asks_by_how_much(text)
        or asks_how_many_times(text)
    )


def asks_how_much_dearer(text: str) -> bool:
    """Whether it is asked from the cheaper one's side: "how much more expensive"."""
    return _DEARER.search(text.lower()) is not None


def asks_for_percent_alone(text: str) -> bool:
    """Whether a message asks for a share, of what was told before it: "in percent?"."""
    return len(text) <= _LONGEST and _PERCENT_ALONE.fullmatch(text.lower()) is not None


def asks_in_percent(text: str) -> bool:
    """Whether a share is wanted: "how many percent cheaper"."""
    return _PERCENT.search(text.lower()) is not None
