"""Scores of notes from the cosines of their texts and from other signs."""

import numpy as np

from knowledge.fusion import fused, nearness


def test_one_text_that_is_near_by_chance_is_not_enough() -> None:
    """A note of which many texts are fairly near beats one with a single near text."""
    lucky = [(0, 0.6), *[(0, 0.1)] * 7]
    steady = [(1, 0.5)] * 8

    near = nearness([*lucky, *steady], 2)

    assert near[1] > near[0]


def test_few_texts_are_no_advantage() -> None:
    """What a note lacks counts less than its farthest text."""
    near = nearness([(0, 0.5), *[(1, 0.5)] * 8], 2)

    assert near[1] > near[0]


def test_a_note_without_a_text_found_scores_below_all() -> None:
    """It is told apart from a note that is far."""
    near = nearness([(0, -0.5)], 2)

    assert near[1] == -2 < near[0]


def test_what_tells_notes_apart_decides_between_equally_near_ones() -> None:
    """Sibling notes share a subject, not a direction."""
    equal = np.array([0.5, 0.5, 0.1], dtype=np.float32)
    apart = np.array([0.1, 0.4, -np.inf], dtype=np.float32)
    nothing = np.zeros(3, dtype=np.float32)

    assert list(np.argsort(-fused(equal, apart, nothing, nothing))) == [1, 0, 2]


def test_a_note_written_for_questions_comes_before_an_equal_row_of_a_table() -> None:
    """Unless the question is near the row: then the row wins."""
    nothing = np.zeros(2, dtype=np.float32)
    written = np.array([0, 1], dtype=np.float32)
    equal, near_row = np.array([0.5, 0.5], dtype=np.float32), np.array([0.9, 0.4], dtype=np.float32)

    assert np.argmax(fused(equal, equal, nothing, written)) == 1
    assert np.argmax(fused(near_row, near_row, nothing, written)) == 0
