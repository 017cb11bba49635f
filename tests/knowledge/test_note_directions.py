"""Directions that tell notes apart."""

import tracemalloc

import numpy as np
import pytest

from knowledge.errors import IndexUnavailableError
from knowledge.lexical import Lexicon, stem
from knowledge.note_directions import MOST_LANDMARKS, Directions, with_concepts

ROWS = np.array([[1, 0.1, 0], [1, 0.2, 0], [1, 0, 0.1], [1, 0, 0.2], [1, 0, 0.3]], dtype=np.float32)
FITTED = Directions.fitted(ROWS, [3, 3, 5, 5, 5])


def test_what_notes_share_counts_for_none() -> None:
    """The small part in which siblings differ decides, not the large one they have in common."""
    scores = FITTED.scores(np.array([1, 0.15, 0], dtype=np.float32))

    assert scores[0] > scores[1]


def test_stored_directions_score_alike() -> None:
    """An index opened later ranks as when it was built."""
    restored = Directions.read(FITTED.written, np.array([3, 5]))

    assert np.array_equal(restored.scores(ROWS[3]), FITTED.scores(ROWS[3]))


@pytest.mark.parametrize("content", [b"", b"\0" * 3, b"\0" * 8, FITTED.written[:-1], FITTED.written + b"\0"])
def test_damaged_directions_are_refused(content: bytes) -> None:
    """The cure is in the message."""
    with pytest.raises(IndexUnavailableError, match="index build"):
        Directions.read(content, np.array([3, 5]))


def test_both_layers_and_the_concepts_tell_apart() -> None:
    """The layers count alike, and together as much as the last one would alone; concepts count less."""
    lexicon = Lexicon({(stem("price"),): ("cost",)}, ("cost", "cheap"))
    layers = np.array([[[1, 0], [0, 1]]] * 2, dtype=np.float32)

    priced, other = with_concepts(layers, ["the price", "the weather"], lexicon, 0.6)

    assert np.allclose(other, [0.5**0.5, 0, 0, 0.5**0.5, 0, 0])
    assert np.flatnonzero(priced - other).tolist() == [4]
    assert priced[4] == pytest.approx(0.6)


def test_landmarks_in_eight_bits_cost_no_note_its_text() -> None:
    """A dimension that is small everywhere has steps of its own; else it would be rounded away."""
    rows = np.array([[1, 0.001], [1, -0.001], [0.5, 0.001], [0.5, -0.001]], dtype=np.float32)

    fitted = Directions.fitted(rows, [1, 2, 1, 2], ridge=1e-9)

    assert fitted.landmarks[:, 1].tolist() == [127, -127, 127, -127]
    assert np.allclose(fitted.landmarks * fitted.steps, rows, atol=0.005)


def test_directions_know_whose_they_are() -> None:
    """The notes of one kind are not numbered from 0."""
    assert FITTED.numbers.tolist() == [3, 5]


def test_thousands_of_notes_need_no_table_of_texts_by_notes() -> None:
    """At ten times the notes that table alone took a gigabyte, and its copies two more."""
    texts, notes = 20_000, 2000
    rows = np.random.default_rng(1).normal(size=(texts, 16)).astype(np.float32)
    tracemalloc.start()

    Directions.fitted(rows, [number % notes for number in range(texts)])

    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 8 * texts * notes / 2


def test_more_texts_than_landmarks_still_tell_notes_apart() -> None:
    """What is kept, and so the time of a question, does not grow with the texts."""
    middles = np.random.default_rng(2).normal(size=(30, 16))
    owners = [number % 30 for number in range(2 * MOST_LANDMARKS)]
    rows = middles[owners] + np.random.default_rng(3).normal(scale=0.3, size=(len(owners), 16))
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)

    fitted = Directions.fitted(rows, owners)

    assert len(fitted.landmarks) == MOST_LANDMARKS
    assert [int(np.argmax(fitted.scores(row))) for row in rows[:60]] == owners[:60]


def test_the_same_text_twice_is_no_obstacle() -> None:
    """Two notes may share a line by mistake; the equations must still have one solution."""
    fitted = Directions.fitted(np.vstack((ROWS, ROWS)), [3, 3, 5, 5, 5] * 2)

    assert np.isfinite(fitted.scores(ROWS[0])).all()
