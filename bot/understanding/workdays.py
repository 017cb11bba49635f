"""How many days of a month the work of a day comes on, and in how many hours of it, where that was said."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from bot.costs.periods import per_period
from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.wording.figures import count, listed, plural

_WORKED = expression("days_worked")
_HOURS = expression("hours_worked")
_WEEKENDS = expression("weekends_worked")
_HOURS_ON_DAYS = regex(
    r"(?<![\d.,])(?P<hours>\d{1,2}) ?(?:h|hours?|hrs?|std|stunden|heures?|horas?|ore|час\w*)(?: each| jeweils)? "
    r"(?:on|an|sur|en|em|su|в) (?P<days>\d{1,2}) (?:(?:work|working|business|week)[ -]?)?"
    r"(?:days|tagen|arbeitstagen|jours|d[ií]as|giorni|дн\w+)\b"
)
"""Both at once: "8 hours on 20 days"."""
_HALF_A_DAY = 12
_OFFICE_HOURS = 8
_MOST = {"week": 7, "month": 31, "year": 366}
_PERIODS = {
    word: period
    for period, words in (
        ("week", "week wk woche semana semaine неделю 周 週 주"),
        ("month", "month mo monat mes mois mês месяц 月 월 한달 한달에"),
        ("year", "year yr jahr año an ano год 年"),
    )
    for word in words.split()
}
_WEEKDAYS = 5
_TIMES = {"once": Decimal(1), "twice": Decimal(2)}
_DAYS_OF_A_WEEKEND = 2


def days_a_month(passage: Passage) -> Decimal | None:
    """The days of a month on which there is work, "22 days a month", "5 days a week"; `None` where nothing is said."""
    if _WEEKENDS.search(passage.text):
        return _in_a_month(Decimal(_DAYS_OF_A_WEEKEND), "week")
    found = _WORKED.search(passage.text)
    if found is None and (both := _HOURS_ON_DAYS.search(passage.text)):
        return _in_a_month(Decimal(both["days"]), "month")
    if found is None:
        return _in_a_month(Decimal(_WEEKDAYS), "week") if keeps_office_hours(passage) else None
    if found["weekdays"]:
        return _in_a_month(Decimal(_WEEKDAYS), "week")
    said = {name.partition("_")[0]: text for name, text in found.groupdict().items() if text}
    period = _PERIODS[said["of"].replace(" ", "")] if "of" in said else "month"
    days = Decimal(said["many"]) if said["many"].isdecimal() else _TIMES.get(said["many"]) or WORDS[said["many"]]
    return _in_a_month(days, period) if 0 < days <= _MOST[period] else None


def tells_nights(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number tells on how many nights of a week there is work: "game nights (2x a week)"."""
    found = _WORKED.search(passage.text)
    return found is not None and found["many_nights"] is not None and found.start() <= quantity.start < found.end()


def keeps_office_hours(passage: Passage) -> bool:
    """Whether the work comes in office hours, whose days and length are not told."""
    found = _HOURS.search(passage.text)
    return found is not None and found["office"] is not None


def hours_a_day(passage: Passage) -> Decimal | None:
    """The hours of a day in which there is work, "8 hours a day", "9 to 5"; `None` where nothing is said."""
    if both := _HOURS_ON_DAYS.search(passage.text):
        return Decimal(both["hours"]) if 0 < int(both["hours"]) <= 2 * _HALF_A_DAY else None
    found = _HOURS.search(passage.text)
    if found is None:
        return None
    if begins := found["from"] or found["from_wd"]:
        first, last = int(begins), int(found["to"] or found["to_wd"])
        return Decimal(last - first if last > first else last + _HALF_A_DAY - first)
    hours = Decimal(found["many"] or found["many_office"] or found["many_cjk"] or _OFFICE_HOURS)
    return hours if 0 < hours <= 2 * _HALF_A_DAY else None


def with_weekends(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; what is told of some days of a week and of others is so many a week: "mon-fri 1200, sat 300"."""
    told = _by_days(passage, quantities)
    if not told:
        return quantities
    parts = [each for each, _ in told]
    value = sum((each.value * days for each, days in told), Decimal(0))
    unit = next((each.unit for each in parts if each.unit), "requests")
    many = replace(parts[0], value=value, low=None, unit=unit, period="week")
    return tuple(many if each is parts[0] else each for each in quantities if each not in parts[1:])


def week_taken(passage: Passage) -> Iterator[str]:
    """What the days of a week were added up to, as a sentence."""
    if told := _by_days(passage, passage.quantities):
        week = sum((each.value * days for each, days in told), Decimal(0))
        parts = listed([f"{days} {plural(days, 'day')} of {count(each.value)}" for each, days in told])
        yield f"{parts} are taken as {count(week)} a week."


def _by_days(passage: Passage, quantities: tuple[Quantity, ...]) -> list[tuple[Quantity, int]]:
    """Each amount that is told of some days of a week, with how many days; none where fewer than two are."""
    plain = [each for each in quantities if each.unit in _DAILY and each.money is None and not each.direction]
    if len(plain) < _FEWEST:
        return []
    told = [(each, days) for each in plain if (days := _days_of(passage, each))]
    return told if len(told) >= _FEWEST and sum(days for _, days in told) <= _MOST["week"] else []


_FEWEST = 2


_DAILY = frozenset(
    {"", "requests", "messages", "items", "documents", "articles", "images", "pages", "minutes", "years"}
)
_DAYS_TOLD = ((_WEEKDAYS, expression("days_weekdays")), (_DAYS_OF_A_WEEKEND, expression("days_weekends")),
              (1, expression("days_single")))  # fmt: skip
_TO_THE_NUMBER = regex(r"[ :=]{0,3}~?")


def _days_of(passage: Passage, each: Quantity) -> int:
    """The days of a week that a number is told of, right before it or behind it; zero where it is told of none."""
    text, start = passage.text, max(0, each.start - _NEAR)
    before = [(many, end.end()) for many, days in _DAYS_TOLD for end in days.finditer(text, start, each.start)]
    behind = next((many for many, days in _DAYS_TOLD if days.match(text, each.end + 1)), 0)
    return next((many for many, end in before if _TO_THE_NUMBER.fullmatch(text, end, each.start)), behind)


_NEAR = 32


def _in_a_month(days: Decimal, period: str) -> Decimal | None:
    month = per_period(days, period, "month")
    return Decimal(f"{month.quantize(Decimal('0.01')).normalize():f}") if month is not None else None
