"""What Sextant knows, as a person sees it on its home page."""

from datetime import date, datetime

from msgspec import Struct


class About(Struct, frozen=True, kw_only=True):
    """Counts of what is on board. `as_of` is the day of the prices, `brain` who words the answers."""

    as_of: date
    models: int
    offerings: int
    providers: int
    brain: str


class Recent(Struct, frozen=True, kw_only=True):
    """A question somebody asked lately."""

    text: str
    asked_at: datetime
    intent: str | None
