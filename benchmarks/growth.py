"""How time and memory grow with what is on board: copies of offerings and models, and of notes, under other names.

Benchmark results are not copied, so most of the grown models count as unmeasured. Copied notes differ in their titles
only. A hundred times the notes stand in `benchmarks.many_notes`.
"""

import gc
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from msgspec.structs import replace

from adapters import wiring
from benchmarks.onboard import DAY, SNAPSHOT, questions
from benchmarks.result import Result, resident, timed
from benchmarks.selection import ASKED, selected, situation_for
from benchmarks.timing import in_fresh_process, peak_megabytes, seconds_of
from bot.selection.market import Market
from knowledge.base import Knowledge
from knowledge.catalogue import Catalogue
from knowledge.facts import Facts
from knowledge.note import Note
from knowledge.note_index import NoteIndex

OFFERINGS = (1, 10, 100)
NOTES = (1, 10)
TEXT = next(iter(ASKED.values()))
STEPS = ("open the catalogue", "rows of the day, once", "filter and rank for one question")
SEARCHES = 50


def measure() -> Iterator[Result]:
    """Time and memory at each size, with the ratio to what is on board."""
    yield from _of_offerings()
    yield from of_notes(NOTES)


def _of_offerings() -> Iterator[Result]:
    base: tuple[float, ...] = ()
    for factor in OFFERINGS:
        count, times, megabytes = in_fresh_process(_selection, factor)
        base = base or times
        for step, seconds, first in zip(STEPS, times, base, strict=True):
            yield timed(f"{count:,} offerings: {step}", seconds, baseline=("as on board", first))
        yield resident(f"{count:,} offerings: memory held at most", megabytes)


def _selection(factor: int) -> tuple[int, tuple[float, ...], float]:
    gc.disable()  # as `wiring.warm_assistant` does
    text = _copied_prices(factor)
    started = process_time()
    prices = Catalogue(text, "copies")
    opened = process_time() - started
    known = Knowledge(facts=_copied_models(wiring.facts(), factor), catalogue=prices, notes=wiring.notes())
    situation = situation_for(TEXT, replace(known, catalogue=wiring.catalogue()))
    situation = replace(situation, knowledge=known, market=Market(known))
    rows = seconds_of(partial(situation.market.rows, "chat", DAY))
    selected(situation)
    one = median(seconds_of(partial(selected, situation)) for _ in range(9))
    return len(prices.all()), (opened, rows, one), peak_megabytes()


def _copied_prices(factor: int) -> str:
    head, *lines = SNAPSHOT.read_text(encoding="utf-8").splitlines()
    parts = [line.split("\t", 2) for line in lines]
    copies = ("\t".join((host, f"{model}{_mark(n)}", rest)) for n in range(factor) for host, model, rest in parts)
    return "\n".join((head, *copies, ""))


def _copied_models(facts: Facts, factor: int) -> Facts:
    models = {
        f"{model.id}{_mark(n)}": replace(model, id=f"{model.id}{_mark(n)}")
        for n in range(factor)
        for model in facts.models.values()
    }
    return replace(facts, models=models)


def _mark(number: int) -> str:
    return f"-copy{number}" if number else ""


def of_notes(factors: Sequence[int]) -> Iterator[Result]:
    """Building and searching an index of so many times the notes on board; the first of `factors` is the baseline."""
    base: tuple[float, ...] = ()
    for factor in factors:
        count, times, megabytes = in_fresh_process(_index, factor)
        base = base or times
        yield timed(f"{count:,} notes: build the index", times[0], baseline=("as on board", base[0]))
        yield timed(f"{count:,} notes: open it, first search", times[1], baseline=("as on board", base[1]))
        yield timed(f"{count:,} notes: search", times[2], baseline=("as on board", base[2]))
        yield resident(f"{count:,} notes: memory held at most, index built in this process", megabytes)


def _index(factor: int) -> tuple[int, tuple[float, ...], float]:
    notes = [
        replace(note, id=f"{note.id}{_mark(n)}", title=f"{note.title}{_title(n)}")
        for n in range(factor)
        for note in _notes()
    ]
    texts = [question.text for question in questions()][:SEARCHES]
    with TemporaryDirectory(prefix="sextant-bench-") as folder:
        index = NoteIndex(Path(folder), notes=lambda: notes, stamp=lambda: str(factor))
        built = seconds_of(index.build)
        index.close()
        opened = seconds_of(partial(index.search, texts[0]))
        one = median(seconds_of(partial(index.search, text)) for text in texts)
        megabytes = peak_megabytes()
        index.close()
    return len(notes), (built, opened, one), megabytes


def _title(number: int) -> str:
    return f", copy {number}" if number else ""


def _notes() -> list[Note]:
    from knowledge.note_files import read_notes  # noqa: PLC0415  (needed by this part alone)
    from knowledge.table_notes import with_table_notes  # noqa: PLC0415  (as above)

    return list(with_table_notes(read_notes(wiring.PACKAGE / "notes"), wiring.facts()))
