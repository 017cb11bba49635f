"""Words of which every match of an expression holds one, as `bot.find_needed_words` found them in the expressions."""

from functools import cache
from importlib.resources import files
from zlib import crc32

FILE = "needed.tsv"
UNFOLDED = "\u0130\u0131\u017f\u1c80-\u1c88"
"""Letters, as in a class, whose small form is not the letter that an expression for any case takes them for.

The dotted and the dotless i, the long s, and Slavonic forms; see `_casefix.py` of Python's `re`. No Greek stands in the
expressions.
"""

A_DIGIT = r"\d"
"""Stands among the words for any digit, of whatever script."""


def mark(source: str, flags: int) -> str:
    """What the words of an expression stand under: those of one that was changed since are not found."""
    return f"{crc32(f'{flags} {source}'.encode()):08x}"


@cache
def words_of(source: str, flags: int) -> tuple[str, ...]:
    """The words, in small letters where the case does not count; empty where none are known."""
    written = _table().get(mark(source, flags))
    return tuple(written.split("\t")) if written else ()


@cache
def _table() -> dict[str, str]:
    lines = files("bot").joinpath(FILE).read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if not line.startswith("# "))
