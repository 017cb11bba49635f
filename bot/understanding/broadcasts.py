"""Sound that never ends: radio stations, channels and streams that are listened to all day, or so many hours of it."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_STREAM = expression("recordings_streams")
_NONSTOP = expression("recordings_nonstop")
_A_DAY = Decimal(24 * 60)
_MOST = 20
"""Streams that are counted in words."""
_BETWEEN = 24
"""Characters between how many there are and their noun: "8 local radio stations"."""


def with_broadcasts(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; of streams that are heard all day, or so many hours of it, the minutes of a day of them all."""
    noun = _STREAM.search(passage.text)
    if noun is None or not passage.hits.has("task", "speech"):
        return tuple(quantities)
    nonstop = _NONSTOP.search(passage.text)
    start, end = nonstop.span() if nonstop is not None else (0, 0)
    many = [each for each in quantities if not start <= each.start < end and each.unit in {"", "items", "users"}]
    counted = next((each for each in many if _is_counted(passage, each)), None)
    times = counted.value if counted is not None else _in_words(passage, noun.start())
    hours = next((each for each in quantities if each.unit == "minutes"), None)
    if hours is not None:
        each_one = hours.period == "day" and hours.parts is None and times > 1
        if not each_one or noun.start() > hours.start:
            return tuple(quantities)
        made = replace(hours, value=hours.value * times, parts=times)
        return tuple(made if each is hours else each for each in quantities if each is not counted)
    if nonstop is None:
        return tuple(quantities)
    left = [each for each in quantities if each is not counted and not start <= each.start < end]
    made = Quantity(
        value=times * _A_DAY, start=start, end=end, number_end=end, unit="minutes", period="day",
        parts=times if times > 1 else None,
    )  # fmt: skip
    return tuple(sorted((*left, made), key=lambda each: each.start))


def _is_counted(passage: Passage, each: Quantity) -> bool:
    """Whether a number tells how many streams there are."""
    found = _STREAM.search(passage.text, each.number_end)
    return found is not None and found.start() - each.number_end <= _BETWEEN and not each.money


def _in_words(passage: Passage, start: int) -> Decimal:
    """A small number in words before the streams: "two radio stations"; one where none stands there."""
    words = passage.before(start, _BETWEEN).split()
    told = next((WORDS[word] for word in reversed(words[-2:]) if word in WORDS), Decimal(1))
    return Decimal(told) if 1 <= told <= _MOST else Decimal(1)
