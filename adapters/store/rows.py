"""What the store keeps, as values."""

from datetime import datetime
from typing import Any

from msgspec import Struct, field


class TurnRow(Struct, frozen=True, kw_only=True):
    """One message of a person, and how far its answer is. Times are aware UTC."""

    id: str
    platform: str
    workspace: str
    channel: str
    thread: str
    user: str
    key: str
    text: str
    reply_to: dict[str, str] = field(default_factory=dict)
    state: str = "accepted"
    asked_at: datetime
    taken_at: datetime
    attempts: int = 1
    answered_at: datetime | None = None
    intent: str | None = None
    understood: dict[str, Any] | None = None
    message: str | None = None
    is_overheard: bool = False
    stopped_at: datetime | None = None
    handed_by: str | None = None


class VoteRow(Struct, frozen=True, kw_only=True):
    """A vote with the question it is on, as exported."""

    platform: str
    workspace: str
    question: str
    intent: str | None
    vote: str
    reason: str | None
    voted_at: datetime
