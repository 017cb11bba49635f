"""What a button says when it is pressed. It stands in the message itself, so that it works after a restart."""

import re

from msgspec import Struct

TEMPLATE = re.compile(r"sx:(?P<what>[a-z_]{1,24}):(?P<turn>[0-9a-f]{1,40})(?::(?P<number>\d{1,3}))?")

CHOICE, MORE, ASK_MORE, SHARE, UP, DOWN = "choice", "more", "ask_more", "share", "up", "down"


class Pressed(Struct, frozen=True, kw_only=True):
    """A button under the answer of `turn`: an action's id, or one of the words above; `number` tells choices apart."""

    what: str
    turn: str
    number: int | None = None

    def to_id(self) -> str:
        """As it stands in the message."""
        return f"sx:{self.what}:{self.turn}" + ("" if self.number is None else f":{self.number}")


def pressed_in(custom_id: str) -> Pressed | None:
    """What a button means; `None` where it is not one of ours."""
    match = TEMPLATE.fullmatch(custom_id)
    if match is None:
        return None
    number = None if match["number"] is None else int(match["number"])
    return Pressed(what=match["what"], turn=match["turn"], number=number)
