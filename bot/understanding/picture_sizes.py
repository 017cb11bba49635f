"""The size of a picture in pixels: "1920x1080", "1080p", whose numbers count nothing."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol, TypeVar

from bot.patterns import regex
from bot.understanding.cues import Hits

_SIDES = regex(
    r"(?<![\d.,x×])(?P<wide>\d{2,4})\s?(?:px)?\s?[x×*]\s?(?P<high>\d{2,4})(?!\s?[x×\d])"
    r"(?!\s?(?:tok|req|call|word|page|doc|image|pic|mal |times))"
)
_LINES = regex(
    r"\b(?P<lines>480|720|1080|1440|2160)p\b|\b(?:at|in|an?|one|per|each|every) 4k\b"
    r"|\b4k (?:res\w*|screens?|displays?)\b"
)
_PIXELS = regex(r"\bpx\b|pixel|resolu|auflösung|píxel|разрешени|пиксел|分辨率|像素|解像度|해상도")
_FOUR_K = (3840, 2160)
_FEWEST = 64
"""Pixels on one side, below which two numbers are no picture."""


_USUAL = frozenset({256, 384, 448, 512, 640, 720, 768, 800, 896, 1024, 1080, 1152, 1280, 1344, 1440, 1536, 1600, 1792,
                    1920, 2048, 2160, 2560, 3072, 3840, 4032, 4096})  # fmt: skip
"""Pixels of a side that pictures often have: two of them are a size though nothing tells of a picture."""
_MAY_BE_SIDES = regex(r"\d{3}\s?[x×]\s?\d{3}")


class Placed(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...


PlacedT = TypeVar("PlacedT", bound=Placed)


def picture_pixels(text: str, hits: Hits) -> Decimal | None:
    """The pixels of the picture whose size is told; `None` where none is, or no picture is spoken of."""
    found = _spans(text, hits)
    return Decimal(found[0][2]) if found else None


def without_picture_sizes(text: str, hits: Hits, numbers: Iterable[PlacedT]) -> tuple[PlacedT, ...]:
    """The numbers that are no sides of a picture."""
    spans = _spans(text, hits)
    return tuple(each for each in numbers if not any(start <= each.start < end for start, end, _ in spans))


def _spans(text: str, hits: Hits) -> list[tuple[int, int, int]]:
    """(start, end, pixels) of each size told."""
    lines = [each for each in _LINES.finditer(text) if each["lines"]] if "0p" in text else []
    found = [(each.start(), each.end(), int(each["lines"]) ** 2 * 16 // 9) for each in lines]
    shown = hits.has("modality", "image", "video") or hits.has("making", "image", "video") or _PIXELS.search(text)
    if not shown:
        return [*found, *_usual(text)] if _MAY_BE_SIDES.search(text) else found
    for sides in _SIDES.finditer(text):
        wide, high = int(sides["wide"]), int(sides["high"])
        if min(wide, high) >= _FEWEST:
            found.append((sides.start(), sides.end(), wide * high))
    four_k = (each for each in _LINES.finditer(text) if not each["lines"])
    return [*found, *((each.start(), each.end(), _FOUR_K[0] * _FOUR_K[1]) for each in four_k)]


_QUALITY = regex(
    r"\b(?P<level>low|medium|high|hd|niedrig\w*|mittler\w*|hoh\w+|baja|media|alta|basse|moyenne|haute|baixa|média)"
    r"(?: quality| qualität| calidad| qualité| qualidade|[ ,/]+(?:square|portrait|landscape|\d{3,4}\s?[x×]))"
    r"|\bquality[ :=]+(?P<set>low|medium|high|hd)\b"
)
_LEVELS = {"l": "low", "n": "low", "b": "low", "m": "medium", "h": "high", "a": "high"}


def picture_quality(text: str) -> str | None:
    """The quality that pictures are to be made in: "high 1024x1536", "medium quality"."""
    found = _QUALITY.search(text)
    return _LEVELS[(found["level"] or found["set"])[0]] if found else None


def _usual(text: str) -> list[tuple[int, int, int]]:
    """Sizes whose sides are both of the usual ones."""
    found = [(each.start(), each.end(), int(each["wide"]), int(each["high"])) for each in _SIDES.finditer(text)]
    return [(start, end, wide * high) for start, end, wide, high in found if {wide, high} <= _USUAL]
