"""Subscriptions told by what they cost: the size of a product at the sum beside it, "the $200 chatgpt plan"."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.lexicon import WORD, words_of
from knowledge.evidence import Plan

_SUM = expression("plan_sum")
_PLAN_WORD = expression("plan_word")
_GAP_BEHIND = regex(r"[\s(,:=]{0,3}(?:(?:at|for|costs?|is|für|por|à|za|за)\s)?")
"""What may stand between a plan and its price."""
_GAP_AHEAD = regex(
    r"(?:\s?(?:/|a|per|each|im|pro|al|par|por) ?(?:mo|month|monat|mes|mois|mês))?"
    r"\s?(?:(?:for|on|of|towards|für|por|pour|за)\s)?(?:(?:an?|the|my|our|one|das|die|el|la|le)\s)?"
)
"""What may stand between a price and its plan: "$200 a month for"."""
_TO_THE_WORD = regex(
    r"[\s-]?(?:(?:/|a|per) ?(?:mo|month)\s)?"
    r"(?:(?:for|of|at|à|a|de|von|für|the|for the|of the|un|el|le|la|l'|das)\s){0,2}"
    r"|(?:的|の|짜리)?\s?"
)
"""What may stand between a sum and a product, or the word for a subscription."""
_FROM_SUM_TO_SUM = regex(
    r"\s?(?:,|/|or|and|vs\.?|versus|over|to|oder|und|o|y|ou|et|или|и|还是|和)\s(?:the\s)?|\s?[/,]\s?"
)
_SHARED = regex(r"\b(?:both|each|all|beide|ambos|entrambi|les deux)(?: (?:at|for|cost|costs|à|a|für|por))? ?$")
_SHARED_BEHIND = regex(r"\s?(?:each|apiece|jeweils|je|chacun\w*|cada un[oa]?|ciascuno)\b")
_A_MONTH = regex(r"(?<![\d.,$])(\d{1,4})\s?(?:/ ?mo(?:nth)?|(?:a|per) month)\b")
_LIMIT = regex(
    r"\b(?:under|below|up to|less than|at most|no more than|max(?:imum)?|unter|höchstens|bis zu|moins de|menos de"
    r"|meno di)\s$"
)
_COUNT = regex(
    r"(?:\b(?:for|für|para|pour|per|для|of) |[x×] ?)(\d{1,3})\b(?![.,]\d| ?[km%$€])"
    r"|(?<![\d.,$])(\d{1,3}) ?(?:[x×]\b|people|persons?|seats?|users?|devs?|developers?|engineers?|of us|licen[cs]es?"
    r"|entwickler|leute|personas|personnes|pessoas|persone|人|명|человек)"
)
"""So many people or seats."""
_ANOTHER = regex(r"\bones?\b")
"""What stands for the word in a list: "the $60 plan over the $20 one"."""
_NO_HEADS = frozenset({"max", "pro", "chat"})
"""Words that names of plans begin with and that are of no one product."""
_A_CENT = Decimal("0.02")
_MOST_SUMS = 12
"""Sums looked at in one message; pasted tables may have hundreds."""


class Priced(NamedTuple):
    """The plans that a sum stands for, and where the sum stands."""

    plans: tuple[Plan, ...]
    start: int
    end: int


class _Sum(NamedTuple):
    value: Decimal
    start: int
    end: int


def at_price(plans: Iterable[Plan], price: Decimal) -> tuple[Plan, ...]:
    """Those of `plans` that cost so much a month; 20 is what 19.99 is called."""
    return tuple(plan for plan in plans if abs(plan.price_usd_per_month - price) < _A_CENT)


def sum_beside(text: str, start: int, end: int) -> Decimal | None:
    """The sum that stands right behind a name, or right before it, or is said of all that are named."""
    for each in _sums(text):
        if _SHARED.search(text[: each.start]) or _SHARED_BEHIND.match(text, each.end):
            return each.value
        behind = each.start >= end and _GAP_BEHIND.fullmatch(text, end, each.start)
        if behind or (each.end <= start and _GAP_AHEAD.fullmatch(text, each.end, start)):
            return each.value
    return None


def bare_price(text: str, end: int, kin: Iterable[Plan]) -> tuple[Decimal, int] | None:
    """A number without a currency right behind a plan's name that is the price of one of `kin`, and where it stands."""
    found = _BARE.match(text, end)
    price = Decimal(found[1]) if found else None
    return (price, found.start(1)) if found and price is not None and at_price(kin, price) else None


