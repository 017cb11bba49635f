"""Scores: the figure asked for first, then what the board measures, who ran it, and what may be compared."""

from collections import Counter
from collections.abc import Sequence

from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.strategies.absent_boards import Absent, absent_boards
from bot.strategies.background import background, find, say_note
from bot.strategies.benchmark_lines import UNCHECKED, line, mark_of
from bot.strategies.board_leaders import LEADERS_SHOWN, is_asked_about, leaders
from bot.strategies.board_pairs import say_two_boards
from bot.strategies.board_verdict import say_who_leads
from bot.strategies.boards_asked import (
    asks_for_cost_of_a_task,
    boards_asked,
    is_about_the_board,
    weighs_two_parties,
    weighs_two_scores,
)
from bot.strategies.judgement import BY_TONGUE, OF_THE_REST
from bot.strategies.named import Named, model_source, name_of, named_models, on_board
from bot.strategies.shared_boards import shared_boards
from bot.wording.figures import listed
from bot.wording.tasks import task_words
from bot.wording.tongues import tongue_words
from knowledge.evidence import BenchmarkResult, Board
from knowledge.source import Source

RESULTS_SHOWN = 8
ORIGIN_SHOWN = 3
NEARBY_SHOWN = 3
BOARDS_SHOWN = 2
NOTES_LOOKED_AT = 5


