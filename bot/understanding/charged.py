"""Whether a sum is what somebody is charged: "our $400 openai bill", "$18k monthly spend"."""

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_IS_CHARGED = regex(
    r"(?P<often> (?:a|per) (?:month|year|week|day)|/(?:mo|month|yr|year|week|day)| (?:month|year|week|dai)ly\b)?"
    r" (?!(?:per|an?|each|every|our|my|the|is)\b)"
    r"(?:(?!(?:to|can|could|will|would|we|i|you|may|should|max|budget|on|for|of|is|and|or)\b)[a-z\d][\w.\-]* ){0,3}?"
    r"(?:charge|bill|invoice|debit|(?P<spend>spend))\b"
)
_UNDER = regex(r"(?:\b(?:under|below|less than|max\.?|at most|up to|within|no more than|than)|<=?|≤) ?[$€£]? ?$")
"""Before a sum it tells that what is paid may be so much, and not that it is."""
_A = regex(r"\b(?:an?|one[ \-]?(?:off|time)|single) ?[$€£]? ?$")
"""Before a spend that is thought of as one: "happy with a one-off $20 spend"."""


def is_charged(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum is a bill, or a spend that is somebody's or comes every so often, and not one still to be made."""
    charged = _IS_CHARGED.match(passage.text, quantity.end)
    if charged is None or _UNDER.search(passage.before(quantity.start, 24)):
        return False
    if charged["spend"] is None or charged["often"] or quantity.period not in {"", "once"}:
        return True
    return charged[0].strip() != "spend" and not _A.search(passage.before(quantity.start, 24))
