"""What a person stresses beside the facts they state: that price comes first, or that quality does."""

import re
from collections.abc import Sequence

from bot.patterns import regex

_CHEAPEST = regex(
    r"cheap|\blow(?:est)?[- ](?:cost|price|budget)|\blowest\b|\bleast expensive|\bbudget (?:option|pick|model)"
    r"|\bsave money"
    r"|\bbarat|\bmás económic|\bmais econômic|\beconômic|\bgünstig|\bbillig|\bmoins cher|\bpas cher|\béconomique"
    r"|便宜|最低价|性价比|省钱|安い|最安|格安|저렴|가장 싼|дешев|дешёв|недорог",
    re.IGNORECASE,
)


def wants_cheapest(text: str) -> bool:
    """Whether the cheapest is asked for rather than the best."""
    return _CHEAPEST.search(text) is not None


_QUALITY = regex(
    r"\bquality (?:matters|is (?:more )?important|comes|goes|over|before|first|counts|beats)"
    r"|\b(?:prefer|favou?r) quality|\bmoney is no object"
    r"|\bprice (?:does ?n[o']t|is no|isn't an?) (?:matter|object|issue)"
    r"|\bqualität (?:ist|geht|zählt|vor)|\bcalidad (?:importa|es más|ante todo|primero)"
    r"|\bqualité (?:compte|prime|avant|est plus)|\bqualidade (?:importa|é mais|acima|primeiro)"
    r"|качество (?:важнее|главное|прежде)|质量(?:更重要|优先|第一)"
    r"|品質(?:優先|重視|が大事)|품질이? (?:더 )?(?:중요|우선)",
    re.IGNORECASE,
)


def price_comes_first(messages: Sequence[str]) -> bool:
    """Whether the newest of a thread's messages, oldest first, that stresses price or quality stresses price."""
    for text in reversed(messages):
        if wants_cheapest(text):
            return True
        if _QUALITY.search(text):
            return False
    return False
