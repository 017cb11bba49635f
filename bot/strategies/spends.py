"""Spend by model as a message states it: sums of money, shares of a total, shares of the traffic."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.situation import Situation
from bot.strategies.what_if import supposed
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.quantities import Quantity

MONTHS = {"day": Decimal(30), "week": Decimal(30) / 7, "month": Decimal(1), "year": Decimal(1) / 12}
_HALF = re.compile(r"\bhalf\b|\bla moitié\b|\bla mitad\b|\bdie hälfte\b|一半", re.IGNORECASE)
_REST = re.compile(
    r"\b(?:rest|remainder|remaining|other half|everything else|der rest|le reste|el resto|o resto)\b|其余|剩下",
    re.IGNORECASE,
)
_PAIR = re.compile(r"(?<![\d/.])(\d{1,2})\s?/\s?(\d{1,2})(?:\s?/\s?(\d{1,2}))?(?![\d/.]|\s?[kmb]\b)", re.IGNORECASE)
_TRAFFIC = re.compile(
    r"\b(?:traffic|calls|requests|queries|volume|tokens|rout(?:e|es|ing)|appels|requêtes|anfragen|llamadas|chamadas)\b|调用|流量",
    re.IGNORECASE,
)
_OF_TRAFFIC = re.compile(
    r"(?:\d\s?%|\bhalf) (?:of )?(?:all )?(?:our |the |my )?(?:traffic|calls|requests|queries|volume|tokens)\b"
    r"|\bby (?:traffic|volume|calls)\b",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"\b(?:spend|spending|spent|bill|costs?|budget|kosten|ausgaben|dépens|gasto|gastos)\b", re.IGNORECASE
)
_MONEY = re.compile(r"\b(?:by|of (?:our|the|my)|our|the) (?:llm |ai )?(?:spend|bill|cost|budget)", re.IGNORECASE)


class Named(NamedTuple):
    """A name in the message: what it stands for, and where it stands."""

    key: str
    start: int
    end: int


class Shares(NamedTuple):
    """Each name's part of one; `of_traffic` where it is a part of the calls rather than of the money."""

    parts: dict[str, Decimal]
    of_traffic: bool


def sums_of(text: str, names: Sequence[Named], situation: Situation, *, bare: bool = False) -> dict[str, Decimal]:
    """USD a month for each name that a sum of money stands beside; empty where fewer than one sum a name is told.

    With `bare`, numbers without a currency count in a message about spend: "12k anthropic, 3k openai".
    """
    passage = look_at(tidy(text), situation.lexicon)
    money = [
        (each.start, each.end, each.money.usd * MONTHS.get(each.period or "month", Decimal(1)))
        for each in _said(passage)
        if each.money is not None and each.per_tokens is None
    ]
    if bare and not money and _SPENT.search(passage.text):
        money = [(each.start, each.end, each.value) for each in _said(passage) if not each.unit and not each.direction]
    return _beside(names, money) if len(money) >= len(names) else {}


def total_of(text: str, situation: Situation) -> Decimal | None:
    """The one sum a month that the message tells; `None` where there is none or more than one."""
    told = [
        each.money.usd * MONTHS[each.period]
        for each in _said(look_at(tidy(text), situation.lexicon))
        if each.money is not None and each.per_tokens is None and each.period in MONTHS
    ]
    return told[0] if len(told) == 1 else None


def _said(passage: Passage) -> list[Quantity]:
    """The quantities that tell of what is used now, not of what is supposed."""
    apart = supposed(passage.text)
    return [
        each
        for each in passage.quantities
        if not each.negative and not any(start < each.end and each.start < end for start, end in apart)
    ]


def shares_of(text: str, names: Sequence[Named], situation: Situation) -> Shares | None:
    """The names' shares, of the spend or of the traffic; `None` where the message states none for any of them."""
    passage = look_at(tidy(text), situation.lexicon)
    found = _pair(passage.text, names) or _beside(names, _percents(passage))
    rest = [name for name in names if name.key not in found and _is_rest(passage.text, names, name)]
    left = Decimal(1) - sum(found.values(), Decimal(0))
    if found and len(rest) == 1 and left > 0:
        found[rest[0].key] = left
    if not found or sum(found.values()) > Decimal("1.001"):
        return None
    of_traffic = bool(_OF_TRAFFIC.search(passage.text)) or (
        bool(_TRAFFIC.search(passage.text)) and not _MONEY.search(passage.text)
    )
    return Shares(parts=found, of_traffic=of_traffic)


def _percents(passage: Passage) -> list[tuple[int, int, Decimal]]:
    apart = supposed(passage.text)
    found = [(each.start, each.end, each.value / 100) for each in _said(passage) if each.unit == "percent"]
    found += [
        (hit.start(), hit.end(), Decimal("0.5"))
        for hit in _HALF.finditer(passage.text)
        if not any(start <= hit.start() < end for start, end in apart)
    ]
    return sorted(found)


def _beside(names: Sequence[Named], amounts: Sequence[tuple[int, int, Decimal]]) -> dict[str, Decimal]:
    """Each name with the amount beside it: all amounts lead their names, or all follow them."""
    if not names or not amounts:
        return {}
    found: dict[str, Decimal] = {}
    ends = [0, *(name.end for name in names)]
    starts = [*(name.start for name in names), 10**9]
    leads = amounts[0][0] < names[0].start
    for number, name in enumerate(names):
        low, high = (ends[number], name.start) if leads else (name.end, starts[number + 1])
        inside = [value for start, end, value in amounts if low <= start and end <= high]
        if inside:
            found.setdefault(name.key, inside[-1] if leads else inside[0])
    return found


def _pair(text: str, names: Sequence[Named]) -> dict[str, Decimal]:
    """`70/30` for two names, `60/30/10` for three, in their order."""
    for hit in _PAIR.finditer(text):
        parts = [Decimal(part) for part in hit.groups() if part]
        if len(parts) == len(names) and sum(parts) == 100:
            return {name.key: part / 100 for name, part in zip(names, parts, strict=True)}
    return {}


def _is_rest(text: str, names: Sequence[Named], name: Named) -> bool:
    """Whether "the rest" stands before the name, or behind it, nearer than any other name."""
    around: Iterator[tuple[int, int]] = ((each.start, each.end) for each in names)
    bounds = sorted(point for pair in around for point in pair)
    before = max((point for point in bounds if point <= name.start - 1), default=0)
    after = min((point for point in bounds if point > name.end), default=len(text))
    return bool(_REST.search(text[before : name.start]) or _REST.search(text[name.end : after]))
