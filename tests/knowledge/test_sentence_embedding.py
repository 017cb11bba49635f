"""The sentence embedding, where its package is installed."""

import numpy as np
import pytest

from knowledge.embedding_choice import has_network
from knowledge.sentence_embedding import SentenceEmbedding

pytestmark = pytest.mark.skipif(not has_network(), reason="the package with the network is not installed")


@pytest.fixture(scope="module")
def embedding() -> SentenceEmbedding:
    return SentenceEmbedding.load()


def test_vectors_have_length_one(embedding: SentenceEmbedding) -> None:
    """A cosine is then a dot product; a text without words has a vector too."""
    rows = embedding.embed(["what does it cost", "日本語", "", "a" * 5000])

    assert rows.shape == (4, 384)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_other_words_for_the_same_are_nearer_than_the_same_words_for_another(embedding: SentenceEmbedding) -> None:
    """What token vectors cannot do."""
    asked, near, far = embedding.embed(["who owns the bank", "proprietor of the lender", "on the bank of the river"])

    assert asked @ near > asked @ far


def test_one_text_has_the_same_vector_alone_and_in_company(embedding: SentenceEmbedding) -> None:
    """Batching changes nothing."""
    alone = embedding.embed(["cache reads"])[0]

    assert np.allclose(alone, embedding.embed(["something longer than that", "cache reads", "who asks"])[1], atol=1e-5)
