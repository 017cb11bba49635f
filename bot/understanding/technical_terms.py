"""Words of the field that somebody asks the meaning of: "what is Q4?", "was heißt MoE?"."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

FLAG = "term:"
_MEANING = expression("about_meaning")
_LONGEST = 120
_TERMS = tuple(
    (term, regex(words))
    for term, words in (
        ("bits a weight", r"\bi?q[2-8](?:_\w+)?\b|\b(?:bf|fp)(?:16|8|4)\b|\bint[48]\b|\b[48][- ]bit\b"),
        ("quantisation", r"\b(?:quanti[sz](?:ation|ed|ing)|quants?|quantisierung|cuantización)\b|量化|量子化|양자화"),
        ("GGUF", r"\bggufs?\b"),
        ("mixture of experts", r"\bmoes?\b|\bmixture[- ]of[- ]experts\b|混合专家"),
        ("active parameters", r"\ba\d{1,2}b\b|\b(?:active|total) parameters\b|激活参数"),
        ("KV cache", r"\bkv[- ]?cache\b"),
        ("MTok", r"\bm ?toks?\b|\bper 1m\b|\bmillion tokens\b"),
        ("distillation", r"\bdistil(?:l?ation|led|ls?)\b|蒸馏|蒸留"),
        ("reranker", r"\bre-?rank(?:er|ers|ing)?\b"),
        ("embedding", r"\bembeddings?\b|词嵌入"),
        ("retrieval", r"\brag\b|\bretrieval[- ]augmented\b"),
        ("time to first token", r"\bttft\b|\btime to first token\b"),
    )
)  # fmt: skip
"""What answers call each, and the words for it in questions."""
_OTHERWISE = ("cost", "compare", "recommend", "licence", "origin_risk", "residency", "migration", "trend")
"""Intents whose words make it a question on something else: "what does an MIT licence mean for embeddings"."""
_WHAT_IS = regex(
    r"\W*(?:(?:and|so|but|ok|hey|und|y|et|e|а|и),? )?(?:what(?:'s| is| are|s)|was (?:ist|sind)|qu[eé] (?:es|son)"
    r"|c'est quoi|qu'est-ce que|o que (?:é|são)|что такое|什么是)"
    r" ?(?:(?:an?|the|this|these|that|ein|eine|der|die|das|un|una|une|le|la|l'|um|uma|o|a) )?X"
    r"(?: (?:anyway|exactly|again|here|then|models?|cache|weights?))*\W*"
)
"""A question on a word, X, and nothing else."""


@lru_cache(maxsize=4)
def technical_term(passage: Passage) -> str | None:
    """The word of the field whose meaning a short message asks; `None` for every other message."""
    text = passage.text
    if len(text) > _LONGEST or passage.named("provider", "developer", "card"):
        return None
    for term, words in _TERMS:
        found = words.search(text)
        if found is None:
            continue
        alone = _WHAT_IS.fullmatch(f"{text[: found.start()]}X{text[found.end() :]}") is not None
        if alone or (_MEANING.search(text) and not passage.hits.has("intent", *_OTHERWISE)):
            return term
    return None
