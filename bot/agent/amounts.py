"""The amounts in a sentence: value, unit, what it is per, direction. Fails closed on what it cannot read."""

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.agent.shapes import shapes

_PER_MORE = re.compile(r"\s?(?:/|per |pro |par |por |je |each |every |ogni |cada |chaque |for each )")
_IDEOGRAPHS = frozenset("一二三四五六七八九十百千万億亿兆零兩两〇")
"""Characters that are numerals and parts of other words; amounts written with them are refused elsewhere."""
_PAIR = re.compile(r"\s?/\s?$")
_TOGETHER = re.compile(
    r"\s?(?:(?:for |per |of )?(?:in|input) )?"
    r"(?:-|–|to|and|or|und|bis|et|à|ou|y|a|e|en|tot|och|till|i|do|и|до|ve|至|到|から|에서)\s?$"
)
"""What stands between two sums of which the second tells what both are per."""
_CLAUSE = re.compile(r"[,;:.。，；、\d$€(]|\b(?:and|und|et|y|e|en|och|i|but|while|whereas)\b")
_COUNTED = re.compile(r"\s?(?:de |di |of )?([\u3040-\u9fff\uac00-\ud7af]|[^\W\d_]+)")
"""The word behind an amount; of scripts that set no words apart, its first character."""
_REACH = 26
_FAR = 44
"""Characters around an amount in which its period and direction are looked for."""


class Amount(Struct, frozen=True, kw_only=True):
    """A number at `start:end`. Empty strings: not said."""

    value: Decimal
    half: Decimal
    """Half a unit of the last digit shown."""
    start: int
    end: int
    unit: str = ""
    """usd, percent, times, tokens, gb, params, requests, or foreign for another currency."""
    per: str = ""
    """mtok, request, token, seat, hour, day, week, month or year; mixed where two follow each other."""
    direction: str = ""
    """input, output or cached."""
    counted: str = ""
    """The word behind a bare number."""


def amounts_in(text: str, taken: Sequence[tuple[int, int]]) -> tuple[Amount, ...] | None:
    """Every amount in lower-case `text` outside `taken`; `None` where a digit belongs to none that can be read."""
    found: list[Amount] = []
    held = bytearray(len(text))
    for start, end in taken:
        held[start:end] = b"\1" * (end - start)
    place = 0
    while match := shapes().amount.search(text, place):
        place = match.end()
        if (first := held.find(1, match.start(), match.end())) >= 0:
            free = held.find(0, first, match.end())
            place = max(match.start() + 1, free if free >= 0 else match.end())
            continue
        amount = _amount(text, match)
        if _runs_on(text, amount):
            return None
        found.append(amount)
        held[amount.start : amount.end] = b"\1" * (amount.end - amount.start)
        place = amount.end
    if any(letter.isnumeric() and letter not in _IDEOGRAPHS and not held[at] for at, letter in enumerate(text)):
        return None
    return tuple(_with_pairs(text, found))


def _runs_on(text: str, amount: Amount) -> bool:
    """Whether the digits are part of something longer: a foreign number format, a code, a version, a range, a minus."""
    before = text[max(0, amount.start - 1) : amount.start]
    if before and (before in "._,~^+±-\u2212" or (before.isascii() and before.isalnum())):
        return not (before == "-" and amount.unit == "usd" and text[amount.start] in "$u")
    return re.match(r"[.,'\u00a0 _]\d|[a-zà-ÿа-яё_]|-\w", text[amount.end : amount.end + 2]) is not None


def _amount(text: str, match: re.Match[str]) -> Amount:
    digits = match["digits"].replace(",", "")
    factor = Decimal(10) ** shapes().scales.get(match["scale"] or "", 0)
    value = Decimal(digits)
    half = Decimal(1).scaleb(int(value.as_tuple().exponent)) / 2
    unit = {"$": "usd", "us$": "usd", None: ""}.get(match["sign"], "foreign")
    named = (("percent", "percent"), ("foreign", "foreign"), ("usd", "money"), ("times", "times"))
    unit = next((name for name, group in named if match[group]), unit)
    end = match.end()
    per = ""
    if unit in {"usd", ""} and (rate := shapes().mtok.match(text, end)):
        per, end = "mtok", rate.end()
    elif not unit:
        unit, end = next(
            ((name, hit.end()) for name, shape in shapes().units if (hit := shape.match(text, end))), ("", end)
        )
    per = per or _period(text, match.start(), end)
    counted = _COUNTED.match(text, end)
    return Amount(
        value=value * factor, half=half * factor, start=match.start(), end=end, unit=unit, per=per,
        direction=_direction(text, match.start(), end), counted=counted[1] if counted else "",
    )  # fmt: skip


def _period(text: str, start: int, end: int) -> str:
    """What an amount is per: said right behind it, else later or earlier in its clause."""
    after, before = _CLAUSE.split(text[end : end + _REACH])[0], _before(text, start)
    if shapes().mtok.search(before):
        return "mtok"
    near = next(((name, hit.end()) for name, shape in shapes().periods if (hit := shape.match(after))), None)
    if near is not None:
        return near[0] if not _PER_MORE.match(after[near[1] :]) else "mixed"
    return next((name for reach in (after, before) for name, shape in shapes().periods if shape.search(reach)), "")


def _before(text: str, start: int) -> str:
    """The clause before an amount, without the period of another amount that it begins with."""
    reach = text[max(0, start - _FAR) : start]
    clause = _CLAUSE.split(reach)[-1]
    follows_digits = reach[: len(reach) - len(clause)][-1:].isdigit()
    of_another = next((hit for _, shape in shapes().periods if follows_digits and (hit := shape.match(clause))), None)
    return clause[of_another.end() :] if of_another else clause


def _direction(text: str, start: int, end: int) -> str:
    """The direction named right behind an amount, else right before it, within its clause."""
    after, before = _CLAUSE.split(text[end : end + _REACH])[0], _CLAUSE.split(text[max(0, start - _REACH) : start])[-1]
    for reach in (after, before):
        named = [name for name, shape in shapes().directions if shape.search(reach)]
        if len(named) == 1 or "cached" in named:
            return named[0]
    return ""


def _with_pairs(text: str, found: list[Amount]) -> list[Amount]:
    """`$3 / $15 per 1m`: the first is input, the second output, both per MTok; `$5 to $30 a month`: both a month."""
    for index in reversed(range(len(found) - 1)):
        left, right = found[index], found[index + 1]
        if left.unit != "usd" or right.unit != "usd" or left.per:
            continue
        between = text[left.end : right.start]
        if _PAIR.match(between):
            found[index] = replace(left, per=right.per, direction="input")
            found[index + 1] = replace(right, direction="output")
        elif _TOGETHER.match(between):
            found[index] = replace(left, per=right.per)
    return found
