"""How many days of a month the work of a day comes on, and in how many hours of it, where that was said."""

from decimal import Decimal

from bot.costs.periods import per_period
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_WORKED = expression("days_worked")
_HOURS = expression("hours_worked")
_WEEKENDS = expression("weekends_worked")
_HALF_A_DAY = 12
_OFFICE_HOURS = 8
_MOST = {"week": 7, "month": 31, "year": 366}
_PERIODS = {
    word: period
    for period, words in (
        ("week", "week woche semana semaine неделю 周 週 주"),
        ("month", "month monat mes mois mês месяц 月 월 한달 한달에"),
        ("year", "year jahr año an ano год 年"),
    )
    for word in words.split()
}
_WEEKDAYS = 5
_DAYS_OF_A_WEEKEND = 2


def days_a_month(passage: Passage) -> Decimal | None:
    """The days of a month on which there is work, "22 days a month", "5 days a week"; `None` where nothing is said."""
    if _WEEKENDS.search(passage.text):
        return _in_a_month(Decimal(_DAYS_OF_A_WEEKEND), "week")
    found = _WORKED.search(passage.text)
    if found is None:
        return _in_a_month(Decimal(_WEEKDAYS), "week") if keeps_office_hours(passage) else None
    if found["weekdays"]:
        return _in_a_month(Decimal(_WEEKDAYS), "week")
    said = {name.partition("_")[0]: text for name, text in found.groupdict().items() if text}
    period = _PERIODS[said["of"].replace(" ", "")] if "of" in said else "month"
    days = Decimal(said["many"])
    return _in_a_month(days, period) if 0 < days <= _MOST[period] else None


def keeps_office_hours(passage: Passage) -> bool:
    """Whether the work comes in office hours, whose days and length are not told."""
    found = _HOURS.search(passage.text)
    return found is not None and found["office"] is not None


def hours_a_day(passage: Passage) -> Decimal | None:
    """The hours of a day in which there is work, "8 hours a day", "9 to 5"; `None` where nothing is said."""
    found = _HOURS.search(passage.text)
    if found is None:
        return None
    if found["from"]:
        first, last = int(found["from"]), int(found["to"])
        return Decimal(last - first if last > first else last + _HALF_A_DAY - first)
    hours = Decimal(found["many"] or found["many_cjk"] or _OFFICE_HOURS)
    return hours if 0 < hours <= 2 * _HALF_A_DAY else None


def _in_a_month(days: Decimal, period: str) -> Decimal | None:
    month = per_period(days, period, "month")
    return month.quantize(Decimal("0.01")).normalize() if month is not None else None
