"""Which open weights fit the machine told, and which wishes each breaks."""

from collections.abc import Iterator, Sequence

from bot.caveats import licence_sizes
from bot.caveats.licences import excluded
from bot.selection.barred import barring
from bot.selection.constraints import breaking
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, best_fit
from bot.selection.pool import mode_of, offered, qualities, standard, task_of
from bot.situation import Situation
from bot.strategies.home_rows import Runnable
from bot.strategies.own_memory import is_shared, memory_of, runs_on_cpu
from bot.strategies.people_at_once import conversations

CLOSED = "licence"
"""The key of what the size told of keeps the asker from."""
ABOUT_HOSTS = frozenset({
    "providers", "exclude_providers", "max_price_in_per_mtok", "max_price_out_per_mtok", "free", "host_region",
    "exclude_host_region", "zero_retention", "no_training",
})  # fmt: skip
"""Wishes about a host, which running the weights oneself meets."""


def runnable(situation: Situation) -> Iterator[Runnable]:
    """Every open-weight model that meets the wishes and fits the memory, with its best quality for the task."""
    return (each for each, broken_keys in fitting(situation) if not broken_keys)


def fitting(situation: Situation) -> Sequence[tuple[Runnable, tuple[str, ...]]]:
    """Every open-weight model that fits the memory, with the wishes it breaks; none that a rule or its licence bars."""
    return situation.once("fitting", lambda: tuple(_fitting(situation)))


def _fitting(situation: Situation) -> Iterator[tuple[Runnable, tuple[str, ...]]]:
    asked = situation.asked
    memory = memory_of(situation)
    context, slow = asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS, runs_on_cpu(asked) or is_shared(situation)
    context *= conversations(situation)
    known = qualities(situation, task_of(asked))
    least = standard(situation, known)
    may_serve = offered(situation)
    wishes = [wish.but(**dict.fromkeys(ABOUT_HOSTS & wish.said().keys())) for wish in situation.wishes]
    is_barred, broken_by = barring(situation), breaking(wishes)
    refused = licence_sizes.refusing(situation, situation.knowledge.facts.licences.values())
    for model, row in situation.market.open_weights(mode_of(asked), situation.today):
        fit = best_fit(model, memory, context, slow_memory=slow)
        if fit is None or is_barred(row) or not may_serve(model.id):
            continue
        if row.licence is not None and excluded(row.licence, situation.territories):
            continue
        each = Runnable(model=model, row=row, fit=fit, quality=next(iter(known.get(model.id, ())), None))
        below = least is not None and each.worth < least
        closed = (CLOSED,) if row.licence_id in refused else ()
        yield each, (*broken_by(row), *(("quality_floor",) if below else ()), *closed)
