"""What a benchmark reports: one row of the table."""

from dataclasses import dataclass

UNITS = {"min": 1 / 60, "s": 1.0, "ms": 1e3, "µs": 1e6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One measured figure. `baseline` names what `ratio` is relative to; `met` is `None` where there is no target."""

    what: str
    figure: str
    baseline: str = ""
    ratio: float | None = None
    target: str = ""
    met: bool | None = None


def duration(seconds: float) -> str:
    """Seconds in the unit that leaves one to three digits before the point; hours are minutes."""
    unit = "min" if seconds >= 1000 else "s" if seconds >= 1 else "ms" if seconds >= 1e-3 else "µs"
    return f"{seconds * UNITS[unit]:.3g} {unit}"


def timed(
    what: str,
    seconds: float,
    *,
    baseline: tuple[str, float] | None = None,
    limit_seconds: float | None = None,
    limit_ratio: float | None = None,
) -> Result:
    """A row for a time, beside the baseline called so that took so many seconds, against at most one limit."""
    ratio = seconds / baseline[1] if baseline else None
    target, met = "", None
    if limit_seconds is not None:
        target, met = f"under {duration(limit_seconds)}", seconds < limit_seconds
    elif limit_ratio is not None and ratio is not None:
        target, met = f"at most {limit_ratio:g}x", ratio <= limit_ratio
    beside = f"{baseline[0]}: {duration(baseline[1])}" if baseline else ""
    return Result(what=what, figure=duration(seconds), baseline=beside, ratio=ratio, target=target, met=met)


def resident(what: str, megabytes: float, *, limit_megabytes: float | None = None) -> Result:
    """A row for memory, in millions of bytes."""
    met = None if limit_megabytes is None else megabytes < limit_megabytes
    target = "" if limit_megabytes is None else f"under {limit_megabytes:g} MB"
    return Result(what=what, figure=f"{megabytes:.0f} MB", target=target, met=met)


def table(title: str, results: list[Result]) -> str:
    """The rows under a heading, as a Markdown table."""
    lines = [
        f"**{title}**",
        "",
        "| What | Median | Beside | Ratio | Target | Met |",
        "| --- | ---: | --- | ---: | --- | --- |",
    ]
    for each in results:
        ratio = "" if each.ratio is None else f"{each.ratio:.3g}x"
        met = "" if each.met is None else "yes" if each.met else "**no**"
        lines.append(f"| {each.what} | {each.figure} | {each.baseline} | {ratio} | {each.target} | {met} |")
    return "\n".join((*lines, ""))
