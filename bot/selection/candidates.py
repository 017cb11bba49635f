"""Candidates: for each model that meets the wishes, the cheapest place to run it, with its quality and rough bill.

Rough bills are floats, good enough to choose by; whatever is shown is computed again exactly.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.quality.rank import Quality
from bot.selection.market import MIDDLEMEN, Row

TIE = 1.01
RoughBill = Callable[[Row, str | None], float | None]
"""USD of the asker's workload at a row and effort; `None` where a needed rate is not stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One model at one effort at its cheapest eligible place. `quality` is `None` where there is no evidence at all."""

    row: Row
    effort: str | None
    quality: Quality | None
    rough_usd: float

    @property
    def worth(self) -> float:
        """Quality for the task, 0 to 1; nothing known counts as 0."""
        return float(self.quality.quality) if self.quality else 0.0


def cheapest_places(rows: Iterable[Row], bill: RoughBill, *, middlemen: bool = False) -> dict[str, tuple[Row, float]]:
    """For each model, by the id it is measured under, the row with the lowest bill.

    Routers and resellers count only when `middlemen` is set.

    Bills within one percent are a tie (a host that converts from a currency of its own misses the round price). Then
    the model's own maker is preferred, then the provider's id, so that the choice is the same every time.
    """
    priced: dict[str, list[tuple[float, Row]]] = {}
    for row in rows:
        if not middlemen and (row.provider is None or row.provider.role in MIDDLEMEN):
            continue
        usd = bill(row, None)
        if usd is not None:
            priced.setdefault(row.measured_as, []).append((usd, row))
    best = {}
    for model, found in priced.items():
        limit = min(usd for usd, _ in found) * TIE
        usd, row = min((pair for pair in found if pair[0] <= limit), key=_preferred)
        best[model] = (row, usd)
    return best


def _preferred(pair: tuple[float, Row]) -> tuple[bool, float, str, str]:
    usd, row = pair
    return (not _own(row), usd, row.provider_id, row.offering.region or "")


def _own(row: Row) -> bool:
    return row.developer is not None and row.developer.id == row.provider_id


def candidates(
    places: Mapping[str, tuple[Row, float]], quality: Mapping[str, tuple[Quality, ...]], bill: RoughBill
) -> list[Candidate]:
    """One candidate per model and effort with evidence, or one without effort where there is none."""
    found = []
    for model, (row, usd) in places.items():
        known = quality.get(model, ())
        if not known:
            found.append(Candidate(row=row, effort=None, quality=None, rough_usd=usd))
        for entry in known:
            dearer = bill(row, entry.effort)
            found.append(
                Candidate(row=row, effort=entry.effort, quality=entry, rough_usd=usd if dearer is None else dearer)
            )
    return found
