"""How far apart two models are on the boards that tell something of the task, where no run measured them alike."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.selection.pool import task_of
from bot.strategies.benchmark_lines import figure, mark_of, title
from bot.strategies.named import Named
from bot.strategies.standing import Standing, place_in_words, standing
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.questions import stands_in_asked
from bot.wording.scores import compared
from bot.wording.tasks import task_words
from knowledge.evidence import BenchmarkResult

LINES_SHOWN, OWN_SHOWN = 3, 2
_HOW = {"about the same": "about as high as", "higher": "higher than", "lower": "lower than"}


def lead_in_words(draft: Draft, named: Sequence[Named], entries: Sequence[Recommendation]) -> str:
    """Where it is asked if one of two models can do the work of the other: how each stands for it; else empty."""
    task = task_of(draft.situation.asked)
    by_model = {each.model: each for each in entries}
    told = [by_model[each.model_id] for each in named if each.model_id in by_model]
    if len(told) != 2 or not asks_if_it_stands_in(draft):
        return ""
    first, other = told
    one, two = standing(draft, first.model, task), standing(draft, other.model, task)
    words = task_words(task)
    if one is None or two is None:
        return ""
    how = _HOW[compared(one.own.quality, two.own.quality)]
    return (
        f"**For {words}, {first.model_name} stands {how} {other.model_name} on the boards.** "
        f"{_place(draft, first, one, task)}; {_place(draft, other, two, task)}."
    )


def asks_if_it_stands_in(draft: Draft) -> bool:
    """Whether the question is if one of two models can do the work of the other, or how far apart they are."""
    return stands_in_asked(look_at(tidy(draft.situation.question.text), draft.situation.lexicon))


def apart(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """The results of two models on boards that measured both, nearest to the task first; else the nearest of each."""
    task = task_of(draft.situation.asked)
    models = {each.model: each for each in entries}
    if len(models) != 2:
        return ""
    one, two = (standing(draft, each, task) for each in models)
    if one is None or two is None:
        return ""
    boards, lines = draft.situation.knowledge.facts.boards, []
    theirs = {each.board: each for each in two.results}
    for result in one.results:
        other = theirs.get(result.board)
        if other is None or (boards[result.board].is_of_many and result.source_url != other.source_url):
            continue
        tasks = boards[result.board].tasks
        stand_in = "" if task in tasks else f"; it measures {task_words(tasks[0])}, a stand-in here"
        figures = "; ".join(_figure(draft, each, models[each.model].model_name) for each in (result, other))
        lines.append(f"- {title(draft, result)}: {figures}{stand_in}")
    if not lines:
        lines = [
            f"- {title(draft, each)}: {_figure(draft, each, models[each.model].model_name)}"
            for stands in (one, two)
            for each in stands.results[:OWN_SHOWN]
        ]
        return "\n".join(
            (f"No board that tells something of {task_words(task)} measured both. The nearest of each:", *lines)
        )
    return "\n".join(("On the same board, each at its own settings:", *lines[:LINES_SHOWN]))


def _place(draft: Draft, entry: Recommendation, stands: Standing, task: str) -> str:
    named = Named(asked=entry.model, model_id=entry.model, title=entry.model_name)
    return f"{entry.model_name} {place_in_words(draft, named, stands, task)}"


def _figure(draft: Draft, result: BenchmarkResult, name: str) -> str:
    return f"{name} {figure(result)} [{mark_of(draft, result, result.model)}]"
