"""A published result in words: the figure, its day, how its source stands to the model; and in a field."""

from bot.draft import Draft
from bot.strategies.entries import score
from bot.wording.scores import score_words
from knowledge.evidence import BenchmarkResult

UNCHECKED = {
    "secondary": "a retelling",
    "vendor-on-competitor": "one maker about another",
    "vendor": "its maker's own figure",
}
"""How a source stands to the model it scores where neither the benchmark's author nor another party ran it."""


def mark_of(draft: Draft, result: BenchmarkResult, subject: str) -> str:
    """The mark of a result's source; the figure and its day stand in a fact about `subject` from here on."""
    mark = score(draft, result).citation
    draft.fact(
        subject=subject, attribute=f"{result.benchmark}, {result.metric}", value=result.score, unit=result.unit,
        as_of=result.result_date or None, citation=mark,
    )  # fmt: skip
    return mark


def figure(result: BenchmarkResult) -> str:
    """`70.6%, high effort (2026-09-22, its maker's own figure)`."""
    effort = f", {result.effort} effort" if result.effort else ""
    kind = f", {UNCHECKED[result.source_kind]}" if result.source_kind in UNCHECKED else ""
    return f"{score_words(result.score, result.unit)}{effort} ({result.result_date}{kind})"


def title(draft: Draft, result: BenchmarkResult) -> str:
    """The benchmark with what sets this run of it apart: "Humanity's Last Exam (with tools)"."""
    board = draft.situation.knowledge.facts.boards.get(result.board)
    apart = board.name.removeprefix(result.benchmark) if board and board.name.startswith(result.benchmark) else ""
    return result.benchmark + ("" if any(map(str.isdigit, apart)) else apart)


def line(draft: Draft, result: BenchmarkResult, subject: str) -> str:
    """A line of a list: the benchmark, the figure, the mark."""
    return f"- {title(draft, result)}: {figure(result)} [{mark_of(draft, result, subject)}]"
