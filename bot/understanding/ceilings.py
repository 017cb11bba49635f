"""Whether "more than" is a ceiling: where it is denied, or what it says will not do."""

from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_NEVER = expression("ceilings_never")
_TOO_MUCH = expression("ceilings_too_much")


def is_a_ceiling(passage: Passage, hit: Hit, quantity: Quantity) -> bool:
    """Whether the lower bound `hit` of a quantity is its upper one: "won't sign more than", "over $2 is out"."""
    if hit.label != "least":
        return False
    if _NEVER.search(passage.before(hit.start, 40)):
        return True
    return hit.end <= quantity.start and _TOO_MUCH.match(passage.text, quantity.end) is not None
