"""Small texts: units of a sort far from the usual size, titles, tweets, keywords; answers in a word."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from bot.costs.assumed import TOKENS_PER_SORT, WORD_ANSWERED
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.sizes import are_signs
from bot.understanding.written import is_told_to_write

_SORTS = {sort: expression(f"sorts_{sort.replace(' ', '_')}") for sort in TOKENS_PER_SORT if sort != "signs"}
_IN_A_WORD = expression("volumes_in_a_word")
_SMALL = frozenset({"items", "messages"})


def unit_sort(passage: Passage, goods: Quantity) -> str | None:
    """The sort of the units, in words of `TOKENS_PER_SORT`; `None` for the usual."""
    if are_signs(passage, goods):
        return "signs"
    if goods.unit not in _SMALL:
        return None
    words = passage.text[goods.number_end : goods.end]
    return next((sort for sort, called in _SORTS.items() if called.search(words)), None)


def as_requests(
    passage: Passage, goods: Quantity, slots: dict[str, Any], *, sized: bool
) -> tuple[Quantity | None, Quantity | None]:
    """The things counted as requests, and what one of these holds; small ones that are to be written have no other.

    `sized`: whether what is told beside them is that of one request. Puts the length of what is written into `slots`.
    """
    sort = unit_sort(passage, goods) if goods.unit in _SMALL else None
    if sized:
        small = sort is not None and "input_tokens" not in slots
        return goods, replace(goods, value=Decimal(1), parts=None) if small else None
    if sort is None or not is_told_to_write(passage, goods):
        return None, goods
    slots |= {"output_tokens": int(TOKENS_PER_SORT[sort]), "unit_sort": sort}
    return goods, None


def in_a_word(passage: Passage, slots: Mapping[str, Any]) -> dict[str, int]:
    """The output tokens of things that are each answered in one word, where no other length is told."""
    counted = "output_tokens" not in slots and not slots.keys().isdisjoint({"requests", "units"})
    return {"output_tokens": WORD_ANSWERED} if counted and is_in_a_word(passage) else {}


def is_in_a_word(passage: Passage) -> bool:
    """Whether answers are told to be one word: "one word answer", "just yes/no"."""
    return _IN_A_WORD.search(passage.text) is not None
