"""Which offerings can be the cheapest of their model at all: the others are dearer, whatever is bought."""

from collections.abc import Iterable
from operator import le

from bot.costs.rough import RoughRates
from bot.selection.bought_at import preference
from bot.selection.rows import Row

_DEARER = 1.02
"""More than the one percent within which bills count alike."""

Paid = tuple[float, ...]
"""What each kind of token costs at most, plain and in a batch."""


def contenders(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows without those that another row of their model always goes before.

    Of a bill that is not zero, none of those left out is chosen as the cheapest. The models come in the order of their
    first rows.
    """
    paid = [(row, _paid(row.rates)) for row in rows]
    models: dict[str, list[tuple[Row, Paid]]] = {}
    for row, own in paid:
        if own is not None:
            models.setdefault(row.measured_as, []).append((row, own))
    kept = [row for row, own in paid if own is None or not _is_beaten(row, own, models[row.measured_as])]
    place = {model: number for number, model in enumerate(models)}
    return tuple(sorted(kept, key=lambda row: place.get(row.measured_as, len(place))))


def _is_beaten(row: Row, own: Paid, others: Iterable[tuple[Row, Paid]]) -> bool:
    """Whether another row is cheaper in everything, or dearer in nothing and preferred where bills are alike."""
    return any(
        all(theirs * _DEARER < ours for theirs, ours in zip(paid, own, strict=True))
        or (preference(other) < preference(row) and all(map(le, paid, own)))
        for other, paid in others
    )


def _paid(rates: RoughRates) -> Paid | None:
    """`None` where a rate is not known, and so neither is what it may come to."""
    read, written, cached, batch_read, batch_written = rates
    if read is None or written is None:
        return None
    in_batch = read if batch_read is None else batch_read
    return (
        read,
        written,
        read if cached is None else min(cached, read),
        in_batch,
        written if batch_written is None else batch_written,
        in_batch if cached is None else min(cached, in_batch),
    )
