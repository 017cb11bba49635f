"""The cost axis: linear for bills that are near each other, logarithmic for a wide spread, `free` at its left end."""
# ruff: noqa: PLC0415

from collections.abc import Sequence
from decimal import Decimal
from math import floor, log10
from typing import TYPE_CHECKING

from msgspec import Struct

from adapters.charts.ink import TEXT
from bot.wording.figures import usd

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDE = 20
"""Spread from which the axis is logarithmic."""
_BESIDE = 1.35
"""Room left and right of the outermost points, as a factor."""


class Scale(Struct, frozen=True, kw_only=True):
    """How costs become positions. `free_at` is where zero stands on a logarithmic axis."""

    is_log: bool
    low: float
    high: float
    free_at: float | None = None

    def position(self, cost: Decimal) -> float:
        """Where `cost` stands on the axis."""
        return self.free_at if self.free_at is not None and cost == 0 else float(cost)

    def ticks(self) -> list[float]:
        """Round amounts within a logarithmic axis: 1, 2, 5, 10 and so on, or powers of ten where those crowd."""
        first, last = floor(log10(self.low)), floor(log10(self.high))
        steps = (1, 2, 5) if last - first <= 2 else (1, 3) if last - first <= 4 else (1,)
        amounts = [step * 10.0**power for power in range(first, last + 1) for step in steps]
        least = self.low if self.free_at is None else self.free_at * 1.5
        return [each for each in amounts if least <= each <= self.high]


def scale_of(costs: Sequence[Decimal]) -> Scale:
    """The scale for costs, of which at least one is given and none is negative."""
    above = [float(each) for each in costs if each > 0]
    if not above or max(above) <= WIDE * min(above):
        top = max(above, default=1.0)
        room = 0.06 * (top - float(min(costs))) or 0.5 * top
        return Scale(is_log=False, low=max(0.0, float(min(costs)) - room) if min(costs) else -room, high=top + room)
    free_at = min(above) / 3 if any(each == 0 for each in costs) else None
    return Scale(is_log=True, low=(free_at or min(above)) / _BESIDE, high=max(above) * _BESIDE, free_at=free_at)


def draw_cost_axis(axes: "Axes", scale: Scale, label: str) -> None:
    """Sets limits, ticks in dollars and the label."""
    from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator, NullLocator

    if scale.is_log:
        axes.set_xscale("log")
        free = [] if scale.free_at is None else [scale.free_at]
        axes.xaxis.set_major_locator(FixedLocator([*free, *scale.ticks()]))
        axes.xaxis.set_minor_locator(NullLocator())
    else:
        axes.xaxis.set_major_locator(MaxNLocator(8))
    axes.set_xlim(scale.low, scale.high)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda amount, _: _tick(amount, scale)))
    axes.set_xlabel(f"{label}{', logarithmic scale' if scale.is_log else ''}", size=13, color=TEXT, parse_math=False)


def _tick(amount: float, scale: Scale) -> str:
    if amount < 0:
        return ""
    if amount == scale.free_at:
        return "free"
    shown = usd(Decimal(str(round(float(amount), 10))))
    return shown.removesuffix(".00") if scale.is_log or scale.high >= 8 else shown
