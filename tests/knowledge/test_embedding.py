import subprocess
import sys

import numpy as np
import pytest

from knowledge.embedding import StaticEmbedding
from knowledge.errors import IndexUnavailableError


@pytest.fixture(scope="module")
def embedding() -> StaticEmbedding:
    return StaticEmbedding.load()


def test_vectors_have_length_one(embedding: StaticEmbedding) -> None:
    """A cosine is then a dot product; a text without tokens has a vector too."""
    rows = embedding.embed(["what does it cost", "日本語", ""])

    assert rows.shape == (3, 256)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)


def test_texts_that_mean_the_same_are_nearer(embedding: StaticEmbedding) -> None:
    """The point of an embedding."""
    asked, near, far = embedding.embed(
        ["how expensive is it", "the price of this", "where the capital lies on a river"]
    )

    assert asked @ near > asked @ far


def test_one_text_has_the_same_vector_alone_and_in_company(embedding: StaticEmbedding) -> None:
    """Batching changes nothing."""
    alone = embedding.embed(["cache reads"])[0]

    assert np.array_equal(alone, embedding.embed(["something much longer than that", "cache reads"])[1])


def test_common_tokens_count_less_after_fitting(embedding: StaticEmbedding) -> None:
    """Words that every text has stop telling texts apart."""
    fitted = embedding.fitted(["the model costs", "the model runs", "the model stops"])
    plain, rare = embedding.embed(["the model runs", "runs"]), fitted.embed(["the model runs", "runs"])

    assert rare[0] @ rare[1] > plain[0] @ plain[1]


def test_stored_weights_give_the_same_vectors(embedding: StaticEmbedding) -> None:
    """An index opened later embeds questions as when it was built."""
    fitted = embedding.fitted(["one text", "another text"])
    restored = embedding.weighted(fitted.weights)

    assert np.array_equal(fitted.embed(["some text"]), restored.embed(["some text"]))


def test_damaged_weights_are_refused(embedding: StaticEmbedding) -> None:
    """The cure is in the message."""
    with pytest.raises(IndexUnavailableError, match="index build"):
        embedding.weighted(b"\0" * 8)


def test_the_package_is_found_without_being_imported() -> None:
    """Its import configures the root logger and loads an HTTP client."""
    code = (
        "import sys, logging; from knowledge.embedding import StaticEmbedding; StaticEmbedding.load();"
        "assert 'wordllama' not in sys.modules and 'requests' not in sys.modules;"
        "assert logging.getLogger().handlers == []"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
