"""How many fallbacks are sought for one model in use: "two fallbacks for haiku", "a backup chain of three for opus"."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.supposed_losses import supposes_loss, tells_of_outage

_USUAL = 2
_KIND = (
    r"(?:fall[- ]?backs?|back-?ups?(?= (?:models?|llms?|chain|options?|for|to|of)\b)|fail-?overs?|plan b"
    r"|ersatzmodelle?|ausweichmodelle?|rückfallmodelle?|(?:modelo|modelos) de (?:respaldo|reserva)|respaldo"
    r"|(?:modèles?|solutions?) de (?:secours|repli)|repli)"
)
_SOUGHT = regex(
    rf"\b{_KIND}\b(?:[ -](?:models?|modelle?|llms?|chain|kette|list|options?|sequence|order))*"
    r"(?: (?:of|mit|de) (?:\w+))?(?: (?:models?|llms?))?"
    r" (?:for|to|behind|für|zu|para|pour|de|à) (?:(?:our|my|the|unser\w*|nuestro|notre) (?:[\w-]+ ){0,2})?$"
)
"""Before the name of the model in use."""
_KINDS = regex(rf"\b{_KIND}\b")
_PRIMARY = regex(r"\b(?:primary|main|first choice|default)(?: (?:model|llm|one))?(?: (?:is|will be|=)|:)? $")
_IS_PRIMARY = regex(r" (?:is|as|=) (?:our |the |my )?(?:primary|main|default|first choice)\b")
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "zwei": 2,
    "drei": 3,
    "dos": 2,
    "tres": 3,
    "deux": 2,
    "trois": 3,
}
_MANY = regex(
    rf"\b(?P<many>[2-5]|{'|'.join(_NUMBERS)}) (?:(?!for\b)[\w-]+ )?"
    rf"(?:{_KIND}|models?|options?|modelle|modelos|modèles)\b"
    r"|\b(?:chain|list|kette) of (?P<chain>[2-5]|two|three|four|five)\b"
)


@lru_cache(maxsize=4)
def fallbacks_sought(passage: Passage) -> int:
    """The number; 0 where none are sought, where several models are named, or where somebody is down or gone."""
    names = passage.named("model", "family")
    if len({each.id for each in names}) != 1 or not _KINDS.search(passage.text):
        return 0
    if passage.named("product", "card") or supposes_loss(passage) or tells_of_outage(passage):
        return 0
    sought = any(each.search(passage.before(name.start, 60)) for name in names for each in (_SOUGHT, _PRIMARY)) or any(
        _IS_PRIMARY.match(passage.text, name.end) for name in names
    )
    if not sought:
        return 0
    found = _MANY.search(passage.text)
    said = (found["many"] or found["chain"]) if found else None
    return (_NUMBERS.get(said) or int(said)) if said else _USUAL
