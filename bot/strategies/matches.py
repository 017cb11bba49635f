"""The models a person named, as rows of the answer: they are answered about, not recommended."""

from collections.abc import Iterable

from bot.answer import Recommendation
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.quality.rank import Quality, task_quality
from bot.selection.constraints import broken
from bot.selection.market import usual_place
from bot.selection.pool import task_of
from bot.strategies.entries import Offer, entry
from bot.strategies.named import Named, rows_of
from bot.understood import Understood


def matches(draft: Draft, named: Iterable[Named], workload: Workload | None = None) -> list[Recommendation]:
    """One row for each named model that is on sale, at its usual place. `breaks` says which wishes it does not meet."""
    situation = draft.situation
    load = workload or workload_of(situation.asked)
    found = []
    for each in named:
        row = usual_place(rows_of(situation, each))
        if row is None:
            if each.model_id is not None:
                draft.leave_open(f"No price of {each.title} is in force today.")
            continue
        quality = quality_of(draft, row.model_id)
        offer = Offer(
            row=row,
            role="match",
            why=f"You named {each.title}.",
            quality=quality,
            breaks=broken(row, _filters(situation.wishes)),
        )
        found.append(entry(draft, offer, load))
    return found


def quality_of(draft: Draft, model: str) -> Quality | None:
    """The model's quality for the task asked, at its best effort; `None` where nothing is measured."""
    task = task_of(draft.situation.asked)
    return next((each for each in task_quality(draft.situation.knowledge.facts, task) if each.model == model), None)


def _filters(wishes: tuple[Understood, ...]) -> tuple[Understood, ...]:
    """The wishes without the names themselves: a named model is not measured against being named."""
    return tuple(wish.but(exclude_models=(), providers=()) for wish in wishes)
