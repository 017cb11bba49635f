"""The word tables in `words/`: the rows of a file, and the one of a label in a language."""

from functools import cache
from importlib.resources import files


@cache
def rows(file: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, comments left out."""
    text = files("bot.agent").joinpath("words").joinpath(file).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if not line.startswith("#"))


def written(file: str, label: str, tongue: str) -> str | None:
    """What a table of (label, language, words) holds for a label in a language; `None` where it holds nothing."""
    return next((words for *head, words in rows(file) if head == [label, tongue]), None)
