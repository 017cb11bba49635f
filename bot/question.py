"""What reaches the program, whatever it came through."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One message of a person, and the user messages before it in the thread, oldest first."""

    id: str
    text: str
    today: date
    history: tuple[str, ...] = ()
