"""The words of which every match of an expression holds one, found in the expression: without them none is looked for.

An expression of a thousand characters takes milliseconds to compile and longest to search where it finds nothing. Its
words take microseconds. `make learn` writes them to `learned/needed.tsv`, for finding them takes as long as compiling;
Python's own parser of expressions, which is not public, is used there and in tests only.
"""

from collections.abc import Iterable, Iterator, Mapping
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from bot.understanding.expressions import mark

LONG = 200
"""Characters of an expression from which asking for its words first is worth it."""
_LETTERS = 27.0
"""How much rarer a word is with each more of its bytes, roughly."""

Words = frozenset[str]


def needed_lines(sources: Mapping[str, str]) -> Iterator[str]:
    """A line for each long expression that cannot match without one of some words: its name, they, its mark."""
    for name, source in sorted(sources.items()):
        words = needed(source) if len(source) >= LONG else None
        if words:
            yield "\t".join((name, *sorted(words, key=lambda word: (len(word), word)), mark(source)))


def needed(source: str) -> Words | None:
    """Texts of which each match of an expression holds one; `None` where no such are seen.

    Raises `re.error` for what is no expression.
    """
    words = _of_sequence(parser.parse(source))
    # A word that holds another one adds nothing.
    return words and frozenset(word for word in words if not any(other in word for other in words - {word}))


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
    return min(known, key=_commonness, default=None)


def _of_part(code: Any, value: Any) -> Words | None:
    if code is codes.BRANCH:
        ways = [_of_sequence(way) for way in value[1]]
        return frozenset().union(*(way for way in ways if way)) if all(ways) else None
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}:
        return _of_sequence(value[2]) if value[0] else None
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value)
    # A group that changes how letters are compared needs no word as it is written.
    return _of_sequence(value[3]) if code is codes.SUBPATTERN and not value[1] else None


def _commonness(words: Words) -> float:
    """How often one of the words occurs by chance, for comparison."""
    return sum(_LETTERS ** -len(word.encode()) for word in words)
