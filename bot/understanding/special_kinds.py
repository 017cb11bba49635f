"""Kinds of model that no task of the contract tells from others: guards, music, speakers told apart, 3D."""

from collections.abc import Iterable

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_KINDS = {kind: expression(f"special_kinds_{kind}") for kind in ("guard", "music", "speakers", "solid")}
_TASKS: dict[str, set[str | None]] = {
    "guard": {None, "classification", "chat", "agentic"}, "music": {None, "speech"}, "speakers": {"speech"},
    "solid": {None, "image_generation"},
}  # fmt: skip
"""What each may be taken for, as tasks go."""
_LONGEST = 40
"""Characters of a message of a thread that goes on about the kind of before."""
_FLAG = "kind:"


def kind_sought(passage: Passage, task: str | None, before: Iterable[str]) -> str | None:
    """The kind of model asked for where the `task` is none of another kind of work.

    `before`: the flags of the message before, whose kind a short wish keeps.
    """
    found = next((kind for kind, words in _KINDS.items() if task in _TASKS[kind] and words.search(passage.text)), None)
    goes_on = len(passage.text) <= _LONGEST and not passage.names and not passage.hits.of("task")
    return found or (kind_of(before) if goes_on else None)


def flag_of(kind: str) -> str:
    """How the kind stands among the flags of a reading."""
    return f"{_FLAG}{kind}"


def kind_of(flags: Iterable[str]) -> str | None:
    """The kind of model that a reading is about, if it is a special one."""
    return next((flag.removeprefix(_FLAG) for flag in flags if flag.startswith(_FLAG)), None)
