"""Completion of model and provider names, for select menus and slash commands: what was typed, or something like it."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

ENOUGH = 55


class Names:
    """Names to complete, in the order in which they are offered before anything is typed."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(dict.fromkeys(names))
        self._plain = tuple(name.lower() for name in self._names)

    def like(self, typed: str, limit: int) -> tuple[str, ...]:
        """At most `limit` names: those that begin with `typed`, that contain it, that resemble it."""
        wanted = " ".join(typed.lower().split())[:100]
        if not wanted:
            return self._names[:limit]
        begins = [name for name, plain in zip(self._names, self._plain, strict=True) if plain.startswith(wanted)]
        holds = [name for name, plain in zip(self._names, self._plain, strict=True) if wanted in plain]
        found = tuple(dict.fromkeys((*begins, *holds)))[:limit]
        if len(found) == limit:
            return found
        near = process.extract(
            wanted, self._names, scorer=fuzz.WRatio, processor=utils.default_process, limit=limit, score_cutoff=ENOUGH
        )
        return tuple(dict.fromkeys((*found, *(name for name, _, _ in near))))[:limit]
