"""The sheet that every chart is drawn on: its size, title, notes, and the way to PNG bytes.

Matplotlib is loaded when the first chart is drawn. One drawing at a time: it shares fonts and caches between threads.
"""
# ruff: noqa: PLC0415

from collections.abc import Callable
from io import BytesIO
from textwrap import fill
from threading import Lock
from typing import TYPE_CHECKING

from adapters.charts.ink import GRID, PAPER, QUIET, TEXT

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH, HEIGHT = 1200, 750
_DPI = 100
_NOTE_WIDTH = 145
"""Letters in a line of the note; three lines fit."""
_DRAWING = Lock()


def drawn(title: str, subtitle: str, note: str, draw: "Callable[[Axes], None]") -> bytes:
    """A PNG of `WIDTH` × `HEIGHT` pixels with what `draw` puts on the axes."""
    with _DRAWING:
        figure, axes = _sheet()
        left = axes.get_position().x0
        figure.text(left, 0.945, title, size=19, weight="bold", color=TEXT, parse_math=False)
        figure.text(left, 0.905, subtitle, size=12, color=QUIET, parse_math=False)
        figure.text(
            left, 0.022, fill(note, _NOTE_WIDTH), size=10, color=QUIET, va="bottom", linespacing=1.4, parse_math=False
        )
        draw(axes)
        target = BytesIO()
        figure.savefig(target, format="png", facecolor=PAPER, metadata={"Title": title})
    return target.getvalue()


def _sheet() -> "tuple[Figure, Axes]":
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / _DPI, HEIGHT / _DPI), dpi=_DPI, facecolor=PAPER)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.075, 0.165, 0.9, 0.66), facecolor=PAPER)
    axes.grid(visible=True, color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(colors=TEXT, labelsize=12, length=0)
    for side, spine in axes.spines.items():
        spine.set_visible(side in {"left", "bottom"})
        spine.set_color(QUIET)
    return figure, axes
