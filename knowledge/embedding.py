"""Texts as vectors. The default is a packaged static embedding; another one only has to fit `Embedding`.

The static embedding is WordLlama's: 32,000 token vectors of 256 dimensions. Its package is found, not imported: the
import configures the root logger, loads an HTTP client and takes 290 ms, while its loader looks for the tokenizer in a
folder that the wheel does not have. The two files it ships give the same vectors.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding_choice import TOKENS_VERSION
from knowledge.errors import IndexUnavailableError

Vectors = NDArray[np.float32]

_VOCABULARY = 32_000


class Embedding(Protocol):
    """What the index needs from an embedding. Vectors have length one."""

    @property
    def version(self) -> str:
        """Name and version: an index is only good for the embedding that made it."""
        ...

    def fitted(self, texts: Sequence[str]) -> "Embedding":
        """The embedding weighted for a corpus; itself where it takes no weights."""
        ...

    @property
    def weights(self) -> bytes:
        """What `fitted` found out, to be stored with the index."""
        ...

    def weighted(self, weights: bytes) -> "Embedding":
        """The embedding with weights that were stored."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row per text."""
        ...


class StaticEmbedding:
    """The mean of a text's token vectors, each weighted by how rare the token is in the indexed corpus."""

    version = TOKENS_VERSION

    def __init__(self, tokens: "_Tokens", idf: NDArray[np.float32] | None = None) -> None:
        self._tokens = tokens
        self._idf = np.ones(_VOCABULARY, dtype=np.float32) if idf is None else idf

    @classmethod
    def load(cls) -> Self:
        """The embedding without weights. Raises `IndexUnavailableError` when the package's files are not there."""
        return cls(_Tokens(_package_folder()))

    def fitted(self, texts: Sequence[str]) -> "StaticEmbedding":
        """Weighted by the inverse document frequency of tokens in `texts`; a token never seen weighs most."""
        seen = np.zeros(_VOCABULARY, dtype=np.float32)
        for ids in self._tokens.ids(texts):
            seen[np.unique(ids)] += 1
        return StaticEmbedding(self._tokens, np.log((len(texts) + 1) / (seen + 1)).astype(np.float32) + np.float32(0.1))

    @property
    def weights(self) -> bytes:
        """32,000 little-endian floats."""
        return self._idf.astype("<f4").tobytes()

    def weighted(self, weights: bytes) -> "StaticEmbedding":
        """The embedding with stored weights. Raises `IndexUnavailableError` when they are not of this vocabulary."""
        idf = np.frombuffer(weights, dtype="<f4").astype(np.float32)
        if idf.shape != (_VOCABULARY,):
            raise IndexUnavailableError("the stored token weights are damaged; run `sextant index build`")
        return StaticEmbedding(self._tokens, idf)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row per text, of length one; the row of a text without tokens is the first axis."""
        rows = np.zeros((len(texts), self._tokens.vectors.shape[1]), dtype=np.float32)
        for row, ids in zip(rows, self._tokens.ids(texts), strict=True):
            row[:] = self._idf[ids] @ self._tokens.vectors[ids].astype(np.float32)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        rows[lengths[:, 0] == 0, 0] = 1
        lengths[lengths == 0] = 1
        unit: Vectors = rows / lengths
        return unit


class _Tokens:
    """The tokenizer and the token vectors of the package."""

    def __init__(self, folder: Path) -> None:
        from safetensors import safe_open  # noqa: PLC0415  (only searching needs it)
        from tokenizers import Tokenizer  # noqa: PLC0415  (as above)

        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizers" / "l2_supercat_tokenizer_config.json"))
            with safe_open(folder / "weights" / "l2_supercat_256.safetensors", framework="numpy") as tensors:
                self.vectors: NDArray[np.float16] = tensors.get_tensor("embedding.weight")
        # `tokenizers` raises a bare Exception for a file that is missing or damaged.
        except Exception as error:
            raise IndexUnavailableError(
                f"the embedding's files in {folder.name} cannot be read; run `make run` after removing .venv"
            ) from error

    def ids(self, texts: Sequence[str]) -> list[NDArray[np.int64]]:
        encoded = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [np.array(one.ids, dtype=np.int64) for one in encoded]


def _package_folder() -> Path:
    found = find_spec("wordllama")
    if found is None or not found.submodule_search_locations:
        raise IndexUnavailableError("the package wordllama is not installed; install from requirements.lock")
    return Path(found.submodule_search_locations[0])
