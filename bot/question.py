"""What reaches the program, whatever it came through."""

from datetime import date

from msgspec import Struct


class Question(Struct, frozen=True, kw_only=True):
    """One message of a person, and the user messages before it in the thread, oldest first."""

    id: str
    text: str
    today: date
    history: tuple[str, ...] = ()
