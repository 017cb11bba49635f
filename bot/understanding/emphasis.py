"""What a person stresses beside the facts they state: that price comes first, or that quality does."""

import re
from collections.abc import Sequence

from bot.patterns import regex
from bot.understanding.expressions import expression

_CHEAPEST = regex(
    r"cheap|\blow(?:est)?[- ](?:cost|price|budget)|\blowest\b"
    r"|\bleast (?:expensive|costly)|\bcosts? (?:me |us )?(?:the )?least\b"
    r"|\bbudget (?:option|pick|model)"
    r"|\bsave money"
    r"|\bbarat|\bmás económic|\bmais econômic|\beconômic|\bgünstig|\bbillig|\bmoins cher|\bpas cher|\béconomique"
    r"|\bcoûten?t? le moins\b|\b(?:cuestan?|custam?) menos\b|\bam wenigsten kost|\bkostet am wenigsten"
    r"|\bpiù economic[oaie]\b|\bmeno car[oaei]\b|\bcosta(?:no)? (?:di )?meno\b|\bmenos car[oa]s?\b|\bplus abordable"
    r"|便宜|最低价|性价比|省钱|安い|最安|格安|저렴|(?:더|가장|제일) ?싼|дешев|дешёв|недорог",
    re.IGNORECASE,
)


def wants_cheapest(text: str) -> bool:
    """Whether the cheapest is asked for rather than the best, or the price complained of; not why it is not picked."""
    if _CHEAPEST.search(text) is None:
        return expression("price_shares_alone").match(text.lower()) is not None
    return expression("emphasis_why_not").search(text.lower()) is None


_QUALITY = expression("emphasis_quality")


def quality_comes_first(messages: Sequence[str]) -> bool:
    """Whether the newest of a thread's messages, oldest first, that stresses price or quality stresses quality."""
    return _stress(messages) == "quality"


def price_comes_first(messages: Sequence[str]) -> bool:
    """Whether it stresses price."""
    return _stress(messages) == "price"


def asks_for_cheaper_again(messages: Sequence[str], *, named: bool) -> bool:
    """Whether the newest message asks only for something cheaper, and the one before was answered with the cheapest.

    `named`: models are named in the thread, whose prices were told rather than the cheapest.
    """
    *before, newest = (text.lower() for text in messages)
    alone = expression("price_shares_alone")
    if not before or not alone.match(newest):
        return False
    return alone.match(before[-1]) is not None or (not named and price_comes_first(before))


def _stress(messages: Sequence[str]) -> str | None:
    for text in reversed(messages):
        if wants_cheapest(text):
            return "price"
        if _QUALITY.search(text.lower()):
            return "quality"
    return None
