"""Boards that measured several of the models asked about, where alone their results may be compared."""

from collections.abc import Iterator, Sequence

from bot.draft import Draft
from bot.strategies.benchmark_lines import UNCHECKED, mark_of
from bot.wording.scores import score_words
from knowledge.evidence import BenchmarkResult, Board
from knowledge.facts import Facts

BOARDS_SHOWN = 4
ALONE = "No run on board measured them alike; what ranks them are separate runs."
TOOLS = frozenset({"with tools", "no tools"})
"""Conditions of a run that its line tells."""
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
    shared = _shared(draft, models)[:BOARDS_SHOWN]
    firsts = [next(iter(best.values())) for best in shared]
    is_untold = not any(each.effort for each in firsts)
    if shared:
        yield f"**On the same board**{' (effort not stated)' if is_untold else ''}"
    for best, first in zip(shared, firsts, strict=True):
        effort = "" if is_untold else f" ({first.effort} effort)" if first.effort else " (effort not stated)"
        tools = f", {first.conditions}" if first.conditions in TOOLS else ""
        figures = ", ".join(_figure(draft, result) for result in best.values())
        yield f"- {first.benchmark}{tools}{effort}: {figures}"


def compared_on_boards(draft: Draft, models: Sequence[str]) -> str:
    """The boards that measured several of the models alike, or that none did."""
    if lines := "\n".join(shared_boards(draft, models)):
        return lines
    return ALONE if len({*models}) > 1 else ""


def _figure(draft: Draft, result: BenchmarkResult) -> str:
    known = draft.situation.knowledge.facts.model(result.model)
    kind = f" ({UNCHECKED[result.source_kind]})" if result.source_kind in UNCHECKED else ""
    mark = mark_of(draft, result, result.model)
    return f"{known.name if known else result.model} {score_words(result.score, result.unit)}{kind} [{mark}]"


def _shared(draft: Draft, models: Sequence[str]) -> list[Best]:
    """The newest results of what measured at least two of the models at one effort; runs of others than makers first.

    On a board without a runner of its own only what stands in one table goes together, and what a maker measured alike
    of its own models.
    """
    found: dict[tuple[str, ...], Best] = {}
    task = draft.situation.asked.task
    facts = draft.situation.knowledge.facts
    for result in facts.benchmarks:
        board = facts.boards[result.board]
        if result.model in models and result.metric == board.metric and (task is None or task in board.tasks):
            for run in _runs(facts, board, result):
                best = found.setdefault((board.id, result.effort or "", *run), {})
                known = best.get(result.model)
                if known is None or result.result_date > known.result_date:
                    best[result.model] = result
    shared = [(place, best) for place, best in found.items() if len(best) > 1]
    shared.sort(key=lambda pair: (_is_unchecked(pair[1]), -len(pair[1]), pair[0]))
    told = [best for _, best in shared]
    return [best for at, best in enumerate(told) if not any(_is_within(best, wider) for wider in told[:at])]


def _is_within(best: Best, wider: Best) -> bool:
    """Whether all results stand beside others already."""
    return all(wider.get(model) == result for model, result in best.items())


def _runs(facts: Facts, board: Board, result: BenchmarkResult) -> Iterator[tuple[str, ...]]:
    """What a result may be set beside: the whole board, its table, and what its maker measured under its conditions."""
    if not board.is_of_many:
        yield ()
        return
    yield (result.source_url, result.result_date)
    model = facts.model(result.model)
    if result.source_kind == "vendor" and model is not None:
        yield (model.developer, result.conditions or "")


def _is_unchecked(best: Best) -> bool:
    return any(result.source_kind in UNCHECKED for result in best.values())
