"""A load of which a part goes through a batch and the rest does not: the parts, and their bills as one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.answer import Cost, CostLine, Usage
from bot.costs.workload import Workload

_ADDED = (
    "requests", "input_tokens", "output_tokens", "cached_input_tokens", "cache_write_tokens", "reasoning_tokens",
    "images", "audio_seconds",
)  # fmt: skip
_IN_BATCH = "batch"
_MARK = "in batch"


def in_parts(workload: Workload) -> tuple[Workload, ...]:
    """The workload; that in batch and the rest, where only a share of it is."""
    share = workload.batch_share
    if not workload.batch or share is None:
        return (replace(workload, batch_share=None),)
    return _part(workload, share, batch=True), _part(workload, 1 - share, batch=False)


def _part(workload: Workload, share: Decimal, *, batch: bool) -> Workload:
    return replace(
        workload,
        requests=workload.requests * share,
        audio_seconds=workload.audio_seconds * share,
        pages=workload.pages * share,
        batch=batch,
        batch_share=None,
    )


def as_one(costs: Sequence[Cost]) -> Cost:
    """The bills of a batch and of the rest as one bill, the lines of the batch marked as such."""
    lines = tuple(line for cost in costs for line in _lines(cost))
    usage = {key: sum((getattr(cost.usage, key) for cost in costs), start=0) for key in _ADDED}
    return replace(
        costs[0],
        usage=Usage(**usage, batch=True),
        lines=lines,
        total_usd=sum((line.usd for line in lines), Decimal(0)),
        low_usd=_sum(cost.low_usd for cost in costs),
        high_usd=_sum(cost.high_usd for cost in costs),
    )


def _lines(cost: Cost) -> Iterator[CostLine]:
    for line in cost.lines:
        told = ", ".join(filter(None, (line.tier, _MARK)))
        yield replace(line, tier=told) if cost.service_tier == _IN_BATCH else line


def length_tier(lines: Sequence[CostLine]) -> str | None:
    """The tier of long prompts that a bill is at; `None` where it is at the plain rates."""
    told = ((line.tier or "").removesuffix(_MARK).removesuffix(", ") for line in lines)
    return next(filter(None, told), None)


def _sum(parts: Iterator[Decimal | None]) -> Decimal | None:
    known = [each for each in parts if each is not None]
    return sum(known, Decimal(0)) if known else None
