"""Clocks: medians of calls made in turns, of whole processes, and the memory that a process has held.

Work in this process is measured in processor time of all its threads, so that what else the machine does counts as
little as can be; nothing measured here waits for anybody. So is a whole process that uses one core. Building the index
uses all of them, and is measured by the clock on the wall.
"""

import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from time import process_time
from typing import Any, TypeVar

T = TypeVar("T")
BYTES_PER_MAXRSS = 1 if sys.platform == "darwin" else 1024


def medians(
    times: int, calls: Mapping[str, Callable[[], object]], clock: Callable[[], float] = process_time
) -> dict[str, float]:
    """Median seconds of each call. They take turns, so that a busy moment of the machine hits all of them alike."""
    found: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call()
    for _ in range(times):
        for name, call in calls.items():
            found[name].append(seconds_of(call, clock))
    return {name: median(each) for name, each in found.items()}


def seconds_of(call: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """Seconds of one call."""
    started = clock()
    call()
    return clock() - started


def of_processes() -> float:
    """Seconds of processor time of all processes that this one has waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def repeated(call: Callable[[], object], count: int) -> Callable[[], None]:
    """`call`, made `count` times: for calls too short for the clock."""

    def all_of_them() -> None:
        for _ in range(count):
            call()

    return all_of_them


def process(command: Sequence[str], env: Mapping[str, str] | None = None) -> Callable[[], None]:
    """A call that runs `command` to its end; its output is thrown away, a failure is raised."""
    return lambda: _run(command, env)


def _run(command: Sequence[str], env: Mapping[str, str] | None) -> None:
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def in_fresh_process(function: Callable[..., T], *arguments: Any) -> T:
    """What `function` returns in a new interpreter, where nothing is loaded or warm yet."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def peak_megabytes() -> float:
    """The most memory that this process has held at once, in millions of bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * BYTES_PER_MAXRSS / 1e6
