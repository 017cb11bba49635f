"""Subscriptions that are bought beside an API: "5 claude max seats plus 20M tokens of gpt", "claude pro + $300 api"."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_WEIGHS = expression("bought_weighs")
"""What tells that one is held against the other."""
_ADDS = expression("bought_adds")
_SUM = expression("bought_sum")
_JOINS = expression("bought_joins")
_API_BEHIND = expression("bought_api_behind")
_API_BEFORE = expression("bought_api_before")
_BEFORE = 24
_BESIDE = 12
"""Characters between a sum and the period that is its own."""


def are_bought_together(passage: Passage) -> bool:
    """Whether a message adds up what it lists, rather than asking which to take."""
    text = passage.text
    if _WEIGHS.search(text):
        return False
    return _ADDS.search(text) is not None or (_JOINS.search(text) is not None and _SUM.search(text) is not None)


def spent_at_the_api(passage: Passage) -> Quantity | None:
    """The sum that is paid for an API, as the message says: "$300 api", "api budget of 500$"."""
    return next(
        (
            each
            for each in passage.quantities
            if each.money is not None
            and each.per_tokens is None
            and (
                _API_BEHIND.match(passage.text, each.end)
                or _API_BEFORE.search(passage.text[max(0, each.start - _BEFORE) : each.start])
            )
        ),
        None,
    )


def period_of(passage: Passage, paid: Quantity) -> str | None:
    """How often a sum is paid; `None` where the period behind it is that of a total."""
    between = passage.text[paid.end : max(paid.end, paid.period_start)]
    return paid.period if paid.period and len(between) <= _BESIDE and "," not in between else None
