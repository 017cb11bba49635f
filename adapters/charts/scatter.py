"""Points, Pareto line, legend and labels of the chart of cost against quality."""
# ruff: noqa: PLC0415

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from adapters.charts.ink import EDGE, PAPER, QUIET, TEXT, Mark, mark_of
from adapters.charts.labels import Box, place
from adapters.charts.scale import draw_cost_axis, scale_of
from bot.field import Contender, efficient
from bot.wording.figures import usd
from bot.wording.sections import ROLE_WORDS

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

LABELS = 12
"""Points with a name beside them; `Chart.alt` names them all."""
LONGEST_NAME = 34
_OWN, _OTHER = 190.0, 62.0
"""Areas of the marks in square points."""
_FAR = 26
"""Pixels from which a line ties a label to its point."""
_DASHED = (0, (5, 3))
Places = Mapping[int, tuple[float, float]]
"""Where each contender stands, by its `id()`: the same model may stand there at several efforts."""


def draw_scatter(axes: "Axes", found: Sequence[Contender], cost_label: str, quality_label: str) -> None:
    """Everything within the axes, and the axes themselves."""
    scale = scale_of([each.usd for each in found])
    draw_cost_axis(axes, scale, cost_label)
    axes.set_ylabel(quality_label, size=13, color=TEXT)
    levels = [each.quality for each in found]
    margin = max(0.06 * (max(levels) - min(levels)), 0.02)
    axes.set_ylim(min(levels) - margin, max(levels) + 1.6 * margin)
    where = {id(each): (scale.position(each.usd), each.quality) for each in found}
    line = efficient(found)
    _draw_line(axes, [where[id(each)] for each in line])
    for each in sorted(found, key=lambda one: one.role is not None):
        _draw_point(axes, each, where[id(each)])
    _draw_legend(axes, [mark_of(each.origin) for each in found])
    _draw_labels(axes, _named(found, line), where, found)


def _draw_line(axes: "Axes", points: Sequence[tuple[float, float]]) -> None:
    """The best to be had for each amount of money: level until the next step up."""
    costs, levels = zip(*points, strict=True)
    end = axes.get_xlim()[1]
    axes.step((*costs, end), (*levels, levels[-1]), where="post", color=QUIET, linewidth=1.5, linestyle=_DASHED,
              zorder=2)  # fmt: skip


def _draw_point(axes: "Axes", each: Contender, position: tuple[float, float]) -> None:
    mark = mark_of(each.origin)
    axes.scatter(
        [position[0]], [position[1]], s=_OWN if each.role else _OTHER, marker=mark.shape,
        facecolor=PAPER if each.thin else mark.colour, edgecolor=mark.colour if each.thin else EDGE,
        linewidth=2.0 if each.thin else 0.8, zorder=4 if each.role else 3,
    )  # fmt: skip


def _draw_legend(axes: "Axes", marks: Sequence[Mark]) -> None:
    from matplotlib.lines import Line2D

    handles = [Line2D([], [], linestyle="", label="Made in")]
    handles += [
        Line2D([], [], linestyle="", marker=mark.shape, markersize=10, color=mark.colour, label=mark.name)
        for mark in sorted(set(marks), key=lambda one: (-marks.count(one), one.name))
    ]
    handles.append(Line2D([], [], color=QUIET, linewidth=1.5, linestyle=_DASHED, label="Pareto line"))
    axes.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(-0.04, 1.0), ncols=len(handles), frameon=False,
        fontsize=12 if len(handles) < 8 else 9.5, labelcolor=TEXT, handletextpad=0.3, columnspacing=1.4,
    )  # fmt: skip


def _named(found: Sequence[Contender], line: Sequence[Contender]) -> list[Contender]:
    """Who gets a label: the answer's own, then the Pareto line from the top, then the best of the rest."""
    own = [each for each in found if each.role]
    on_line = [each for each in reversed(line) if not each.role]
    rest = [each for each in found if not each.role and each not in line]
    return [*own, *on_line, *sorted(rest, key=lambda one: -one.quality)][:LABELS]


def _draw_labels(axes: "Axes", named: Sequence[Contender], where: Places, found: Sequence[Contender]) -> None:
    from matplotlib.transforms import IdentityTransform

    pixels = {key: _pixel(axes, position) for key, position in where.items()}
    texts = [_text(axes, each) for each in named]
    sizes = [(box.width, box.height) for box in (text.get_window_extent() for text in texts)]
    frame = axes.get_window_extent()
    within = Box(left=frame.x0, bottom=frame.y0, width=frame.width, height=frame.height)
    taken = [_around(pixels[id(each)], each) for each in found]
    taken += _along([pixels[id(each)] for each in efficient(found)], frame.x1)
    own = sum(each.role is not None for each in named)
    boxes = place([pixels[id(each)] for each in named], sizes, taken, within, needed=own)
    for each, text, box in zip(named, texts, boxes, strict=True):
        if box is None:
            text.remove()
            continue
        text.set_transform(IdentityTransform())
        text.set_position((box.left, box.bottom))
        _tie(axes, box, pixels[id(each)])


def _text(axes: "Axes", each: Contender) -> "Text":
    name = each.model_name if len(each.model_name) <= LONGEST_NAME else f"{each.model_name[: LONGEST_NAME - 1]}…"
    effort = f" ({each.effort})" if each.effort else ""
    role = f"{ROLE_WORDS[each.role]}: " if each.role and each.role != "match" else ""
    cost = f", {usd(each.usd)}" if each.role else ""
    return axes.text(
        0, 0, f"{role}{name}{effort}{cost}", size=13.5 if each.role else 11.5, weight="bold" if each.role else "normal",
        color=TEXT, va="bottom", parse_math=False, zorder=5,
    )  # fmt: skip


def _around(point: tuple[float, float], each: Contender) -> Box:
    """The square that a mark covers."""
    half = (_OWN if each.role else _OTHER) ** 0.5 * 0.62
    return Box(left=point[0] - half, bottom=point[1] - half, width=2 * half, height=2 * half)


def _pixel(axes: "Axes", position: tuple[float, float]) -> tuple[float, float]:
    x, y = axes.transData.transform(position)
    return float(x), float(y)


def _along(points: Sequence[tuple[float, float]], end: float) -> list[Box]:
    """What the Pareto line covers: for each step its level part and its rise."""
    boxes = []
    for number, (x, y) in enumerate(points):
        to_x, to_y = points[number + 1] if number + 1 < len(points) else (end, y)
        boxes.append(Box(left=x, bottom=y - 1, width=to_x - x, height=2))
        boxes.append(Box(left=to_x - 1, bottom=y, width=2, height=to_y - y))
    return boxes


def _tie(axes: "Axes", box: Box, point: tuple[float, float]) -> None:
    """A thin line from a point to a label that stands apart."""
    from matplotlib.lines import Line2D
    from matplotlib.transforms import IdentityTransform

    x, y = box.nearest(point)
    if (x - point[0]) ** 2 + (y - point[1]) ** 2 > _FAR**2:
        axes.add_artist(
            Line2D([point[0], x], [point[1], y], transform=IdentityTransform(), color=QUIET, linewidth=0.8, zorder=2.2)
        )