_BARE = regex(
    r"\s(\d{2,3})\b(?![.,]?\d|\s?(?:[x×%]|k\b|people|persons?|seats?|users?|devs?|developers?|engineers?|of us"
    r"|licen[cs]|entwickler|leute|personas|personnes|pessoas|persone|人|명|человек))"
)


def sums_a_month(text: str) -> tuple[Decimal, ...]:
    """The sums without a currency in a text, "claude max 200/mo", which are no counts of requests."""
    return tuple(Decimal(match[1]) for match in _A_MONTH.finditer(text))


def is_sum_of_several(text: str, plan: Plan, price: Decimal) -> bool:
    """Whether a sum is what so many of a plan cost as are spoken of: "$200 for claude max for 2"."""
    counts = (int(match[1] or match[2]) for match in _COUNT.finditer(text))
    return any(count > 1 and abs(plan.price_usd_per_month * count - price) < _A_CENT for count in counts)


def told_by_price(text: str, plans: Sequence[Plan]) -> Iterator[Priced]:
    """The plans that are told by a product and a price alone, in a text about subscriptions."""
    kin, told = _kin_and_sums(text, plans)
    for each in told:
        if found := at_price(kin, each.value):
            yield Priced(found, each.start, each.end)


def priced_at_none(text: str, plans: Sequence[Plan]) -> tuple[Decimal, tuple[Plan, ...]] | None:
    """The price of a subscription that its product does not have, and the plans of that product."""
    kin, told = _kin_and_sums(text, plans)
    if any(at_price(kin, each.value) or is_sum_of_several(text, plan, each.value) for each in told for plan in kin):
        return None
    return (told[0].value, kin) if told and len({plan.provider for plan in kin}) == 1 else None


def _kin_and_sums(text: str, plans: Sequence[Plan]) -> tuple[tuple[Plan, ...], list[_Sum]]:
    """The plans of the products that a text on subscriptions names, and the sums in it that are prices of some."""
    words = [match.span() for match in _PLAN_WORD.finditer(text)]
    products = _by_head(plans) if words else {}
    heads = [match.span() for match in WORD.finditer(text) if match[0] in products]
    if not heads:
        return (), []
    kin = tuple(dict.fromkeys(plan for start, end in heads for plan in products[text[start:end]]))
    sums = [each for each in _sums(text) if not _LIMIT.search(text[: each.start])]
    ends = (*words, *heads, *(match.span() for match in _ANOTHER.finditer(text)))
    told = {each for each in sums if any(_touches(text, each, start, end) for start, end in ends)}
    for _ in sums:
        told |= {each for each in sums if any(_are_listed(text, each, other) for other in told)}
    return kin, [each for each in sums if each in told]


def _by_head(plans: Sequence[Plan]) -> dict[str, list[Plan]]:
    """The first word of the names of a product's plans to those plans."""
    found: dict[str, dict[Plan, None]] = {}
    for plan in plans:
        for name in (plan.name, *plan.aliases):
            found.setdefault(words_of(name)[0], {})[plan] = None
    return {word: list(kin) for word, kin in found.items() if word not in _NO_HEADS}


def _sums(text: str) -> list[_Sum]:
    found = islice(_SUM.finditer(text), _MOST_SUMS)
    return [_Sum(Decimal(match[1] or match[2]), match.start(), match.end()) for match in found]


def _touches(text: str, money: _Sum, start: int, end: int) -> bool:
    if start <= money.start < end:
        return True
    gap = (money.end, start) if money.end <= start else (end, money.start)
    return _TO_THE_WORD.fullmatch(text, *gap) is not None


def _are_listed(text: str, one: _Sum, other: _Sum) -> bool:
    first, second = sorted((one, other), key=lambda each: each.start)
    return first is not second and _FROM_SUM_TO_SUM.fullmatch(text, first.end, second.start) is not None
