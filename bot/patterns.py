"""Regular expressions that are compiled when they are first used.

The rules have some 560; one question uses a quarter of them, and compiling all takes as long as answering twice.
"""

import re
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
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((each, getattr(compiled, each)) for each in (*_METHODS, *_SAID))
        return self.__dict__[name]


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but an error in `source` shows at its first use: `compile_all` finds all of them."""
    late = _Late(source, flags)
    _made.add(late)
    return cast("re.Pattern[str]", late)


def compile_all() -> int:
    """Compiles what was made so far, for a program that stays; how many there are. Raises `re.error`."""
    return len([late.groups for late in tuple(_made)])
