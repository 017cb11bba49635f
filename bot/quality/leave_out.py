"""How well the other boards foretell each board: it is hidden, the rest rank, Spearman's correlation is reported."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import sqrt
from pathlib import Path
from statistics import median

from msgspec import Struct

from bot.quality.lists import signed
from bot.quality.rank import ranked
from knowledge.facts import Facts

_FACTS = Path(__file__).parents[2] / "knowledge" / "facts"
SHARED = 12
"""Models that a board must share with the ranking to count."""


class LeftOut(Struct, frozen=True, kw_only=True):
    """One board hidden. `alone`: only it; `suite`: with every board that shares its questions or votes."""

    board: str
    task: str
    models: int
    alone: float
    suite: float | None


def leave_out(facts: Facts, *, suites: bool = True) -> tuple[LeftOut, ...]:
    """A row for each benchmark that shares enough models with the ranking made without it, in order of names."""
    runs: dict[str, list[str]] = defaultdict(list)
    for board in facts.boards.values():
        runs[board.name].append(board.id)
    rows = []
    for name, boards in sorted(runs.items()):
        scores = _best_scores(facts, boards)
        task = facts.boards[boards[0]].tasks[0]
        if len(scores) < SHARED:
            continue
        count, alone = _foretold(facts, task, frozenset(boards), scores)
        if count >= SHARED:
            wide = frozenset(
                board.id for board in facts.boards.values() if board.suite in _suites(facts, boards)
            ) | frozenset(boards)
            widely, correlation = _foretold(facts, task, wide, scores) if suites else (0, 0.0)
            suite = correlation if widely >= SHARED else None
            rows.append(LeftOut(board=name, task=task, models=count, alone=alone, suite=suite))
    return tuple(rows)


def _suites(facts: Facts, boards: Iterable[str]) -> frozenset[str]:
    return frozenset(suite for board in boards if (suite := facts.boards[board].suite) is not None)


def _best_scores(facts: Facts, boards: Iterable[str]) -> dict[str, float]:
    """Each model's best score, whatever the effort."""
    wanted = frozenset(boards)
    best: dict[str, float] = {}
    for result in facts.benchmarks:
        if result.board in wanted and result.metric == facts.boards[result.board].metric:
            best[result.model] = max(best.get(result.model, float("-inf")), signed(result))
    return best


def _foretold(facts: Facts, task: str, hidden: frozenset[str], scores: dict[str, float]) -> tuple[int, float]:
    best: dict[str, float] = {}
    for each in ranked(facts, task, hidden):
        if each.evidence:
            best[each.model] = max(best.get(each.model, 0.0), each.quality)
    shared = [model for model in scores if model in best]
    return len(shared), spearman([scores[model] for model in shared], [best[model] for model in shared])


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """The correlation of ranks, ties sharing their mean rank; 0 where one side does not vary."""
    ranks = (_ranks(first), _ranks(second))
    means = [sum(side) / len(side) if side else 0.0 for side in ranks]
    centred = [[rank - mean for rank in side] for side, mean in zip(ranks, means, strict=True)]
    spreads = [sqrt(sum(value * value for value in side)) for side in centred]
    if not all(spreads):
        return 0.0
    product = sum(one * two for one, two in zip(centred[0], centred[1], strict=True))
    return product / (spreads[0] * spreads[1])


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(ordered)))}
    last = {value: place for place, value in enumerate(ordered)}
    return [(first[value] + last[value]) / 2 for value in values]


def table(rows: Sequence[LeftOut]) -> str:
    """The rows as Markdown, with the medians last."""
    lines = ["| board | task | models | Spearman | suite hidden |", "| --- | --- | ---: | ---: | ---: |"]
    lines += [f"| {row.board} | {row.task} | {row.models} | {row.alone:.2f} | {_shown(row.suite)} |" for row in rows]
    suites = [row.suite for row in rows if row.suite is not None]
    last = f"{median(suites):.2f}" if suites else "-"
    if rows:
        lines.append(f"| median of {len(rows)} | | | {median(row.alone for row in rows):.2f} | {last} |")
    return "\n".join(lines)


def _shown(correlation: float | None) -> str:
    return "-" if correlation is None else f"{correlation:.2f}"


def main() -> None:
    """Prints the table for the facts on board."""
    from knowledge.tables import read_facts  # noqa: PLC0415  (only the command reads files)

    print(table(leave_out(read_facts(_FACTS))))  # noqa: T201  (a report's result)


if __name__ == "__main__":
    main()
