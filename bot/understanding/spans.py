"""The span of days that a message asks about: a month, a quarter, a season, a year, so many weeks from today."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.months import month_number

A_YEAR = 365
_A_WEEK = 7
_A_QUARTER = 3
_WITHIN = expression("span_within")
_NEXT = expression("span_next")
_THIS = expression("span_this")
_REST_OF_YEAR = expression("span_rest_of_year")
_QUARTER_OF = expression("span_quarter_of")
_HALF_OF = expression("span_half_of")
_SEASON = expression("span_season")
_BEFORE = expression("span_before")
_UNTIL = expression("span_until")
_YEAR = regex(r"\b20\d\d\b")
_NUMBERED_MONTH = regex(r"(?<!\d)(1[0-2]|[1-9]) ?[月월]")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The first month of each."""
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


class Span(NamedTuple):
    """From one day to another, both included."""

    first: date
    last: date


def span_asked(text: str, today: date) -> Span:
    """The days asked about; a year from today where none are said. "Before" and "by" start them today."""
    lower = text.lower()
    span, start = _named(lower, today)
    if start is None:
        return span
    ahead = lower[:start]
    if _BEFORE.search(ahead) and span.first > today:
        return Span(today, span.first - timedelta(days=1))
    return Span(today, span.last) if _UNTIL.search(ahead) and span.last >= today else span


def begun(text: str, today: date) -> date | None:
    """The first day of the time since which something is asked about, "since summer"; `None` where none is named."""
    span, start = _named(text.lower(), today)
    if start is None:
        return None
    return span.first.replace(year=span.first.year - 1) if span.first > today else span.first


def says_a_span(text: str) -> bool:
    """Whether a span is named at all."""
    return _named(text.lower(), date.min.replace(year=2000))[1] is not None or _WITHIN.search(text) is not None


def _named(text: str, today: date) -> tuple[Span, int | None]:
    """The span named, and where its words begin; `None` for one that counts from today."""
    for start, span in (*_parts_of_a_year(text, today), *_beside_today(text, today)):
        return span, start
    month, year = _month(text), _YEAR.search(text)
    if month is not None:
        number, start = month
        of_year = int(year[0]) if year else today.year + (number < today.month)
        return _months(date(of_year, number, 1), 1), start
    if year:
        return Span(date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)), year.start()
    within = _WITHIN.search(text)
    days = _days(within) if within else A_YEAR
    return Span(today, today + timedelta(days=days)), None


def _parts_of_a_year(text: str, today: date) -> Iterator[tuple[int, Span]]:
    """Quarters, halves and seasons by their own names: "Q1 2027", "first half of 2027", "summer"."""
    for words, months in ((_QUARTER_OF, _A_QUARTER), (_HALF_OF, 2 * _A_QUARTER)):
        if found := words.search(text):
            said = next(filter(None, found.groups()))
            number = _ORDINALS.get(said) or int(said)
            yield found.start(), _from_month((number - 1) * months + 1, months, text, today)
    if found := _SEASON.search(text):
        yield found.start(), _from_month(_SEASONS[_kind(found)], _A_QUARTER, text, today)


def _from_month(number: int, months: int, text: str, today: date) -> Span:
    """So many months from one on, of the year said, else the next that are not over."""
    year = _YEAR.search(text)
    span = _months(date(int(year[0]) if year else today.year, number, 1), months)
    return span if year or span.last >= today else _months(span.first.replace(year=today.year + 1), months)


def _beside_today(text: str, today: date) -> Iterator[tuple[int, Span]]:
    """This and the next week, month, quarter or year, and what is left of this one."""
    if found := _REST_OF_YEAR.search(text):
        yield found.start(), Span(today, date(today.year, 12, 31))
    for words, ahead in ((_THIS, 0), (_NEXT, 1)):
        if found := words.search(text):
            unit = _kind(found)
            yield found.start(), _of_unit(unit, ahead, today)


def _kind(found: re.Match[str]) -> str:
    """Which of the named groups was said, of those that one name is spread over in several languages."""
    return next(key for key, said in found.groupdict().items() if said).rstrip("2")


def _of_unit(unit: str, ahead: int, today: date) -> Span:
    if unit == "week":
        monday = today + timedelta(days=ahead * _A_WEEK - today.weekday())
        return Span(monday, monday + timedelta(days=_A_WEEK - 1))
    if unit == "year":
        return _months(date(today.year + ahead, 1, 1), 12)
    length = 1 if unit == "month" else _A_QUARTER
    begun = (today.month - 1) // length * length + ahead * length
    return _months(date(today.year + begun // 12, begun % 12 + 1, 1), length)


def _months(first: date, number: int) -> Span:
    """So many whole months from the first day of one on."""
    index = first.month - 1 + number - 1
    year, month = first.year + index // 12, index % 12 + 1
    return Span(first, date(year, month, monthrange(year, month)[1]))


def _days(within: re.Match[str]) -> int:
    """The days of "within 3 months", "in the next 6 weeks"."""
    unit = next(key for key, said in within.groupdict().items() if said and key != "number")
    number = int(within["number"])
    return {"day": number, "week": number * _A_WEEK, "month": round(number * A_YEAR / 12)}[unit]


def _month(text: str) -> tuple[int, int] | None:
    """The month that is named beside a year or behind a word for it, and where; "may" alone is a verb."""
    for word in re.finditer(r"[^\W\d_]{3,}", text):
        number = month_number(word[0])
        beside = re.match(r"[\s,]{0,2}(?:de |of )?20\d\d", text[word.end() :]) or word[0] != "may"
        if number is not None and beside:
            return number, word.start()
    numbered = _NUMBERED_MONTH.search(text)
    return (int(numbered[1]), numbered.start()) if numbered else None
