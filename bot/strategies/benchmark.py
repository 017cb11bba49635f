"""Scores: what a board measures, who ran it, at which effort, and what may be compared."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.answer import Answer
from bot.draft import Draft
from bot.quality.board_names import boards_named
from bot.quality.rank import task_quality
from bot.strategies.background import find, say_note
from bot.strategies.closing import close
from bot.strategies.compare import shared_boards
from bot.strategies.entries import score
from bot.strategies.named import Named, named_models
from knowledge.evidence import BenchmarkResult, Board
from knowledge.source import Source

_VERSION = re.compile(r"\s+v?\d[\d.]*\b.*$")
SHORTEST_NAME = 4
RESULTS_SHOWN = 8
LEADERS_SHOWN = 5
UNCHECKED = {
    "secondary": "a retelling",
    "vendor-on-competitor": "one maker about another",
    "vendor": "its maker's own figure",
}


def answer_benchmark(draft: Draft) -> Answer:
    """Results of the models named on the boards named; the leaders where no model is; notes on how to read them."""
    situation = draft.situation
    facts = situation.knowledge.facts
    boards = [facts.boards[name] for name in sorted(boards_in(draft))]
    named = named_models(draft, situation.asked.models)
    known = [each for each in named if each.model_id is not None]
    for board in boards[:2]:
        _board(draft, board)
    for each in known:
        _results(draft, each, boards)
    if len(known) > 1:
        draft.say("\n".join(shared_boards(draft, [str(each.model_id) for each in known])))
    if not known and boards:
        draft.say(_leaders(draft, boards[0]))
    elif not known and situation.asked.task:
        draft.say(_task_leaders(draft, situation.asked.task))
    for hit in find(draft, kinds=("benchmark",), subjects=[board.id for board in boards], limit=1):
        if not boards or not hit.note.is_from_table:
            say_note(draft, hit.note)
    return close(draft)


def boards_in(draft: Draft) -> frozenset[str]:
    """Ids of the boards that the question names; a name without its version is the version with the newest results."""
    facts = draft.situation.knowledge.facts
    words = _plain(draft.situation.question.text)
    names = {board.name for board in facts.boards.values()}
    spoken = [name for name in names if _plain(name) in words]
    longest = [name for name in spoken if not any(name != other and _plain(name) in _plain(other) for other in spoken)]
    if longest:
        return frozenset(board for name in longest for board in boards_named(facts, name))
    counts = Counter(result.board for result in facts.benchmarks)
    newest: dict[str, str] = {}
    for result in facts.benchmarks:
        newest[result.benchmark] = max(newest.get(result.benchmark, ""), result.result_date)
    lines = [
        (newest.get(board.name, ""), "maker" not in board.runner, counts[board.id], board.id)
        for board in facts.boards.values()
        if _line_of(board.name, words)
    ]
    return frozenset({max(lines)[-1]}) if lines else frozenset()


def _line_of(name: str, words: str) -> bool:
    """Whether `words` names the benchmark but for its version."""
    line = _plain(_VERSION.sub("", name))
    return len(line) >= SHORTEST_NAME and line in words


def _plain(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _board(draft: Draft, board: Board) -> None:
    source = Source(url=board.source_url, checked_on=board.checked_on, title=board.name)
    mark = draft.cite(source, "benchmark")
    harness = f" {board.harness_note}" if board.harness_note else ""
    text = f"{board.measures} Run by {board.runner}.{harness} {board.comparable_note}"
    draft.fact(subject=board.name, attribute="what it measures", value=text, unit=None, citation=mark)
    draft.say(f"**{board.name}.** {text} [{mark}]")


def _results(draft: Draft, named: Named, boards: Sequence[Board]) -> None:
    facts = draft.situation.knowledge.facts
    wanted = {board.id for board in boards}
    task = draft.situation.asked.task
    found = [
        result
        for result in facts.benchmarks
        if result.model == named.model_id
        and (result.board in wanted if wanted else task is None or task in facts.boards[result.board].tasks)
    ]
    if not found:
        where = boards[0].name if boards else "any board on board"
        draft.leave_open(f"No result of {named.title} on {where} is known here.")
        draft.say(f"**No published result of {named.title} on {where} is on board.**")
        return
    found.sort(
        key=lambda result: (result.source_kind in UNCHECKED, result.benchmark, result.result_date), reverse=False
    )
    lines = [_line(draft, result, named.title) for result in found[:RESULTS_SHOWN]]
    draft.say("\n".join((f"**{named.title}**", *lines)))


def _line(draft: Draft, result: BenchmarkResult, subject: str) -> str:
    shown = score(draft, result)
    unit = "%" if result.unit == "%" else ""
    draft.fact(
        subject=subject, attribute=f"{result.benchmark}, {result.metric}", value=result.score, unit=result.unit,
        as_of=result.result_date or None, citation=shown.citation,
    )  # fmt: skip
    effort = f", {result.effort} effort" if result.effort else ""
    kind = f", {UNCHECKED[result.source_kind]}" if result.source_kind in UNCHECKED else ""
    return f"- {result.benchmark}: {result.score}{unit}{effort} ({result.result_date}{kind}) [{shown.citation}]"


def _leaders(draft: Draft, board: Board) -> str:
    """The highest results on the board, each model's newest one."""
    newest: dict[str, BenchmarkResult] = {}
    for each in draft.situation.knowledge.facts.benchmarks:
        known = newest.get(each.model)
        on_board = each.board == board.id and each.metric == board.metric
        if on_board and (known is None or each.result_date > known.result_date):
            newest[each.model] = each
    ordered = sorted(newest.values(), key=lambda each: each.score, reverse=board.higher_is_better)
    lines = [_line(draft, each, each.model).replace("- ", f"- {each.model} on ", 1) for each in ordered[:LEADERS_SHOWN]]
    return "\n".join(("Highest on it, each model's newest result:", *lines)) if lines else ""


def _task_leaders(draft: Draft, task: str) -> str:
    """The models that the evidence of all boards together puts first."""
    best = list(dict.fromkeys(each.model for each in task_quality(draft.situation.knowledge.facts, task)))
    words = task.replace("_", " ")
    return f"All boards for {words} taken together put these first: {', '.join(best[:LEADERS_SHOWN])}." if best else ""
