"""Graphics cards that no table holds, by the pattern of their names and the memory stated: "3 old gtx 1080 8gb"."""

from decimal import Decimal

from bot.understanding.card_counts import cards_named
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_NAMED_BEFORE = expression("memory_unlisted_before")
_NAMED_BEHIND = expression("memory_unlisted_behind")
_PLUS = expression("memory_unlisted_plus")
_REACH = 44


def is_unlisted(passage: Passage, quantity: Quantity) -> bool:
    """Whether gigabytes are those of a card of which only the pattern of its name is known."""
    return _place(passage, quantity) is not None


def unlisted_memory(passage: Passage) -> Decimal:
    """The memory of all cards that no table holds, as stated: "3 old gtx 1080 8gb" has 24."""
    total = Decimal(0)
    for quantity in passage.quantities:
        if quantity.unit in {"gb", "vram"} and (place := _place(passage, quantity)):
            total += quantity.value * cards_named(passage.text, *place)
    return total


def _place(passage: Passage, quantity: Quantity) -> tuple[int, int] | None:
    """Where the name of such a card, with its memory, stands; `None` where the card beside it is known."""
    first, last = quantity.start, quantity.end
    lead = passage.before(first, _REACH)
    if named := (_NAMED_BEFORE.search(lead) or (passage.named("card") and _PLUS.search(lead)) or None):
        first -= len(lead) - named.start("card")
    elif named := _NAMED_BEHIND.match(passage.text, last):
        last = named.end()
    else:
        return None
    known = any(card.start < last and first < card.end for card in passage.named("card"))
    return None if known else (first, last)
