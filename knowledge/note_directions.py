"""A direction in the space of vectors for every note, which tells it from all others.

Nearness alone confuses sibling notes whose texts share a subject. Ridge regression from the vectors of all texts to
the notes they belong to finds what sets each note apart; it is solved exactly, in a fraction of a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import IndexUnavailableError

Vectors = NDArray[np.float32]

_RIDGE = 1.0
"""How strongly directions are kept short. Chosen on `tests/retrieval/dev.jsonl`; 0.3 to 3 hardly differ."""


@dataclass(frozen=True, slots=True)
class Directions:
    """The mean of all texts' vectors, and one column for each note."""

    mean: Vectors
    columns: Vectors

    @classmethod
    def fitted(cls, rows: Vectors, owners: Sequence[int], *, notes: int) -> Self:
        """The directions of `notes` notes; `owners` has the number of the note that each row belongs to."""
        number = np.asarray(owners)
        belongs = np.zeros((len(number), notes), dtype=np.float64)
        belongs[np.arange(len(number)), number] = 1
        # A note with many texts must not outweigh one with few.
        share = 1 / np.sqrt(np.bincount(number, minlength=notes)[number])[:, None]
        mean = rows.mean(axis=0, dtype=np.float64)
        left, right = (rows - mean) * share, (belongs - belongs.mean(axis=0)) * share
        columns = np.linalg.solve(left.T @ left + _RIDGE * np.eye(rows.shape[1]), left.T @ right)
        return cls(mean.astype(np.float32), columns.astype(np.float32))

    @classmethod
    def read(cls, content: bytes, *, notes: int) -> Self:
        """What `written` wrote. Raises `IndexUnavailableError` when it is not for that many notes."""
        values = np.frombuffer(content, dtype="<f4").astype(np.float32)
        if not len(values) or len(values) % (notes + 1):
            raise IndexUnavailableError("the stored directions are damaged; run `sextant index build`")
        table = values.reshape(-1, notes + 1)
        return cls(table[:, 0].copy(), table[:, 1:].copy())

    @property
    def written(self) -> bytes:
        """Little-endian floats, a row for each dimension: the mean, then the notes."""
        return np.column_stack((self.mean, self.columns)).astype("<f4").tobytes()

    def scores(self, vector: Vectors) -> Vectors:
        """How far `vector` lies in the direction of each note."""
        found = (vector - self.mean) @ self.columns
        return found.astype(np.float32)
