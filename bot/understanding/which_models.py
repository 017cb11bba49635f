"""Whether a message asks which models of a family there are, rather than about the family as a whole."""

import re

from bot.patterns import regex

_WHICH = regex(
    r"(?:\b(?:which|what|list|any|are there(?: any)?|welche\w*|quels?|quelles?|cuáles|qué|quais|que|quali|какие)(?!\w)"
    r"|哪些|哪个|どの|어떤)"
    r"(?: ?(?:(?:is|are|all|of|the|these|those|your|open|son|sind|sont|der|die|den|de|des|les|los|dos|dei|из)\b"
    r"|(?:son|sont|são|sono) (?:las?|los|les|as|os|i|le)\b))* ?",
    re.IGNORECASE,
)
_MODELS = regex(
    r"(?:(?!(?:about|conditions?|terms?|licen[cs]\w*|rules?|for|in|with|on|to|under|if|lizenz\w*|bedingung\w*)\b)"
    r"[^\W_][\w.+]*[ -]?(?:der |de |di )?){0,2}"
    r"(?:models?|weights|versions?|variants?|sizes|ones?|llms?|modelle\w*|gewichte|versionen|varianten|mod[eè]l[eoi]s?"
    r"|modèles|poids|pesos|modelli|модел\w+|верси\w+|模型|モデル|모델)",
    re.IGNORECASE,
)
_OF_IT = regex(r"(?:['’]s|s['’])? ?(?:licen[cs]\w*|terms|conditions|rules|lizenz\w*|bedingung\w*)", re.IGNORECASE)
_JOINTS = regex(r"[\s._-]+")


def asks_which_of(text: str, family: str) -> bool:
    """Whether the models of `family` are asked for: "which Llama models", "any mistral", not "what are the terms"."""
    return any(_is_of(text[found.end() :], family) for found in _WHICH.finditer(text))


def _is_of(rest: str, family: str) -> bool:
    if _MODELS.match(rest):
        return True
    named = r"[\s._-]*".join(map(re.escape, _JOINTS.split(family)))
    found = re.match(rf"{named}s?(?![a-z])", rest, re.IGNORECASE)
    return found is not None and _OF_IT.match(rest[found.end() :]) is None
