"""Who of two models is ahead on a board that was asked about, by how much, and whether the figures go together."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.strategies.benchmark_lines import figure, mark_of
from bot.strategies.named import Named
from bot.wording.figures import listed
from bot.wording.scores import score_words
from knowledge.evidence import BenchmarkResult, Board

SIDES = 2
_APART = "points"
"""What percentages are apart as well."""


def say_who_leads(draft: Draft, named: Sequence[Named], boards: Sequence[Board]) -> bool:
    """Says the verdict on a board that has a result of each of two models, one run before two; whether there is one."""
    if len(named) != SIDES:
        return False
    ids = {each.model_id for each in named}
    results = [each for each in draft.situation.knowledge.facts.benchmarks if each.model in ids]
    found = []
    for board in boards:
        first, second = (_best(results, board, each) for each in named)
        if first is not None and second is not None:
            found.append((board, (named[0], first), (named[1], second)))
    if found:
        draft.say(_verdict(draft, *min(found, key=lambda each: _is_apart(each[0], each[1][1], each[2][1]))))
    return bool(found)


def _is_apart(board: Board, one: BenchmarkResult, other: BenchmarkResult) -> bool:
    """Whether two results are of runs by different parties, which no board puts into one order."""
    return board.is_of_many and (one.source_url, one.result_date) != (other.source_url, other.result_date)


def _best(results: Sequence[BenchmarkResult], board: Board, named: Named) -> BenchmarkResult | None:
    """The best of its results of its newest day there."""
    own = [
        each for each in results
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
    first, second = mark_of(draft, high, ahead.title), mark_of(draft, low, behind.title)
    marks = "".join(dict.fromkeys(f"[{mark}]" for mark in (first, second)))
    gap = abs(high.score - low.score)
    draft.fact(
        subject=ahead.title, attribute=f"{board.name}, ahead of {behind.title}", value=gap, unit=_APART, citation=first,
    )  # fmt: skip
    figures = f"{figure(high)} against {figure(low)}"
    if not gap:
        return f"**{ahead.title} and {behind.title} are level on {board.name}**: {figures} {marks}."
    if _is_apart(board, high, low):
        return (
            f"**{board.name}: {ahead.title} has {figure(high)}, {behind.title} {figure(low)}** {marks}. These are "
            "separate runs, each in a harness of its own: which is ahead, they only hint."
        )
    lead = f"**{ahead.title} is ahead of {behind.title} on {board.name} by {score_words(gap, _APART)}**"
    return f"{lead}: {figures} {marks}. {_apart(high, low)}".strip()


def _apart(high: BenchmarkResult, low: BenchmarkResult) -> str:
    """What keeps the two figures from being read as one comparison."""
    reasons = [
        words
        for words, differs in (
            ("days", high.result_date != low.result_date), ("efforts", high.effort != low.effort),
        )
        if differs
    ]  # fmt: skip
    return f"They are of different {listed(reasons)}, so a small distance says little." if reasons else ""
