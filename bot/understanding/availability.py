"""Questions whether a host sells a model: "is Kimi K3 on Azure?", "does Bedrock have GLM?"."""

from bot.patterns import regex
from bot.understanding.passage import Passage

_LONGEST = 120
"""Characters of a message that asks nothing else."""
_OFFERS = regex(
    r"\b(?:available|offered|sold|listed|hosted|served|deployable|accessible|has|have|offers?|serves?|hosts?|sells?"
    r"|carry|carries|lists?|supports?|verfügbar|erhältlich|angeboten|gibt es|gibt's|hat|bietet|disponibles?|hay|tiene"
    r"|ofrece|disponível|tem|oferece|offre|propose|y a-t-il|disponibile|c'è|доступ\w*|есть)\b"
    r"|有|支持|提供|上线|使え|あります|ある|있나|있어|있습|제공|쓸 수"
)
_REACHED = regex(
    r"\b(?:can|could|may) (?:i|we|one|you) (?:still |also |already )?(?:get|use|find|call|access|buy|reach)\b"
    r"|\b(?:bekomme|kriege|finde|nutze) (?:ich|wir)\b|\b(?:puedo|podemos|posso|podemos|puis-je|peut-on) \w+"
)
_AT = regex(
    r" (?:available |already |yet |now )?(?:on|in|at|via|through|over|auf|bei|in|en|em|no|na|sur|chez|su|на|в) $"
)
_ASKS = regex(
    r"[?？]\s*$|^(?:is|are|does|do|can|could|may|has|have|ist|hat|gibt|kann|está|hay|tiene|est-ce|tem|есть)\b|吗|か$"
)


def asks_if_sold_there(passage: Passage) -> bool:
    """Whether the one host named is asked to have the one model named."""
    models, hosts = passage.named("model", "family"), passage.named("provider")
    if len(models) != 1 or len(hosts) != 1 or len(passage.text) > _LONGEST or passage.quantities:
        return False
    if not _ASKS.search(passage.text):
        return False
    between = passage.text[models[0].end : hosts[0].start]
    return any(each.search(passage.text) for each in (_OFFERS, _REACHED)) or _AT.fullmatch(between) is not None
