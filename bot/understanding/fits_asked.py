"""Whether it is asked if a text of some length fits a model's context: "will a 900 page PDF fit into sonnet?"."""

from decimal import Decimal

from msgspec import Struct

from bot.understanding.expressions import expression
from bot.understanding.one_answer import wants_one_answer
from bot.understanding.passage import Passage
from bot.understanding.sizes import are_signs

_FITS = expression("fits_asked")
_TAKES_IN = expression("fits_takes_in")
_UNITS = frozenset({"pages", "words", "characters", "tokens"})
_FEWEST = 1000
"""Tokens from which on a number of them is the length of a text."""


class Length(Struct, frozen=True, kw_only=True):
    """How long a text is, in `unit`: pages, words, characters or tokens."""

    many: Decimal
    unit: str
    signs: bool = False
    """Whether the characters are Chinese, Japanese or Korean."""


def length_to_fit(passage: Passage) -> Length | None:
    """The length of what is asked to fit; `None` where that is not asked, or no length is told."""
    taken_in = _TAKES_IN.search(passage.text) is not None and wants_one_answer(passage)
    if not (taken_in or _FITS.search(passage.text)) or passage.named("card"):
        return None
    told = [
        each
        for each in passage.quantities
        if each.unit in _UNITS and each.period in {"", "request", "once"} and each.direction != "output"
    ]
    if len(told) != 1 or (told[0].unit == "tokens" and told[0].value < _FEWEST):
        return None
    return Length(many=told[0].value, unit=told[0].unit, signs=are_signs(passage, told[0]))
