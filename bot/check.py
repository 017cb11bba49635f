"""The last look at a finished answer: what it promises must hold, and what it says must stand in its fields.

It shares no code with selection or wording, so that a fault there shows here.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec import Struct

from bot.answer import Answer, Citation, Cost, Recommendation
from bot.check_constraints import broken_constraints
from bot.errors import CheckError
from bot.patterns import regex
from bot.understood import Understood
from knowledge.facts import Facts

_NUMBER = regex(r"(?<![\w.])(\$?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: ?([kMBT%])(?!\w))?")
_LINK = regex(r"\]\([^)]*\)|https?://\S+")
_NOT_FIGURES = regex(
    r"\[\d+\]"  # citation marks
    r"|\b\d{4}-\d{2}(?:-\d{2})?\b"  # days, checked on their own
    r"|\b[Pp]er 1M\b|/1M\b"  # the unit of a rate
    r"|(?<![A-Za-z0-9_.])[A-Za-z][A-Za-z_.+-]*+\d[A-Za-z0-9_.+-]*"  # names such as GPT-6.1 or H100
)
_DAY = regex(r"20(?<!\d20)\d{2}-\d{2}(?:-\d{2})?(?!\d)")
_QUANTITY = regex(r"(\d[\d,]*(?:\.\d+)?) ?([kMBT](?!\w))?")
_SCALE = {"k": Decimal(10) ** 3, "M": Decimal(10) ** 6, "B": Decimal(10) ** 9, "T": Decimal(10) ** 12}
_SMALL = 10


def check(answer: Answer, wishes: Iterable[Understood], today: date, facts: Facts) -> Answer:
    """`answer` itself, when it may be sent.

    Raises `CheckError` listing every fault: a recommendation that breaks a hard constraint or is past its end, a bill
    whose lines do not add up, a citation or caveat that does not exist, a price without a source, a number or day in
    the text that no field holds.
    """
    faults = (
        *_citations(answer),
        *_bills(answer),
        *_recommendations(answer, tuple(wishes), today, facts),
        *figures_of_no_field(answer),
    )
    if faults:
        raise CheckError("; ".join(faults))
    return answer


def _citations(answer: Answer) -> Iterator[str]:
    known = {citation.id: citation.kind for citation in answer.citations}
    caveats = {caveat.id for caveat in answer.caveats}
    used = [
        *(mark for entry in answer.recommendations for mark in entry.citations),
        *(score.citation for entry in answer.recommendations for score in entry.benchmarks),
        *(mark for cost in _costs(answer) for mark in cost.citations),
        *(mark for caveat in answer.caveats for mark in caveat.citations),
        *(fact.citation for fact in answer.facts),
        *re.findall(r"\[(\d+)\](?!\()", answer.text),
    ]
    yield from (f"citation {mark} does not exist" for mark in dict.fromkeys(used) if mark not in known)
    for entry in answer.recommendations:
        yield from (f"caveat {mark} does not exist" for mark in entry.caveats if mark not in caveats)
        if entry.price is not None and "pricing" not in [known.get(mark) for mark in entry.citations]:
            yield f"{entry.model} has a price and no pricing source"


def _bills(answer: Answer) -> Iterator[str]:
    for cost in _costs(answer):
        total = sum((line.usd for line in cost.lines), Decimal(0))
        if cost.total_usd is not None and total != cost.total_usd:
            yield f"the lines of {cost.model} add up to {total}, not {cost.total_usd}"
        amounts = [amount for amount in (cost.low_usd, cost.total_usd, cost.high_usd) if amount is not None]
        if amounts != sorted(amounts):
            yield f"the range of {cost.model} is out of order"
        if any(amount < 0 for amount in amounts):
            yield f"{cost.model} has a negative bill"


def _recommendations(answer: Answer, wishes: tuple[Understood, ...], today: date, facts: Facts) -> Iterator[str]:
    if answer.intent == "off_topic" and answer.recommendations:
        yield "an off-topic question got a recommendation"
    for entry in answer.recommendations:
        if entry.role in {"match", "near_miss"}:
            continue
        if entry.deprecation_date is not None and entry.deprecation_date <= today:
            yield f"{entry.model} ended on {entry.deprecation_date}"
        for wish in wishes:
            keys = broken_constraints(entry, wish, facts)
            yield from (f"{entry.model} at {entry.provider} breaks {key}" for key in keys)


def figures_of_no_field(answer: Answer) -> Iterator[str]:
    """Days and numbers in the text that no field holds, a fault each."""
    values, days = _vouched(answer)
    ordered = sorted(values)
    text = answer.text
    yield from (f"the day {day} stands in no field" for day in _DAY.findall(text) if not _held(day, days))
    for mark, digits, unit in _NUMBER.findall(_NOT_FIGURES.sub(" ", _LINK.sub(" ", text))):
        number = Decimal(digits.replace(",", ""))
        if not mark and not unit and number <= _SMALL and number == number.to_integral_value():
            continue
        is_held = number * _SCALE.get(unit, 1) in values  # most are shown as they are
        if not is_held and not any(_has_between(ordered, *ends) for ends in _meant(number, unit)):
            yield f"the number {mark}{digits}{unit} stands in no field"


def _held(day: str, days: set[str]) -> bool:
    return any(known.startswith(day) for known in days)


def _meant(shown: Decimal, unit: str) -> Iterator[tuple[Decimal, Decimal]]:
    """The least and the greatest value that round to the number shown, in the digits it is shown with."""
    half = Decimal(1).scaleb(int(shown.as_tuple().exponent)) / 2
    scale = _SCALE.get(unit, Decimal(1))
    yield (shown - half) * scale, (shown + half) * scale
    # A share of one is shown as a percentage; parameters stand in fields as billions.
    if factor := {"%": Decimal(100), "B": Decimal(1)}.get(unit):
        yield (shown - half) / factor, (shown + half) / factor


def _has_between(ordered: Sequence[Decimal], least: Decimal, greatest: Decimal) -> bool:
    place = bisect_left(ordered, least)
    return place < len(ordered) and ordered[place] <= greatest


def _vouched(answer: Answer) -> tuple[set[Decimal], set[str]]:
    """The numbers, without their sign, and days in the answer's fields and in the question, not those in its prose."""
    values: set[Decimal] = set()
    texts: list[str] = []
    for leaf in _leaves(answer):
        if isinstance(leaf, bool) or leaf is None:
            continue
        if isinstance(leaf, int | Decimal):
            values.add(abs(Decimal(leaf)))
        else:
            texts.append(leaf.isoformat() if isinstance(leaf, date) else str(leaf))
    told = "\n".join(texts)
    for number, unit in dict.fromkeys(_QUANTITY.findall(told)):
        values.add(Decimal(number.replace(",", "")) * _SCALE.get(unit, Decimal(1)))
    return values, set(_DAY.findall(told))


_PROSE = frozenset({(Answer, "text"), (Recommendation, "why"), (Citation, "url")})


def _leaves(answer: Answer) -> Iterator[Any]:
    """Every plain value but those in prose and addresses, which vouch for nothing."""
    waiting: list[Any] = [answer]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting.extend(value)
        elif (names := _telling(type(value))) is not None:  # type: ignore[arg-type]  # a class can be hashed
            waiting.extend(getattr(value, name) for name in names)
        else:
            yield value


@cache
def _telling(kind: type[Any]) -> tuple[str, ...] | None:
    """The fields of a structure that vouch for what they hold; `None` for a plain value."""
    if not issubclass(kind, Struct):
        return None
    return tuple(name for name in kind.__struct_fields__ if (kind, name) not in _PROSE)


def _costs(answer: Answer) -> Iterator[Cost]:
    yield from answer.costs
    yield from (entry.cost for entry in answer.recommendations if entry.cost)
