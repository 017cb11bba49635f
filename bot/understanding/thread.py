"""What stands after the messages of a thread so far, and what one message says in it."""

from decimal import Decimal
from typing import Any

from msgspec import Struct

from bot.understanding.reading import Reading
from bot.understanding.seats import ANY_SEAT, Seats


class Thread(Struct, frozen=True, kw_only=True):
    """What stands after the messages so far."""

    slots: dict[str, Any]
    intents: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    not_contexts: frozenset[str] = frozenset()
    revenue_usd: Decimal | None = None
    seats: Seats = ANY_SEAT
    card_gb: Decimal | None = None
    """The memory of one of the cards named last."""
    count: int = 0
    """Messages of the history so far."""
    reading: Reading | None = None
    """The last message that was more than a question on an answer, and `anchor` its place in the history."""
    anchor: int = 0
    earlier: "Thread | None" = None
    """What stood before that message."""
    language: str = ""
    """Of the last message that changed the thread."""
    text: str = ""
    """The last message that changed the thread, in full."""
    focus: tuple[str, ...] = ()
    """The rows of the answer that were asked about last."""


class Heard(Struct, frozen=True, kw_only=True):
    """What a message says: `own` slots of it alone, `slots` with those of the thread, `why` it is off topic."""

    intents: tuple[str, ...]
    why: str | None
    own: dict[str, Any]
    slots: dict[str, Any]
    notes: tuple[str, ...]
    moved: tuple[str, ...] = ()
    """Where somebody else sits whom the message puts in the place of who asked."""
