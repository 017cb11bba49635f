"""How a model stands among all that are measured for a task: its place, who leads, the best result on its boards."""

from collections.abc import Sequence

from msgspec import Struct

from bot.draft import Draft
from bot.quality.rank import Quality, task_quality
from bot.quality.weights import relevance
from bot.strategies.benchmark_lines import figure, mark_of, title
from bot.strategies.board_leaders import FEWEST
from bot.strategies.entries import STATED_KINDS
from bot.strategies.evidence_said import STANDS_IN
from bot.strategies.named import Named, name_of
from bot.wording.scores import ALIKE, THIN, score_words
from bot.wording.tasks import task_words
from knowledge.evidence import BenchmarkResult, Board

LINES_SHOWN = 3
THIRDS = ("upper", "middle", "lower")


class Standing(Struct, frozen=True, kw_only=True):
    """The place of a model among `of` models that have results for the task or work like it, from 1 on."""

    own: Quality
    leader: Quality
    place: int
    of: int
    results: tuple[BenchmarkResult, ...]
    """Its own, of boards that tell something of the task, the nearest first; never none."""

    @property
    def is_near_the_first(self) -> bool:
        """Whether its quality is about that of the first."""
        return self.own.quality >= self.leader.quality - ALIKE

    @property
    def third(self) -> str:
        """`upper`, `middle` or `lower`."""
        return THIRDS[min(2, 3 * (self.place - 1) // self.of)]


def standing(draft: Draft, model_id: str, task: str) -> Standing | None:
    """Where the model stands; `None` where no board measures it at the task or at work that tells something of it."""
    facts = draft.situation.knowledge.facts
    first: dict[str, Quality] = {}
    for each in task_quality(facts, task):
        if each.borrowed_from is None:
            first.setdefault(each.model, each)
    own = first.get(model_id)
    results = _results(draft, model_id, task) if own is not None else ()
    if own is None or not results:
        return None
    order = list(first)
    return Standing(
        own=own, leader=first[order[0]], place=order.index(model_id) + 1, of=len(order), results=results
    )  # fmt: skip


def _results(draft: Draft, model_id: str, task: str) -> tuple[BenchmarkResult, ...]:
    """One result of each board that is near enough to the task, the nearest first, those of others before the maker's.

    Of several on a board the newest, then the best.
    """
    facts = draft.situation.knowledge.facts
    found: dict[str, BenchmarkResult] = {}
    for each in (one for one in facts.benchmarks if one.model == model_id and one.source_kind in STATED_KINDS):
        board = facts.boards[each.board]
        if each.metric != board.metric or relevance(task, board.tasks) < STANDS_IN:
            continue
        known = found.get(board.id)
        if known is None or (each.result_date, _signed(each)) > (known.result_date, _signed(known)):
            found[board.id] = each

    def order(result: BenchmarkResult) -> tuple[bool, bool, float, str]:
        tasks = facts.boards[result.board].tasks
        return (task not in tasks, result.source_kind == "vendor", -relevance(task, tasks), result.board)

    return tuple(sorted(found.values(), key=order))


def _signed(result: BenchmarkResult) -> float:
    return float(result.score) if result.higher_is_better else -float(result.score)


def place_in_words(draft: Draft, named: Named, stands: Standing, task: str) -> str:
    """`ranks number 7 of 143 models measured for coding, in the upper third`, vouched for."""
    mark = mark_of(draft, stands.results[0], named.title)
    words = task_words(task)
    draft.fact(subject=named.title, attribute=f"place for {words}", value=stands.place, citation=mark)
    draft.fact(subject=named.title, attribute=f"models measured for {words}", value=stands.of, citation=mark)
    thin = f", {THIN}" if stands.own.thin else ""
    if stands.place == 1:
        return f"ranks first of {stands.of} models measured for {words}{thin}"
    return f"ranks number {stands.place} of {stands.of} models measured for {words}, in the {stands.third} third{thin}"


def evidence_lines(draft: Draft, named: Named, results: Sequence[BenchmarkResult], task: str | None) -> str:
    """Each result with the best on its board beside it, and what the board measures where that is other work.

    Without a task, none of them stands in for anything.
    """
    boards = draft.situation.knowledge.facts.boards
    lines = []
    for result in results[:LINES_SHOWN]:
        board = boards[result.board]
        mark = mark_of(draft, result, named.title)
        stand_in = ", a stand-in here" if task is not None else ""
        other = "" if task in board.tasks else f"; it measures {task_words(board.tasks[0])}{stand_in}"
        best = _best_there(draft, named, result, board)
        lines.append(f"- {title(draft, result)}: {figure(result)} [{mark}]{best}{other}")
    return "\n".join(lines)


def _best_there(draft: Draft, named: Named, result: BenchmarkResult, board: Board) -> str:
    """`; the best there is 1523 points, Claude Opus 5.5 [4]`; empty where its list holds nothing else."""
    found = [
        each for each in draft.situation.knowledge.facts.benchmarks
        if each.board == board.id and each.metric == board.metric and each.result_date == result.result_date
        and (not board.is_of_many or each.source_url == result.source_url)
    ]  # fmt: skip
    best = max(found, key=_signed)
    if len({each.model for each in found}) < FEWEST:
        return ""
    if best.model == result.model:
        return "; the best there"
    shown = score_words(best.score, best.unit, higher_is_better=board.higher_is_better)
    mark = mark_of(draft, best, best.model)
    return f"; the best there is {shown}, {name_of(draft, best.model)} [{mark}]"
