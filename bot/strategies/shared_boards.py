"""Boards that measured several of the models asked about, where alone their results may be compared."""

from collections.abc import Iterator, Sequence

from bot.draft import Draft
from bot.strategies.entries import score
from bot.wording.scores import score_words
from knowledge.evidence import BenchmarkResult

BOARDS_SHOWN = 4


def leader_everywhere(draft: Draft, models: Sequence[str]) -> str | None:
    """The model ahead on each board that measured two or more at the same effort; `None` where boards differ."""
    boards = draft.situation.knowledge.facts.boards
    leaders = set()
    for (board, _), best in _shared(draft, models):
        sign = 1 if boards[board].higher_is_better else -1
        ranked = sorted(best.values(), key=lambda result: sign * result.score, reverse=True)
        leaders.add(ranked[0].model if ranked[0].score != ranked[1].score else None)
    return next(iter(leaders)) if len(leaders) == 1 else None


def _shared(draft: Draft, models: Sequence[str]) -> list[tuple[tuple[str, str | None], dict[str, BenchmarkResult]]]:
    """(board and effort, each model's newest result there) of what measured at least two of the models."""
    found: dict[tuple[str, str | None], dict[str, BenchmarkResult]] = {}
    task = draft.situation.asked.task
    boards = draft.situation.knowledge.facts.boards
    for result in draft.situation.knowledge.facts.benchmarks:
        if result.model in models and (task is None or task in boards[result.board].tasks):
            best = found.setdefault((result.board, result.effort), {})
            known = best.get(result.model)
            if known is None or result.result_date > known.result_date:
                best[result.model] = result
    shared = [(place, best) for place, best in found.items() if len(best) > 1]
    return sorted(shared, key=lambda pair: (-len(pair[1]), pair[0][0], pair[0][1] or ""))


def shared_boards(draft: Draft, models: Sequence[str]) -> Iterator[str]:
    """Results of the boards that measured at least two of the models, on the same board at the same effort."""
    facts = draft.situation.knowledge.facts
    shared = _shared(draft, models)
    if shared:
        yield "**Same board, same effort**"
    for (_, effort), best in shared[:BOARDS_SHOWN]:
        any_result = next(iter(best.values()))
        figures = []
        for model, result in best.items():
            shown = score(draft, result)
            draft.fact(
                subject=model, attribute=result.benchmark, value=result.score, unit=result.unit,
                as_of=result.result_date, citation=shown.citation,
            )  # fmt: skip
            known = facts.model(model)
            figure = score_words(result.score, result.unit)
            figures.append(f"{known.name if known else model} {figure} [{shown.citation}]")
        yield f"- {any_result.benchmark}{f' ({effort} effort)' if effort else ''}: {', '.join(figures)}"
