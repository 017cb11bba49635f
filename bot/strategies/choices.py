"""A question for a choice that names what it is about: a model whose hosts are wanted, or a board whose leaders are."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.selection.barred import barring
from bot.selection.constraints import broken
from bot.selection.market import usual_place
from bot.strategies import benchmark, cost, recommend
from bot.strategies.boards_asked import boards_asked
from bot.strategies.kinds import as_kind_of
from bot.strategies.named import Named, named_models, rows_of
from bot.strategies.ways_asked import asks_where_to_buy, asks_why_not
from bot.understood import Understood
from bot.wording.tasks import task_words
from bot.wording.wishes import keys_in_words
from knowledge.evidence import Board

_HALLUCINATION = "hallucinat"


def answer_choice(draft: Draft) -> None:
    """The hosts of the one model named, where they are asked for; the board's leaders first; else a recommendation."""
    asked = draft.situation.asked
    known = [each for each in named_models(Draft(draft.situation), asked.models) if each.model_id is not None]
    if _wants_hosts(draft, known):
        cost.answer_cost(draft)
        return
    boards = () if known else _boards(draft)
    if boards:
        benchmark.say_leaders(draft, boards[0])
        _recommend_for(draft, asked.but(task=asked.task or boards[0].tasks[0]), f"which {boards[0].name} measures")
        return
    if asks_why_not(draft.situation.question.text):
        _why_not(draft)
    named = named_models(Draft(draft.situation), (*asked.models, *asked.quality_floor))
    meant = as_kind_of(asked, named)
    if meant is not None:
        _recommend_for(draft, meant, "which the model named is made for")
    else:
        recommend.answer_recommend(draft)


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


def _why_not(draft: Draft) -> None:
    """What keeps each model that was asked after from being picked, where a wish or the law does."""
    situation = draft.situation
    wishes = tuple(wish.but(exclude_models=(), exclude_developers=()) for wish in situation.wishes)
    is_barred = barring(situation)
    for named in named_models(draft, (*situation.asked.models, *situation.asked.exclude_models)):
        row = usual_place(rows_of(situation, named))
        if row is None:
            continue
        keys = broken(row, wishes)
        if is_barred(row):
            draft.say(f"**{named.title} is left out: a rule bars it for you.**")
        elif keys:
            draft.say(f"**{named.title} is left out: it does not meet {keys_in_words(keys)}.**")


def _recommend_for(draft: Draft, meant: Understood, reason: str) -> None:
    """The recommendation for what was meant, where no task was named; what was said stays as it is."""
    asked = draft.situation.asked
    if asked.task is None and meant.task is not None:
        draft.assume(f"No task was named: quality is that for {task_words(meant.task)}, {reason}.")
        asked = meant
    with draft.asking(asked):
        recommend.answer_recommend(draft)
