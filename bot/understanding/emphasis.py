"""What a person stresses beside the facts they state: that price comes first."""

import re

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
