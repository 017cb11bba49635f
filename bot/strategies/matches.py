"""The models a person named, as rows of the answer: they are answered about, not recommended."""

from collections.abc import Callable, Iterable

from bot.answer import Recommendation
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.quality.rank import Quality, task_quality
from bot.selection.constraints import broken
from bot.selection.pool import task_of
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies.absent_hosts import absences
from bot.strategies.entries import Offer, entry
from bot.strategies.named import Named, chosen_place, rows_of
from bot.strategies.seats_said import leave_unseated
from bot.strategies.ways_asked import asks_direct
from bot.understood import Understood


def matches(
    draft: Draft,
    named: Iterable[Named],
    workload: Workload | None = None,
    *,
    place: Callable[[Iterable[Row]], Row | None] | None = None,
    leads: bool = False,
) -> list[Recommendation]:
    """A row for each named model that is on sale, at `place`, else where `places_of` looks at it.

    `breaks` says which wishes it does not meet. Hosts that were asked about and do not sell it are said at once where
    this `leads` the answer, else among what is not known.
    """
    situation = draft.situation
    load = workload or workload_of(situation.asked)
    found = []
    for each in named:
        one = place(rows_of(situation, each)) if place and len(situation.asked.providers) < 2 else None
        rows = [one] if one is not None else places_of(situation, each)
        if not rows and each.model_id is not None:
            draft.leave_open(f"No price of {each.title} is in force today.")
        leave_unseated(draft, each.title, rows)
        absent = absences(draft, each, rows)
        if absent and leads:
            draft.say(absent)
        elif absent:
            draft.leave_open(absent.replace("*", ""))
        for row in rows:
            offer = Offer(
                row=row,
                role="match",
                why=f"You named {each.title}.",
                quality=quality_of(draft, row.model_id),
                breaks=broken(row, _filters(situation.wishes)),
            )
            found.append(entry(draft, offer, load))
    return found


def on_draft(draft: Draft, named: Iterable[Named], workload: Workload | None = None) -> list[Recommendation]:
    """The rows of the named models as `matches` makes them; those that the draft has no row of yet are put on it."""
    held = {each.model for each in draft.recommendations if each.role == "match"}
    models = list(named)
    scores = "benchmark" in draft.situation.reading.intents  # where it is not sold comes after what was measured
    draft.recommendations += matches(
        draft, [each for each in models if each.model_id not in held], workload, leads=not scores
    )
    wanted = {each.model_id for each in models}
    return [each for each in draft.recommendations if each.role == "match" and each.model in wanted]


def places_of(situation: Situation, named: Named) -> list[Row]:
    """The place where a model is looked at, or one at each of several hosts that were named."""
    rows = rows_of(situation, named)
    own = named.model.developer if named.model and asks_direct(situation.question.text) else None
    hosts = dict.fromkeys((*situation.asked.providers, *((own,) if own and situation.asked.providers else ())))
    anywhere = situation.market.on_sale(named.model_id, situation.today) if own and named.model_id else rows
    at_hosts = (chosen_place(situation, named, [row for row in anywhere if row.provider_id == host]) for host in hosts)
    found = [row for row in at_hosts if row is not None]
    if len(found) > 1:
        return found
    row = chosen_place(situation, named)
    return [row] if row is not None else []


def quality_of(draft: Draft, model: str) -> Quality | None:
    """The model's quality for the task asked, at its best effort; `None` where nothing is measured."""
    task = task_of(draft.situation.asked)
    return next((each for each in task_quality(draft.situation.knowledge.facts, task) if each.model == model), None)


def _filters(wishes: tuple[Understood, ...]) -> tuple[Understood, ...]:
    """The wishes without the names themselves: a named model is not measured against being named."""
    return tuple(wish.but(exclude_models=(), providers=()) for wish in wishes)
