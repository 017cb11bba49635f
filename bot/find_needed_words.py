"""The words of which every match of an expression holds one, found in the expression: without them none is looked for.

An expression of a thousand characters takes milliseconds to compile and longest to search where it finds nothing. Its
words take microseconds. `make needed` writes them to `needed.tsv`, for finding them takes as long as compiling;
Python's own parser of expressions, which is not public, is used there and in tests only.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from math import fsum
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import bot
from bot.needed_words import A_DIGIT, FILE, UNFOLDED, mark
from bot.patterns import all_made
from bot.understanding.expressions import make_all

LONG = 12
"""Characters of an expression from which asking for its words first is worth it."""
_LETTERS = 27.0
"""How much rarer a word is with each more of its bytes, roughly."""
_COMMON = 0.004
"""How often words may occur by chance, at most, for a text without them to be likely."""
_OF_A_DIGIT = 0.001
"""What a digit counts as, somewhat rarer than two letters: half of all messages have none, and that is seen once."""
_FEW = 6
"""Letters of a class, at most, that are words of one letter."""

Words = frozenset[str]


def expressions_on_board() -> list[tuple[str, int]]:
    """(source, flags) of each expression that any module makes, in order."""
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        importlib.import_module(module.name)
    make_all()
    return sorted(set(all_made()))


def needed_lines(expressions: Iterable[tuple[str, int]]) -> Iterator[str]:
    """A line for each long expression that cannot match without one of some words: its mark and they."""
    for source, flags in expressions:
        words = needed(source, flags) if len(source) >= LONG else None
        if words and _commonness(words) <= _COMMON and not any(letter in word for word in words for letter in "\t\n\r"):
            yield "\t".join((mark(source, flags), *sorted(words, key=lambda word: (len(word), word))))


def needed(source: str, flags: int = 0) -> Words | None:
    """Texts of which each match of an expression holds one, in small letters where the case does not count.

    `None` where no such are seen. Raises `re.error` for what is no expression.
    """
    parsed = parser.parse(source, flags)
    words = _of_sequence(parsed)
    if words and parsed.state.flags & re.IGNORECASE:
        words = frozenset(word.lower() for word in words)
        if re.search(f"[{UNFOLDED}]", "".join(words)):
            return None
    # A word that holds another one adds nothing.
    return words and frozenset(
        word for word in words if word == A_DIGIT or not any(other in word for other in words - {word, A_DIGIT})
    )


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> Words | None:
    """The rarest of what its parts need, for each of them stands in every match."""
    found, literal = [], ""
    for code, value in parts:
        if code is codes.LITERAL:
            literal += chr(value)
        elif code is not codes.AT:
            found += [frozenset({literal}), _of_part(code, value)]
            literal = ""
    known = [words for words in (*found, frozenset({literal})) if words and all(words)]
    # Of words alike rare the first ones, whatever order a process keeps a set in.
    return min(known, key=lambda words: (_commonness(words), sorted(words)), default=None)


def _of_part(code: Any, value: Any) -> Words | None:
    if code is codes.BRANCH:
        ways = [_of_sequence(way) for way in value[1]]
        return frozenset().union(*(way for way in ways if way)) if all(ways) else None
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}:
        return _of_sequence(value[2]) if value[0] else None
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value)
    if code is codes.ASSERT:
        return _of_sequence(value[1])
    if code is codes.IN and len(value) <= _FEW and all(one is codes.LITERAL for one, _ in value):
        return frozenset(chr(letter) for _, letter in value)
    if code is codes.IN and all(map(_is_of_digits, value)):
        return frozenset({A_DIGIT})
    # A group that changes how letters are compared needs no word as it is written.
    return _of_sequence(value[3]) if code is codes.SUBPATTERN and not value[1] else None


def _is_of_digits(one: tuple[Any, Any]) -> bool:
    """Whether a part of a class has digits alone."""
    code, value = one
    if code is codes.RANGE:
        return all(chr(end).isdecimal() for end in value)
    return code is codes.CATEGORY and value is codes.CATEGORY_DIGIT


def _commonness(words: Words) -> float:
    """How often one of the words occurs by chance, for comparison."""
    return fsum(_OF_A_DIGIT if word == A_DIGIT else _LETTERS ** -len(word.encode()) for word in words)


def main() -> None:
    """Writes the table."""
    head = "# mark of an expression	words of which every match holds one; made by `make needed`"
    lines = (head, *needed_lines(expressions_on_board()))
    Path(__file__).with_name(FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
