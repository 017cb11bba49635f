"""Levels at one task: own and related evidence, drawn towards overall strength, and that towards the middle."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from msgspec import Struct

from bot.quality import weights
from bot.quality.lists import Entry, ScoreList
from bot.quality.strength import Strengths, weighed
from knowledge.evidence import BenchmarkResult

OTHERS_RUN = frozenset({"benchmark-author", "independent", "crowd"})
"""Whose results neither a maker nor a retelling stands behind."""


class Evidence(Struct, frozen=True, kw_only=True):
    """The lists that count for a task, each with its place on the common scale and its relevance."""

    lists: tuple[ScoreList, ...]
    scales: tuple[tuple[float, float], ...]
    relevances: tuple[float, ...]

    @property
    def entries(self) -> frozenset[Entry]:
        """Whoever has a result for the task or a related one."""
        return frozenset(chain.from_iterable(each.entries for each in self.lists))


def evidence_for(task: str, lists: Sequence[ScoreList], strengths: Strengths) -> Evidence:
    """The lists with any relevance for the task."""
    kept = [
        (each, (mean, max(slope, weights.TASK_SLOPE * relevance)), relevance)
        for each, (mean, slope) in zip(lists, strengths.scales, strict=True)
        if (relevance := weights.relevance(task, each.board.tasks)) > 0
    ]
    return Evidence(
        lists=tuple(each for each, _, _ in kept),
        scales=tuple(scale for _, scale, _ in kept),
        relevances=tuple(relevance for _, _, relevance in kept),
    )


def levels(evidence: Evidence, strengths: Strengths) -> dict[Entry, float]:
    """The level of every entry with evidence, in deviations from the middle of all models."""
    counted = [
        each.weight * relevance * weights.TASK_EVIDENCE
        for each, relevance in zip(evidence.lists, evidence.relevances, strict=True)
    ]
    sums, totals = weighed(evidence.lists, evidence.scales, counted)
    bents = _bents(evidence, strengths, sums, totals)
    found = {}
    for entry in evidence.entries:
        expected = strengths.of[entry] + bents[entry[0]]
        level = (sums[entry] + weights.OVERALL * expected) / (totals[entry] + weights.OVERALL)
        known = sum(strengths.evidence[sibling] for sibling in strengths.efforts[entry[0]])
        found[entry] = level * known / (known + weights.THIN_SHRINK)
    return found


def _bents(
    evidence: Evidence, strengths: Strengths, sums: Mapping[Entry, float], totals: Mapping[Entry, float]
) -> dict[str, float]:
    """How much better each model is at the task than overall, over its efforts; near zero where evidence is thin."""
    found = {}
    for model in {model for model, _ in evidence.entries}:
        measured = [entry for entry in strengths.efforts[model] if totals.get(entry)]
        weight = sum(totals[entry] for entry in measured)
        surplus = sum(sums[entry] - strengths.of[entry] * totals[entry] for entry in measured)
        found[model] = surplus / (weight + weights.OVERALL)
    return found


def well_measured(evidence: Evidence) -> frozenset[str]:
    """The models that others than their makers have measured enough for the task; each board counts once."""
    boards: dict[str, dict[str, float]] = defaultdict(dict)
    for each, relevance in zip(evidence.lists, evidence.relevances, strict=True):
        for result in each.results:
            if result.source_kind in OTHERS_RUN:
                boards[result.model][each.board.id] = relevance * weights.KIND[result.source_kind]
    return frozenset(model for model, found in boards.items() if sum(found.values()) >= weights.SOLID)


def results_of(evidence: Evidence) -> dict[Entry, tuple[BenchmarkResult, ...]]:
    """The weightiest results of each entry, one per board."""
    found: dict[Entry, dict[str, tuple[float, BenchmarkResult]]] = defaultdict(dict)
    for each, relevance in zip(evidence.lists, evidence.relevances, strict=True):
        for entry, result in zip(each.entries, each.results, strict=True):
            known = found[entry].get(each.board.id)
            if known is None or result.result_date > known[1].result_date:
                found[entry][each.board.id] = (each.weight * relevance, result)
    return {
        entry: tuple(
            result
            for _, result in sorted(by_board.values(), key=lambda pair: (-pair[0], pair[1].board))[
                : weights.EVIDENCE_SHOWN
            ]
        )
        for entry, by_board in found.items()
    }
