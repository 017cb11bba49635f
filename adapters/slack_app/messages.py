"""A card as Slack messages: as few as its limits allow, and nothing of the card left out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from adapters.cards.card import Card
from adapters.slack_app import limits
from adapters.slack_app.drawing import Block, drawn, headline
from adapters.slack_app.escaping import literal, shortened, size


class Message(Struct, frozen=True, kw_only=True):
    """One message; `text` is what notifications and screen readers have."""

    text: str
    blocks: tuple[Block, ...]


def messages_of(
    card: Card,
    *,
    refused: frozenset[str] = frozenset(),
    before: Sequence[Block] = (),
    below: Sequence[Block] = (),
    longest: int = limits.MESSAGE,
) -> tuple[Message, ...]:
    """The messages of a card, with `before` at the top of the first one and `below` at the end of the last one.

    `refused` are kinds of blocks that this workspace does not take; they are said more plainly. `longest` is what the
    texts of one message may hold.
    """
    bodies = list(_packed([*before, *headline(card.headline), *drawn(card.parts, refused), *below], longest))
    first = _plain(card.plain or card.headline)
    rest = literal(shortened(card.headline, 100))
    return tuple(
        Message(text=first if number == 1 else f"{rest} (part {number} of {len(bodies)})", blocks=tuple(body))
        for number, body in enumerate(bodies, start=1)
    )


def _plain(text: str) -> str:
    """`text` for notifications, never empty; what has much to escape is cut sooner."""
    for limit in (limits.PLAIN, limits.PLAIN // 5):
        found = literal(shortened(text, limit))
        if size(found) <= limits.PLAIN:
            break
    return found or "Sextant"


def _packed(blocks: Iterable[Block], longest: int) -> Iterator[list[Block]]:
    here: list[Block] = []
    weight = 0
    for block in blocks:
        heavy = weigh(block)
        if here and (len(here) == limits.MESSAGE_BLOCKS or weight + heavy > longest):
            yield here
            here, weight = [], 0
        here.append(block)
        weight += heavy
    yield here


_UNSEEN = frozenset({"type", "align", "level", "style", "action_id", "value"})


def weigh(value: Any) -> int:
    """How much a block counts towards what a message may hold: every text in it that is shown."""
    if isinstance(value, str):
        return size(value)
    if isinstance(value, dict):
        return sum(weigh(each) for key, each in value.items() if key not in _UNSEEN)
    if isinstance(value, list | tuple):
        return sum(weigh(each) for each in value)
    return 0
