"""Published results as ordered lists: one board on one date, each (model, effort) once, scores as normal scores."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from statistics import NormalDist

from msgspec import Struct

from bot.quality import weights
from knowledge.evidence import BenchmarkResult, Board
from knowledge.facts import Facts

Entry = tuple[str, str | None]
"""A canonical model id and an effort; `None` where the source does not say."""

_NORMAL = NormalDist()


class ScoreList(Struct, frozen=True, kw_only=True):
    """Entries of one board and date, with their ranks as normal scores (best highest) and the list's weight."""

    board: Board
    entries: tuple[Entry, ...]
    heights: tuple[float, ...]
    results: tuple[BenchmarkResult, ...]
    weight: float

    @property
    def mean_height(self) -> float:
        """The mean of the normal scores; not quite zero where entries tie."""
        return sum(self.heights) / len(self.heights)


def score_lists(facts: Facts, hidden: frozenset[str] = frozenset()) -> tuple[ScoreList, ...]:
    """All lists of two entries or more, without the boards in `hidden`."""
    rows: dict[str, list[BenchmarkResult]] = defaultdict(list)
    for result in facts.benchmarks:
        if result.board not in hidden and result.metric == facts.boards[result.board].metric:
            rows[result.board].append(result)
    lists = [
        (facts.boards[board], best)
        for board, results in rows.items()
        for snapshot in _snapshots(results)
        if len(best := _best_of_each(snapshot)) > 1
    ]
    in_suite: dict[str, int] = defaultdict(int)
    for board, _ in lists:
        in_suite[board.suite or board.id] += 1
    as_of = facts.as_of
    return tuple(_list(board, best, in_suite[board.suite or board.id], as_of) for board, best in lists)


def _snapshots(results: Iterable[BenchmarkResult]) -> list[list[BenchmarkResult]]:
    """Results by date, where a date has enough; the others join the newest such date, or stay together."""
    by_date: dict[str, list[BenchmarkResult]] = defaultdict(list)
    for result in results:
        by_date[result.result_date].append(result)
    snapshots = {day: found for day, found in sorted(by_date.items()) if len(found) >= weights.SNAPSHOT_ROWS}
    strays = [result for day, found in by_date.items() if day not in snapshots for result in found]
    if not snapshots:
        return [strays]
    newest = max(snapshots)
    return [found + strays if day == newest else found for day, found in snapshots.items()]


def _best_of_each(results: Iterable[BenchmarkResult]) -> dict[Entry, BenchmarkResult]:
    """One result per entry: the newest, then the best of several conditions."""
    best: dict[Entry, BenchmarkResult] = {}
    for result in results:
        entry = (result.model, result.effort)
        known = best.get(entry)
        if known is None or (result.result_date, signed(result)) > (known.result_date, signed(known)):
            best[entry] = result
    return best


def signed(result: BenchmarkResult) -> float:
    """The score, so that more is better."""
    return float(result.score) if result.higher_is_better else -float(result.score)


def _list(board: Board, best: dict[Entry, BenchmarkResult], in_suite: int, as_of: date) -> ScoreList:
    results = tuple(best.values())
    ordered = sorted(signed(result) for result in results)
    count = len(results)
    heights = tuple(
        _NORMAL.inv_cdf((bisect_left(ordered, score) + bisect_right(ordered, score)) / 2 / count)
        for score in map(signed, results)
    )
    trust = sum(weights.KIND[result.source_kind] for result in results) / count
    age = _age_in_years(max(result.result_date for result in results), as_of)
    weight = (
        trust
        * in_suite**-weights.SUITE_SHARE
        * 0.5 ** (age / weights.HALF_LIFE_YEARS)
        * count
        / (count + weights.SMALL_LIST)
    )
    return ScoreList(board=board, entries=tuple(best), heights=heights, results=results, weight=weight)


def _age_in_years(day: str, as_of: date) -> float:
    months = (as_of.year - int(day[:4])) * 12 + as_of.month - int(day[5:7])
    return max(months, 0) / 12
