"""Names that somebody who looks for another wants to get away from: "fed up with X", "not Y or Z", "X satt"."""

from collections.abc import Iterator

from bot.understanding.expressions import expression
from bot.understanding.maker_lists import LISTED
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_AHEAD = expression("turned_down_ahead")
_BEHIND = expression("turned_down_behind")


def turned_down(passage: Passage) -> Iterator[Name]:
    """The models, products and makers complained of or ruled out, and those listed with one before them."""
    last: Name | None = None
    for name in sorted(passage.named("model", "family", "product", "developer", "provider"), key=lambda one: one.start):
        listed = last is not None and LISTED.fullmatch(passage.text, last.end, name.start)
        if listed or _AHEAD.search(passage.before(name.start, 60)) or _BEHIND.match(passage.text, name.end):
            last = name
            yield name
