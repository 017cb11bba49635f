"""Counts of groups in a row, of which each holds so many: "6 offices with 15 staff", "6 countries x 4 languages"."""

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.calls_each import begins_a_word, stem
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_TIMES = regex(r"(?: [^\W\d_]+){0,4}? ?[x×*] ?")
_NAMED = regex(r"[^\W\d_]{3}")
_ANOTHER = regex(r"(?: [^\W\d_]+){0,3}? ?[x×*] ?\d")
_AN_HOUR_EACH = regex(r"\s?an hour each\b")
_HOLDS = expression("row_holds")
_ALONE = expression("row_alone")
_EACH_BEHIND = expression("row_each_behind")
_WITH = regex(r" (?:with|mit|con|avec|com) ")
_SHIFTS = regex(r"(?: [^\W\d_]+)? (?:shifts?|schichten|turnos|équipes)\b|班次?")
_THINGS = frozenset({"documents", "messages", "items", "images", "articles", "requests", "users", ""})
_TIMED = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_MOST = 100_000


def with_rows_multiplied(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; what each of so many groups holds is that of all of them."""
    timed = [_by_the_hour(passage, each) for each in quantities]
    return _in_groups(passage, _times(passage, timed))


def _by_the_hour(passage: Passage, each: Quantity) -> Quantity:
    """Requests "an hour each" come so often, and are not so long as recordings are."""
    asked = each.unit in {"requests", "messages"} and not each.period
    return replace(each, period="hour") if asked and _AN_HOUR_EACH.match(passage.text, each.end) else each


def _times(passage: Passage, found: list[Quantity]) -> list[Quantity]:
    """Counts with "x" between as their product; people and what each does stay apart where no third factor follows."""
    made: list[Quantity] = []
    for each in found:
        last = made[-1] if made else None
        if last is not None and _is_factor(passage, last, each) and (last.unit != "users" or _goes_on(passage, each)):
            made[-1] = replace(each, value=last.value * each.value, low=None, parts=None)
        else:
            made.append(each)
    return made


def _is_factor(passage: Passage, last: Quantity, each: Quantity) -> bool:
    """Whether groups that are named stand before "x" and a count; "50 x 20 a day" names none."""
    counted = each.unit in {*_THINGS, "parts"} and not (last.unit == "requests" and each.direction)
    if not counted or not _TIMES.fullmatch(passage.text, last.number_end, each.start):
        return False
    named = _NAMED.search(passage.text, last.number_end, each.start) is not None
    return named and each.money is None and _is_group(_as_things(last))


def _as_things(quantity: Quantity) -> Quantity:
    """Classes and languages are no things to work on, but hold some."""
    return replace(quantity, unit="") if quantity.unit == "parts" else quantity


def _goes_on(passage: Passage, each: Quantity) -> bool:
    """Whether another factor follows: "60 agents x 45 calls a day x 6 min"."""
    return _ANOTHER.match(passage.text, each.end) is not None


def _in_groups(passage: Passage, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    made: list[Quantity] = list(found)
    for group, held in itertools.pairwise(found):
        if not _is_group(_as_things(group)) or group.unit == "users" or not _holds(passage, group, held):
            continue
        shifts = _SHIFTS.match(passage.text, group.number_end) is not None
        hourly = shifts and any(each.period in {"hour", "minute"} for each in found)
        often = group.period if group.period in _TIMED else ""
        own = held.period if held.period in _TIMED and not shifts else ""
        many = replace(
            held,
            value=held.value * (1 if hourly else group.value),
            low=None,
            period=own or often,
            parts=None,
            unit=held.unit or "items",
            end=max(held.end, _unit_end(passage, held)),
        )
        made = [many if each is held else each for each in made if each is not group]
        return _in_groups(passage, made)
    return tuple(made)


def _is_group(quantity: Quantity) -> bool:
    plain = quantity.money is None and not quantity.direction and quantity.parts is None and not quantity.negative
    return plain and quantity.unit in _THINGS and 1 < quantity.value <= _MOST


def _holds(passage: Passage, group: Quantity, held: Quantity) -> bool:
    """Whether one count tells what each of the groups before it holds: "of 28 pupils", "5 articles each"."""
    if not _is_group(replace(held, value=max(held.value, group.value))) or group.unit == "requests":
        return False
    gap = passage.text[group.number_end : held.start]
    if held.unit == "users" and _HOLDS.fullmatch(gap):
        return True
    noun = _ALONE.fullmatch(gap)
    if noun is None or (held.unit != "users" and held.period in _TIMED):
        return False
    if held.unit != "users" and group.period not in _TIMED and not (held.unit and _WITH.search(gap)):
        return False
    end = _unit_end(passage, held)
    if not held.unit and end == held.number_end:
        return False  # "600 tickets a week, 1k each" tells a size
    told = _EACH_BEHIND.match(passage.text, max(held.number_end, end))
    if told is None:
        return False
    return told["noun"] is None or begins_a_word(stem(told["noun"]), noun["noun"])


def _unit_end(passage: Passage, held: Quantity) -> int:
    """The end of what a number counts, where no table knows it: "20 variants each"."""
    if held.unit and held.period not in _TIMED:
        return held.end
    word = _WORD.match(passage.text, held.number_end)
    return word.end() if word else held.end


_WORD = regex(r" (?:[^\W\d_]{2,14} )?(?!each\b|per\b)[^\W\d_]{3,16}(?= each\b| apiece\b| per\b|,? je\b| cada| chac)")
