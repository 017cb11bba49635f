"""Whether a message asks which models came out in a span of time: "what is new this month", "released in October"."""

from datetime import date, timedelta

from bot.patterns import regex
from bot.understanding.expressions import expression

_OUT = expression("releases_out")
_SPAN = expression("releases_span")
_MONTH = expression("releases_month")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}
_RATHER_PRICES = regex(r"\b(?:pric\w+|costs?|cheaper|traffic|share|usage|used)\b")


def asks_for_releases(text: str) -> bool:
    """Whether models that came out in some span of time are asked about, rather than their prices or use."""
    lower = text.lower()
    is_out = _OUT.search(lower) is not None and _RATHER_PRICES.search(lower) is None
    return is_out and (_MONTH.search(lower) or _SPAN.search(lower)) is not None


def span_of_releases(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of the span; `None` where no releases are asked about, or no span."""
    if not asks_for_releases(text):
        return None
    lower = text.lower()
    if month := _MONTH.search(lower):
        number = _MONTHS.index(month["month"][:3]) + 1
        year = int(month["year"]) if month["year"] else today.year - (number > today.month)
        first = date(year, number, 1)
        return first, today if month["since"] else _next_month(first) - timedelta(days=1)
    span = _SPAN.search(lower)
    if span is None:
        return None
    kind = next(key for key, value in span.groupdict().items() if value and key != "past")
    if kind == "month" and not span["past"]:
        return today.replace(day=1), today
    if kind == "year" and not span["past"]:
        return date(today.year, 1, 1), today
    return today - timedelta(days=_DAYS[kind]), today


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
