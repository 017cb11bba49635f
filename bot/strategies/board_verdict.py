"""Who of two models is ahead on a board that was asked about, by how much, and whether the figures go together."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.strategies.benchmark_lines import UNCHECKED
from bot.strategies.entries import score
from bot.strategies.named import Named
from bot.wording.scores import score_words
from knowledge.evidence import BenchmarkResult, Board

SIDES = 2
_APART = "points"
"""What percentages are apart as well."""


def say_who_leads(draft: Draft, named: Sequence[Named], boards: Sequence[Board]) -> None:
    """The verdict on the first of the boards that has a result of each of two models."""
    if len(named) != SIDES:
        return
    for board in boards:
        best = [_best(draft, board, each) for each in named]
        first, second = best
        if first is not None and second is not None:
            draft.say(_verdict(draft, board, (named[0], first), (named[1], second)))
            return


def _best(draft: Draft, board: Board, named: Named) -> BenchmarkResult | None:
    """The best of its results of its newest day there."""
    own = [
        each for each in draft.situation.knowledge.facts.benchmarks
        if (each.board, each.metric, each.model) == (board.id, board.metric, named.model_id)
    ]  # fmt: skip
    newest = max((each.result_date for each in own), default="")
    sign = 1 if board.higher_is_better else -1
    return max((each for each in own if each.result_date == newest), key=lambda each: sign * each.score, default=None)


def _verdict(
    draft: Draft, board: Board, one: tuple[Named, BenchmarkResult], other: tuple[Named, BenchmarkResult]
) -> str:
    sign = 1 if board.higher_is_better else -1
    (ahead, high), (behind, low) = sorted((one, other), key=lambda pair: -sign * pair[1].score)
    marks = "".join(dict.fromkeys(f"[{score(draft, each).citation}]" for each in (high, low)))
    gap = abs(high.score - low.score)
    draft.fact(
        subject=ahead.title, attribute=f"{board.name}, ahead of {behind.title}", value=gap, unit=_APART,
        citation=score(draft, high).citation,
    )  # fmt: skip
    figures = f"{_figure(high)} against {_figure(low)}"
    if not gap:
        return f"**{ahead.title} and {behind.title} are level on {board.name}**: {figures} {marks}."
    lead = f"**{ahead.title} is ahead of {behind.title} on {board.name} by {score_words(gap, _APART)}**"
    return f"{lead}: {figures} {marks}. {_apart(high, low)}".strip()


def _figure(result: BenchmarkResult) -> str:
    effort = f", {result.effort} effort" if result.effort else ""
    kind = f", {UNCHECKED[result.source_kind]}" if result.source_kind in UNCHECKED else ""
    return f"{score_words(result.score, result.unit)} ({result.result_date}{effort}{kind})"


def _apart(high: BenchmarkResult, low: BenchmarkResult) -> str:
    """What keeps the two figures from being read as one comparison."""
    reasons = [
        words
        for words, differs in (
            ("days", high.result_date != low.result_date), ("efforts", high.effort != low.effort),
        )
        if differs
    ]  # fmt: skip
    return f"They are of different {' and '.join(reasons)}, so a small distance says little." if reasons else ""
