"""The sort of the units counted, where its size is far from that of others of their kind: titles, tweets, keywords."""

from bot.costs.assumed import TOKENS_PER_SORT
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.sizes import are_signs
from bot.understanding.written import is_told_to_write

_SORTS = {sort: expression(f"sorts_{sort.replace(' ', '_')}") for sort in TOKENS_PER_SORT if sort != "signs"}
_SMALL = frozenset({"items", "messages"})


def unit_sort(passage: Passage, goods: Quantity) -> str | None:
    """The sort of the units, in words of `TOKENS_PER_SORT`; `None` for the usual."""
    if are_signs(passage, goods):
        return "signs"
    if goods.unit not in _SMALL:
        return None
    words = passage.text[goods.number_end : goods.end]
    return next((sort for sort, called in _SORTS.items() if called.search(words)), None)


def made_of_sort(passage: Passage, goods: Quantity) -> int | None:
    """The tokens of one of the small things counted, where the model is to write them; `None` elsewhere."""
    sort = unit_sort(passage, goods) if goods.unit in _SMALL else None
    return int(TOKENS_PER_SORT[sort]) if sort is not None and is_told_to_write(passage, goods) else None
