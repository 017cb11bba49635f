"""Where "free" or "can't pay" asks for no price of zero: "hands-free", "feel free", "can't pay more than $30"."""

from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_OF_SOMETHING = expression("free_of_something")
_AT_LIBERTY = expression("free_at_liberty")
_ANOTHER_THING = expression("free_another_thing")
_UP_TO_A_SUM = expression("free_up_to_a_sum")


def is_of_no_price(passage: Passage, hit: Hit) -> bool:
    """Whether the words at `hit` wish for no price of zero, though others like them do."""
    text, start = passage.text, max(0, hit.start - 24)
    if not text.startswith("free", hit.start):
        return _UP_TO_A_SUM.match(text, hit.end) is not None
    if _OF_SOMETHING.search(text[start : hit.start]) or _ANOTHER_THING.match(text, hit.end):
        return True
    return _AT_LIBERTY.search(text, start, hit.end + len(" to ")) is not None
