"""Longer regular expressions, kept as data in `named/expressions.txt` because they are lists of words."""

import re
from functools import cache
from importlib.resources import files

_HEAD = re.compile(r"^\[(\w+)\]$")


def expression(name: str) -> re.Pattern[str]:
    """The compiled expression called `name`; `KeyError` for one that the file does not hold."""
    return re.compile(_sources()[name])


@cache
def _sources() -> dict[str, str]:
    """Name to expression; lines of one expression are put together as they stand."""
    found: dict[str, str] = {}
    name = ""
    text = files("bot.understanding").joinpath("named").joinpath("expressions.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        head = _HEAD.match(line)
        if head:
            name = head[1]
        elif name:
            found[name] = found.get(name, "") + line
    return found
