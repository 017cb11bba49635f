"""One version of the index: writing it, searching it, checking it."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

import numpy as np

from knowledge.embedding import Embedding, StaticEmbedding, Vectors
from knowledge.embedding_choice import embedding_version, has_network
from knowledge.errors import IndexUnavailableError
from knowledge.fusion import fused, nearness
from knowledge.index import VectorStore, texts_of
from knowledge.lexical import LEXICON, Lexicon, query_terms
from knowledge.note import Hit, Note
from knowledge.note_directions import Directions
from knowledge.note_store import NoteStore, note_to_json, write_store
from knowledge.proper_names import without_names
from knowledge.sentence_embedding import SentenceEmbedding

SCHEMA = 4
"""Part of every content version: raise it when the same notes must be indexed in another way."""

_STORE = "notes.sqlite"
_LONGEST_QUERY = 2000
"""Characters of a question that are looked at: a pasted log holds its question near one end, and says no more later."""


def content_version(notes: Sequence[Note]) -> str:
    """A digest of everything an index is made from; notes in the order of their ids."""
    digest = hashlib.sha256(f"{SCHEMA} {embedding_version()}\n".encode() + LEXICON.read_bytes())
    for note in notes:
        digest.update(note_to_json(note).encode() + b"\n")
    return digest.hexdigest()[:16]


def write_version(folder: Path, notes: Sequence[Note], content: str, server_url: str | None) -> None:
    """Writes the index of `notes` to `folder`, and its vectors to the server if there is one."""
    texts = {kind: [text for note in group.values() for text in texts_of(note)] for kind, group in _by_kind(notes)}
    embedding = _embedding().fitted([text for group in texts.values() for text in group])
    rows = {kind: embedding.embed(group) for kind, group in texts.items()}
    owners = [number for _, group in _by_kind(notes) for number, note in group.items() for _ in texts_of(note)]
    write_store(
        folder / _STORE,
        notes,
        lexicon=Lexicon.read(),
        embedding_weights=embedding.weights,
        directions=Directions.fitted(np.concatenate(list(rows.values())), owners, notes=len(notes)).written,
        vectors_by_kind={kind: len(group) for kind, group in texts.items()},
    )
    vectors = VectorStore(folder=folder, version=content, server_url=server_url)
    try:
        for kind, numbered in _by_kind(notes):
            vectors.add(kind, numbered, rows[kind])
    finally:
        vectors.close()


def _by_kind(notes: Sequence[Note]) -> Iterator[tuple[str, dict[int, Note]]]:
    numbered = sorted(enumerate(notes), key=lambda pair: pair[1].kind)
    for kind, group in groupby(numbered, key=lambda pair: pair[1].kind):
        yield kind, dict(group)


@cache
def _embedding() -> Embedding:
    return SentenceEmbedding.load() if has_network() else StaticEmbedding.load()


class OpenIndex:
    """A version opened for reading. One thread at a time."""

    def __init__(self, folder: Path, content: str, server_url: str | None) -> None:
        """Raises `IndexUnavailableError` when the version is not whole."""
        self._store = NoteStore(folder / _STORE)
        try:
            self._embedding = _embedding().weighted(self._store.embedding_weights)
            self._directions = Directions.read(self._store.directions, notes=self._store.size)
            self._lexicon = Lexicon.read()
            self._vectors = VectorStore(folder=folder, version=content, server_url=server_url)
        except IndexUnavailableError:
            self._store.close()
            raise
        nothing = np.zeros(0, dtype=np.float32)
        # One answer often searches twice with the same words.
        self._embedded: tuple[str, Vectors, Vectors] = ("", nothing, nothing)
        self._expected = self._store.vectors_by_kind
        short = [kind for kind, count in self._expected.items() if self._vectors.count(kind) != count]
        if short:
            self.close()
            raise IndexUnavailableError(
                f"{folder.name}: vectors of {', '.join(short)} are missing; run `sextant index build`"
            )

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
        """The best of the notes that pass the filters; of equal ones the first by id."""
        mask = self._store.allowed(kinds=kinds, subjects=subjects, jurisdictions=jurisdictions)
        text = query[:_LONGEST_QUERY]
        if not text.strip() or not mask.any():
            return ()
        words, concepts = query_terms(text, self._lexicon)
        named, general = self._vectors_of(text)
        found = (
            pair
            for kind in (sorted(set(kinds) & set(self._expected)) if kinds else self._expected)
            for pair in self._vectors.nearest(
                named if kind == "model" else general, kind, subjects=subjects, jurisdictions=jurisdictions
            )
        )
        about_models = self._store.allowed(kinds=("model",), subjects=(), jurisdictions=())
        told_apart = np.where(about_models, self._directions.scores(named), self._directions.scores(general))
        scores = fused(
            nearness(found, self._store.size),
            np.where(mask, told_apart, -np.inf).astype(np.float32),
            self._store.scores(concepts) * mask,
            self._store.scores(words) * mask,
        )
        numbers = np.flatnonzero(mask)
        best = numbers[np.argsort(-scores[numbers], kind="stable")][:limit]
        return tuple(Hit(note=self._store.note(int(number)), score=float(scores[number])) for number in best)

    def _vectors_of(self, text: str) -> tuple[Vectors, Vectors]:
        """The vector of a question, and the one that counts its names half: for notes not about a model."""
        if text != self._embedded[0]:
            general = without_names(text, self._store.names)
            named = self._embedding.embed([text])[0]
            both = named if general == text else named + self._embedding.embed([general])[0]
            self._embedded = text, named, both / np.linalg.norm(both)
        return self._embedded[1:]

    def check(self) -> tuple[str, ...]:
        """What is wrong with this version: a damaged file, or a note that its own title does not find."""
        problem = self._store.problem()
        if problem is not None:
            return (f"{_STORE} is damaged ({problem}); run `sextant index build`",)
        lost = [note.id for note in map(self._store.note, range(self._store.size)) if not self._finds(note)]
        return (f"not found by their own title: {', '.join(lost)}; run `sextant index build`",) if lost else ()

    def _finds(self, note: Note) -> bool:
        hits = self.search(note.title, kinds=(note.kind,), subjects=note.subjects, jurisdictions=(), limit=25)
        return any(hit.note.id == note.id for hit in hits)
