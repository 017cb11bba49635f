"""Warm answers from rules alone, on one core, as a program that stays gives them; and the memory it then holds."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from math import ceil
from statistics import median

from benchmarks.onboard import DAY, YARDSTICK, home, questions, yardstick
from benchmarks.result import Result, duration, resident, timed
from benchmarks.timing import in_fresh_process, medians, peak_megabytes, seconds_of
from bot.question import Question

ROUNDS = 5
LONG = 10_000
"""Characters of the texts that repeat a phrase, for expressions that might look at one place again and again."""
PHRASES = ("no models except qwen everything out ", "each of our 30 devs uses 4M tokens a day ", "EU, not chinese, ",
           "$5 a month ", "which is the cheaper one of the ", "300, no, 3000 requests ", "国产模型", "a")  # fmt: skip


def measure() -> Iterator[Result]:
    """Answer times of the first round over the public questions and of the later ones, and memory."""
    with home() as env:
        in_fresh_process(_build, env)
        found, units, megabytes, start = in_fresh_process(_answer_all, env)
        longest = in_fresh_process(_answer_long, env)
    first, later = [each[0] for each in found.values()], [median(each[1:]) for each in found.values()]
    before, beside = (YARDSTICK, units[0]), (YARDSTICK, median(units[1:]))
    yield timed("start of a program that stays: loaded and warmed up", start, baseline=before)
    yield timed("answer, first time asked: p50", _percentile(first, 50), baseline=before, limit_seconds=0.015)
    yield timed("answer, first time asked: p99", _percentile(first, 99), baseline=before, limit_seconds=0.060)
    yield timed("answer, asked again: p50", _percentile(later, 50), baseline=beside, limit_seconds=0.015)
    yield timed("answer, asked again: p99", _percentile(later, 99), baseline=beside, limit_seconds=0.060)
    yield timed(
        f"one phrase for {LONG:,} characters: the slowest of {len(PHRASES)}",
        longest,
        baseline=beside,
        limit_seconds=0.2,
    )
    yield resident(f"memory held at most, {len(found)} questions answered", megabytes, limit_megabytes=300)


def slowest(count: int) -> Iterator[str]:
    """The questions that take longest, with the time of the first round and the median of the later ones."""
    with home() as env:
        in_fresh_process(_build, env)
        found, *_ = in_fresh_process(_answer_all, env)
    texts = {question.id: question.text for question in questions()}
    for name, times in sorted(found.items(), key=lambda pair: -max(pair[1][0], median(pair[1][1:])))[:count]:
        yield f"{duration(times[0])}, then {duration(median(times[1:]))}: {name} {texts[name][:90]!r}"


def _build(env: dict[str, str]) -> None:
    os.environ.update(env)
    from adapters import wiring  # noqa: PLC0415  (a fresh process reads its environment first)

    wiring.notes().build()


def _unit() -> float:
    """Seconds of the yardstick; in a process of its own, for it holds more memory than an answer."""
    return medians(3, {"": yardstick()})[""]


def _answer_all(env: dict[str, str]) -> tuple[dict[str, list[float]], list[float], float, float]:
    """Seconds of each question in each round, of the yardstick before each, the peak of memory, seconds until ready."""
    os.environ.update(env)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from adapters import wiring  # noqa: PLC0415  (as above)

    asked, made = questions(), []

    def start() -> None:
        made.append(wiring.warm_assistant(DAY))

    ready = seconds_of(start)
    found: dict[str, list[float]] = {question.id: [] for question in asked}
    units = []
    for _ in range(ROUNDS):
        units.append(in_fresh_process(_unit))
        for question in asked:
            answer: Callable[[], object] = partial(made[0].answer, question)
            found[question.id].append(seconds_of(answer))
    return found, units, peak_megabytes(), ready


def _answer_long(env: dict[str, str]) -> float:
    """Seconds of the slowest answer to a text that repeats one phrase."""
    os.environ.update(env)
    from adapters import wiring  # noqa: PLC0415  (as above)

    ready = wiring.warm_assistant(DAY)
    texts = [(phrase * LONG)[:LONG] for phrase in PHRASES]
    asked = [Question(id=f"long-{number}", text=text, today=DAY) for number, text in enumerate(texts)]
    return max(median(seconds_of(partial(ready.answer, each)) for _ in range(3)) for each in asked)


def _percentile(values: list[float], percent: int) -> float:
    """The value that `percent` of all values do not exceed (nearest rank)."""
    return sorted(values)[ceil(len(values) * percent / 100) - 1]
