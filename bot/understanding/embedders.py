"""What the embeddings of a family are called by its maker: "mistral embeddings", "voyage embeddings"."""

from bot.patterns import regex
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


_MIXED = regex(
    r"\b(?:mix|combin)\w* (?:the )?(?:vectors|embeddings)\b"
    r"|\b(?:can|could|may) (?:i|we|one) (?:\w+ )?compare (?:the )?(?:vectors|embeddings)\b(?!\s?:| models?)"
    r"|\b(?:vectors|embeddings) (?:\w+ ){0,3}(?:compatible|interchangeable|mixed)\b"
)
_ANEW = regex(
    r"\bre-? ?(?:embed|index|vectori[sz])\w*|\bneu (?:einbetten|indexieren|einzubetten)"
    r"|\bre-?(?:indexar|incrustar|indexer|vetorizar)|\bréindexer|重新(?:嵌入|索引|向量化)|再(?:埋め込み|インデックス)"
    r"|다시 임베딩"
)


def asks_to_embed_anew(text: str) -> bool:
    """Whether it is asked if texts have to be embedded again, or vectors of two models go together."""
    return _ANEW.search(text.lower()) is not None or asks_to_mix(text)


def asks_to_mix(text: str) -> bool:
    """Whether vectors of two models are to go together."""
    return _MIXED.search(text.lower()) is not None
