"""What a message in a thread tells of each one of the heads or things that were counted before it."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from bot.costs.assumed import TOKENS_PER
from bot.patterns import regex
from bot.understanding.counting import counted
from bot.understanding.directions import is_result
from bot.understanding.expressions import expression
from bot.understanding.followup_counts import comes_on_top
from bot.understanding.followup_heads import LENGTHS, TIMED, for_every_head, of_heads, rate_of_heads
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.recordings import is_a_length, is_in_all, minutes_of
from bot.understanding.sizes import LEAST, is_of_one

LONG_THINGS = frozenset({"documents", "articles", "items", "messages"})
"""What may have a length."""
_THINGS = LONG_THINGS | {"images"}
_HEARD = "minutes"
_MOST_PICTURES = 100
"""Pictures up to which they are those of one thing."""
_RESULT_BEHIND = expression("result_behind_a_length")
_ITS_NOUN = regex(
    r" ?(?:(?:per|an?|pro|je|por|par|за|на) (?!(?:second|minute|hour|day|week|month|year|quarter|tag|woche|monat|jahr"
    r"|día|dia|semana|mes|mês|año|ano|jour|semaine|mois|an|день|неделю|месяц|год)\b)[^\W\d_]{3,}|/ ?[^\W\d_]{3,})"
)
"""Behind a length it tells whose it is: "35 pages per contract"."""


def told_of_each(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> dict[str, Any]:
    """`now` with what it tells of each of the heads or things of `before` as that of all of them."""
    quantities = counted(passage)
    if (result := _result(before, quantities, passage)) is not None:
        now = _with_result(now, result)
        quantities = tuple(each for each in quantities if each is not result)
    told = [each for each in quantities if each.money is None and each.unit != "percent" and each.value > 1]
    heads = before.get("units") if before.get("unit_kind") == "users" else None
    each = rate_of_heads(told) if heads else next(iter(told), None) if len(told) == 1 else None
    now = for_every_head(before, dict(now), passage)
    if each is None or not _ELSEWHERE[bool(heads)].isdisjoint(now):
        return now
    if each.parts is not None or (each.direction and each.unit == "tokens"):
        return now
    if now.get("unit_kind") == before.get("unit_kind") and comes_on_top(passage, each):
        return {key: value for key, value in now.items() if key != "task" or "task" not in before}
    if heads:
        return now | of_heads(before, each, passage)
    return _of_things(before, now, each, passage)


def _result(before: Mapping[str, Any], quantities: tuple[Quantity, ...], passage: Passage) -> Quantity | None:
    """The length of what comes out for each of the things of before: "plus a 1 page summary each", "2 pages out"."""
    if before.keys().isdisjoint({"units", "requests"}):
        return None
    out = [each for each in quantities if each.unit in LENGTHS - {_HEARD} and _comes_out(passage, each)]
    others = [each for each in quantities if each not in out and each.unit not in LENGTHS | _THINGS]
    return out[0] if len(out) == 1 and not others and out[0].period not in TIMED else None


def _comes_out(passage: Passage, each: Quantity) -> bool:
    if is_result(passage.before(each.start, 44)) or each.direction == "output":
        return True
    return _RESULT_BEHIND.match(passage.text, each.end) is not None


def _with_result(now: Mapping[str, Any], result: Quantity) -> dict[str, Any]:
    """`now` with the tokens that come out, their length no longer a volume."""
    volume = (now.get("units"), now.get("unit_kind")) == (result.value, result.unit)
    gone = {"units", "unit_kind", "spread_over"} if volume else set()
    return {key: value for key, value in now.items() if key not in gone} | {"output_tokens": _tokens(result)}


def _tokens(length: Quantity) -> int:
    return int((length.value * TOKENS_PER[length.unit]).quantize(Decimal(1), ROUND_HALF_UP))


_ELSEWHERE = {True: frozenset({"spread_over"}), False: frozenset({"spread_over", "input_tokens", "budget_usd"})}
"""What in a message takes up its number, beside heads and beside things counted before."""


def _of_things(before: Mapping[str, Any], now: dict[str, Any], each: Quantity, passage: Passage) -> dict[str, Any]:
    """For "30 pages each", "it's 50 pages actually": the length, or the pictures, of every thing of before."""
    kind = _HEARD if _is_heard(before, now) and is_a_length(passage, each) else each.unit
    counts = before.get("units") if before.get("unit_kind") in _THINGS else before.get("requests")
    things = before.get("spread_over") or counts
    if not things or things <= 1 or each.period in TIMED or "requests" in now:
        return now
    if kind == "images" and before.get("unit_kind") != "images" and each.value <= _MOST_PICTURES:
        own = is_of_one(passage, each, [])
        return now | {"requests": things, "units": each.value, "unit_kind": kind} if own else now
    if kind == "messages" and before.get("unit_kind") != kind and "requests" in before and is_of_one(passage, each, []):
        return now | {"requests": before["requests"]}
    if kind not in LENGTHS:
        return now
    if "input_tokens" in before and kind != _HEARD:
        rest = {key: value for key, value in now.items() if key not in {"units", "unit_kind"}}
        return rest | {"input_tokens": _tokens(each)}
    one = not is_in_all(passage, each) and _is_one(before, each, things, kind, passage)
    length = minutes_of(passage, each) if kind == _HEARD else each.value
    lengths = {"units": length * (things if one else 1), "unit_kind": kind, "spread_over": things}
    return {key: value for key, value in now.items() if (key, value) != ("requests_period", "request")} | lengths


def _is_one(before: Mapping[str, Any], each: Quantity, things: Decimal, kind: str, passage: Passage) -> bool:
    """Whether a length is that of one thing: told so, or nearer to what one had before than to what all had."""
    if is_of_one(passage, each, []) or _ITS_NOUN.match(passage.text, each.end) or kind == _HEARD:
        return True
    if before.get("unit_kind") == kind and before.get("spread_over"):
        usual = before["units"] / things
    else:
        usual = TOKENS_PER.get(before.get("unit_kind", ""), TOKENS_PER["items"]) / TOKENS_PER[kind]
    return each.value < things * LEAST.get(kind, 0) or each.value * each.value < usual * usual * things


def _is_heard(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    sound = {"audio", "video"}
    modalities = {*before.get("modalities", ()), *now.get("modalities", ())}
    return not sound.isdisjoint(modalities) or "speech" in {before.get("task"), now.get("task")}
