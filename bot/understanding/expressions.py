"""Longer regular expressions, kept as data in `named/` because they are lists of words."""

import re
from functools import cache
from importlib.resources import files

from bot.patterns import regex

_HEAD = regex(r"^\[(\w+)\]$")
_FILES = (
    "expressions.txt",
    "clauses.txt",
    "amounts.txt",
    "places.txt",
    "seats.txt",
    "recordings.txt",
    "us_offices.txt",
    "releases.txt",
    "judged.txt",
    "on_the_list.txt",
    "of_answers.txt",
    "model_groups.txt",
    "thread.txt",
    "short_wishes.txt",
    "private_affairs.txt",
    "replies.txt",
)


@cache
def expression(name: str) -> re.Pattern[str]:
    """The expression called `name`; `KeyError` for one that no file holds."""
    return regex(sources()[name])


def make_all() -> None:
    """Makes every expression, so that `patterns.compile_all` finds those too that a function asks for."""
    for name in sources():
        expression(name)


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
