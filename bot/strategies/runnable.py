"""Which open weights fit the machine told, and which wishes each breaks."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.caveats import licence_sizes
from bot.caveats.licences import excluded
from bot.quality.rank import Quality
from bot.selection.barred import barring
from bot.selection.constraints import breaking
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, best_fit
from bot.selection.pool import mode_of, offered, qualities, standard, task_of
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies.home_rows import Runnable
from bot.strategies.own_memory import is_shared, memory_of, runs_on_cpu
from bot.strategies.people_at_once import conversations
from bot.understood import Understood
from knowledge.entities import Model

CLOSED = "licence"
"""The key of what the size told of keeps the asker from."""
ABOUT_HOSTS = frozenset({
    "providers", "exclude_providers", "max_price_in_per_mtok", "max_price_out_per_mtok", "free", "host_region",
    "exclude_host_region", "zero_retention", "no_training",
})  # fmt: skip
"""Wishes about a host, which running the weights oneself meets."""


class Permitted(Struct, frozen=True, gc=False):
    """Open weights that no rule and no licence bars for the asker, whatever the machine."""

    model: Model
    row: Row
    quality: Quality | None
    """The best for the task."""
    broken: tuple[str, ...]
    """The wishes it does not meet."""


def runnable(situation: Situation) -> Iterator[Runnable]:
    """Every open-weight model that meets the wishes and fits the memory, with its best quality for the task."""
    return (each for each, broken in fitting(situation) if not broken)


def runnable_on(situation: Situation, asked: Understood) -> list[Runnable]:
    """As `runnable`, were `asked`, which differs in the machine alone, what was asked."""
    return [each for each, broken in _fitting(situation.asking(asked), permitted(situation)) if not broken]


def fitting(situation: Situation) -> Sequence[tuple[Runnable, tuple[str, ...]]]:
    """Every open-weight model that fits the memory, with the wishes it breaks; none that a rule or its licence bars."""
    return situation.once("fitting", lambda: tuple(_fitting(situation, permitted(situation))))


def permitted(situation: Situation) -> Sequence[Permitted]:
    """Every open-weight model that no rule and no licence bars."""
    return situation.once("permitted weights", lambda: tuple(_permitted(situation)))


def _permitted(situation: Situation) -> Iterator[Permitted]:
    asked = situation.asked
    known = qualities(situation, task_of(asked))
    least = standard(situation, known)
    may_serve = offered(situation)
    wishes = [wish.but(**dict.fromkeys(ABOUT_HOSTS & wish.said().keys())) for wish in situation.wishes]
    is_barred, broken_by = barring(situation), breaking(wishes)
    refused = licence_sizes.refusing(situation, situation.knowledge.facts.licences.values())
    for model, row in situation.market.open_weights(mode_of(asked), situation.today):
        if is_barred(row) or not may_serve(model.id):
            continue
        if row.licence is not None and excluded(row.licence, situation.territories):
            continue
        quality = next(iter(known.get(model.id, ())), None)
        below = least is not None and (quality.quality if quality else 0.0) < least
        closed = (CLOSED,) if row.licence_id in refused else ()
        broken = (*broken_by(row), *(("quality_floor",) if below else ()), *closed)
        yield Permitted(model, row, quality, broken)


def _fitting(situation: Situation, candidates: Sequence[Permitted]) -> Iterator[tuple[Runnable, tuple[str, ...]]]:
    asked = situation.asked
    memory = memory_of(situation)
    context, slow = asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS, runs_on_cpu(asked) or is_shared(situation)
    context *= conversations(situation)
    for each in candidates:
        fit = best_fit(each.model, memory, context, slow_memory=slow)
        if fit is not None:
            yield Runnable(model=each.model, row=each.row, fit=fit, quality=each.quality), each.broken
