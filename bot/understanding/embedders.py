"""What the embeddings of a family are called by its maker: "mistral embeddings", "voyage embeddings"."""

from bot.understanding.lexicon import Lexicon

_CALLED = "-embedding"
_EMBEDS_ONLY = frozenset({"voyage", "jina", "bge", "gte", "mxbai", "nomic-embed", "embed", "text-embedding", "e5"})
"""Families of embedders, which need no second word for it."""


def embedder(family: str, written: str, lexicon: Lexicon) -> str:
    """The name for `written`, a family and more behind it: as its maker has it where it asks for embeddings."""
    singular = written.removesuffix("s")
    if singular != f"{family}{_CALLED}":
        return written
    if family in _EMBEDS_ONLY:
        return family
    own = f"{family}-embed"
    if any(model.startswith(singular) for model in lexicon.models):
        return singular
    return own if any(model.startswith(own) for model in lexicon.models) else singular
