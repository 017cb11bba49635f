"""The several loads of one model that a message tells, each as what was understood of it alone."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from bot.understanding.backlogs import backlog_loads
from bot.understanding.loads_listed import Load, listed_loads
from bot.understanding.passage import Passage
from bot.understanding.reading import Job
from bot.understood import Understood
from bot.wording.figures import count

_SIZES = ("requests", "requests_period", "input_tokens", "output_tokens", "units", "unit_kind", "spread_over")
_CHANGES = ("models", "batch", "batch_share", "cached_share", "providers", "host_region", "service_tier")
"""What a message of a thread may change of all loads."""


def loads_said(passage: Passage, own: Mapping[str, Any], slots: Mapping[str, Any], before: tuple[Job, ...]) -> tuple[
    Job, ...
]:  # fmt: skip
    """The loads that the message tells, which alone says `own` and in its thread `slots`; else those of `before`."""
    kept = {key: value for key, value in slots.items() if key not in {*_SIZES, "batch", "batch_share"}}
    if after := backlog_loads(passage, slots):
        return after
    if found := listed_loads(passage):
        return tuple(_as_job(load, kept, slots.get("requests_period"), passage.text) for load in found)
    if recur_anew := _recurring_anew(before, own):
        return recur_anew
    if not before or any(key in own for key in _SIZES):
        return ()
    changes = {key: own[key] for key in _CHANGES if key in own}
    return tuple(replace(each, understood=each.understood.but(**changes)) for each in before) if changes else ()


def _recurring_anew(before: tuple[Job, ...], own: Mapping[str, Any]) -> tuple[Job, ...]:
    """A load that comes once, and what comes ever after at another pace: "what if it's 50 a week"."""
    many = own.get("requests") or own.get("units")
    often = own.get("requests_period")
    once = [each.understood.requests_period == "once" for each in before]
    if once != [True, False] or many is None or often in {None, "once"} or not _PACE.issuperset(own):
        return ()
    after = before[1]
    things = "units" if after.understood.requests is None else "requests"
    factor = many / (after.understood.spread_over or getattr(after.understood, things))
    counts = {key: value * factor for key in _COUNTS if (value := getattr(after.understood, key)) is not None}
    if things == "requests":
        counts = {"requests": many}
    said = after.understood.but(requests_period=often, **counts)
    return before[0], replace(after, words=f"{count(many)} a {often}", understood=said)


_PACE = frozenset({"requests", "units", "unit_kind", "requests_period", "days_a_month"})
_COUNTS = ("units", "spread_over")


def with_loads(jobs: tuple[Job, ...], loads: tuple[Job, ...]) -> tuple[Job, ...]:
    """The jobs, each with the load that the message tells of it; the loads alone where it lists no jobs of its own."""
    come_once = sum(each.understood.requests_period == "once" for each in loads)
    if 0 < come_once < len(loads):
        return loads
    if not jobs or len(jobs) != len(loads):
        return jobs or loads
    told = [{key: getattr(each.understood, key) for key in (*_SIZES, "batch")} for each in loads]
    return tuple(replace(job, understood=job.understood.but(**load)) for job, load in zip(jobs, told, strict=True))


def _as_job(load: Load, kept: Mapping[str, Any], period: str | None, text: str) -> Job:
    slots = {
        "requests": load.requests, "requests_period": load.period or period, "input_tokens": load.input_tokens,
        "output_tokens": load.output_tokens, "batch": load.batch or None,
    }  # fmt: skip
    return Job(words=load.words, text=text, understood=Understood(**kept).but(**slots))
