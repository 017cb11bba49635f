"""A lid on spending that is asked for: "how do I cap that", "can we limit what a key may spend"."""

from bot.patterns import regex

_LID = regex(
    r"\b(?:how (?:do|can|would|should) (?:i|we|you)|can (?:i|we|you)|could (?:i|we)|ways? to|want to|need to|how to)\b"
    r"[^.?!]{0,24}\b(?:cap|limit|stop(?! (?:using|paying|spending|burning))|prevent|restrict|block|throttle)\b"
    r"|\b(?:set|put|add|is there|any)\b[^.?!]{0,16}\b(?:cap|limits?|ceiling|lid|quotas?|alerts?)\b"
    r"|\b(?:wie|kann)\b[^.?!]{0,30}\b(?:begrenz|deckel|limitier|stopp)\w*"
    r"|\b(?:cómo|como|comment)\b[^.?!]{0,24}\b(?:limit|plafonn|fren|evit|évit)\w*"
)
_SPENT = regex(
    r"\b(?:spen[dt]\w*|burn(?:ed|t|s|ing)?|blew|racked up|ran up|bill(?:s|ed)?|costs?|charged|overspend\w*|budget"
    r"|verbraucht|ausgegeben|kosten|gast\w+|dépens\w+|factura|facture)\b"
)


def asks_for_a_lid(text: str) -> bool:
    """Whether spending is told or named, and the question is how to bound it."""
    return _LID.search(text) is not None and _SPENT.search(text) is not None
