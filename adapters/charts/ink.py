"""Colours, marks and words of the charts. Every mark has a contrast of 3:1 or more to the paper, every text 4.5:1.

The hues follow Okabe and Ito's set for the colour-blind, darkened for the paper; shapes tell the same once more.
"""

from msgspec import Struct

PAPER = "#f3f4f6"
"""Opaque, between white and the dark grey of chats, so that the picture neither glares nor drowns."""
TEXT = "#1f2933"
QUIET = "#52606d"
GRID = "#d5dae1"
EDGE = "#ffffff"


class Mark(Struct, frozen=True, kw_only=True):
    """How one origin is drawn."""

    colour: str
    shape: str
    name: str


US = Mark(colour="#0064a4", shape="o", name="United States")
CHINA = Mark(colour="#c04a00", shape="s", name="China")
EUROPE = Mark(colour="#007a58", shape="^", name="Europe")
UNKNOWN = Mark(colour="#4b5563", shape="X", name="Origin unknown")

ORIGINS = {
    "US": US,
    "CN": CHINA,
    "FR": Mark(colour="#007a58", shape="^", name="France"),
    "DE": Mark(colour="#4d7c0f", shape="v", name="Germany"),
    "GB": Mark(colour="#86198f", shape=">", name="United Kingdom"),
    "CA": Mark(colour="#b5306f", shape="D", name="Canada"),
    "KR": Mark(colour="#5b3fa0", shape="P", name="South Korea"),
    "JP": Mark(colour="#9f1239", shape="<", name="Japan"),
    "IL": Mark(colour="#0e7490", shape="p", name="Israel"),
    "AE": Mark(colour="#8a6100", shape="h", name="United Arab Emirates"),
}


def mark_of(origin: str | None) -> Mark:
    """The mark of a maker's country; further countries share a star under their own code."""
    if origin is None:
        return UNKNOWN
    return ORIGINS.get(origin, Mark(colour="#3f3f46", shape="*", name=origin))
