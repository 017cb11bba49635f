"""What tells every note from all others of a group, learned from the texts of each.

Nearness alone confuses sibling notes whose texts share a subject. A text is described by how like it is to each of many
texts of the group, the landmarks, in the space of vectors and concepts; kernel ridge regression from that to the notes
the texts belong to finds what sets each note apart. It is solved exactly, in a second for a thousand landmarks.

Landmarks are kept in 8 bits: they are most of what is read and held, and rounded before it is learned what they say.
"""

from collections.abc import Sequence
from typing import Self

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from knowledge.errors import IndexUnavailableError
from knowledge.lexical import Lexicon

Vectors = NDArray[np.float32]
_Table = NDArray[np.float64]

MOST_LANDMARKS = 1000
_SHARPNESS = 1.5
"""How fast likeness falls with distance. This and the next were chosen as the weights in `knowledge/fusion.py`."""
RIDGE_WITHIN_KIND = 1.0
"""How strongly what was learned is kept simple. Among all notes there are fewer landmarks for each, which does that."""
RIDGE_AMONG_ALL = 0.3
_ALMOST_ZERO = 1e-8
"""Added so that two landmarks that are the same text leave the equations solvable."""
_PART = 2000
_AT_ONCE = 200
CONCEPTS_WITHIN_KIND = 0.6
"""How long the part of concepts is, against 1 for the vectors together. The lexicon is made to part siblings."""
CONCEPTS_AMONG_ALL = 0.3
_MOST_STEPS = 127
_HEAD = 8
"""Bytes before what is stored."""


def with_concepts(layers: Vectors, texts: Sequence[str], lexicon: Lexicon, share: float) -> Vectors:
    """A row for each text: its vectors, of which `layers` has several, then its concepts of the field, `share` long."""
    places = {name: place for place, name in enumerate(lexicon.names)}
    touched = np.zeros((len(texts), len(places)), dtype=np.float32)
    for row, text in zip(touched, texts, strict=True):
        for name, clearly in lexicon.of(text).items():
            row[places[name]] = clearly
    lengths = np.maximum(np.linalg.norm(touched, axis=1, keepdims=True), 1)
    vectors = layers.reshape(len(texts), -1) / np.sqrt(layers.shape[1])
    return np.hstack((vectors, share * touched / lengths)).astype(np.float32)


class Directions(Struct, frozen=True):
    """The numbers of the notes told apart, the rows that texts are compared with, and one column for each note.

    A row is `landmarks` times `steps`.
    """

    numbers: NDArray[np.int64]
    landmarks: NDArray[np.int8]
    steps: Vectors
    columns: Vectors

    @classmethod
    def fitted(cls, rows: Vectors, owners: Sequence[int], ridge: float = RIDGE_WITHIN_KIND) -> Self:
        """The directions of the notes that own `rows`; `owners` has the number of the note of each row."""
        numbers, place, texts = np.unique(np.asarray(owners), return_inverse=True, return_counts=True)
        chosen = rows[np.unique(np.linspace(0, len(rows) - 1, MOST_LANDMARKS).astype(np.int64))]
        steps = np.maximum(np.abs(chosen).max(axis=0), _ALMOST_ZERO) / _MOST_STEPS
        whole = np.rint(chosen / steps).astype(np.int8)
        landmarks = whole * steps
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
        # The landmarks' part of what `_likeness` takes off, so that a question does not compute it again.
        columns *= np.exp(-_SHARPNESS * _halves(landmarks))[:, None]
        return cls(numbers, whole, steps.astype(np.float32), columns.astype(np.float32))

    @classmethod
    def read(cls, content: bytes, numbers: NDArray[np.int64]) -> Self:
        """What `written` wrote of the notes `numbers`. Raises `IndexUnavailableError` when it is not of that many."""
        size, width = np.frombuffer(content[:_HEAD], dtype="<u4").tolist() if len(content) >= _HEAD else (0, 0)
        steps, columns = _HEAD + size * width, _HEAD + size * width + 4 * width
        if not size or not width or len(content) != columns + 4 * size * len(numbers):
            raise IndexUnavailableError("the stored directions are damaged; run `sextant index build`")
        return cls(
            numbers,
            np.frombuffer(content[_HEAD:steps], dtype=np.int8).reshape(size, width),
            np.frombuffer(content[steps:columns], dtype="<f4").astype(np.float32, copy=False),
            np.frombuffer(content[columns:], dtype="<f4").astype(np.float32, copy=False).reshape(size, -1),
        )

    @property
    def written(self) -> bytes:
        """How many landmarks there are and how long, then the landmarks, their steps, and what they say of notes."""
        head = np.array(self.landmarks.shape, dtype="<u4").tobytes()
        floats = (self.steps.astype("<f4").tobytes(), self.columns.astype("<f4").tobytes())
        return b"".join((head, self.landmarks.tobytes(), *floats))

    def scores(self, vector: Vectors) -> Vectors:
        """How far `vector` lies in the direction of each note, in the order of `numbers`."""
        weighed = self.steps * vector
        # In parts: all landmarks in 32 bits would take four times the room that they are kept in.
        parts = (self.landmarks[start : start + _AT_ONCE] for start in range(0, len(self.landmarks), _AT_ONCE))
        near = np.concatenate([part.astype(np.float32) @ weighed for part in parts]) - vector @ vector / 2
        found: Vectors = np.exp(_SHARPNESS * near).astype(np.float32) @ self.columns
        return found


def _likeness(rows: Vectors, landmarks: Vectors) -> _Table:
    """1 for rows that are the same, falling towards 0 with their distance."""
    between = (rows @ landmarks.T).astype(np.float64) - _halves(rows)[:, None] - _halves(landmarks)
    like: _Table = np.exp(_SHARPNESS * between)
    return like


def _halves(rows: Vectors) -> _Table:
    """Half the square of each row's length."""
    found: _Table = np.einsum("ij,ij->i", rows, rows, dtype=np.float64) / 2
    return found
