"""Whether it is asked if something rises or falls: "is DeepSeek usage declining?"."""

from bot.understanding.expressions import expression

_ASKS = expression("course_asked")
_DOWN = expression("course_down")
_UP = expression("course_up")


def course_asked(text: str) -> str | None:
    """Down or up, where a yes or no is asked for on one of them; else `None`."""
    lower = text.lower()
    down, up = _DOWN.search(lower) is not None, _UP.search(lower) is not None
    if down is up or not _ASKS.search(lower):
        return None
    return "down" if down else "up"
