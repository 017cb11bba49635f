"""A spend that is to come down to a sum: "our bill is $3k, bring it down to 1k", "cut it from 3k to 1k"."""

from decimal import Decimal

from msgspec import Struct

from bot.costs.periods import per_period
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_LOWERS = expression("target_lowers")
_TO = expression("target_to")
_TO_BEHIND = expression("target_to_behind")
_OF_MONEY = expression("target_of_money")
_FROM = expression("target_from")
_SMALLEST = 10
_BEFORE = 24


class Target(Struct, frozen=True, kw_only=True):
    """USD a month that are spent now, and that it is to come down to."""

    now_usd: Decimal
    goal_usd: Decimal
    is_period_said: bool


def spend_target(passage: Passage) -> Target | None:
    """What is spent and what it shall be; `None` where no spend is to come down to a sum."""
    text = passage.text
    if _LOWERS.search(text) is None or _OF_MONEY.search(text) is None:
        return None
    sums = [each for each in passage.quantities if _may_be_a_sum(each)]
    goal = next((each for each in sums[1:] if _is_goal(text, each)), None)
    before = sums[: sums.index(goal)] if goal is not None else []
    is_priced = goal is not None and goal.money is not None
    bare = (each for each in before if is_priced or _FROM.search(_lead(text, each)))
    now = next((each for each in before if each.money is not None), next(bare, None))
    if goal is None or now is None:
        return None
    priced = next((each for each in (now, goal) if each.money is not None), None)
    rate = priced.money.usd / priced.value if priced is not None and priced.money is not None else Decimal(1)
    period = now.period or goal.period or next((hit.label for hit in passage.hits.of("period")), None)
    sums_usd = [_usd(each, rate) for each in (now, goal)]
    now_usd, goal_usd = (per_period(each, period or "month", "month") or each for each in sums_usd)
    if not goal_usd < now_usd:
        return None
    return Target(now_usd=now_usd, goal_usd=goal_usd, is_period_said=period is not None)


def _may_be_a_sum(each: Quantity) -> bool:
    plain = each.per_tokens is None and not each.direction and not each.negative
    return plain and (each.money is not None or (not each.unit and each.value >= _SMALLEST))


def _is_goal(text: str, each: Quantity) -> bool:
    return _TO.search(_lead(text, each)) is not None or _TO_BEHIND.match(text, each.end) is not None


def _lead(text: str, each: Quantity) -> str:
    return text[max(0, each.start - _BEFORE) : each.start]


def _usd(each: Quantity, rate: Decimal) -> Decimal:
    return each.money.usd if each.money is not None else each.value * rate
