"""Whether a price is asked for a later day: "in January", "after new year", "when does the price change"."""

from datetime import date, timedelta

from bot.understanding.expressions import expression
from bot.understanding.spans import says_a_span, span_asked

_WHEN = expression("price_then_when")
_BOTH = expression("price_then_both")
_NEW_YEAR = expression("price_then_new_year")
_A_YEAR = 365


def asks_when(text: str) -> bool:
    """Whether it is asked when a price changes."""
    return _WHEN.search(text.lower()) is not None


def day_priced(text: str, today: date) -> date | None:
    """The later day whose price is asked for; `None` where none is named."""
    lower = text.lower()
    if _NEW_YEAR.search(lower):
        return date(today.year + 1, 1, 1)
    if says_a_span(lower):
        span = span_asked(lower, today)
        if span.first > today:
            return span.first
    return today + timedelta(days=_A_YEAR) if _BOTH.search(lower) else None
