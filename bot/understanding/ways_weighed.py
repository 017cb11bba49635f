"""Ways of building that are held against each other: "fine-tune or RAG?", "one big model or several small ones?"."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.passage import Passage

TUNING, RETRIEVAL, LONG, PROMPTS, ONE, SEVERAL = "tuning", "retrieval", "long", "prompts", "one", "several"
_LONGEST = 160
_WAYS = {
    TUNING: regex(r"\bfine[- ]?tun(?:e|ed|ing)\b|\btrain(?:ing)? (?:our|my) own\b|\bloras?\b|\bfeintun\w+|\bafinar\b"),
    RETRIEVAL: regex(
        r"\brag\b|\bretrieval\b|\bembeddings?\b|\bvector (?:search|db|database|store)\b|\bvektorsuche\b|检索|向量"
    ),
    LONG: regex(
        r"\b(?:bigger|larger|longer?|big|huge|large|1m|million[- ]token|großer?s?|langer?s?|contexto largo|long)[ -]"
        r"(?:context|kontext|windows?|prompts?)\b|\bcontexto (?:largo|más grande|maior|longo)\b|\bcontexte long\b"
        r"|\b(?:stuff|paste|put|send|dump)(?:ing)? (?:it all|everything|all of it|the whole \w+)\b|长上下文"
    ),
    PROMPTS: regex(r"\b(?:just |only |good |better )?prompt(?:ing|s| engineering)?\b|\bfew[- ]shot\b|提示词"),
    ONE: regex(
        r"\b(?:one|a|1|single|the same|ein|un|une) (?:single )?(?:big|large|strong|frontier|good|huge|große\w*|gran)?"
        r" ?(?:model|llm|modell|modelo|modèle)\b(?: (?:for everything|for all|für alles))?|\bone big one\b|一个大模型"
    ),
    SEVERAL: regex(
        r"\b(?:several|many|multiple|a few|different|mehrere|varios|plusieurs|vários) (?:\w+ )?"
        r"(?:models?|llms?|ones|modelle|modelos|modèles)\b|\bmehrere kleine\w*|\bvarios pequeños|\bplusieurs petits"
        r"|\brout(?:e|ing) (?:the )?(?:easy|simple|hard|cheap|small|some)\b|\bmodel rout(?:er|ing)\b|\bcascades?\b"
        r"|多个小模型"
    ),
}
_AGAINST = regex(r"\b(?:or|vs\.?|versus|than|instead of|rather than|oder|o|ou|statt|或|还是)\b|还是")
_SEEKS = regex(
    r"\b(?:which|what|best|cheapest|recommend\w*) (?:\w+ )?(?:model|llm|embedder|modell|modelo)\b"
    r"|\bmodel (?:for (?!everything|all\b)|with|that|which)\b"
)
_PAIRS = (frozenset({TUNING, RETRIEVAL}), frozenset({TUNING, PROMPTS}), frozenset({LONG, RETRIEVAL}),
          frozenset({ONE, SEVERAL}))  # fmt: skip


@lru_cache(maxsize=4)
def ways_weighed(passage: Passage) -> frozenset[str]:
    """The two ways; empty where a model is named or sought, or nothing is held against anything."""
    text = passage.text
    if len(text) > _LONGEST or passage.names or _AGAINST.search(text) is None or _SEEKS.search(text):
        return frozenset()
    found = {way: hit for way, words in _WAYS.items() if (hit := words.search(text))}
    for pair in _PAIRS:
        if pair <= found.keys():
            first, second = sorted((found[way] for way in pair), key=lambda hit: hit.start())
            if _AGAINST.search(text, first.end(), second.start()):
                return pair
    return frozenset()
