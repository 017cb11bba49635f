"""How well notes are found by paraphrases: recall and mean reciprocal rank for each kind of note.

A line of a question file is `{"question", "kind", "note"}`. Each question runs through the search that answers use,
over all notes on board: once among the notes of its kind, as a strategy searches, and once among all kinds.
"""

import argparse
import json
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from knowledge.base import NoteSearch
from knowledge.note_files import read_notes
from knowledge.note_index import NoteIndex
from knowledge.table_notes import with_table_notes
from knowledge.tables import read_facts

QUESTIONS = Path(__file__).parents[1] / "tests" / "retrieval" / "test.jsonl"
_FACTS = Path(__file__).parent / "facts"
_LOOKED_AT = 10
"""Places of a result that count; a note further down is not found."""


class Paraphrase(Struct, frozen=True, kw_only=True):
    """A question, and the note that answers it."""

    question: str
    kind: str
    note: str


class Outcome(Struct, frozen=True, kw_only=True):
    """The ids that a question found, best first."""

    asked: Paraphrase
    found: tuple[str, ...]

    @property
    def place(self) -> int | None:
        """The place of the right note, from 1; `None` when it was not found."""
        return self.found.index(self.asked.note) + 1 if self.asked.note in self.found else None


class Figures(Struct, frozen=True, kw_only=True):
    """Shares of questions whose note came first, or among the first five, and the mean of one over its place."""

    questions: int
    recall_at_1: float
    recall_at_5: float
    mrr: float


def read_paraphrases(path: Path) -> tuple[Paraphrase, ...]:
    """The questions in a file of JSON lines."""
    return tuple(Paraphrase(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


def notes_on_board(folder: Path) -> NoteIndex:
    """The index over every note the project ships, kept in `folder`."""
    return NoteIndex(folder, notes=lambda: with_table_notes(read_notes(), read_facts(_FACTS)), stamp=lambda: "report")


def measured(index: NoteSearch, questions: Iterable[Paraphrase], *, among_kind: bool = True) -> tuple[Outcome, ...]:
    """What each question finds: among the notes of its kind, or among all."""
    return tuple(
        Outcome(
            asked=asked,
            found=tuple(
                hit.note.id
                for hit in index.search(asked.question, kinds=(asked.kind,) if among_kind else (), limit=_LOOKED_AT)
            ),
        )
        for asked in questions
    )


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of at least one outcome."""
    places = [outcome.place for outcome in outcomes]
    return Figures(
        questions=len(places),
        recall_at_1=sum(place == 1 for place in places) / len(places),
        recall_at_5=sum(place is not None and place <= 5 for place in places) / len(places),
        mrr=sum(1 / place for place in places if place) / len(places),
    )


def table(outcomes: Sequence[Outcome]) -> str:
    """Lines of figures: one for each kind, one for all."""
    kinds = dict.fromkeys(outcome.asked.kind for outcome in outcomes)
    groups = {kind: [outcome for outcome in outcomes if outcome.asked.kind == kind] for kind in kinds}
    rows = [(name, figures(group)) for name, group in (*groups.items(), ("all", outcomes))]
    head = f"{'kind':<12}{'n':>5}{'recall@1':>10}{'recall@5':>10}{'MRR':>8}"
    lines = (
        f"{name:<12}{row.questions:>5}{row.recall_at_1:>10.3f}{row.recall_at_5:>10.3f}{row.mrr:>8.3f}"
        for name, row in rows
    )
    return "\n".join((head, *lines))


def main() -> None:
    """Prints the figures of a question file."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.retrieval_report", description=main.__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=QUESTIONS)
    parser.add_argument("--misses", action="store_true", help="also print each question whose note was not first")
    given = parser.parse_args()
    questions = read_paraphrases(given.file)
    with tempfile.TemporaryDirectory() as folder:
        index = notes_on_board(Path(folder))
        among_kind, among_all = measured(index, questions), measured(index, questions, among_kind=False)
        index.close()
    print(f"{given.file.name}\n\namong the notes of the question's kind")  # noqa: T201
    print(f"{table(among_kind)}\n\namong all notes\n{table(among_all)}")  # noqa: T201
    for outcome in among_kind if given.misses else ():
        if outcome.place != 1:
            instead = ", ".join(outcome.found[:3])
            print(f"{outcome.place or '-':>3} {outcome.asked.note}: {outcome.asked.question} [{instead}]")  # noqa: T201


if __name__ == "__main__":
    main()
