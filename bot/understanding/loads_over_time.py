"""Loads that are not the same all year: growth, a season, a month that is busier, a pace that changes."""

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.costs.assumed import DAYS_A_MONTH
from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.workdays import days_a_month, hours_a_day
from bot.wording.figures import count

_DOUBLES = expression("over_time_doubles")
_GROWS = expression("over_time_grows")
_MONTH_TIMES = expression("over_time_month_times")
_TIMES_MONTH = expression("over_time_times_month")
_SEASON = expression("over_time_season")
_DAYS = expression("over_time_days")
_STEP = expression("over_time_step")
_YEAR = expression("over_time_year")
_MONTH = expression("over_time_month")
_TOTAL_OF = expression("over_time_total_of")
_MONTH_NUMBER = expression("over_time_month_number")
_LATER = expression("over_time_later")
_PEAK = expression("over_time_peak")
_AVERAGE = expression("over_time_average")
_FACTORS = (
    ("quadrupl", Decimal(4), "quadruple"), ("tripl", Decimal(3), "triple"), ("verdreifach", Decimal(3), "triple"),
    ("halv", Decimal("0.5"), "halve"), ("", Decimal(2), "double"),
)  # fmt: skip
_SHORT = frozenset({"second", "minute", "hour"})
_OFF_PEAK = regex(r"\boff[- ]peak|\bpeak (?:hours?|times?|rates?|pric)")
"""Hours of the host's prices rather than of the load."""
_RATES = {"rps": "second", "rpm": "minute"}
_STEPS = {"month": 1, "quarter": 3, "year": 12}
_MONTHS = 12
_WEEK = 7
_YEAR_DAYS = 365
_PLACES = Decimal("0.01")
_BEFORE = 22


class OverTime(Struct, frozen=True, kw_only=True):
    """How many months of the load that is told first a year comes to, and why."""

    months: Decimal
    words: str


def over_time(passage: Passage) -> OverTime | None:
    """What a message tells of a load that changes over the year; `None` where it tells nothing."""
    text = passage.text
    if doubles := _DOUBLES.search(text):
        word = next((group for name, group in doubles.groupdict().items() if group and name.startswith("w")), "")
        factor, verb = next((many, verb) for start, many, verb in _FACTORS if word.startswith(start))
        return _growing(factor, _step(doubles[0]), f"is taken to {verb}")
    if grows := _GROWS.search(text):
        share = Decimal(next(group for group in grows.groups() if group).replace(",", "."))
        return _growing(1 + share / 100, _step(grows[0]), f"is taken to grow by {share}%")
    for pattern in (_MONTH_TIMES, _TIMES_MONTH):
        if found := pattern.search(text):
            times, busy = _number(found["times"]), len(_MONTH.findall(found[0]))
            words = f"{busy} of 12 months {'is' if busy == 1 else 'are'} taken at {times} times the load of the others"
            return OverTime(months=_MONTHS + busy * (times - 1), words=words)
    if season := _SEASON.search(text):
        months = _number(next(group for group in season.groups() if group))
        words = f"The load is taken to come in {months} months of the year"
        return OverTime(months=months, words=words) if 0 < months < _MONTHS else None
    return _on_some_days(passage) or _in_steps(passage)


def _on_some_days(passage: Passage) -> OverTime | None:
    """So many days or weeks of each quarter or year, where the load of a day or a week is told."""
    found = _DAYS.search(passage.text)
    if found is None or days_a_month(passage) is not None:
        return None
    if _AWAY.search(passage.text, max(0, found.start() - _BEFORE), found.end() + _BEFORE):
        return None
    many, by_the_week = _number(found["many"]), found["unit"].startswith(("w", "sem"))
    days = many * (_WEEK if by_the_week else 1) * (4 if found["of"].startswith(("q", "t")) else 1)
    periods = {each.period for each in passage.quantities}
    if not 0 < days < _YEAR_DAYS or periods.isdisjoint({"day", "week", *_SHORT}):
        return None
    words = f"The load is taken to come on {days:f} days of the year"
    return OverTime(months=days / DAYS_A_MONTH, words=words)


_AWAY = regex(
    r"\b(?:holidays?|closed|off|except|vacation|feiertag\w*|urlaub|geschlossen|festivos?|feriados?|fériés?)\b"
)
"""Beside so many days it tells that nothing comes on them."""


