"""An index of a hundred times the notes on board. It takes most of an hour, so only who names it gets it."""

from collections.abc import Iterator

from benchmarks.growth import of_notes
from benchmarks.result import Result

NOTES = (1, 100)


def measure() -> Iterator[Result]:
    """Time and memory of the index at both sizes, with the ratio."""
    yield from of_notes(NOTES)
