"""Boards that measured several of the models asked about, where alone their results may be compared."""

from collections.abc import Iterator, Sequence

from bot.draft import Draft
from bot.strategies.benchmark_lines import UNCHECKED, mark_of
from bot.wording.scores import score_words
from knowledge.evidence import BenchmarkResult, Board

BOARDS_SHOWN = 4
Best = dict[str, BenchmarkResult]
"""A model to its newest result."""


def leader_everywhere(draft: Draft, models: Sequence[str]) -> str | None:
    """The model ahead wherever two or more were measured alike; `None` where boards differ."""
    boards = draft.situation.knowledge.facts.boards
    leaders = set()
    for best in _shared(draft, models):
        board = boards[next(iter(best.values())).board]
        sign = 1 if board.higher_is_better else -1
        ranked = sorted(best.values(), key=lambda result: sign * result.score, reverse=True)
        leaders.add(ranked[0].model if ranked[0].score != ranked[1].score else None)
    return next(iter(leaders)) if len(leaders) == 1 else None


def are_makers_own(draft: Draft, models: Sequence[str]) -> bool:
    """Whether no other than makers measured two of them alike."""
    return all(map(_is_unchecked, _shared(draft, models)))


def shared_boards(draft: Draft, models: Sequence[str]) -> Iterator[str]:
    """Results of the boards that measured at least two of the models alike."""
    shared = _shared(draft, models)
    if shared:
        yield "**On the same board**"
    for best in shared[:BOARDS_SHOWN]:
        any_result = next(iter(best.values()))
        effort = f"{any_result.effort} effort" if any_result.effort else "effort not stated"
        figures = ", ".join(_figure(draft, result) for result in best.values())
        yield f"- {any_result.benchmark} ({effort}): {figures}"


def _figure(draft: Draft, result: BenchmarkResult) -> str:
    known = draft.situation.knowledge.facts.model(result.model)
    kind = f" ({UNCHECKED[result.source_kind]})" if result.source_kind in UNCHECKED else ""
    mark = mark_of(draft, result, result.model)
    return f"{known.name if known else result.model} {score_words(result.score, result.unit)}{kind} [{mark}]"


def _shared(draft: Draft, models: Sequence[str]) -> list[Best]:
    """The newest results of what measured at least two of the models at one effort; runs of others than makers first.

    On a board without a runner of its own only what stands in one table goes together.
    """
    found: dict[tuple[str, ...], Best] = {}
    task = draft.situation.asked.task
    boards = draft.situation.knowledge.facts.boards
    for result in draft.situation.knowledge.facts.benchmarks:
        board = boards[result.board]
        if result.model in models and result.metric == board.metric and (task is None or task in board.tasks):
            best = found.setdefault((board.id, result.effort or "", *_table(board, result)), {})
            known = best.get(result.model)
            if known is None or result.result_date > known.result_date:
                best[result.model] = result
    shared = [(place, best) for place, best in found.items() if len(best) > 1]
    shared.sort(key=lambda pair: (_is_unchecked(pair[1]), -len(pair[1]), pair[0]))
    return [best for _, best in shared]


def _table(board: Board, result: BenchmarkResult) -> tuple[str, ...]:
    return (result.source_url, result.result_date) if board.is_of_many else ()


def _is_unchecked(best: Best) -> bool:
    return any(result.source_kind in UNCHECKED for result in best.values())
