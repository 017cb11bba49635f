"""The row of a facts table that a person calls by its id, its name or another name, written as it stands there."""

from collections.abc import Mapping
from typing import Any

from bot.errors import AnswerError


def id_called(name: str, table: Mapping[str, Any], kind: str) -> str:
    """The id of the row called `name`. Raises `AnswerError` with the nearest ids; `kind` says what was looked for."""
    wanted = name.strip().lower()
    for row in table.values():
        if wanted in {row.id, row.name.lower(), *(alias.lower() for alias in row.aliases)}:
            return str(row.id)
    raise AnswerError(f"no {kind} called {name!r} is on board{nearest_of(wanted, table)}")


def nearest_of(wanted: str, names: Mapping[str, Any]) -> str:
    """`; the nearest are …` for a name that is none of `names`; empty where nothing is near."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a typing error pays for this import)

    near = get_close_matches(wanted, names, n=3, cutoff=0.5)
    return f"; the nearest are {', '.join(near)}" if near else ""
