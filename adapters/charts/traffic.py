"""Whose models people use: shares of all public tokens by the maker's origin, week by week."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from adapters.charts.chart import Chart
from adapters.charts.ink import CHINA, EUROPE, PAPER, TEXT, UNKNOWN, US, Mark
from adapters.charts.sheet import drawn
from bot.wording.figures import listed
from knowledge.evidence import TrafficFigure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TITLE = "Share of all public OpenRouter tokens by where the model was made"
UNNAMED = Mark(colour="#848b97", shape="X", name="Unidentified or long tail")
ORIGINS = {"China": CHINA, "United States": US, "Europe": EUROPE, "other/unassigned origin": UNKNOWN}
"""How the table's groups are drawn; every further group is of unknown origin and drawn as such."""
LAYERS = (CHINA, US, EUROPE, UNKNOWN, UNNAMED)
_NAMES = {UNKNOWN: "Other or unassigned origin"}
TICKS = 9
"""Months written under the bars, at most."""
Period = tuple[date, date]


def traffic(figures: Sequence[TrafficFigure]) -> Chart | None:
    """The chart of `Assistant.origin_shares`; `None` where fewer than two weeks are known.

    Each week is a bar of its own, and a week that no source tells stays empty: nothing is drawn between.
    """
    weeks = shares_by_week(figures)
    if len(weeks) < 2:
        return None
    days = sorted(week[1] for week in weeks)
    subtitle = (
        f"Percent of tokens, {len(weeks)} weeks from {min(weeks)[0]} to {days[-1]}. Weeks without a bar: not known."
    )
    listing = "; ".join(_in_words(week, weeks[week]) for week in sorted(weeks, reverse=True))
    return Chart(
        png=drawn(TITLE, subtitle, _note(figures), lambda axes: _draw(axes, weeks)),
        alt=f"{TITLE}. {_note(figures)} {listing}.",
        title=TITLE,
    )


def shares_by_week(figures: Sequence[TrafficFigure]) -> dict[Period, dict[Mark, Decimal]]:
    """Percent by layer for each week; groups of unknown origin are added up."""
    weeks: dict[Period, dict[Mark, Decimal]] = {}
    for each in figures:
        if each.period_start is not None and each.period_end is not None:
            layers = weeks.setdefault((each.period_start, each.period_end), {})
            mark = ORIGINS.get(each.group, UNNAMED)
            layers[mark] = layers.get(mark, Decimal(0)) + each.value
    return weeks


def _note(figures: Sequence[TrafficFigure]) -> str:
    pages = sorted({"/".join(each.source_url.removeprefix("https://").split("/")[:3]) for each in figures})
    days = sorted({each.checked_on for each in figures})
    return (
        "Denominator: all tokens of OpenRouter's public traffic, each day's 50 largest models and the row of all "
        "others; makers' countries assigned by hand. Private and zero-retention use and calls straight to a maker are "
        "not in it. Tokens are not money, and where a model was made says nothing of where it ran. "
        f"Sources: {listed(pages)}, checked {days[-1]}."
    )


def _in_words(week: Period, layers: dict[Mark, Decimal]) -> str:
    parts = [f"{_NAMES.get(mark, mark.name)} {layers[mark].normalize():f}%" for mark in LAYERS if mark in layers]
    return f"{week[0]} to {week[1]}: {', '.join(parts)}"


def _draw(axes: "Axes", weeks: dict[Period, dict[Mark, Decimal]]) -> None:
    order = sorted(weeks)
    starts = [week[0].toordinal() for week in order]
    widths = [week[1].toordinal() - week[0].toordinal() + 1 for week in order]
    feet = [0.0] * len(order)
    for mark in LAYERS:
        heights = [float(weeks[week].get(mark, 0)) for week in order]
        axes.bar(
            starts, heights, widths, feet, align="edge", color=mark.colour, edgecolor=PAPER, linewidth=1.0,
            label=_NAMES.get(mark, mark.name),
        )  # fmt: skip
        if mark in {CHINA, US}:
            _write(axes, mark, starts[0] - 3, feet[0], weeks[order[0]].get(mark), side="right")
            _write(axes, mark, starts[-1] + widths[-1] + 3, feet[-1], weeks[order[-1]].get(mark), side="left")
        feet = [foot + height for foot, height in zip(feet, heights, strict=True)]
    axes.legend(
        loc="lower left", bbox_to_anchor=(-0.012, 1.0), ncols=len(LAYERS), frameon=False, fontsize=12, labelcolor=TEXT,
        handlelength=1.0, handletextpad=0.5, columnspacing=1.4,
    )  # fmt: skip
    _draw_axes(axes, order[0][0], order[-1][1])


def _draw_axes(axes: "Axes", first: date, last: date) -> None:
    room = max(10, round(0.08 * (last - first).days))
    axes.set_xlim(first.toordinal() - room, last.toordinal() + room)
    months = list(range(first.year * 12 + first.month, last.year * 12 + last.month))
    apart = len(months) // TICKS + 1
    days = [date(month // 12, month % 12 + 1, 1) for month in months[::apart]]
    axes.set_xticks([day.toordinal() for day in days], [f"{day:%b %Y}" for day in days])
    axes.set_yticks(range(0, 101, 20), [f"{percent}%" for percent in range(0, 101, 20)])
    axes.set_ylim(0, 100)
    axes.grid(visible=False, axis="x")


def _write(axes: "Axes", mark: Mark, day: float, foot: float, share: Decimal | None, *, side: str) -> None:
    """The share of a layer beside the first or the last week."""
    if share:
        axes.text(
            day, foot + float(share) / 2, f"{share.normalize():f}%", size=12, weight="bold", color=mark.colour, ha=side,
            va="center",
        )  # fmt: skip
