"""Whether it is asked which models end, rather than what becomes of one."""

import re

from bot.patterns import regex
from bot.understanding.given_up import is_in_use
from bot.understanding.passage import Passage
from bot.understanding.spans import says_a_span
from bot.understanding.supposed_losses import supposes_loss, tells_of_outage

_ENDS = regex(
    r"\bretir\w*|\bshut(?:s|ting)? ?down|\bdeprecat\w*|\bsunset\w*|\bdiscontinu\w*|\bend(?:s|ing|ed)?\b(?! up\b)"
    r"|\bend of life|\beol\b|\b(?:go|goes|going|went) away\b|\bphas(?:e|es|ed|ing) out\b|\bkill(?:s|ed|ing)?(?: off)?\b"
    r"|(?<!, )\bdie (?:soon|before|by|within|first|next|this|off|in (?:the|q[1-4]|h[12]|20\d\d|\d+ |a |six|three))"
    r"|\b(?:dies|dying)\b"
    r"|abgeschalt|abgekündigt|eingestellt|\bdesactiv|\bdescontinu|\bretirad|\bsupprim|\barrêt\w*|下线|停用|退役|終了|廃止|종료|отключ",
    re.IGNORECASE,
)
_WHICH = regex(
    r"\b(?:which|what|list|upcoming|coming|next|all|welche|qué|cuáles|quels|quelles|quais|какие"
    r"|anything|irgendetwas|irgendwas|irgendwelche|algo|quelque chose|что-нибудь)\b|哪些|どの|어떤"
    r"|\bany (?:[\w.-]+ ){0,2}(?:models?|ones|versions?|llms?|apis?)\b|\b(?:any|one|some) of\b|有没有"
    r"|\b(?:alg[uú]n|algum) modelo\b",
    re.IGNORECASE,
)

_ELSEWHERE = regex(
    r"\b(?:replac\w*|instead|alternativ\w*|move|switch|migrat\w*|cheap\w*|better|ersetz\w*|statt)\b", re.IGNORECASE
)
"""What makes a question on ends one of what comes after them."""


_WHAT_NOW = regex(
    r"\b(?:the|our|my|this|that) (?:[\w-]+ )?(?:model|llm|api|version)\b[^?!]*?"
    r"\bwhat (?:now|next|(?:do|should|can|shall|could|must) (?:we|i) (?:\w+ )?do)\b",
    re.IGNORECASE,
)
"""What asks what to do about the one in use: "the model we use goes away. what do we do now?"."""
_WHICH_OF_SEVERAL = regex(r"\b(?:which|list|models|all)\b", re.IGNORECASE)


def asks_what_ends(text: str) -> bool:
    """Whether the question is which models end."""
    if _WHAT_NOW.search(text) and not _WHICH_OF_SEVERAL.search(text):
        return False
    return _ENDS.search(text) is not None and _WHICH.search(text) is not None


def asks_nothing_else(text: str) -> bool:
    """Whether it is only asked which models end in a span that is said, and not what comes after them."""
    return asks_what_ends(text) and not _ELSEWHERE.search(text) and says_a_span(text)


def is_on_ends(passage: Passage) -> bool:
    """Whether it is asked which of several models, or of a maker's or host's, end in a span that is said."""
    models, sellers = passage.named("model", "family"), passage.named("provider", "developer")
    asked = len(models) > 1 if passage.named("model") else bool(sellers)
    return asked and asks_nothing_else(passage.text) and not supposes_loss(passage)


_GOES = regex(
    r"\b(?:is|are|was|being|gets?|getting|will be|to be|wird|werden|va a ser|sera|será|vai ser) (?:\w+ ){0,2}?"
    r"(?:retired|deprecated|shut ?down|shut off|sunset\w*|discontinued|going away|phased out|killed|eol|abgeschaltet"
    r"|eingestellt|retirad\w+|desactivad\w+|descontinuad\w+|supprimée?|arrêtée?)\b"
    r"|\b(?:goes|going) away\b|\bse retira\b|\bsale de servicio\b|下线|停用|退役|終了|廃止|종료|отключа"
)
_WHAT_NEXT = regex(
    r"\b(?:drop-? ?ins?|replac\w+|successors?|equivalent|what'?s? next|ersatz\w*|nachfolger\w*|wohin|stattdessen"
    r"|remplaç\w+|remplac\w+|reempla\w+|sucesor\w*|sucessor\w*|substitu\w+)\b"
    r"|\b(?:move|switch|migrate|upgrade|go|change)(?: \w+){0,2} to\b|замен|替代|替换|后继|後継|代わり|代替|대체|후속"
)


_UP = regex(
    r"\bwhat(?:'?s| is| comes)? (?:coming )?next(?! (?:month|year|quarter|week|day|bill))\b"
    r"|\bwhat(?:'?s| is| comes) (?:the|our) next (?:one|step|model|version|move)\b|\bnext (?:one|model|step) up\b"
    r"|\bwhat (?:should|would|could|do) (?:we|i|you) (?:be on|(?:move|go|switch|upgrade|change|migrate) to|upgrade)\b"
    r"|\bwas (?:kommt|käme) (?:danach|als nächstes|nach)\b|\bwohin (?:damit|wechseln|umsteigen)\b"
    r"|\bworauf umsteigen\b|\b(?:qué|cuál) (?:viene|sigue|es el siguiente|toca)\b|\bquoi (?:ensuite|après)\b"
    r"|\bo que vem (?:depois|a seguir)\b|что (?:дальше|следующее)|下一(?:个|代|步)|次は(?:何|どれ)|다음은"
)
"""What comes after a model that is in use."""


def is_replaced(passage: Passage) -> bool:
    """Whether one model named is told to go, or to be in use, and what comes in its place is asked for."""
    named = {name.id for name in passage.named("model", "family")}
    if len(named) != 1:
        return False
    if _UP.search(passage.text) and is_in_use(passage):
        return not supposes_loss(passage) and not tells_of_outage(passage)
    return bool(_GOES.search(passage.text)) and bool(_WHAT_NEXT.search(passage.text))
