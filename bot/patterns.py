"""Regular expressions that are compiled when they are first used.

The rules have some 900; one question uses a seventh of them, and compiling all takes as long as answering fifty times.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, cast
from weakref import WeakSet

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
_SAID = ("flags", "groups", "groupindex")

_made: WeakSet["_Late"] = WeakSet()


class _Late:
    """Stands for `re.compile(pattern, flags)`: its methods are fetched from it once, then its own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS and name not in _SAID:
            raise AttributeError(f"no {name} of a regular expression")
        fetched = {each: getattr(self._compiled, each) for each in (*_METHODS, *_SAID) if not hasattr(type(self), each)}
        self.__dict__.update(fetched)
        return fetched[name]

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)


class _ByText(_Late):
    """As `_Late`, but what is searched for depends on the text that is searched."""

    def _in(self, text: str) -> re.Pattern[str]:
        """What stands for the expression in `text`."""
        raise NotImplementedError

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


NOTHING = "(?!)"
"""An expression that matches nowhere."""
_NEVER = re.compile(NOTHING)


class _ByWords(_ByText):
    """Matches only in a text that holds one of the words of which every match holds one."""

    def __init__(self, source: str, flags: int, needed: Sequence[str]) -> None:
        super().__init__(source, flags)
        self._needed = needed
        self._last: tuple[str, re.Pattern[str]] = ("", _NEVER)

    def _in(self, text: str) -> re.Pattern[str]:
        last, found = self._last
        # One text is asked at thousands of places.
        if last is not text:
            found = self._compiled if self._may_match(text) else _NEVER
            self._last = (text, found)
        return found

    def _may_match(self, text: str) -> bool:
        # `any` over a generator takes three times as long.
        for word in self._needed:  # noqa: SIM110
            if word in text:
                return True
        return False


class _ByScript(_ByText):
    """In a text of ASCII letters a simpler expression stands for it."""

    def __init__(self, source: str, flags: int, in_ascii: str) -> None:
        super().__init__(source, flags)
        self._plain = _Late(in_ascii, flags)

    def _in(self, text: str) -> re.Pattern[str]:
        return self._plain._compiled if text.isascii() else self._compiled  # noqa: SLF001  (one of the same kind)


def regex(source: str, flags: int = 0, *, needed: Sequence[str] = (), in_ascii: str | None = None) -> re.Pattern[str]:
    """As `re.compile`, but an error in `source` shows at its first use: `compile_all` finds all of them.

    `needed` are words of which every match holds one, if any are known; texts without them are not searched. `in_ascii`
    is what `source` amounts to in a text of ASCII letters, `NOTHING` where it matches none there: classes of thousands
    of letters take milliseconds to compile.
    """
    late = _ByWords(source, flags, needed) if needed else _Late(source, flags)
    if in_ascii is not None:
        late = _ByScript(source, flags, in_ascii)
    _made.add(late)
    return cast("re.Pattern[str]", late)


def compile_all() -> int:
    """Compiles what was made so far, for a program that stays; how many there are. Raises `re.error`."""
    return len([late.groups for late in tuple(_made)])
