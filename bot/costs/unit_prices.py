"""What an offering bills other than by the token, in the units that people count in."""

from collections.abc import Iterator

from bot.answer import UnitPrice
from knowledge.offering import Component, Rates

_BY_THE_SECOND = frozenset({"video", "image"})
"""Modes whose clips are priced by the second; speech is counted in minutes."""
PICTURE = "picture"
"""The unit of a picture that is made."""
_UNITS: dict[Component, tuple[str, int]] = {
    Component.CHARACTER_IN: ("1M characters", 1_000_000),
    Component.CHARACTER_OUT: ("1M characters", 1_000_000),
    Component.IMAGE_OUT: (PICTURE, 1),
    Component.PAGE: ("page", 1),
    Component.QUERY: ("1,000 queries", 1000),
    Component.SEARCH: ("1,000 searches", 1000),
    Component.REQUEST: ("request", 1),
    Component.PIXEL_OUT: ("1M pixels", 1_000_000),
    Component.IMAGE_IN: ("picture read", 1),
}


def unit_prices(rates: Rates, mode: str) -> Iterator[UnitPrice]:
    """The prices by minute, page, picture and the like, as `rates` state them, none for nothing."""
    for part, amount in rates.items():
        if not amount or (mode == "chat" and part is Component.IMAGE_OUT and Component.INPUT in rates):
            continue  # what some catalogues quote so is no price of a picture
        if part in {Component.SECOND_IN, Component.SECOND_OUT}:
            unit, many = ("second", 1) if mode in _BY_THE_SECOND else ("minute", 60)
            yield UnitPrice(unit=unit, usd=amount * many)
        elif part in _UNITS:
            unit, many = _UNITS[part]
            yield UnitPrice(unit=unit, usd=amount * many)
