"""Candidates: for each model that meets the wishes, the cheapest place to run it, with its quality and rough bill.

Rough bills are floats, good enough to choose by; whatever is shown is computed again exactly.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from bot.quality.rank import Quality
from bot.selection.bills import RoughBill
from bot.selection.bought_at import TIE, preference
from bot.selection.rows import Row


class Candidate(Struct, frozen=True, gc=False):
    """One model at one effort at its cheapest eligible place. `quality` is `None` where there is no evidence at all."""

    row: Row
    effort: str | None
    quality: Quality | None
    rough_usd: float
    worth: float
    """Quality for the task, 0 to 1; nothing known counts as 0."""


def cheapest_places(rows: Iterable[Row], bill: RoughBill, *, middlemen: bool = False) -> dict[str, tuple[Row, float]]:
    """For each model, by the id it is measured under, the row with the lowest bill.

    Routers and resellers count only when `middlemen` is set.

    Bills within one percent are a tie (a host that converts from a currency of its own misses the round price). Then
    the model's own maker is preferred, then the provider's id, so that the choice is the same every time.
    """
    found: dict[str, tuple[Row, float]] = {}
    several: dict[str, list[tuple[Row, float]]] = {}
    for row in rows:
        usd = None if row.is_middleman and not middlemen else bill(row, None)
        if usd is None:
            continue
        model = row.measured_as
        if model in found:
            several.setdefault(model, [found[model]]).append((row, usd))
        else:
            found[model] = row, usd
    found.update((model, _cheapest(pairs)) for model, pairs in several.items())
    return found


def _cheapest(pairs: list[tuple[Row, float]]) -> tuple[Row, float]:
    limit = min([usd for _, usd in pairs]) * TIE
    tied = [pair for pair in pairs if pair[1] <= limit]
    return tied[0] if len(tied) == 1 else min(tied, key=_preferred)


def _preferred(pair: tuple[Row, float]) -> tuple[bool, float, str, str]:
    is_other, provider, region = preference(pair[0])
    return is_other, pair[1], provider, region


def candidates(
    places: Mapping[str, tuple[Row, float]], quality: Mapping[str, tuple[Quality, ...]], bill: RoughBill
) -> list[Candidate]:
    """One candidate per model and effort with evidence, or one without effort where there is none."""
    found = []
    for model, (row, usd) in places.items():
        known = quality.get(model)
        if known is None:
            found.append(Candidate(row, None, None, usd, 0.0))
            continue
        for entry in known:
            dearer = bill(row, entry.effort) if entry.effort else usd
            found.append(Candidate(row, entry.effort, entry, usd if dearer is None else dearer, entry.quality))
    return found
