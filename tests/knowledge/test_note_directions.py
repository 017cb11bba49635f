"""Directions that tell notes apart."""

import numpy as np
import pytest

from knowledge.errors import IndexUnavailableError
from knowledge.note_directions import Directions

ROWS = np.array([[1, 0.1, 0], [1, 0.2, 0], [1, 0, 0.1], [1, 0, 0.2], [1, 0, 0.3]], dtype=np.float32)
FITTED = Directions.fitted(ROWS, [0, 0, 1, 1, 1], notes=2)


def test_what_notes_share_counts_for_none() -> None:
    """The small part in which siblings differ decides, not the large one they have in common."""
    scores = FITTED.scores(np.array([1, 0.15, 0], dtype=np.float32))

    assert scores[0] > scores[1]


def test_stored_directions_score_alike() -> None:
    """An index opened later ranks as when it was built."""
    restored = Directions.read(FITTED.written, notes=2)

    assert np.array_equal(restored.scores(ROWS[3]), FITTED.scores(ROWS[3]))


def test_damaged_directions_are_refused() -> None:
    """The cure is in the message."""
    with pytest.raises(IndexUnavailableError, match="index build"):
        Directions.read(b"\0" * 8, notes=2)
