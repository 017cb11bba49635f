"""Something a person did in Discord, and when the bot answered it."""

import asyncio
from dataclasses import dataclass, field

from tests.fakes.discord_payloads import Object


@dataclass(slots=True)
class Interaction:
    """Something a person did. `acks` holds what the bot answered first, and after how many seconds."""

    id: int
    token: str
    kind: int
    channel: int
    born: float
    lasts_seconds: float
    original: int | None = None
    acks: list[Object] = field(default_factory=list)
    ack_seconds: float | None = None
    shown_seconds: float | None = None
    """When the answer stood where the bot was thinking."""
    event: Object = field(default_factory=dict)
    acked: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def ack(self) -> Object:
        """What the bot answered first."""
        return self.acks[0]
