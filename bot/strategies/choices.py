"""A question for a choice that names what it is about: a model whose hosts are wanted, or a board whose leaders are."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.strategies import asked_back, benchmark, cost, fallback_chain, longest, plans, recommend
from bot.strategies.boards_asked import boards_asked, is_about_the_board
from bot.strategies.kinds import as_kind_of
from bot.strategies.left_to_choose import asked_of_family
from bot.strategies.named import Named, named_models, on_board
from bot.strategies.plans_asked import is_sought
from bot.strategies.speed_open import say_speed_open
from bot.strategies.ways_asked import asks_where_to_buy, asks_why_not
from bot.strategies.why_not import say_why_not
from bot.understanding.asked_order import in_turn
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understood import Understood
from bot.wording.tasks import task_words
from knowledge.evidence import Board

_HALLUCINATION = "hallucinat"


def answer_choice(draft: Draft) -> None:
    """The hosts of the one model named, where they are asked for; the board's leaders first; else a recommendation."""
    asked = draft.situation.asked
    known = on_board(named_models(Draft(draft.situation), asked.models))
    if fallback_chain.answered(draft):
        return
    if asked_back.answered(draft) or longest.answered(draft) or (is_sought(draft) and plans.lead(draft)):
        return
    say_speed_open(draft)
    if _wants_hosts(draft, known):
        cost.answer_cost(draft)
        return
    boards = () if known else _boards(draft)
    if boards:
        _with_board(draft, boards[0])
        return
    place = len(draft.paragraphs)
    named = named_models(Draft(draft.situation), (*asked.models, *asked.quality_floor))
    meant = as_kind_of(asked, named)
    if (of_family := asked_of_family(draft)) is not None:
        with draft.asking(of_family):
            recommend.answer_recommend(draft)
    elif meant is not None:
        _recommend_for(draft, meant, "which the model named is made for")
    else:
        recommend.answer_recommend(draft)
    if asks_why_not(draft.situation.question.text):
        say_why_not(draft, place)


def _with_board(draft: Draft, board: Board) -> None:
    """What is asked of a board beside the pick, and the pick: in the order in which they were asked for."""
    situation = draft.situation
    passage = look_at(tidy(situation.question.text), situation.lexicon)
    turns = in_turn(passage, "benchmark", "recommend")
    place = len(draft.paragraphs)
    if turns and is_about_the_board(situation.question.text):
        benchmark.explain(draft, (board,))
    else:
        benchmark.say_leaders(draft, board)
    said = draft.paragraphs[place:]
    asked = situation.asked
    _recommend_for(draft, asked.but(task=asked.task or board.tasks[0]), f"which {board.name} measures")
    if turns[:1] == ("recommend",):
        draft.paragraphs[place:] = [*draft.paragraphs[place + len(said) :], *said]


def _wants_hosts(draft: Draft, known: Sequence[Named]) -> bool:
    asked = draft.situation.asked
    return len(known) == 1 and len(asked.models) == 1 and not asked.quality_floor and asks_where_to_buy(
        draft.situation.question.text
    )  # fmt: skip


def _boards(draft: Draft) -> tuple[Board, ...]:
    """The boards named, where the question is about scores, or about making things up, which one board measures."""
    is_about = "benchmark" in draft.situation.reading.intents
    if not is_about and _HALLUCINATION not in draft.situation.question.text.lower():
        return ()
    return boards_asked(draft, ())


def _recommend_for(draft: Draft, meant: Understood, reason: str) -> None:
    """The recommendation for what was meant, where no task was named; what was said stays as it is."""
    asked = draft.situation.asked
    if asked.task is None and meant.task is not None:
        draft.assume(f"No task was named: quality is that for {task_words(meant.task)}, {reason}.")
    with draft.asking(meant):
        recommend.answer_recommend(draft)
