"""Where labels go so that none covers another or a point: the first free place around each point, nearest first."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

REACH = (10, 18, 30, 46, 64, 90, 120)
"""Distances from a point to try, in pixels."""
NEAR = 3
"""How many of them are tried for a label that may be left out: farther off it would rather confuse."""
GAP = 2
STEPS = 12
"""Spots at which the line from a point to its label is looked at."""


class Box(Struct, frozen=True, kw_only=True):
    """A rectangle in pixels."""

    left: float
    bottom: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap, or come nearer than the gap."""
        return (
            self.left < other.left + other.width + GAP
            and other.left < self.left + self.width + GAP
            and self.bottom < other.bottom + other.height + GAP
            and other.bottom < self.bottom + self.height + GAP
        )

    def holds(self, other: "Box") -> bool:
        """Whether `other` lies within."""
        return (
            self.left <= other.left
            and self.bottom <= other.bottom
            and other.left + other.width <= self.left + self.width
            and other.bottom + other.height <= self.bottom + self.height
        )

    def nearest(self, point: tuple[float, float]) -> tuple[float, float]:
        """The spot within that is nearest to `point`."""
        return (
            min(max(point[0], self.left), self.left + self.width),
            min(max(point[1], self.bottom), self.bottom + self.height),
        )


def place(
    points: Sequence[tuple[float, float]],
    sizes: Sequence[tuple[float, float]],
    taken: Sequence[Box],
    within: Box,
    needed: int = 0,
) -> tuple[Box | None, ...]:
    """A free box for each label, in the order given; `None` where there is no room for one.

    The first `needed` ones may cover what is `taken`, rather than be left out, but never another label.
    """
    found: list[Box | None] = []
    ways: list[Box] = []
    for number, (point, size) in enumerate(zip(points, sizes, strict=True)):
        labels = [box for box in found if box is not None]
        inside = [box for box in _around(point, size, REACH if number < needed else REACH[:NEAR]) if within.holds(box)]
        box = _free(point, inside, (*taken, *labels, *ways), labels)
        if box is None and number < needed:
            box = _free(point, inside, labels, labels)
        found.append(box)
        ways += _way(point, box) if box else ()
    return tuple(found)


def _free(point: tuple[float, float], boxes: Iterable[Box], used: Sequence[Box], labels: Sequence[Box]) -> Box | None:
    """The first box that covers nothing of `used`, tied to its point by a way that no label covers."""
    for box in boxes:
        if not _covers(box, used) and not any(_covers(spot, labels) for spot in _way(point, box)):
            return box
    return None


def _covers(box: Box, others: Iterable[Box]) -> bool:
    return any(box.meets(each) for each in others)


def _way(point: tuple[float, float], box: Box) -> list[Box]:
    """Spots on the line from a point to its label, which no other label may cover."""
    (x, y), (to_x, to_y) = point, box.nearest(point)
    parts = [part / STEPS for part in range(1, STEPS)]
    return [Box(left=x + (to_x - x) * part, bottom=y + (to_y - y) * part, width=0, height=0) for part in parts]


def _around(point: tuple[float, float], size: tuple[float, float], reaches: Sequence[int]) -> Iterator[Box]:
    """Beside, above and below a point, then farther off."""
    (x, y), (width, height) = point, size
    for reach in reaches:
        right, left, middle = x + reach, x - reach - width, x - width / 2
        over, under, beside = y + reach, y - reach - height, y - height / 2
        slant = reach * 0.7
        for start, foot in (
            (right, beside),
            (left, beside),
            (middle, over),
            (middle, under),
            (x + slant, y + slant),
            (x - slant - width, y + slant),
            (x + slant, y - slant - height),
            (x - slant - width, y - slant - height),
            (right, y + slant),
            (left, y + slant),
            (right, y - slant - height),
            (left, y - slant - height),
        ):
            yield Box(left=start, bottom=foot, width=width, height=height)
