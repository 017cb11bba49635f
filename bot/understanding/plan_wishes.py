"""What is asked of a subscription beside its price: credits, and the use that it includes."""

from decimal import Decimal

from bot.patterns import regex
from bot.understanding.expressions import expression

_CREDITS = expression("plan_credits_counted")
_FOR_A_SUM = expression("plan_credits_for_a_sum")
_SPEAKS = regex(r"\bcredits?\b|guthaben|crédito|crédit|кредит|积分|クレジット|크레딧")
_INCLUDED = expression("plan_use_included")


def speaks_of_credits(text: str) -> bool:
    """Whether the word stands in the message."""
    return _SPEAKS.search(text.lower()) is not None


def credits_wanted(text: str) -> Decimal | None:
    """How many credits are told: "kiro pro with 1,500 credits"."""
    told = _CREDITS.search(text.lower())
    if told is None:
        return None
    return Decimal(told[1].replace(",", "").rstrip(".")) * (1000 if told[2] else 1)


def asks_credits_for_a_sum(text: str) -> bool:
    """Whether it is asked how many credits a sum buys: "how many extra credits for $30"."""
    return _FOR_A_SUM.search(text.lower()) is not None


def asks_included_use(text: str) -> bool:
    """Whether it is asked how far a plan goes: "how many sonnet requests", "what do I get"."""
    return _INCLUDED.search(text.lower()) is not None
