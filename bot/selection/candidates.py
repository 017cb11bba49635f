"""Candidates: for each model that meets the wishes, the cheapest place to run it, with its quality and rough bill.

Rough bills are floats, good enough to choose by; whatever is shown is computed again exactly.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import inf

from bot.quality.rank import Quality
from bot.selection.market import Row

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
    worth: float = field(init=False, repr=False, compare=False)
    """Quality for the task, 0 to 1; nothing known counts as 0."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "worth", float(self.quality.quality) if self.quality else 0.0)


def cheapest_places(rows: Iterable[Row], bill: RoughBill, *, middlemen: bool = False) -> dict[str, tuple[Row, float]]:
    """For each model, by the id it is measured under, the row with the lowest bill.

    Routers and resellers count only when `middlemen` is set.

    Bills within one percent are a tie (a host that converts from a currency of its own misses the round price). Then
    the model's own maker is preferred, then the provider's id, so that the choice is the same every time.
    """
    bought = rows if middlemen else [row for row in rows if not row.is_middleman]
    priced = [(row, usd) for row in bought if (usd := bill(row, None)) is not None]
    least: dict[str, float] = {}
    for row, usd in priced:
        if usd < least.get(row.measured_as, inf):
            least[row.measured_as] = usd
    tied: dict[str, list[tuple[Row, float]]] = {model: [] for model in least}
    for pair in priced:
        model = pair[0].measured_as
        if pair[1] <= least[model] * TIE:
            tied[model].append(pair)
    return {model: found[0] if len(found) == 1 else min(found, key=_preferred) for model, found in tied.items()}


def _preferred(pair: tuple[Row, float]) -> tuple[bool, float, str, str]:
    row, usd = pair
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
