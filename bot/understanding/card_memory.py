"""How much memory is stated of a card beside its name: "5060 Ti 16GB", "a 12GB 3060", "M4 Pro mini with 48GB"."""

from decimal import Decimal

from bot.patterns import regex
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_MAIN_MEMORY = regex(r"\bram\b|\bddr\d?|memory|内存|speicher|mémoire|メモリ|оперативн|메모리|memória|memoria")
_BEHIND_A_CARD = regex(
    r"[ (]{0,3}| (?:de|à|of) "
    r"|(?:[,，(] ?| )(?:each|per card|每张|各|je|jeweils|à|по|cada una|chacune?) ?(?:with |mit )?"
)
_BEHIND_A_CHIP = regex(
    r"[ (,]{0,3}(?:(?:apple|mac|macbook|mini|studio|pro|air|max|ultra|imac|laptop|machine)s?[ (,]{1,2}){0,3}"
    r"(?:(?:with|mit|avec|con|com|has|having|at|of|à|de|和|с|each|with each|je|jeweils) ){0,2}"
)
"""Between a chip that shares its memory, the machine it is in, and the memory of that."""


def memory_stated(passage: Passage, card: Name) -> Decimal | None:
    """The "12GB" in "3060 12GB", in "a 12GB 3060" and in "two 3060, each 12GB"."""
    unified = passage.lexicon.cards[card.id].unified
    between = _BEHIND_A_CHIP if unified else _BEHIND_A_CARD
    for quantity in passage.quantities:
        if quantity.unit not in {"gb", "vram"}:
            continue
        if stands_before(quantity, card):
            return quantity.value
        if quantity.start >= card.end and between.fullmatch(passage.text, card.end, quantity.start):
            behind = passage.text[quantity.end : quantity.end + 6]
            is_main = not unified and _MAIN_MEMORY.search(behind) and not behind.lstrip().startswith("vram")
            return None if is_main else quantity.value
    return None


def stands_before(quantity: Quantity, card: Name) -> bool:
    """Whether gigabytes stand right before a card's name."""
    return 0 <= card.start - quantity.end <= 1
