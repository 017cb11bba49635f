"""Whether a price is asked for a later day: "in January", "after new year", "when does the price change"."""

from datetime import date, timedelta

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.spans import says_a_span, span_asked

_WHEN = expression("price_then_when")
_BOTH = expression("price_then_both")
_ENDS = expression("price_then_ends")
"""A discount or a first price that ends."""
_NEW_YEAR = expression("price_then_new_year")
_WITH_WHAT = regex(
    r"\b(?:do|does|did|will|would)\b[^?!.]{0,30}\bprices? change (?:with|for|if|on|at|by|through|via|in|under)\b"
    r"(?! (?:the )?(?:\d|next|coming|new|end|future|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer"
    r"|autumn|fall|winter|q[1-4]|a (?:week|month|year)|mon|tue|wed|thu|fri))"
)
"""A place, a host or a way that a price may depend on: "does the price change with the EU"."""
_A_YEAR = 365


def asks_when(text: str) -> bool:
    """Whether it is asked when a price changes, and not with what it does."""
    lower = text.lower()
    return ends_a_discount(lower) or (_WHEN.search(lower) is not None and _WITH_WHAT.search(lower) is None)


def ends_a_discount(text: str) -> bool:
    """Whether the end of a discount or of a first price is asked about, in a `text` of small letters."""
    return _ENDS.search(text) is not None


def day_priced(text: str, today: date) -> date | None:
    """The later day whose price is asked for; `None` where none is named."""
    lower = text.lower()
    if _NEW_YEAR.search(lower):
        return date(today.year + 1, 1, 1)
    if says_a_span(lower):
        span = span_asked(lower, today)
        if span.first > today:
            return span.first
    return today + timedelta(days=_A_YEAR) if _BOTH.search(lower) or ends_a_discount(lower) else None
