"""How often a budget comes, or what one sum of it is for: a month, a year, one thing, all of it."""

from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

IN_ALL = expression("spending_in_all")
_BUDGET_OF_A_YEAR = regex(
    r"\b(?:(?:next|this|the|coming) year(?:'?s)?|year'?s|annual|yearly|20[23]\d)(?: \w+)? budgets?\b"
    r"|\bbudgets? for (?:next year|20[23]\d)\b"
    r"|\bjahresbudget\b|\bbudget annuel\b|\bpresupuesto anual\b|\borçamento anual\b"
    r"|年度预算|年間予算|연간 예산|годовой бюджет"
)


def is_for_a_year(passage: Passage) -> bool:
    """Whether the message plans a year's budget, so that sums and volumes without a period are for a year."""
    return _BUDGET_OF_A_YEAR.search(passage.text) is not None


_BY_THE_HOUR = expression("spending_rent")


def is_rent(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum is what a machine costs an hour; no budget is told by the hour."""
    return quantity.period == "hour" or _BY_THE_HOUR.match(passage.text, quantity.end) is not None


def period_of(passage: Passage, quantity: Quantity) -> str | None:
    """How often a budget comes: as said beside it, else for one thing, else for all of it."""
    if quantity.period == "head":
        return _period_behind(passage, quantity)
    if quantity.period in _MEASURED:
        return "request"
    if quantity.period:
        return quantity.period
    if is_for_a_year(passage):
        return "year"
    if _ONE_COSTS.search(passage.before(quantity.start, 70)):
        return "request"
    if _PER_ONE.match(passage.text, quantity.end) or _A_THING.match(passage.text, quantity.end):
        return "request"
    return "once" if IN_ALL.match(passage.text, quantity.end) else None


_MEASURED = frozenset({"minute", "second"})
"""What is so short is heard or seen, and no time in which a budget comes."""
_NEAR = 24
"""Characters in which how often a sum comes follows whom it is for: "per dev per month"."""


def _period_behind(passage: Passage, quantity: Quantity) -> str | None:
    behind = (hit for hit in passage.hits.of("period") if 0 < hit.start - quantity.period_start <= _NEAR)
    return next((hit.label for hit in behind if hit.label not in {"head", "request", "once", "quarter"}), None)


_ONE_COSTS = expression("spending_one_costs")
"""Before a sum it tells that it is for one thing: "each document may cost", "jede Anfrage darf höchstens"."""
_PER_ONE = regex(
    r"\s?(?:per|/|pro|je|por|par|за)\s?(?!(?:m|mtok|mil|million|token|user|seat|dev|head|person|gpu|card|model|account|thousand|hundred|million|mille|tausend|mil|dozen|k)s?\b)[^\W\d]{3,}"
)
PER_MANY = regex(
    r"\s?(?:per|/|pro|por|par|за|每)\s?(?:1[,.]?000|1k|thousand|hundred|hundert|tausend|mille|mil\b|千)\s?(?!tok)"
)
_A_THING = regex(r" an? (?!(?:day|week|month|year|hour|minute|second|quarter|pop|mo)\b)[a-z]{3,12}(?! budget)\b")
"""What a sum is for: "30 cents per clip", "2 cents an image"."""


def of_each_thing(passage: Passage, slots: dict[str, Any]) -> None:
    """A limit on each page, minute or word as that on each of the things that so many of them are in."""
    things, units, kind = slots.get("spread_over"), slots.get("units"), slots.get("unit_kind")
    if slots.get("budget_period") != "request" or not things or not units or "requests" in slots:
        return
    ends = [each.end for each in passage.quantities if each.money is not None and each.per_tokens is None]
    periods = [each.period for each in passage.quantities if each.money is not None]
    told = any(0 < hit.start - end <= _BEHIND for end in ends for hit in passage.hits.of("unit", str(kind)))
    if told or (kind == "minutes" and "minute" in periods):
        slots["budget_usd"] *= units / things


_BEHIND = 6
"""Characters of "per " between a sum and what it is for."""
