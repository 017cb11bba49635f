"""`make bench`: every section in a fresh process, printed as Markdown tables.

`python -m benchmarks.run SECTION …` runs some of them, and `many_notes` only so; `--slowest 10` lists the slowest
questions instead. A section is a module with `measure() -> Iterator[Result]`; to add one, name it in `SECTIONS`.
"""

import argparse
import os
import platform
from importlib import import_module
from pathlib import Path

from adapters.cli.main import ONE_THREAD
from benchmarks.result import Result, table
from benchmarks.timing import in_fresh_process

SECTIONS = {
    "benchmarks.cold": "Cold processes",
    "benchmarks.answers": "Warm answers, rules only, one core",
    "benchmarks.selection": "Selection",
    "benchmarks.prices": "One price",
    "benchmarks.growth": "Growth: copies of offerings and notes under other names",
    "benchmarks.words": "A language model beside the rules",
    "benchmarks.slack": "Slack",
    "benchmarks.discord": "Discord",
    "benchmarks.recovery": "Recovery",
}
"""Module to heading."""

ON_REQUEST = {"benchmarks.many_notes": "Growth: a hundred times the notes"}
"""Those that take most of an hour, and run only when they are named."""


def main() -> None:
    """Prints the table of each section that was named, or of all."""
    os.environ.setdefault(*ONE_THREAD)  # as `sextant` does
    names = {module.rpartition(".")[2]: module for module in SECTIONS | ON_REQUEST}
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run")
    parser.add_argument(
        "sections", nargs="*", metavar="SECTION", help=f"of {', '.join(names)}; all but the last by default"
    )
    parser.add_argument("--slowest", type=int, metavar="N", help="list the N slowest public questions, nothing else")
    chosen = parser.parse_args()
    if unknown := set(chosen.sections) - set(names):
        parser.error(f"no section called {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    print(f"{machine()}\n")
    if chosen.slowest is not None:
        print("\n".join(f"- {line}" for line in in_fresh_process(_slowest, chosen.slowest)))
        return
    for name, module in names.items():
        if name in chosen.sections or (not chosen.sections and module in SECTIONS):
            print(table((SECTIONS | ON_REQUEST)[module], in_fresh_process(_measured, module)), flush=True)


def machine() -> str:
    """The kind of machine: processor, cores, system, Python."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    kind = model or platform.processor() or platform.machine()
    return (
        f"{kind}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )


def _measured(module: str) -> list[Result]:
    return list(import_module(module).measure())


def _slowest(count: int) -> list[str]:
    return list(import_module("benchmarks.answers").slowest(count))


if __name__ == "__main__":
    main()
