"""Whether it is asked which models end, rather than what becomes of one."""

import re

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.spans import says_a_span
from bot.understanding.supposed_losses import supposes_loss

_ENDS = regex(
    r"\bretir\w*|\bshut(?:s|ting)? ?down|\bdeprecat\w*|\bsunset\w*|\bdiscontinu\w*|\bend(?:s|ing|ed)?\b(?! up\b)"
    r"|\bend of life|\beol\b"
    r"|abgeschalt|abgekündigt|eingestellt|\bdesactiv|\bdescontinu|\bretirad|\bsupprim|\barrêt\w*|下线|停用|退役|終了|廃止|종료|отключ",
    re.IGNORECASE,
)
_WHICH = regex(
    r"\b(?:which|what|list|upcoming|coming|next|all|welche|qué|cuáles|quels|quelles|quais|какие"
    r"|anything|irgendetwas|irgendwas|irgendwelche|algo|quelque chose|что-нибудь)\b|哪些|どの|어떤"
    r"|\bany (?:[\w.-]+ ){0,2}(?:models?|ones|versions?|llms?|apis?)\b|有没有|\b(?:alg[uú]n|algum) modelo\b",
    re.IGNORECASE,
)

_ELSEWHERE = regex(r"\b(?:replac\w*|instead|alternativ\w*|move|switch|migrat\w*|cheap\w*|better|ersetz\w*|statt)\b")
"""What makes a question on ends one of what comes after them."""


def asks_what_ends(text: str) -> bool:
    """Whether the question is which models end."""
    return _ENDS.search(text) is not None and _WHICH.search(text) is not None


def is_on_ends(passage: Passage) -> bool:
    """Whether it is asked which models of a maker or host end in a span that is said."""
    if supposes_loss(passage) or _ELSEWHERE.search(passage.text):
        return False
    sellers = passage.named("provider", "developer")
    return bool(sellers) and not passage.named("model") and asks_what_ends(passage.text) and says_a_span(passage.text)
