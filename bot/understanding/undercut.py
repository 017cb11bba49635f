"""A sum that is paid now and a lower limit behind it: "$1,900 a month today, what drops that below $1,000?"."""

from bot.costs.periods import per_period
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_WITHIN = 60
"""Characters between the two sums."""
_RIGHT_BEFORE = 3
"""Characters between "below" and the limit."""


def is_undercut(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum that recurs beside one model is followed by a lower limit."""
    if quantity.money is None or quantity.per_tokens is not None:
        return False
    if per_period(quantity.money.usd, quantity.period, "month") is None:
        return False
    behind = (each for each in passage.quantities if each.money is not None and each.start >= quantity.end)
    limit = next((each for each in behind if each.per_tokens is None), None)
    if limit is None or limit.value >= quantity.value or limit.start - quantity.end > _WITHIN:
        return False
    led = any(0 <= limit.start - hit.end <= _RIGHT_BEFORE for hit in passage.hits.of("bound", "most"))
    return led and len({each.id for each in passage.named("model", "family")}) == 1


def seeks_to_undercut(passage: Passage) -> bool:
    """Whether what a model costs now is to fall below a limit."""
    return any(is_undercut(passage, each) for each in passage.quantities)
