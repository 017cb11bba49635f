"""What the asker earns, which licences draw lines by: a sum that is neither a budget nor a bill nor a count."""

from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.cues import Hits
from bot.understanding.expressions import expression
from bot.understanding.money import AT_HOME, USD_PER_UNIT
from bot.understanding.one_priced import ones_priced
from bot.understanding.quantities import Quantity

UNIT = "revenue"
"""The unit of a quantity that is revenue; its value is USD a year."""
_AHEAD = expression("revenue_ahead")
_BEHIND = expression("revenue_behind")
_MAKES = expression("revenue_makes")
_MAKES_BEHIND = expression("revenue_makes_behind")
_NONE = expression("revenue_none")
_MONTHLY = regex(
    r"\bmonthly\b|\bmrr\b|\b(?:a|per|each|every) month\b|/ ?mo(?:nth)?\b|\bmonatlich\w*|\bim monat\b|\bmensual\w*"
    r"|\bal mes\b|\bmensuel\w*|\bpar mois\b|\bmensal\w*|\bpor mês\b|每月|月收入|月营收|毎月|월 ?매출|в месяц|месячн\w+"
)
_QUARTERLY = regex(r"\bquarterly\b|\b(?:a|per|each|every|last) quarter\b|\bim quartal\b|\btrimestr\w+")
_OVER = regex(
    r"\b(?:over|above|more than|exceed\w*|über|mehr als|plus de|más de|mais de|больше|свыше) ?[$€£~]?$|>\s?[$€£]?$"
)
_GROWN = regex(
    r"(?:\b(?:hits?|hitting|reach(?:es|ed)?|grow(?:s|n|ing)?(?: up)? to|grew to|get to|pass(?:es|ed)?|cross(?:es|ed)?"
    r"|exceed(?:s|ed)?|go over|goes over|(?:and|what|or|be|are|we're) at|erreich\w+|und bei|überschreit\w+"
    r"|(?:y|e) (?:con|com)|alcan[zç]\w+|llegamos a|chegarmos a|atteint|atteignons|dépass\w+|superamos|et à"
    r"|достиг\w+|вырастем до)"
    r"|达到|涨到|增长到|超过|に(?:達|なっ)|まで増え|넘으면)"
    r"(?: (?:about|around|over|almost|say|like|maybe|etwa|rund|über|unos|environ))? ?[$€£]?$"
)
"""What is said before a sum that a company comes to earn."""
_BARE = frozenset({"", "money", "params"})
"""Units of a number that may be a sum: a "b" behind it is read as billions of parameters first."""
_NEAR = 5
"""Characters between a sum and the sign of its currency."""
_LEAST = 1000
"""A bare number below which nothing tells that it is a sum."""
_AROUND = 26
"""Characters around a sum in which its period may stand."""


def with_revenue(text: str, quantities: tuple[Quantity, ...], language: str) -> tuple[Quantity, ...]:
    """`quantities`, those that are revenue made into such: USD a year, and no money to spend."""
    return tuple(_as_revenue(text, each, language) for each in quantities)


def revenue_a_year(text: str, quantities: tuple[Quantity, ...]) -> Decimal | None:
    """The asker's revenue in USD a year; zero where there is said to be none, `None` where nothing is said."""
    said = next((each.value for each in quantities if each.unit == UNIT), None)
    return Decimal(0) if said is None and _NONE.search(text) else said


def revenue_beside_a_licence(text: str, quantities: tuple[Quantity, ...], language: str) -> Decimal | None:
    """What is earned a year where a licence is what it is about: a bare sum that is made or grown to is revenue."""
    if (said := revenue_a_year(text, quantities)) is not None:
        return said
    for each in quantities:
        usd = _usd(each, language) if each.unit in _BARE and each.per_tokens is None else None
        if usd is not None and (_GROWN.search(text[: each.start]) or _MAKES.search(text[: each.start])):
            return usd * _times_a_year(text, each)
    return None


def revenue_currency(quantities: tuple[Quantity, ...], hits: Hits, language: str) -> str | None:
    """The currency that a revenue was told in; `None` where none is told."""
    said = next((each for each in quantities if each.unit == UNIT), None)
    if said is None:
        return None
    signs = [hit for hit in hits.of("currency") if said.start - _NEAR < hit.start < said.number_end + _NEAR]
    dollars = [hit for hit in hits.of("currency") if hit.label == "USD"]
    labels = (
        hit.label for hit in signs if not any(each.start <= hit.start and hit.end <= each.end for each in dollars)
    )
    return next(labels, None if dollars else AT_HOME.get(language))  # the last of 美元 is no yuan


def _as_revenue(text: str, quantity: Quantity, language: str) -> Quantity:
    if quantity.unit not in _BARE or quantity.per_tokens is not None or quantity.negative:
        return quantity
    if quantity.money is None and quantity.period != "year" and any(one.singly for one in ones_priced(text)):
        return quantity  # so many of what one is priced of
    usd = _usd(quantity, language)
    if usd is None or not _is_revenue(text, quantity):
        return quantity
    value = usd * _times_a_year(text, quantity)
    if _OVER.search(text[max(0, quantity.start - _AROUND) : quantity.start]):
        value += 1  # "over 1M" is above a threshold of a million
    return replace(quantity, unit=UNIT, value=value, low=None, money=None, direction="")


def _usd(quantity: Quantity, language: str) -> Decimal | None:
    """The sum in USD; a bare number is one of the language's own money."""
    if quantity.money is not None:
        return quantity.money.usd
    value = quantity.value * (10**9 if quantity.unit == "params" else 1)
    return value * USD_PER_UNIT[AT_HOME.get(language, "USD")] if value >= _LEAST and quantity.unit != "money" else None


def _is_revenue(text: str, quantity: Quantity) -> bool:
    lead = text[max(0, quantity.start - 60) : quantity.start]
    ends = {quantity.number_end, quantity.money.end if quantity.money else quantity.number_end}
    if _AHEAD.search(lead) or any(_BEHIND.match(text, end) for end in ends):
        return True
    return _MAKES.search(lead) is not None and any(_MAKES_BEHIND.match(text, end) for end in ends)


def _times_a_year(text: str, quantity: Quantity) -> int:
    """How often the sum comes in a year, as the words around it or its own period say."""
    around = text[max(0, quantity.start - _AROUND) : quantity.start] + text[quantity.number_end :][:_AROUND]
    if quantity.period == "month" or _MONTHLY.search(around):
        return 12
    return 4 if _QUARTERLY.search(around) else 1
