"""What tells every note from all others of a group, learned from the texts of each.

Nearness alone confuses sibling notes whose texts share a subject. A text is described by how like it is to each of many
texts of the group, the landmarks, in the space of vectors and concepts; kernel ridge regression from that to the notes
the texts belong to finds what sets each note apart. It is solved exactly, in a second for a thousand landmarks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import IndexUnavailableError
from knowledge.lexical import Lexicon

Vectors = NDArray[np.float32]
_Table = NDArray[np.float64]

MOST_LANDMARKS = 1000
_SHARPNESS = 2.0
"""How fast likeness falls with distance. This and the next were chosen as the weights in `knowledge/fusion.py`."""
RIDGE_WITHIN_KIND = 1.0
"""How strongly what was learned is kept simple. Among all notes there are fewer landmarks for each, which does that."""
RIDGE_AMONG_ALL = 0.3
_ALMOST_ZERO = 1e-8
"""Added so that two landmarks that are the same text leave the equations solvable."""
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
    """The numbers of the notes told apart, the rows that texts are compared with, and one column for each note."""

    numbers: NDArray[np.int64]
    landmarks: Vectors
    columns: Vectors

    @classmethod
    def fitted(cls, rows: Vectors, owners: Sequence[int], ridge: float = RIDGE_WITHIN_KIND) -> Self:
        """The directions of the notes that own `rows`; `owners` has the number of the note of each row."""
        numbers, place, texts = np.unique(np.asarray(owners), return_inverse=True, return_counts=True)
        landmarks = rows[np.unique(np.linspace(0, len(rows) - 1, MOST_LANDMARKS).astype(np.int64))]
        # A note with many texts must not outweigh one with few.
        share = texts.mean() / texts[place]
        # Sums over parts of the texts: a table of texts by notes takes gigabytes for thousands of notes.
        products = ridge * _likeness(landmarks, landmarks) + _ALMOST_ZERO * np.eye(len(landmarks))
        toward, total = np.zeros((len(numbers), len(landmarks))), np.zeros(len(landmarks))
        for start in range(0, len(rows), _PART):
            part = slice(start, start + _PART)
            like = _likeness(rows[part], landmarks)
            weighted = like * share[part, None]
            products += like.T @ weighted
            np.add.at(toward, place[part], weighted)
            total += weighted.sum(axis=0)
        toward -= np.outer(texts / len(rows), total)
        columns = np.linalg.solve(products, toward.T)
        return cls(numbers, landmarks, columns.astype(np.float32))

    @classmethod
    def read(cls, content: bytes, numbers: NDArray[np.int64]) -> Self:
        """What `written` wrote of the notes `numbers`. Raises `IndexUnavailableError` when it is not of that many."""
        size, values = np.frombuffer(content[:4], dtype="<u4"), content[4:]
        width = len(values) // 4 // max(int(size.sum()), 1) - len(numbers)
        if not len(size) or width < 1 or len(values) != 4 * int(size[0]) * (width + len(numbers)):
            raise IndexUnavailableError("the stored directions are damaged; run `sextant index build`")
        table = np.frombuffer(values, dtype="<f4").astype(np.float32, copy=False).reshape(int(size[0]), -1)
        return cls(numbers, table[:, :width].copy(), table[:, width:].copy())

    @property
    def written(self) -> bytes:
        """The number of landmarks, then of each, as little-endian floats: its row, and what it says of each note."""
        table = np.hstack((self.landmarks, self.columns)).astype("<f4")
        return np.array(len(table), dtype="<u4").tobytes() + table.tobytes()

    def scores(self, vector: Vectors) -> Vectors:
        """How far `vector` lies in the direction of each note, in the order of `numbers`."""
        found: Vectors = _likeness(vector.reshape(1, -1), self.landmarks)[0].astype(np.float32) @ self.columns
        return found


def _likeness(rows: Vectors, landmarks: Vectors) -> _Table:
    """1 for rows that are the same, falling towards 0 with their distance."""
    lengths = [np.einsum("ij,ij->i", one, one, dtype=np.float64) for one in (rows, landmarks)]
    between = (rows @ landmarks.T).astype(np.float64) - (lengths[0][:, None] + lengths[1]) / 2
    like: _Table = np.exp(_SHARPNESS * between)
    return like