class Pace(Struct, frozen=True, kw_only=True):
    """By what a load is multiplied, every so many months."""

    factor: Decimal
    months: int

    def after(self, months: int) -> Decimal:
        """How many times the load told first it is after so many months."""
        return self.factor ** (months // self.months)


def pace_of(passage: Passage) -> Pace | None:
    """How a load grows or shrinks, where one pace is told of it."""
    text = passage.text
    if doubles := _DOUBLES.search(text):
        word = next((group for name, group in doubles.groupdict().items() if group and name.startswith("w")), "")
        factor = next(many for start, many, _ in _FACTORS if word.startswith(start))
        return Pace(factor=factor, months=_step(doubles[0]))
    if grows := _GROWS.search(text):
        share = Decimal(next(group for group in grows.groups() if group).replace(",", "."))
        return Pace(factor=1 + share / 100, months=_step(grows[0]))
    return None


def later_asked(text: str) -> tuple[int, str] | None:
    """When the bill is asked for: "after" so many months, in the "month" of that number, or the "sum" of so many."""
    if (total := _TOTAL_OF.search(text)) is not None:
        return int(_number(next(filter(None, total.groups())))), "sum"
    if (month := _MONTH_NUMBER.search(text)) is not None:
        return int(month[1]) - 1, "month"
    if (later := _LATER.search(text)) is not None:
        many = int(_number(later["n"])) if later["n"] not in {"a", "an", "one", "einem", "un", "um"} else 1
        return many * (_MONTHS if later["u"].startswith(("y", "j", "a")) else 1), "after"
    return None


def wants_a_year(passage: Passage) -> bool:
    """Whether the message speaks of a sum for a year."""
    return _YEAR.search(passage.text) is not None


def without_peaks(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities without the load at a peak, where the average is told too."""
    peaks = [each for each in quantities if _is_called(passage, each, "peak")]
    units = {each.unit for each in quantities if _is_called(passage, each, "average")}
    left_out = [each for each in peaks if each.unit in units]
    return tuple(each for each in quantities if each not in left_out) if left_out else quantities


def with_other_hours(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; a pace at some hours of the day and another at the rest are so many a day."""
    paced = [each for each in quantities if _pace(each)]
    hours = hours_a_day(passage) if len(paced) == 2 else None
    if hours is None or not 0 < hours < _DAY or not _ELSE.search(passage.before(paced[1].start, 40)):
        return quantities
    first, rest = (each.value * _DAY_OF[_pace(each)] / _DAY for each in paced)
    many = replace(paced[0], value=first * hours + rest * (_DAY - hours), low=None, unit="requests", period="day")
    return tuple(many if each is paced[0] else each for each in quantities if each is not paced[1])


_DAY = 24
_DAY_OF = {"second": 86_400, "minute": 1440, "hour": 24}
_ELSE = regex(
    r"\b(?:else|otherwise|the rest|rest of (?:the )?(?:day|time)|sonst|normally|usually|off[- ]peak"
    r"|outside (?:of )?(?:that|those|these|peak)|other (?:hours|times)|remaining|baseline"
    r"|le reste|el resto|o resto)\b[^.?!\d]*$"
)


def peaks_alone(passage: Passage) -> tuple[str, ...]:
    """That a rate told as a peak alone is billed as if it never fell, as sentences for the reader."""
    if not _PEAK.search(passage.text) or _OFF_PEAK.search(passage.text) or hours_a_day(passage) is not None:
        return ()
    told = [each for each in passage.quantities if _pace(each)]
    peak = next((each for each in without_peaks(passage, tuple(told)) if _is_called(passage, each, "peak")), None)
    if peak is None:
        return ()
    said = (
        f"{count(peak.value)} a {_pace(peak)} is told as a peak, and **billed here as if it came at all hours**: the "
        "bill is at most that. Say the average, or how many hours a day the peak lasts."
    )
    return (said,)


def _pace(each: Quantity) -> str:
    """second, minute or hour for a rate of requests; empty for any other amount."""
    if each.unit in _RATES:
        return _RATES[each.unit]
    return each.period if each.period in _SHORT and each.unit in {"", "requests"} else ""


def not_counted(passage: Passage, intents: tuple[str, ...], models: int) -> tuple[str, ...]:
    """What is said of the year that no sum holds, as sentences for the reader."""
    told = over_time(passage) if intents[0] in {"cost", "recommend", "compare", "stack"} else None
    if told is None or (intents[0] == "cost" and models == 1 and wants_a_year(passage)):
        return ()
    if intents[0] == "cost" and models == 1 and pace_of(passage) and later_asked(passage.text):
        return ()
    return ("The sums are those of the load told first: growth, seasons and changes of pace are not in them.",)


def _is_called(passage: Passage, each: Quantity, what: str) -> bool:
    pattern = _PEAK if what == "peak" else _AVERAGE
    other = _AVERAGE if what == "peak" else _PEAK
    lead = passage.text[max(0, each.start - _BEFORE) : each.start]
    before, against = pattern.search(lead), other.search(lead)
    if before or against:
        return before is not None and (against is None or before.start() > against.start())
    behind = pattern.match(passage.text[each.end :].lstrip(" (,"))
    return behind is not None


def _growing(factor: Decimal, step: int, words: str) -> OverTime:
    months = sum((factor ** (month // step) for month in range(_MONTHS)), Decimal(0)).quantize(_PLACES).normalize()
    every = "month" if step == 1 else f"{step} months"
    return OverTime(months=Decimal(f"{months:f}"), words=f"The load {words} every {every}")


def _step(words: str) -> int:
    """The months from one step of growth to the next."""
    if number := next((each for each in words.split() if each.isdigit() and "months" in words), None):
        return max(int(number), 1)
    if any(part in words for part in ("quart", "trimest", "季", "四半期", "분기", "кварт")):
        return _STEPS["quarter"]
    years = any(part in words for part in ("year", "jahr", "año", "ano", " an", "年", "год", "매년"))
    return _STEPS["year"] if years else _STEPS["month"]


def _in_steps(passage: Passage) -> OverTime | None:
    """So many months at one pace, the rest of the year at another."""
    found = _STEP.search(passage.text)
    if found is None:
        return None
    before = [each for each in passage.quantities if each.end <= found.start("many") and each.period]
    behind = [each for each in passage.quantities if each.start >= found.end("many") and each.period]
    months = _number(found["many"])
    if not before or not behind or before[-1].period != behind[0].period or not 0 < months < _MONTHS:
        return None
    share = behind[0].value / before[-1].value
    total = (months + (_MONTHS - months) * share).quantize(_PLACES).normalize()
    rest = f"{_MONTHS - months} at {share.quantize(_PLACES).normalize():f} times that"
    return OverTime(months=Decimal(f"{total:f}"), words=f"{months} months are taken at the load told first, {rest}")


def _number(told: str) -> Decimal:
    words = {"double": 2, "doubles": 2, "doubled": 2, "twice": 2, "triple": 3, "triples": 3, "doppelt": 2}
    return Decimal(told) if told.isdigit() else Decimal(words.get(told) or int(WORDS.get(told, 2)))
