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


class _LateByWords(_Late):
    """As `_Late`, but it looks only at a text that holds one of the words of which every match holds one."""

    def __init__(self, source: str, flags: int, needed: Sequence[str]) -> None:
        super().__init__(source, flags)
        self._needed = needed

    def _may_match(self, text: str) -> bool:
        # `any` over a generator takes three times as long.
        for word in self._needed:  # noqa: SIM110
            if word in text:
                return True
        return False

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compiled.search(text, *span) if self._may_match(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compiled.match(text, *span) if self._may_match(text) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compiled.fullmatch(text, *span) if self._may_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, *span) if self._may_match(text) else iter(())

    def findall(self, text: str, *span: int) -> list[Any]:
        return self._compiled.findall(text, *span) if self._may_match(text) else []

    def sub(self, put: Any, text: str, count: int = 0) -> str:
        return self._compiled.sub(put, text, count) if self._may_match(text) else text


def regex(source: str, flags: int = 0, *, needed: Sequence[str] = ()) -> re.Pattern[str]:
    """As `re.compile`, but an error in `source` shows at its first use: `compile_all` finds all of them.

    `needed` are words of which every match holds one, if any are known; texts without them are not searched.
    """
    late = _LateByWords(source, flags, needed) if needed else _Late(source, flags)
    _made.add(late)
    return cast("re.Pattern[str]", late)


def compile_all() -> int:
    """Compiles what was made so far, for a program that stays; how many there are. Raises `re.error`."""
    return len([late.groups for late in tuple(_made)])
