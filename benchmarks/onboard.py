"""What benchmarks run on: the project's own places, one day, the public questions, and a yardstick for this machine."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.question import Question

ROOT = Path(__file__).parents[1]
SNAPSHOT = ROOT / "knowledge" / "snapshots" / "prices.tsv"
QUESTIONS = ROOT / "tests" / "eval" / "questions_public.jsonl"
DAY = date(2026, 11, 25)
"""The day that every question is asked on, so that the same prices are in force in each run."""

SEXTANT = str(Path(sys.executable).parent / "sextant")
YARDSTICK = "parsing the snapshot's lines as JSON"


@contextmanager
def home() -> Iterator[dict[str, str]]:
    """An environment in which Sextant keeps its index in a folder of its own, which is removed afterwards."""
    with TemporaryDirectory(prefix="sextant-bench-") as folder:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SEXTANT_", "CHROMA_"))}
        yield kept | {"SEXTANT_HOME": folder}


def questions() -> list[Question]:
    """The public questions, each follow-up after its question."""
    found = []
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.append(Question(id=row["id"], text=row["question"], today=DAY))
        if row.get("followup"):
            later = Question(id=f"{row['id']}#2", text=row["followup"], today=DAY, history=(row["question"],))
            found.append(later)
    return found


def yardstick() -> Callable[[], object]:
    """A fixed piece of work in the standard library: what a time is worth on this machine."""
    lines = [line.rsplit("\t", 1)[-1] for line in SNAPSHOT.read_text(encoding="utf-8").splitlines()]
    return lambda: [json.loads(line) for line in lines]
