"""How good each model is at a task, from benchmark evidence alone; cost has no part in it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import exp

from msgspec import Struct
from msgspec.structs import replace

from bot.quality import weights
from bot.quality.board_names import boards_named
from bot.quality.borrowing import predecessors
from bot.quality.levels import evidence_for, levels, results_of, well_measured
from bot.quality.lists import ScoreList, score_lists
from bot.quality.strength import Strengths, fit
from knowledge.evidence import BenchmarkResult
from knowledge.facts import Facts


class Quality(Struct, frozen=True, kw_only=True):
    """A model at an effort. `quality` runs from 0 to 1; 0.5 is the middle of all models measured."""

    model: str
    effort: str | None
    quality: float
    evidence: tuple[BenchmarkResult, ...]
    """Results of this model at this effort for the task and related ones, weightiest first."""
    thin: bool
    """Too little that others than the makers have measured for the task."""
    borrowed_from: str | None = None
    """The older version whose level stands in, reduced, where this model has no results; there is no evidence then."""


def task_quality(facts: Facts, task: str, without: str | None = None) -> tuple[Quality, ...]:
    """Every model with evidence for the task or a related one, best first; empty where no board measures it.

    `without` names a board to leave out. Raises `AnswerError` when no board is called so.
    """
    return ranked(facts, task, boards_named(facts, without) if without else frozenset())


def quality_by_model(
    facts: Facts, task: str, hidden: frozenset[str] = frozenset()
) -> Mapping[str, tuple[Quality, ...]]:
    """As `task_quality`, by model, best effort first; without the boards with ids in `hidden`."""
    return _by_model(_Same(facts), task, hidden)


def all_tasks(facts: Facts) -> tuple[str, ...]:
    """Every task for which some board is evidence."""
    measured = (task for board in facts.boards.values() for task in board.tasks)
    return tuple(sorted({*measured, *weights.RELATED}))


def ranked(facts: Facts, task: str, hidden: frozenset[str]) -> tuple[Quality, ...]:
    """As `task_quality`, without the boards with ids in `hidden`."""
    return _ranked(_Same(facts), task, hidden)


class _Same:
    """Facts as a cache key: they never change once read, and comparing their rows would cost more than ranking."""

    __slots__ = ("facts",)

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.facts is self.facts

    def __hash__(self) -> int:
        return id(self.facts)


@lru_cache(maxsize=16)
def _fitted(key: _Same, hidden: frozenset[str]) -> tuple[tuple[ScoreList, ...], Strengths]:
    lists = score_lists(key.facts, hidden)
    return lists, fit(lists)


@lru_cache(maxsize=128)
def _ranked(key: _Same, task: str, hidden: frozenset[str]) -> tuple[Quality, ...]:
    lists, strengths = _fitted(key, hidden)
    evidence = evidence_for(task, lists, strengths)
    results = results_of(evidence)
    solid = well_measured(evidence)
    found = [
        Quality(
            model=entry[0],
            effort=entry[1],
            quality=_share(level),
            evidence=results[entry],
            thin=entry[0] not in solid,
        )
        for entry, level in levels(evidence, strengths).items()
    ]
    return tuple(sorted([*found, *_borrowed(key.facts, found)], key=_order))


@lru_cache(maxsize=128)
def _by_model(key: _Same, task: str, hidden: frozenset[str]) -> Mapping[str, tuple[Quality, ...]]:
    found: dict[str, list[Quality]] = {}
    for each in _ranked(key, task, hidden):
        found.setdefault(each.model, []).append(each)
    return {model: tuple(each) for model, each in found.items()}


def _borrowed(facts: Facts, found: Iterable[Quality]) -> Iterator[Quality]:
    """Models without results, at what their predecessor's usual effort reaches, drawn towards the middle."""
    usual: dict[str, Quality] = {}
    for each in sorted(found, key=lambda quality: (quality.effort is not None, _order(quality))):
        usual.setdefault(each.model, each)
    for model, older in predecessors(facts.models, usual).items():
        kept = 0.5 + weights.BORROWED * (usual[older].quality - 0.5)
        yield replace(
            usual[older],
            model=model,
            effort=None,
            quality=round(kept, 4),
            evidence=(),
            thin=True,
            borrowed_from=older,
        )


def _order(quality: Quality) -> tuple[float, str, str]:
    return -quality.quality, quality.model, quality.effort or ""


def _share(level: float) -> float:
    """A level as a share: the logistic function, so that the strongest models stay apart."""
    return round(1 / (1 + exp(-level)), 4)
