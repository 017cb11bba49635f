"""A direction for every note, in the space of vectors and concepts, which tells it from all others of a group.

Nearness alone confuses sibling notes whose texts share a subject. Ridge regression from all texts to the notes they
belong to finds what sets each note apart; it is solved exactly, in a fraction of a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import IndexUnavailableError
from knowledge.lexical import Lexicon

Vectors = NDArray[np.float32]

_RIDGE = 0.3
"""How strongly directions are kept short; see `knowledge/fusion.py` for what it was chosen on."""
_PART = 2000
_CONCEPT_SHARE = 0.4
"""How long the part of concepts is, against 1 for the vector."""


def with_concepts(vectors: Vectors, texts: Sequence[str], lexicon: Lexicon) -> Vectors:
    """A row for each text: its vector, then the concepts of the field that it touches."""
    places = {name: place for place, name in enumerate(lexicon.names)}
    touched = np.zeros((len(texts), len(places)), dtype=np.float32)
    for row, text in zip(touched, texts, strict=True):
        row[[places[name] for name in lexicon.of(text)]] = 1
    lengths = np.maximum(np.linalg.norm(touched, axis=1, keepdims=True), 1)
    return np.hstack((vectors, _CONCEPT_SHARE * touched / lengths)).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Directions:
    """The numbers of the notes told apart, the mean of their texts' rows, and one column for each note."""

    numbers: NDArray[np.int64]
    mean: Vectors
    columns: Vectors

    @classmethod
    def fitted(cls, rows: Vectors, owners: Sequence[int]) -> Self:
        """The directions of the notes that own `rows`; `owners` has the number of the note of each row."""
        numbers, place, texts = np.unique(np.asarray(owners), return_inverse=True, return_counts=True)
        mean = rows.mean(axis=0, dtype=np.float64)
        # A note with many texts must not outweigh one with few.
        share = 1 / texts[place].astype(np.float64)
        # Sums over parts of the texts: a table of texts by notes takes gigabytes for thousands of notes.
        products = _RIDGE * np.eye(rows.shape[1])
        toward, total = np.zeros((len(numbers), rows.shape[1])), np.zeros(rows.shape[1])
        for start in range(0, len(rows), _PART):
            part = slice(start, start + _PART)
            left = rows[part] - mean
            weighted = left * share[part, None]
            products += left.T @ weighted
            np.add.at(toward, place[part], weighted)
            total += weighted.sum(axis=0)
        toward -= np.outer(texts / len(rows), total)
        columns = np.linalg.solve(products, toward.T)
        return cls(numbers, mean.astype(np.float32), columns.astype(np.float32))

    @classmethod
    def read(cls, content: bytes, numbers: NDArray[np.int64]) -> Self:
        """What `written` wrote of the notes `numbers`. Raises `IndexUnavailableError` when it is not of that many."""
        values = np.frombuffer(content, dtype="<f4").astype(np.float32)
        if not len(values) or len(values) % (len(numbers) + 1):
            raise IndexUnavailableError("the stored directions are damaged; run `sextant index build`")
        table = values.reshape(-1, len(numbers) + 1)
        return cls(numbers, table[:, 0].copy(), table[:, 1:].copy())

    @property
    def written(self) -> bytes:
        """Little-endian floats, a row for each dimension: the mean, then the notes."""
        return np.column_stack((self.mean, self.columns)).astype("<f4").tobytes()

    def scores(self, vector: Vectors) -> Vectors:
        """How far `vector` lies in the direction of each note, in the order of `numbers`."""
        found = (vector - self.mean) @ self.columns
        return found.astype(np.float32)
