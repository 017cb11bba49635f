"""What the quality of each pick rests on: a result on a board, what that board measures, or that there is none."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.quality.rank import Quality
from bot.quality.weights import relevance
from bot.strategies.entries import score, shown_results
from bot.strategies.named import name_of
from bot.wording.scores import score_words
from bot.wording.tasks import task_words

STANDS_IN = 0.25
"""The relevance to the task from which a figure of other work tells something of a model at it."""


def evidence_in_words(
    draft: Draft, entries: Sequence[Recommendation], known: Sequence[Quality | None], task: str
) -> str:
    """A line for each pick; a board of other work is called a stand-in. `known` is the quality of each entry."""
    lines = [
        _line(draft, entry, quality, task)
        for entry, quality in zip(entries, known, strict=False)
        if entry.benchmarks or entry.role != "match"
    ]
    return "\n".join(("**Evidence**", *dict.fromkeys(lines))) if lines else ""


def _line(draft: Draft, entry: Recommendation, quality: Quality | None, task: str) -> str:
    result = next(iter(shown_results(draft, quality)), None)
    if result is None:
        return f"- {entry.model_name}: {_without(draft, quality, task)}."
    board = draft.situation.knowledge.facts.boards[result.board]
    near = relevance(task, board.tasks)
    if near < STANDS_IN:
        runs = "its maker's own runs" if result.source_kind == "vendor" else "runs"
        mark = score(draft, result).citation
        return (
            f"- {entry.model_name}: no result at {task_words(task)} or work like it; its place rests on {runs} at "
            f"other work, such as {result.benchmark} [{mark}]"
        )
    effort = f", {result.effort} effort" if result.effort else ""
    figure = score_words(result.score, result.unit, higher_is_better=board.higher_is_better)
    mark = score(draft, result).citation
    stands_in = "" if task in board.tasks else f"; it measures {task_words(board.tasks[0])}, a stand-in here"
    own = ", its maker's own run" if result.source_kind == "vendor" else ""
    day = f"({result.result_date}{own})"
    return f"- {entry.model_name}: {figure} on {result.benchmark}{effort} {day} [{mark}]{stands_in}"


def _without(draft: Draft, quality: Quality | None, task: str) -> str:
    """Why no result is shown: nothing measured, an older version that stands in, or figures nobody vouches for."""
    if quality is None:
        return f"no result on board for {task_words(task)}"
    if quality.borrowed_from is not None:
        return f"no result of its own yet, placed by its older version {name_of(draft, quality.borrowed_from)}"
    return "only figures that others retold, too weak to show"
