"""Sums that may be spent because they stand alone, lie with a host, or are to be enough for something."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

A_RATE = regex(r"\s?(?:per|/|for|a|each)\s?(?:1\s?|one )?(?:m|mtok|million|mln)\b")
"""Behind a sum that is the price of a million of something."""
_OPENS = regex(r"[,;(]\s?$")
_CLOSES = regex(r"\s?(?:$|[,;).!?])(?!\d)")
_LEAST_ALONE = 5


def stands_alone(passage: Passage, quantity: Quantity) -> bool:
    """Whether the only sum of a message that names no model is one of its conditions: "support bot, EU, $300"."""
    only = sum(each.money is not None for each in passage.quantities) == 1 and quantity.value >= _LEAST_ALONE
    alone = _OPENS.search(passage.text[: quantity.start]) and _CLOSES.match(passage.text, quantity.end)
    return bool(only and alone and quantity.per_tokens is None and not passage.named("model", "family", "plan"))


_PREPAID = regex(
    r"(?: (?:credits?|guthaben|de (?:crédito|saldo|crédits?)))? (?:on|with|at|in|via|through|bei|auf|en|sur|no"
    r"|na|на|в) (?:the |my )?$"
)
_HOW_FAR = regex(
    r"\bhow (?:far|long|much|many)\b[^.?!]{0,24}$"
    r"|\bwhat (?:can|could|does|do|would) (?:i |we )?(?:get |buy )?(?:for |with )?$"
    r"|(?:wie weit|hasta dónde|jusqu'où)[^.?!]{0,24}$"
)


def is_prepaid(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum is what there is to spend with a host, or what is asked how far it goes."""
    hosts = passage.named("provider", "developer")
    if A_RATE.match(passage.text, quantity.end):
        return False
    at_a_host = any(_lies_with(passage, quantity, host) for host in hosts if host.start > quantity.end)
    return at_a_host or _HOW_FAR.search(passage.before(quantity.start, 60)) is not None


_OF = regex(r" (?:worth )?(?:of|in|de|an|em|en) (?:the |my |free |unused |leftover )*$")
_CREDITS = regex(r"'?s? (?:api |free )?(?:credits?|balance|guthaben|crédits?|créditos?|saldo)\b")


def _lies_with(passage: Passage, quantity: Quantity, host: Name) -> bool:
    """Whether a sum is told to be with a host: "$50 on OpenRouter", "$50 of OpenRouter credits"."""
    if _PREPAID.fullmatch(passage.text, quantity.end, host.start):
        return True
    of_it = _OF.fullmatch(passage.text, quantity.end, host.start)
    return of_it is not None and _CREDITS.match(passage.text, host.end) is not None


_HOW_MUCH = regex(r"\bhow (?:many|much|far|long)\b|多少|wie viele|cuánt|combien|quant")


def is_to_be_spent(passage: Passage) -> bool:
    """Whether the message asks what a sum buys or reaches: a model to choose, how much of something, "can we run"."""
    sought = any(hit.weight >= 4 for hit in passage.hits.of("intent", "recommend"))
    return sought or bool(_HOW_MUCH.search(passage.text) or expression("purchases_may").search(passage.text))
