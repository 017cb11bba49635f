"""One score from three: nearness of vectors, shared concepts, shared words."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

CONCEPT_WEIGHT = 0.5
WORD_WEIGHT = 0.2
"""Against 1 for the vectors: words alone mislead when people paraphrase. Chosen on `tests/retrieval/dev.jsonl`."""


def fused(cosines: Scores, concepts: Scores, words: Scores) -> Scores:
    """The fused score per note, higher is better. A cosine of -1 or less means not near enough to be looked at."""
    total: Scores = _spread(cosines) + CONCEPT_WEIGHT * _share(concepts) + WORD_WEIGHT * _share(words)
    return total


def _spread(cosines: Scores) -> Scores:
    """The cosines spread over 0 to 1, so that a question far from every note still tells notes apart."""
    near = cosines[cosines > -1]
    if not len(near):
        return np.zeros_like(cosines)
    low, high = near.min(), near.max()
    spread: Scores = np.clip((cosines - low) / max(high - low, np.float32(1e-6)), 0, 1).astype(np.float32)
    return spread


def _share(weights: Scores) -> Scores:
    share: Scores = weights / max(weights.max(initial=0), np.float32(1e-6))
    return share
