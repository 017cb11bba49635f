"""Messages that ask nothing and name nothing, and tell what a model has to do and keep to: a model is looked for."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.passage import Passage

_CONDITIONS = frozenset(
    {"exclude_origin", "require_origin", "exclude_host_region", "host_region", "exclude_providers",
     "exclude_developers", "open_weights", "self_host", "budget_usd", "currency", "max_price_in_per_mtok",
     "max_price_out_per_mtok", "no_training", "zero_retention"}
)  # fmt: skip
_COUNTED = frozenset({"requests", "units"})
"""What tells of work that a model is to do, where its kind is not said."""
_HOSTS = ("providers", "exclude_providers", "exclude_developers")
_LEFT_OUT = frozenset({"exclude_providers", "exclude_developers"})
"""Who only says whom to leave out looks for what is left."""
_TURNED = frozenset({"cost", "origin_risk", "residency", "licence", "stack"})
"""Intents whose words are conditions as well; a stack of which no part is named is none."""
_ASKS = regex(
    r"[?？]|吗|呢|多少|几|\b(?:which|what|how|why|when|who|whether|cost|price|charge\w*|bill|pay\w*|worth|subscription|plan|cuánto|qué"
    r"|quanto|qual|combien|quel\w*|welche\w*|kostet|kosten|wie|darf|сколько|какой|какую|можно)\b|いくら|どの|얼마|어떤"
    r"|^(?:is|are|am|do|does|did|can|could|may|will|would|should|must) "
)
_A_MODEL = regex(
    r"^(?:(?:i |we )?(?:want|need|looking for|searching for)|busco|busca|necesito|quiero|ich suche|suche|brauche"
    r"|wir brauchen|je cherche|il (?:me|nous) faut|quero|preciso de|procuro|нужн\w+|ищу|需要|想要|求)?[ ,]*"
    r"(?:an? |one |una? |une |eine? |uma? |一个)?(?:[\w-]+ )?"
    r"(?:model|modelo|modell|modèle|llm|модель|模型|モデル|모델)\b"
)


def is_wish_list(passage: Passage, slots: Mapping[str, Any], intents: tuple[str, ...]) -> bool:
    """Whether a message read as one of `_TURNED` only lists what is wanted: "no Chinese ones, translation"."""
    if intents[0] not in _TURNED or slots.keys().isdisjoint(_CONDITIONS):
        return False
    if passage.named("model", "family", "product") or passage.hits.has("bound", "plan"):
        return False
    settled = {each for key in _HOSTS for each in slots.get(key, ())}
    if any(name.id not in settled for name in passage.named("provider", "developer")):
        return False
    counted = not _COUNTED.isdisjoint(slots) and not passage.hits.has("intent", "residency")
    told = "task" in slots or counted or _LEFT_OUT.issuperset(slots) or _A_MODEL.search(passage.text) is not None
    return told and _ASKS.search(passage.text) is None
