"""genai-prices' clause trees: which API names mean a model or a provider.

A clause is one of `{"equals": text}`, `{"starts_with": text}`, `{"ends_with": text}`, `{"contains": text}`,
`{"regex": pattern}`, `{"or": [clauses]}`, `{"and": [clauses]}`. Names are compared in lower case.
"""

import re
from collections.abc import Mapping
from typing import Any


def matches(clause: Mapping[str, Any], name: str) -> bool:
    """Whether `name` satisfies `clause`. Raises `ValueError` for a clause that is none of the above."""
    text = name.lower()
    [(kind, wanted)] = clause.items()
    if kind == "or":
        return any(matches(part, text) for part in wanted)
    if kind == "and":
        return all(matches(part, text) for part in wanted)
    if kind == "regex":
        return re.search(wanted, text) is not None
    if kind == "equals":
        return text == str(wanted)
    if kind in {"starts_with", "ends_with"}:
        return text.startswith(wanted) if kind == "starts_with" else text.endswith(wanted)
    if kind == "contains":
        return str(wanted) in text
    raise ValueError(f"unknown clause {kind!r}")


def names_in(clause: Mapping[str, Any]) -> tuple[str, ...]:
    """The full names that a clause spells out."""
    [(kind, wanted)] = clause.items()
    if kind == "or":
        return tuple(name for part in wanted for name in names_in(part))
    return (str(wanted),) if kind == "equals" else ()
