"""What Sextant knows, as a person sees it on its home page."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Counts of what is on board. `as_of` is the day of the prices, `brain` who words the answers."""

    as_of: date
    models: int
    offerings: int
    providers: int
    brain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A question somebody asked lately."""

    text: str
    asked_at: datetime
    intent: str | None
