"""How much memory a model may take on the machine that the asker told of."""

from decimal import Decimal

from bot.draft import Draft
from bot.situation import Situation
from bot.strategies.rent import cards_asked
from bot.understood import Understood

MAIN_MEMORY_GB = Decimal(12)
"""Memory free for a model on a machine nobody described."""
HEAVY_B = 10
"""Billions of active parameters above which a processor is too slow for a conversation. Assumed."""
FREE_SHARE = Decimal("0.75")
"""What a model may take of a main memory that was stated; the system and other programs have the rest. Assumed."""
MACHINE = "ram"
"""The flag of a machine told by its main memory or its kind: a laptop, a Pi."""
OWNED = "owned"
"""The flag of cards that the asker says are theirs."""
UNIFIED = "unified"
"""The flag of a machine whose memory the processor and the card share."""


def memory_of(situation: Situation) -> Decimal | None:
    """The memory the weights must fit: the cards', or what is free of a memory that is not theirs alone."""
    asked = situation.asked
    free = asked.ram_gb * FREE_SHARE if asked.ram_gb is not None else None
    if asked.gpu_memory_gb is not None and not asked.gpu_memory_gb:
        return free or MAIN_MEMORY_GB
    if asked.gpu_memory_gb is None:
        return free
    return asked.gpu_memory_gb * FREE_SHARE if is_shared(situation) else asked.gpu_memory_gb


def is_shared(situation: Situation) -> bool:
    """Whether the memory is one that processor and card share, as in a Mac."""
    return UNIFIED in situation.reading.flags or any(card.unified for card in cards_asked(situation))


def is_at_hand(situation: Situation) -> bool:
    """Whether the machine is one that the asker has and does not rent: a laptop, a Mac, a Pi, "our four L40S"."""
    flags = situation.reading.flags
    return is_shared(situation) or MACHINE in flags or OWNED in flags


def memory_said(situation: Situation, limit: Decimal) -> str:
    """The memory that the weights may take, and of how much it is a part: `24 GB`, `96 of your 128 GB`."""
    whole = situation.asked.gpu_memory_gb or situation.asked.ram_gb or limit
    usable = f"{limit.normalize():f}"
    return f"{usable} GB" if whole == limit else f"{usable} of your {whole.normalize():f} GB"


def runs_on_cpu(asked: Understood) -> bool:
    """Whether no GPU is to be used."""
    return not asked.gpu_memory_gb and (asked.gpu_memory_gb is not None or asked.ram_gb is not None)


def assume_memory(draft: Draft, *, on_cpu: bool) -> None:
    """Says what was taken for granted of the machine."""
    if is_shared(draft.situation):
        draft.assume("A quarter of a memory that processor and card share is left to the system.")
        draft.assume("On such a machine at most 8 bits a weight: its memory is slow for its size.")
    if on_cpu and draft.situation.asked.ram_gb is None:
        draft.assume(f"Main memory was not stated: {MAIN_MEMORY_GB} GB free for the model are assumed.")
    elif on_cpu:
        draft.assume(f"Without a card, models with at most {HEAVY_B}B active parameters go first; others are too slow.")
        draft.assume("A quarter of the main memory is left to the system and other programs.")
    if on_cpu:
        draft.assume("Without a card at most 8 bits a weight: a processor reads the weights for each token.")
