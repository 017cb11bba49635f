"""One score from four: nearness of vectors, what tells notes apart, shared words, and what a note was written for.

The weights were chosen on the questions of `tests/retrieval/dev.jsonl`: as they stand, and without the `asks` lines of
the right note that have a word in common with the question.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

WITHIN_KIND_WEIGHT = 3.0
AMONG_KINDS_WEIGHT = 1.0
"""What tells notes apart against 1 for nearness. Siblings of one kind are told apart better than all notes are."""
WORD_WEIGHT = 0.05
"""Against 1 for nearness: words alone mislead when people paraphrase."""
ASKS_WEIGHT = 0.25
"""Against 1 for all other signs: a note written for questions comes before a row of a table, unless that is nearer."""

_TEXTS = 3
"""A note is as near as the mean of this many of its texts: one ask that is near by chance is not enough."""
_NEAREST_SHARE = 0.33
"""The part of the nearest text alone, so that a question that repeats an ask leads to its note."""
_MISSING_SHARE = 0.8
"""What a text that a note lacks counts of its farthest one: else few texts, none of them far, would be an advantage."""


def nearness(found: Iterable[tuple[int, float]], size: int) -> Scores:
    """How near each of `size` notes is, from the cosines of its texts; -2 for a note of which none was found."""
    texts: dict[int, list[float]] = {}
    for number, cosine in found:
        texts.setdefault(number, []).append(cosine)
    near = np.full(size, -2, dtype=np.float32)
    for number, cosines in texts.items():
        best = sorted(cosines, reverse=True)[:_TEXTS]
        missing = (_TEXTS - len(best)) * _MISSING_SHARE * max(best[-1], 0)
        near[number] = _NEAREST_SHARE * best[0] + (1 - _NEAREST_SHARE) * (sum(best) + missing) / _TEXTS
    return near


def fused(near: Scores, told_apart: Scores, words: Scores, has_asks: Scores, *, within_kind: bool = True) -> Scores:
    """The fused score per note, higher is better. A nearness of -1 or less means not near enough to be looked at.

    Nothing in `told_apart` counts for a note that has minus infinity there.
    """
    apart = WITHIN_KIND_WEIGHT if within_kind else AMONG_KINDS_WEIGHT
    total: Scores = (
        _spread(near, above=-1)
        + apart * _spread(told_apart, above=-np.inf)
        + WORD_WEIGHT * _share(words)
        + ASKS_WEIGHT * (1 + apart) * has_asks
    )
    return total


def _spread(scores: Scores, *, above: float) -> Scores:
    """The scores above a bound spread over 0 to 1: a question far from every note still tells notes apart."""
    seen = scores[scores > above]
    if not len(seen):
        return np.zeros_like(scores)
    low, high = seen.min(), seen.max()
    spread: Scores = np.clip((scores - low) / max(high - low, np.float32(1e-6)), 0, 1).astype(np.float32)
    return spread


def _share(weights: Scores) -> Scores:
    share: Scores = weights / max(weights.max(initial=0), np.float32(1e-6))
    return share
