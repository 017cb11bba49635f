"""Longer regular expressions, kept as data in `named/` because they are lists of words."""

import re
from functools import cache
from importlib.resources import files
from zlib import crc32

from bot.patterns import regex

_HEAD = regex(r"^\[(\w+)\]$")
_FILES = ("expressions.txt", "clauses.txt", "amounts.txt", "places.txt", "seats.txt", "recordings.txt")


@cache
def expression(name: str) -> re.Pattern[str]:
    """The expression called `name`; `KeyError` for one that no file holds."""
    source = sources()[name]
    words, made_of = _needed().get(name, ((), ""))
    return regex(source, needed=words if made_of == mark(source) else ())


def mark(source: str) -> str:
    """Tells whether an expression is still the one that its words were found in."""
    return f"{crc32(source.encode()):x}"


@cache
def _needed() -> dict[str, tuple[tuple[str, ...], str]]:
    """Name to words of which every match holds one (see `needed`), and mark, for long expressions."""
    lines = files("bot.understanding").joinpath("learned", "needed.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("# "))
    return {name: (tuple(words), made_of) for name, *words, made_of in rows}


@cache
def sources() -> dict[str, str]:
    """Name to expression; lines of one expression are put together as they stand."""
    found: dict[str, str] = {}
    home = files("bot.understanding").joinpath("named")
    for file in _FILES:
        name = ""
        for line in home.joinpath(file).read_text(encoding="utf-8").splitlines():
            head = _HEAD.match(line)
            if head:
                name = head[1]
            elif name:
                found[name] = found.get(name, "") + line
    return found
