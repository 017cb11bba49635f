"""Own hardware of which no memory was told: which machine is supposed, and what each size of machine runs."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from bot.draft import Draft
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, SMALLEST, needed_gb
from bot.situation import Situation
from bot.strategies.home_order import first_choice
from bot.strategies.home_rows import Runnable
from bot.strategies.named import model_source
from bot.strategies.own_memory import is_shared, memory_of, runs_on_cpu
from bot.strategies.runnable import runnable_on
from bot.understanding.machine_kinds import FLAG, KINDS
from bot.understood import Understood


class Machine(Struct, frozen=True, kw_only=True):
    """A size of machine that is commonly had. The figures are taken, not measured."""

    title: str
    gpu_gb: Decimal = Decimal(0)
    ram_gb: Decimal | None = None

    def asked_of(self, asked: Understood) -> Understood:
        """What was asked, as if this machine had been told."""
        return asked.but(gpu_memory_gb=self.gpu_gb, ram_gb=self.ram_gb)


PHONE = Machine(title="a phone with 6 GB of memory", ram_gb=Decimal(6))
PI = Machine(title="a Raspberry Pi with 8 GB", ram_gb=Decimal(8))
LAPTOP = Machine(title="a laptop or PC with 16 GB and no card", ram_gb=Decimal(16))
CARD = Machine(title="one card of 24 GB", gpu_gb=Decimal(24))
SERVER_CARD = Machine(title="one card of 80 GB", gpu_gb=Decimal(80))
CARDS = Machine(title="eight cards of 80 GB", gpu_gb=Decimal(640))
_OF_KIND = dict(zip(KINDS, (PHONE, PI, LAPTOP, CARD, SERVER_CARD), strict=True))
_SIZES = (LAPTOP, CARD, SERVER_CARD, CARDS)
_SHARED = tuple(
    Machine(title=f"a machine with {size} GB of shared memory", gpu_gb=Decimal(size)) for size in (16, 64, 128, 512)
)
"""Macs and the like, whose processor and card share one memory."""


class Supposed(Struct, frozen=True, kw_only=True):
    """The machine supposed to be the asker's, with the best open weights of each size of machine."""

    machine: Machine
    best: Sequence[tuple[Machine, Runnable]]
    largest: Runnable


def supposed(situation: Situation) -> Supposed | None:
    """The machine of the kind told, or the next that runs what is asked for.

    `None` where a memory is told, where the size of the model is, or where no machine runs what is asked for.
    """
    asked = situation.asked
    if memory_of(situation) is not None or (asked.max_params_b or asked.min_params_b) is not None:
        return None
    least, sizes = _machines(situation)
    best = [(machine, first) for machine in sizes if (first := _best(situation, machine.asked_of(asked))) is not None]
    largest = _best(situation, asked)
    if not best or largest is None:
        return None
    wide = [(machine, first) for machine, first in best if sizes.index(machine) >= sizes.index(least)] or best[-1:]
    # A machine that nobody told of is one that runs something measured, where there is such a size.
    measured = [machine for machine, first in wide if first.quality is not None and not _is_told(situation)]
    return Supposed(machine=(measured or [machine for machine, _ in wide])[0], best=best, largest=largest)


def _is_told(situation: Situation) -> bool:
    return any(flag.startswith(FLAG) for flag in situation.reading.flags)


def _machines(situation: Situation) -> tuple[Machine, list[Machine]]:
    """The machine of the kind told, one with a card of 24 GB where none is, and all that are shown, smallest first."""
    kinds = [kind for kind in KINDS if f"{FLAG}{kind}" in situation.reading.flags]
    if is_shared(situation):
        return _SHARED[0 if "laptop" in kinds else 1], [*_SHARED]
    told = [_OF_KIND[kind] for kind in kinds]
    sizes = sorted({*told, *_SIZES}, key=lambda machine: (machine.gpu_gb, machine.ram_gb or 0))
    return told[0] if told else CARD, sizes


def _best(situation: Situation, asked: Understood) -> Runnable | None:
    return first_choice(situation.asking(asked), runnable_on(situation, asked), on_cpu=runs_on_cpu(asked))


def by_machine(draft: Draft, found: Supposed) -> str:
    """A line for each size of machine with the best that it runs, and what the best of all takes."""
    pairs = zip([None, *found.best], found.best, strict=False)
    news = [one for before, one in pairs if before is None or not _are_same(before, one)]
    lines = [f"- {machine.title}: {_told(draft, each, machine)}" for machine, each in news]
    largest = found.largest.model
    if all(each.model.id != largest.id for _, each in found.best):
        needs = needed_gb(largest, SMALLEST, draft.situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS)
        mark = draft.cite(model_source(largest), "model")
        draft.fact(subject=largest.id, attribute=f"memory needed as {SMALLEST}", value=needs, unit="GB", citation=mark)
        lines.append(f"- more than that: {largest.name} as {SMALLEST}, {needs} GB [{mark}]")
    draft.assume(
        f"No memory was told: {found.machine.title} is taken. Name the card, or the memory of the machine, and what "
        "fits it is told."
    )
    return "\n".join(("**No memory was told. What each size of machine runs:**", *lines))


def _are_same(before: tuple[Machine, Runnable], one: tuple[Machine, Runnable]) -> bool:
    return (before[1].model.id, before[1].fit) == (one[1].model.id, one[1].fit)


def _told(draft: Draft, each: Runnable, machine: Machine) -> str:
    mark = draft.cite(model_source(each.model), "model")
    fit = each.fit
    draft.fact(
        subject=each.model.id, attribute=f"memory needed as {fit.quantisation}", value=fit.gb, unit="GB", citation=mark
    )
    draft.fact(subject=each.model.id, attribute="best on board for", value=machine.title, citation=mark)
    return f"{each.model.name} as {fit.quantisation}, {fit.gb} GB [{mark}]"
