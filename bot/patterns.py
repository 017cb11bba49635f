"""Regular expressions that are compiled when they are first used, and not searched where they cannot be found.

The rules have some 2,550; one question uses a fifth of them, and compiling all takes as long as answering fifty times.
Of most it is known which words every match holds, or that it holds a digit (`needed.tsv`, see `bot.needed_words`): a
text without any of them is not searched, which takes a tenth of the time or less, and compiles nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, cast
from weakref import WeakSet

from bot.needed_words import A_DIGIT, UNFOLDED, words_of

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
_SAID = ("flags", "groups", "groupindex")

_made: WeakSet["_Late"] = WeakSet()


class _Late:
    """Stands for `re.compile(pattern, flags)`: its methods are fetched at the first use, then its own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name in _SAID:
            return getattr(self.compiled, name)
        if name not in _METHODS:
            raise AttributeError(f"no {name} of a regular expression")
        whose = self._searched()
        fetched = {each: getattr(whose, each) for each in _METHODS}
        self.__dict__.update(fetched)
        return fetched[name]

    def _searched(self) -> Any:
        """What the methods are those of."""
        words = words_of(self.pattern, self._flags)
        return _ByWords(self, words) if words else self.compiled

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.pattern, self._flags)


class _ByScript(_Late):
    """In a text of ASCII letters a simpler expression stands for it."""

    def __init__(self, source: str, flags: int, in_ascii: str) -> None:
        super().__init__(source, flags)
        self._plain = _Late(in_ascii, flags)

    def _in(self, text: str) -> re.Pattern[str]:
        return self._plain.compiled if text.isascii() else self.compiled

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._in(text).search(text, *span)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._in(text).match(text, *span)

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self._in(text).fullmatch(text, *span)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._in(text).finditer(text, *span)

    def findall(self, text: str, *span: int) -> list[Any]:
        return self._in(text).findall(text, *span)

    def sub(self, put: Any, text: str, count: int = 0) -> str:
        return self._in(text).sub(put, text, count)

    def subn(self, put: Any, text: str, count: int = 0) -> tuple[str, int]:
        return self._in(text).subn(put, text, count)

    def split(self, text: str, most: int = 0) -> list[str | Any]:
        return self._in(text).split(text, most)


NOTHING = "\uffff"
"""An expression that matches nowhere in a text of ASCII letters, which is seen at once."""


class _ByWords:
    """The methods of an expression that matches only in a text with one of some words."""

    def __init__(self, late: _Late, words: Sequence[str]) -> None:
        self._late = late
        self._words = tuple(word for word in words if word != A_DIGIT)
        self._in_ascii = tuple(word for word in self._words if word.isascii())
        self._counts = A_DIGIT in words
        self._folds = bool(late._flags & re.IGNORECASE)  # noqa: SLF001  (of the same module)
        self._last: tuple[str, bool] = ("", False)

    def _may_match(self, text: str) -> bool:
        # One text is asked at thousands of places.
        last, found = self._last
        if last is not text:
            found = self._has_a_word(text)
            self._last = (text, found)
        return found

    def _has_a_word(self, text: str) -> bool:
        if self._counts and _has_a_digit(text):
            return True
        folded = _folded(text) if self._folds else text
        if folded is None:
            return True
        # `any` over a generator takes three times as long.
        for word in self._in_ascii if folded.isascii() else self._words:  # noqa: SIM110
            if word in folded:
                return True
        return False

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._late.compiled.search(text, *span) if self._may_match(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._late.compiled.match(text, *span) if self._may_match(text) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self._late.compiled.fullmatch(text, *span) if self._may_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._late.compiled.finditer(text, *span) if self._may_match(text) else iter(())

    def findall(self, text: str, *span: int) -> list[Any]:
        return self._late.compiled.findall(text, *span) if self._may_match(text) else []

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self._late.compiled.sub(put, text, count) if self._may_match(text) else text

    def subn(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> tuple[str, int]:
        return self._late.compiled.subn(put, text, count) if self._may_match(text) else (text, 0)

    def split(self, text: str, most: int = 0) -> list[str | Any]:
        return self._late.compiled.split(text, most) if self._may_match(text) else [text]


_UNFOLDED = re.compile(f"[{UNFOLDED}]")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=64)
def _folded(text: str) -> str | None:
    """`text` in small letters; `None` with a letter whose small one is not what an expression takes it for."""
    return None if not text.isascii() and _UNFOLDED.search(text) else text.lower()


@lru_cache(maxsize=64)
def _has_a_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


def regex(source: str, flags: int = 0, *, in_ascii: str | None = None) -> re.Pattern[str]:
    """As `re.compile`, but an error in `source` shows at its first use: `compile_all` finds all of them.

    `in_ascii` is what `source` amounts to in a text of ASCII letters, `NOTHING` where it matches none there: classes of
    thousands of letters take milliseconds to compile.
    """
    late = _Late(source, flags) if in_ascii is None else _ByScript(source, flags, in_ascii)
    _made.add(late)
    return cast("re.Pattern[str]", late)


def one_of(words: Iterable[str]) -> str:
    """An expression of `words`, the longest that fits first; only those that begin as the text does are looked at."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in by_first.items())


def compile_all() -> int:
    """Compiles what was made so far, for a program that stays; how many there are. Raises `re.error`."""
    return len([late.groups for late in tuple(_made)])


def all_made() -> tuple[tuple[str, int], ...]:
    """(source, flags) of all that were made so far but those with a simpler one in ASCII."""
    return tuple((late.pattern, late._flags) for late in tuple(_made) if type(late) is _Late)  # noqa: SLF001
