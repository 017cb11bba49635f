"""Cold processes: what a person waits for in a shell, and building the index from nothing."""

import sys
from collections.abc import Iterator
from compileall import compile_dir
from time import perf_counter

from benchmarks.onboard import ROOT, SEXTANT, SNAPSHOT, home
from benchmarks.result import Result, timed
from benchmarks.timing import medians, of_processes, process

COST = (SEXTANT, "cost", "claude-sonnet-5-5", "--input", "2M", "--output", "500k", "--cached", "80%")
ASK = {
    "`sextant ask`, a model recommended": "Cheapest model for coding with 200k context, hosted in the EU",
    "`sextant ask`, law looked up": "Which laws apply when a German hospital uses a Chinese model?",
}
READ = f"import json, sqlite3; open({str(SNAPSHOT)!r}, encoding='utf-8').read()"


def measure() -> Iterator[Result]:
    """Cold starts against bare interpreters that do the least needed, and against the import of chromadb."""
    for folder in ("adapters", "bot", "knowledge"):
        compile_dir(ROOT / folder, quiet=1)  # as it is where the program was installed
    with home() as env:
        build = process((SEXTANT, "index", "build"), env)
        bare = process((sys.executable, "-c", READ), env)
        chroma = process((sys.executable, "-c", "import chromadb"), env)
        both = medians(3, {"build": build, "chroma": chroma}, perf_counter)
        beside = ("`import chromadb`", both["chroma"])
        yield timed("`sextant index build` from nothing", both["build"], baseline=beside, limit_seconds=20)
        costs = medians(21, {"bare": bare, "cost": process(COST, env)}, of_processes)
        beside = ("`import json, sqlite3` and reading the snapshot", costs["bare"])
        yield timed("`sextant cost`, cold", costs["cost"], baseline=beside, limit_ratio=4)
        asks = {name: process((SEXTANT, "ask", "--json", text), env) for name, text in ASK.items()}
        times = medians(7, asks | {"chroma": chroma}, of_processes)
        for name in ASK:
            yield timed(f"{name}, cold", times[name], baseline=("`import chromadb`", times["chroma"]), limit_ratio=1.5)
