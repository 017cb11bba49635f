"""Which boards a person means by a name: "LMArena Text: Coding", "terminal bench 4.0", "bfcl"."""

import re
from collections import defaultdict

from rapidfuzz import fuzz

from bot.errors import AnswerError
from knowledge.facts import Facts

_CLOSE = 80


def boards_named(facts: Facts, text: str) -> frozenset[str]:
    """Ids of the boards that `text` names: exactly, else by all its words, else by the nearest spelling.

    A benchmark's name means every party's run of it. Raises `AnswerError` when nothing is near, naming the nearest.
    """
    wanted = _words(text)
    names = _names(facts)
    exact = names.get(" ".join(wanted))
    if exact:
        return frozenset(exact)
    holding = [boards for name, boards in names.items() if wanted and _holds(name.split(), wanted)]
    if holding:
        return frozenset().union(*holding)
    key = " ".join(wanted)
    nearest = max(names, key=lambda name: (_likeness(name, key), name), default="")
    if nearest and _likeness(nearest, key) >= _CLOSE and _numbers(nearest) == _numbers(key):
        return frozenset(names[nearest])
    known = facts.boards[min(names[nearest])].name if nearest else "none"
    raise AnswerError(f"no benchmark board is called {text!r}; the nearest is {known!r}")


def _names(facts: Facts) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for board in facts.boards.values():
        for name in (board.id, board.name, board.suite or board.name):
            names[" ".join(_words(name))].add(board.id)
    for benchmark, board_id in {(result.benchmark, result.board) for result in facts.benchmarks}:
        names[" ".join(_words(benchmark))].add(board_id)
    return names


def _holds(name: list[str], wanted: list[str]) -> bool:
    """Whether each wanted word is part of one in `name` ("arena" of "lmarena"); versions must be whole."""
    return all(word in name or (word.isalpha() and any(word in each for each in name)) for word in wanted)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:\.[^\W_]+)*", text.casefold())


def _numbers(name: str) -> list[str]:
    """Versions must agree: 2.0 is not 2.1."""
    return sorted(re.findall(r"\d+(?:\.\d+)?", name))


def _likeness(name: str, key: str) -> float:
    return fuzz.token_sort_ratio(name, key)