def answer_benchmark(draft: Draft) -> None:
    """Results of the models named on the boards named; the leaders where no model is; notes on how to read them."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = on_board(named)
    boards = boards_asked(draft, [str(each.model_id) for each in known])
    about = is_about_the_board(situation.question.text)
    if not known and say_two_boards(draft):
        explain(draft, boards)
        return
    absent = _say_absent(draft)
    if absent and not boards:
        boards = _nearest(draft, absent)
        if not known:
            draft.say(leaders(draft, boards[0]) if boards else "")
            return
    if weighs_two_scores(situation.question.text) and weighs_two_parties(situation.question.text):
        background(draft, kinds=("benchmark",), subjects=("evidence-kind",), limit=1)
    boards = boards or (() if known or about else _of_tongues(draft))
    say_who_leads(draft, known, boards)
    if about:
        explain(draft, boards)
    for each in known:
        _results(draft, each, boards)
    if len(known) > 1 and not boards:
        draft.say("\n".join(shared_boards(draft, [str(each.model_id) for each in known])))
    if weighs_two_scores(situation.question.text) and not known:
        return
    if not known and boards:
        draft.say(leaders(draft, boards[0]))
    elif not known and situation.asked.task:
        draft.say(_task_leaders(draft, situation.asked.task))
    if asks_for_cost_of_a_task(situation.question.text):
        draft.leave_open("What a task cost on that board: no source on board states it; the board's own site may.")
    if not about and not absent and (boards or len(situation.asked.require_origin) < 2):
        explain(draft, boards)


def _of_tongues(draft: Draft) -> tuple[Board, ...]:
    """The board of a language asked about, else that of all but English, with a word that it has none of its own."""
    facts = draft.situation.knowledge.facts
    languages = [each for each in draft.situation.asked.language or () if each != "en"]
    if not languages:
        return ()
    own = next((BY_TONGUE[each] for each in languages if each in BY_TONGUE), None)
    if own is None:
        words = listed([tongue_words(each) for each in languages])
        draft.say(f"**No board on board measures {words} by itself; this one takes all languages but English.**")
    board = facts.boards.get(own or OF_THE_REST)
    return (board,) if board is not None else ()


def _say_absent(draft: Draft) -> tuple[Absent, ...]:
    """Says which boards that were named are not carried, and returns them."""
    absent = absent_boards(draft.situation.knowledge.facts, draft.situation.question.text)
    if absent:
        names = listed([each.name for each in absent])
        draft.say(f"**{names} {'is' if len(absent) == 1 else 'are'} not carried here.**")
        draft.leave_open(f"Results on {names}: ask its own site.")
    return absent


def _nearest(draft: Draft, absent: Sequence[Absent]) -> tuple[Board, ...]:
    """Says what the board nearest to one that is not carried measures, and returns it; empty where none is near."""
    near = draft.situation.knowledge.facts.boards.get(absent[0].near or "")
    if near is None:
        return ()
    draft.say("The nearest of its kind here:")
    _board(draft, near)
    return (near,)


def add_part(draft: Draft, named: Sequence[Named]) -> None:
    """Results of the models, for a question that asks for them beside something else."""
    boards = boards_asked(draft, [str(each.model_id) for each in named])
    for each in named:
        _results(draft, each, boards)


def explain(draft: Draft, boards: Sequence[Board]) -> None:
    """What the boards measure and who ran them, then the note on how to read them."""
    for board in boards[: BOARDS_SHOWN if draft.situation.asked.models else 1]:
        _board(draft, board)
    # A row of a table would say the same of its board again.
    hits = find(draft, kinds=("benchmark",), subjects=[board.id for board in boards], limit=NOTES_LOOKED_AT)
    for hit in [each for each in hits if not boards or not each.note.is_from_table][:1]:
        say_note(draft, hit.note)


def _board(draft: Draft, board: Board) -> None:
    source = Source(url=board.source_url, checked_on=board.checked_on, title=board.name)
    mark = draft.cite(source, "benchmark")
    harness = f" {board.harness_note}" if board.harness_note else ""
    text = f"{board.measures} Run by {board.runner}.{harness} {board.comparable_note}"
    draft.fact(subject=board.name, attribute="what it measures", value=text, unit=None, citation=mark)
    draft.say(f"**{board.name}.** {text} [{mark}]")


def _results(draft: Draft, named: Named, boards: Sequence[Board]) -> None:
    facts = draft.situation.knowledge.facts
    own = [result for result in facts.benchmarks if result.model == named.model_id]
    task = draft.situation.asked.task
    wanted = {board.id for board in boards}
    found = [result for result in own if result.board in wanted] if wanted else [
        result for result in own if task is None or task in facts.boards[result.board].tasks
    ]  # fmt: skip
    if not found:
        _no_result(draft, named, boards, own)
        return
    found.sort(key=lambda each: (each.source_kind in UNCHECKED, each.benchmark, each.result_date))
    lines = [line(draft, result, named.title) for result in found[:RESULTS_SHOWN]]
    if boards:
        first, _, mark = lines[0].removeprefix("- ").rpartition(" [")
        draft.say("\n".join((f"**{named.title}, {first}** [{mark}", *lines[1:])))
        return
    draft.say("\n".join((f"**{named.title}, results on board: {_who_ran(draft, named, found)}.**", *lines)))


def _who_ran(draft: Draft, named: Named, found: Sequence[BenchmarkResult]) -> str:
    """How many of the results others ran and how many the maker did, or are retold; those of others stand first."""
    kinds = Counter(UNCHECKED.get(result.source_kind, "run by others than its maker") for result in found)
    mark = mark_of(draft, found[0], named.title)
    for kind, number in kinds.items():
        draft.fact(subject=named.title, attribute=f"results on board: {kind}", value=number, unit=None, citation=mark)
    return listed([f"{number} {kind}" for kind, number in kinds.most_common()])


def _no_result(draft: Draft, named: Named, boards: Sequence[Board], own: Sequence[BenchmarkResult]) -> None:
    """Says that there is none, and gives what is known for the same tasks."""
    where = boards[0].name if boards else "any board on board"
    draft.leave_open(f"No result of {named.title} on {where} is known here.")
    draft.say(f"**No published result of {named.title} on {where} is on board.**")
    facts = draft.situation.knowledge.facts
    tasks = {task for board in boards for task in board.tasks}
    near = [each for each in own if tasks & set(facts.boards[each.board].tasks) and each.source_kind not in UNCHECKED]
    near.sort(key=lambda each: (each.result_date, each.benchmark), reverse=True)
    if near:
        lines = [line(draft, each, named.title) for each in near[:NEARBY_SHOWN]]
        draft.say("\n".join(("What other boards of the same kind of task have of it:", *lines)))


def say_leaders(draft: Draft, board: Board) -> None:
    """Says who leads on the board and what it measures."""
    draft.say(leaders(draft, board))
    _board(draft, board)


def _task_leaders(draft: Draft, task: str) -> str:
    """The models that the evidence of all boards together puts first."""
    ranked = dict.fromkeys(each.model for each in task_quality(draft.situation.knowledge.facts, task))
    best = [each for each in ranked if is_asked_about(draft, each)][:LEADERS_SHOWN]
    if not best:
        return ""
    words = f"All boards for {task_words(task)} taken together put these first"
    origins = draft.situation.asked.require_origin
    if len(origins) > 1:
        parts = (_of_origin(draft, [*ranked], origin) for origin in origins)
        return f"**{words}.** {' '.join(part for part in parts if part)}"
    return f"**{words}: {listed([name_of(draft, each) for each in best])}.**"


def _of_origin(draft: Draft, ranked: Sequence[str], origin: str) -> str:
    """`Made in CN: GLM-5.3 (7th of all) and ...`, in the order of the ranking; empty where none was made there."""
    facts = draft.situation.knowledge.facts
    makers = {each: facts.developers.get(model.developer) for each in ranked if (model := facts.model(each))}
    own = [each for each in ranked if (maker := makers.get(each)) is not None and maker.country == origin]
    if not own:
        return ""
    told = []
    for each in own[:ORIGIN_SHOWN]:
        rank = ranked.index(each) + 1
        model = facts.model(each)
        mark = draft.cite(model_source(model), "model") if model else ""
        draft.fact(subject=each, attribute="place in the ranking", value=rank, unit=None, citation=mark)
        told.append(f"{name_of(draft, each)} (place {rank})")
    return f"Made in {origin}: {listed(told)}."
