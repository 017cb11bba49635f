"""Machines of the asker that are only spoken of: "pen testing my own box", "my Discord server", "my local plumber"."""

from bot.patterns import regex
from bot.understanding.cues import Hit, Hits
from bot.understanding.expressions import expression

_WORKED_ON = expression("spoken_machines_worked_on")
_OTHER_SERVER = expression("spoken_machines_other_server")
_OF_SOMEBODY = expression("spoken_machines_of_somebody")
_MAY_USE = regex(r"\b(?:allowed|permitted|banned|forbidden|prohibited|erlaubt|verboten|interdit|prohibid[oa])\b")
_RUNS = regex(r"\b(?:run|runs|running|install|host|hosting|ollama|lm studio|llama\.cpp|laufen|läuft)\b")
_TOO_WEAK = expression("spoken_machines_too_weak")
_ONLINE = regex(r"\b(?:online|apis?|cloud|hosted|web)\b")
_NEIGHBOURS = expression("spoken_machines_neighbours")
_OWNED = regex(r"\b(?:my|our|your|his|her|their) $")
_NO_MACHINE = expression("spoken_machines_no_machine")
_ON = regex(r"\b(?:on|from|at|onto|auf|via) (?:my|our|the|an?)? ?(?:own )?$")


def without_spoken_machines(text: str, hits: Hits) -> Hits:
    """`hits` without the wishes to run a model on machines that are only spoken of."""
    wishes = hits.of("wish")
    kept = tuple(hit for hit in wishes if hit.label != "self_host" or not _is_spoken_of(text, hit))
    return hits if len(kept) == len(wishes) else Hits({**hits.by_table, "wish": kept})


def is_machine_spoken_of(text: str, start: int, end: int) -> bool:
    """Whether no model is to run on the machine at `start:end`: it is worked on, serves a game, or is somebody's."""
    before = text[max(0, start - 40) : start]
    if _WORKED_ON.search(before):
        return True
    words = text[start:end]
    if _OTHER_SERVER.search(words) or ("server" in words and _is_another_server(text, before)):
        return True
    if _OF_SOMEBODY.search(before) and _MAY_USE.search(text) and not _RUNS.search(text):
        return True
    return _TOO_WEAK.match(text, end) is not None and _ONLINE.search(text) is not None and not _RUNS.search(text)


def _is_another_server(text: str, before: str) -> bool:
    return _OTHER_SERVER.search(text) is not None and not _ON.search(before)


def _is_spoken_of(text: str, hit: Hit) -> bool:
    if text[hit.start : hit.end] == "local":
        if _NEIGHBOURS.match(text, hit.end):
            return True
        return _OWNED.search(text, max(0, hit.start - 8), hit.start) is not None and bool(
            _NO_MACHINE.match(text, hit.end)
        )
    return is_machine_spoken_of(text, hit.start, hit.end)
