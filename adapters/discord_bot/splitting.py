"""Long Markdown in pieces that fit: between paragraphs where it can be, else between lines, sentences, words."""

import re
from collections.abc import Callable, Iterator

from adapters.discord_bot.escaping import size, unbroken

_SEAMS = (re.compile(r"\n\n+"), re.compile(r"\n"), re.compile(r"(?<=[.!?;:])\s+"), re.compile(r"\s+"))
"""Where to cut, the best first."""


def split(text: str, limit: int, shown: Callable[[str], str]) -> Iterator[str]:
    """`text` in pieces, each as `shown` writes it, none longer than `limit`. No character but blanks is lost."""
    rest = text.strip()
    while rest:
        # Nothing is shorter when it is shown, so that only the end of a long text is written as a whole.
        if len(rest) <= limit and size(whole := shown(rest)) <= limit:
            yield from (whole,) if whole.strip() else ()
            return
        room = _room(rest, limit, shown)
        cut = _cut(rest[: 2 * limit], room)
        piece = shown(rest[:cut].rstrip())
        if size(piece) > limit:
            # Markup that is whole in one cut and broken in the other can be longer when less of it is shown.
            cut, piece = room, shown(rest[:room])
        if piece.strip():
            yield piece
        rest = rest[cut:].lstrip()


def _room(text: str, limit: int, shown: Callable[[str], str]) -> int:
    """How many characters of `text` fit when shown, at least one."""
    low, high = 1, min(len(text), limit)
    while low < high:
        middle = (low + high + 1) // 2
        if size(shown(text[:middle])) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def _cut(text: str, room: int) -> int:
    """The best place to cut within `room`: at a seam that is not too early, outside bold words and links."""
    spans = unbroken(text)

    def is_free(place: int) -> bool:
        return not any(start < place < end for start, end in spans)

    for seam in _SEAMS:
        places = [found.start() for found in seam.finditer(text, 0, room + 1) if 0 < found.start() <= room]
        late = [place for place in places if place >= room // 3 and is_free(place)]
        if late:
            return late[-1]
    inside = next(((start, end) for start, end in spans if start < room < end), None)
    return inside[0] if inside is not None and inside[0] > 0 else room
