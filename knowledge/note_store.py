"""The part of an index that is not vectors: notes, filters, lexical weights, in one SQLite file.

Nothing is loaded when it opens: a question reads the few postings it needs.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import to_builtins
from numpy.typing import NDArray

from knowledge.errors import IndexUnavailableError
from knowledge.lexical import postings
from knowledge.note import Note
from knowledge.proper_names import names_in
from knowledge.source import Source

HAS_ASKS = "asks="
"""The term of notes that somebody wrote for questions; those made from tables lack it."""

Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]


def write_store(
    path: Path,
    notes: Sequence[Note],
    *,
    directions: Mapping[str, bytes],
    lexicon: str,
    vectors_by_kind: Mapping[str, int],
) -> None:
    """A new store at `path` for `notes`; a note's number is its place.

    `directions` are those of a kind's notes, and under no name those of all; `lexicon` is what they were found with;
    `vectors_by_kind` says how many vectors must stand beside it.
    """
    entries: dict[str, list[tuple[int, float]]] = postings(notes)
    for number, note in enumerate(notes):
        for key in _filter_keys(note):
            entries.setdefault(key, []).append((number, 1.0))
    with sqlite3.connect(path) as database:
        database.execute("create table note (number integer primary key, content text not null)")
        database.execute("create table posting (term text primary key, numbers blob, weights blob) without rowid")
        database.execute("create table names (words text not null)")
        database.execute("insert into names values (?)", (" ".join(sorted(names_in(notes))),))
        database.execute("create table lexicon (content text not null)")
        database.execute("insert into lexicon values (?)", (lexicon,))
        database.execute("create table directions (kind text primary key, content blob not null)")
        database.executemany("insert into directions values (?, ?)", directions.items())
        database.execute("create table vectors (kind text primary key, count integer not null)")
        database.executemany("insert into vectors values (?, ?)", vectors_by_kind.items())
        database.executemany(
            "insert into note values (?, ?)", ((number, note_to_json(note)) for number, note in enumerate(notes))
        )
        database.executemany(
            "insert into posting values (?, ?, ?)",
            (
                (
                    term,
                    np.array([number for number, _ in pairs], dtype="<i4").tobytes(),
                    np.array([weight for _, weight in pairs], dtype="<f4").tobytes(),
                )
                for term, pairs in entries.items()
            ),
        )
    database.close()


class NoteStore:
    """A store opened for reading. One thread at a time."""

    def __init__(self, path: Path) -> None:
        """Raises `IndexUnavailableError` when the file is missing or damaged."""
        try:
            # `immutable` reads from a folder where SQLite may not put its lock files.
            self._database = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            self.size: int = self._database.execute("select count(*) from note").fetchone()[0]
            self.names = frozenset(self._database.execute("select words from names").fetchone()[0].split())
            self.vectors_by_kind: dict[str, int] = dict(self._database.execute("select kind, count from vectors"))
        except (sqlite3.DatabaseError, TypeError) as error:
            raise IndexUnavailableError(
                f"{path.name}: missing or damaged ({error}); run `sextant index build`"
            ) from error

    def close(self) -> None:
        """Frees the file."""
        self._database.close()

    def lexicon(self) -> str:
        """The lexicon that the directions were found with, as it was written; nothing where it is lost."""
        row = self._kept("select content from lexicon")
        return row[0] if row is not None else ""

    def directions(self, kind: str) -> bytes:
        """The directions of a kind, and under no name those of all; nothing where they are lost."""
        row = self._kept("select content from directions where kind = ?", kind)
        return row[0] if row is not None else b""

    def _kept(self, query: str, *values: str) -> Any:
        """The first row that `query` finds. Raises `IndexUnavailableError` where its table is lost."""
        try:
            return self._database.execute(query, values).fetchone()
        except sqlite3.DatabaseError as error:
            raise IndexUnavailableError(f"notes.sqlite: damaged ({error}); run `sextant index build`") from error

    def note(self, number: int) -> Note:
        """The note with that number."""
        row = self._database.execute("select content from note where number = ?", (number,)).fetchone()
        return note_from_json(row[0])

    def allowed(self, *, kinds: Iterable[str], subjects: Iterable[str], jurisdictions: Iterable[str]) -> Mask:
        """Which notes pass: one of each group that names any."""
        mask = np.ones(self.size, dtype=np.bool_)
        for group, values in (("kind", kinds), ("subject", subjects), ("place", jurisdictions)):
            terms = [f"{group}={value}" for value in values]
            if terms:
                mask &= self.scores(terms) > 0
        return mask

    def scores(self, terms: Iterable[str]) -> Scores:
        """Every note's sum of weights over `terms`."""
        total = np.zeros(self.size, dtype=np.float32)
        for term in terms:
            row = self._database.execute("select numbers, weights from posting where term = ?", (term,)).fetchone()
            if row is not None:
                total[np.frombuffer(row[0], dtype="<i4")] += np.frombuffer(row[1], dtype="<f4")
        return total

    def problem(self) -> str | None:
        """What SQLite finds wrong with the file, if anything."""
        try:
            verdict: str = self._database.execute("pragma quick_check").fetchone()[0]
        except sqlite3.DatabaseError as error:
            return str(error)
        return None if verdict == "ok" else verdict


def _filter_keys(note: Note) -> list[str]:
    keys = [f"kind={note.kind}", *(f"subject={name}" for name in note.subjects), *([HAS_ASKS] if note.asks else [])]
    return list(dict.fromkeys(keys + [f"place={place}" for place in note.jurisdictions]))


def note_to_json(note: Note) -> str:
    """One line that holds the whole note; equal notes give equal lines."""
    return json.dumps(to_builtins(note), ensure_ascii=False, sort_keys=True)


def note_from_json(line: str) -> Note:
    """The note that `note_to_json` wrote."""
    content: Mapping[str, Any] = json.loads(line)
    return Note(
        id=content["id"],
        title=content["title"],
        kind=content["kind"],
        subjects=tuple(content["subjects"]),
        jurisdictions=tuple(content["jurisdictions"]),
        asks=tuple(content["asks"]),
        text=content["text"],
        sources=tuple(
            Source(url=one["url"], checked_on=date.fromisoformat(one["checked_on"]), title=one["title"])
            for one in content["sources"]
        ),
        written_on=date.fromisoformat(content["written_on"]),
    )
