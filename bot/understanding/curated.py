"""The curated lists in `named/`: tables of names and plain lists of words."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(file: str) -> Iterator[tuple[str, ...]]:
    """The rows of a list in `named/`."""
    for line in _text(file).splitlines():
        if line.strip() and not line.startswith("#"):
            yield tuple(line.split("\t"))


def listed(file: str) -> frozenset[str]:
    """The words of a list in `named/`."""
    return frozenset(_text(file).split())


@cache
def _text(file: str) -> str:
    content = files("bot.understanding").joinpath("named").joinpath(file).read_text(encoding="utf-8")
    return "\n".join(line for line in content.splitlines() if not line.startswith("#"))
