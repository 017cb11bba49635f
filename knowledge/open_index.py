"""One version of the index: writing it, searching it, checking it."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from pathlib import Path

import numpy as np

from knowledge.embedding import Vectors, layers_of, shared, units
from knowledge.errors import IndexUnavailableError
from knowledge.freed_memory import return_freed_memory
from knowledge.fusion import fused, nearness
from knowledge.index import VectorStore, texts_of, writing_vectors
from knowledge.index_folder import SCHEMA
from knowledge.lexical import LEXICON, Lexicon, content_stems
from knowledge.note import Hit, Note
from knowledge.note_directions import (
    CONCEPTS_AMONG_ALL,
    CONCEPTS_WITHIN_KIND,
    RIDGE_AMONG_ALL,
    Directions,
    with_concepts,
)
from knowledge.note_store import HAS_ASKS, Mask, NoteStore, note_to_json, write_store
from knowledge.proper_names import without_names

_ALL = ""
"""The name of the directions among notes of all kinds."""
_STORE = "notes.sqlite"
_LONGEST_QUERY = 2000
"""Characters of a question that are looked at: a pasted log holds its question near one end, and says no more later."""


def content_version(notes: Sequence[Note]) -> str:
    """A digest of everything an index is made from; notes in the order of their ids."""
    digest = hashlib.sha256(f"{SCHEMA}\n".encode() + LEXICON.read_bytes())
    for note in notes:
        digest.update(note_to_json(note).encode() + b"\n")
    return digest.hexdigest()[:16]


def write_version(folder: Path, notes: Sequence[Note], content: str, server_url: str | None) -> None:
    """Writes the index of `notes` to `folder`, and its vectors to the server if there is one."""
    groups = dict(_by_kind(notes))
    texts = {kind: [text for note in group.values() for text in texts_of(note)] for kind, group in groups.items()}
    owners = {kind: [number for number in group for _ in texts_of(notes[number])] for kind, group in groups.items()}
    layers = {kind: shared().embed(group) for kind, group in texts.items()}
    lexicon = Lexicon.read()
    directions = {
        kind: Directions.fitted(with_concepts(layers[kind], texts[kind], lexicon, CONCEPTS_WITHIN_KIND), owners[kind])
        for kind in groups
    }
    features = [with_concepts(layers[kind], texts[kind], lexicon, CONCEPTS_AMONG_ALL) for kind in groups]
    directions[_ALL] = Directions.fitted(np.vstack(features), [*chain.from_iterable(owners.values())], RIDGE_AMONG_ALL)
    write_store(
        folder / _STORE,
        notes,
        directions={kind: fitted.written for kind, fitted in directions.items()},
        lexicon=lexicon.written,
        vectors_by_kind={kind: len(group) for kind, group in texts.items()},
    )
    with writing_vectors(folder, version=content, server_url=server_url) as vectors:
        for kind, numbered in groups.items():
            vectors.add(kind, numbered, layers[kind][:, 0])
    del layers, features, directions
    return_freed_memory()


def _by_kind(notes: Sequence[Note]) -> Iterator[tuple[str, dict[int, Note]]]:
    numbered = sorted(enumerate(notes), key=lambda pair: pair[1].kind)
    for kind, group in groupby(numbered, key=lambda pair: pair[1].kind):
        yield kind, dict(group)


class OpenIndex:
    """A version opened for reading. One thread at a time."""

    def __init__(self, folder: Path, content: str, server_url: str | None) -> None:
        """Raises `IndexUnavailableError` when the version is not whole."""
        self._store = NoteStore(folder / _STORE)
        try:
            shared()
            self._lexicon = Lexicon.of_written(self._store.lexicon())
            self._expected = self._store.vectors_by_kind
            self._vectors = VectorStore(folder=folder, version=content, server_url=server_url, counts=self._expected)
        except IndexUnavailableError:
            self._store.close()
            raise
        self._directions: dict[str, Directions] = {}

    def close(self) -> None:
        """Frees files and memory."""
        self._vectors.close()
        self._store.close()

    def search(
        self,
        query: str,
        *,
        kinds: Sequence[str],
        subjects: Sequence[str],
        jurisdictions: Sequence[str],
        limit: int,
    ) -> tuple[Hit, ...]:
        """The best of the notes that pass the filters; of equal ones the first by id.

        Raises `IndexUnavailableError` when vectors are missing.
        """
        mask = self._store.allowed(kinds=kinds, subjects=subjects, jurisdictions=jurisdictions)
        text = query[:_LONGEST_QUERY]
        if not text.strip() or not mask.any():
            return ()
        layers = self._layers_of(text, kinds)
        found = (
            pair
            for kind in (sorted(set(kinds) & set(self._expected)) if kinds else self._expected)
            # A filter is what takes longest; kinds without such notes are not asked.
            if not (subjects or jurisdictions) or (mask & self._of_kind(kind)).any()
            for pair in self._vectors.nearest(layers[0], kind, subjects=subjects, jurisdictions=jurisdictions)
        )
        scores = fused(
            nearness(found, self._store.size),
            np.where(mask, self._told_apart(kinds, text, layers), -np.inf).astype(np.float32),
            self._store.scores(dict.fromkeys(content_stems(text))) * mask,
            self._store.scores((HAS_ASKS,)),
            within_kind=len(set(kinds)) == 1,
        )
        numbers = np.flatnonzero(mask)
        best = numbers[np.argsort(-scores[numbers], kind="stable")][:limit]
        return tuple(Hit(note=self._store.note(int(number)), score=float(scores[number])) for number in best)

    def _told_apart(self, kinds: Sequence[str], text: str, layers: Vectors) -> Vectors:
        """How far the question lies in the direction of each note: from its siblings where one kind is asked for."""
        within = len(set(kinds)) == 1
        directions = self._directions_of(kinds[0] if within else _ALL)
        share = CONCEPTS_WITHIN_KIND if within else CONCEPTS_AMONG_ALL
        scores = np.full(self._store.size, -np.inf, dtype=np.float32)
        scores[directions.numbers] = directions.scores(with_concepts(layers[None], (text,), self._lexicon, share)[0])
        return scores

    def _directions_of(self, kind: str) -> Directions:
        """Read when a question first needs them: they are megabytes."""
        if kind not in self._directions:
            numbers = np.flatnonzero(self._of_kind(kind))
            self._directions[kind] = Directions.read(self._store.directions(kind), numbers)
        return self._directions[kind]

    def _of_kind(self, kind: str) -> Mask:
        return self._store.allowed(kinds=(kind,) if kind != _ALL else (), subjects=(), jurisdictions=())

    def _layers_of(self, text: str, kinds: Sequence[str]) -> Vectors:
        """A question's vectors. Names count half, for they lead to every note that has them, but among models."""
        found = layers_of(text.lower())
        if set(kinds) == {"model"}:
            return found
        general = without_names(text, self._store.names)
        return found if general == text else units(found + layers_of(general.lower()))

    def check(self) -> tuple[str, ...]:
        """What is wrong with this version: a damaged file, or a note that its own title does not find.

        Raises `IndexUnavailableError` when vectors are missing.
        """
        problem = self._store.problem()
        if problem is not None:
            return (f"{_STORE} is damaged ({problem}); run `sextant index build`",)
        lost = [note.id for note in map(self._store.note, range(self._store.size)) if not self._finds(note)]
        return (f"not found by their own title: {', '.join(lost)}; run `sextant index build`",) if lost else ()

    def _finds(self, note: Note) -> bool:
        hits = self.search(note.title, kinds=(note.kind,), subjects=note.subjects, jurisdictions=(), limit=25)
        return any(hit.note.id == note.id for hit in hits)
