"""Heads in a thread: so many for each of those counted before, or what was said before comes once for every one."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.heads import is_said_of_a_head, is_small_for_heads, is_told_of_a_head
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.recordings import is_in_all

TIMED = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
"""How often something comes that is told of each."""
LENGTHS = frozenset({"pages", "words", "characters", "minutes"})
_CALLS = frozenset({"requests", "messages", "items", "documents", "articles", "images", ""})
"""What heads ask for or send, each a request."""
_ASKED_BY_EACH = frozenset({"requests", "messages", "items"})
"""What each of them may ask more or fewer times than before, without a word on how often: "ten questions"."""
_WE_ARE = expression("heads_we_are")
_TIMES = expression("heads_times")
_EACH = expression("heads_each")
_ASKED = expression("heads_asked_of_one")
"""The price for one is asked, not what each does: "what is that per user?"."""


_PER = regex(r"\b(?:per|each|pro|je|por|par|cada|chaque|на|за)\b")


def rate_of_heads(told: list[Quantity]) -> Quantity | None:
    """The one amount that is neither in nor out, so what each head asks: the 12 of "12 a day each, 6k in"."""
    rates = [each for each in told if each.unit != "tokens" and not (each.direction and not each.unit)]
    return rates[0] if len(rates) == 1 else None


def of_heads(before: Mapping[str, Any], each: Quantity, passage: Passage) -> dict[str, Any]:
    """For "each asks 20 a day", "10 messages per user": so many for every head of before."""
    if each.unit == "users" and _PER.search(passage.text, each.number_end, each.end):
        each = replace(each, unit="")  # "10 am Tag pro Mitarbeiter" counts no people
    often = each.period if each.period in TIMED else _period(passage)
    heads = before["units"]
    again = each.unit in _ASKED_BY_EACH and before.get("requests_period") in TIMED and before.get("requests", 0) > heads
    small = each.unit in _CALLS and (often or again) and is_small_for_heads(heads, each)
    if is_in_all(passage, each) or not (small or is_told_of_a_head(passage, each)):
        return {}
    if each.unit in _CALLS:
        rate = {"requests": each.value * heads, "units": heads, "unit_kind": "users"}
        return rate | ({"requests_period": often} if often else {})
    return {"units": each.value * heads, "unit_kind": each.unit} if each.unit in LENGTHS else {}


def _period(passage: Passage) -> str:
    return next((hit.label for hit in passage.hits.of("period") if hit.label in TIMED), "")


def for_every_head(before: Mapping[str, Any], now: dict[str, Any], passage: Passage) -> dict[str, Any]:
    """`now` with the requests of before, once for every head of "that's per user, we're 40", "times 40 users".

    Heads that are only told of ("we are 40 people") keep the requests as they were, unless those are few.
    """
    if not before.get("requests") or "units" in before or not _SIZES.isdisjoint(now):
        return now
    heads = _heads(passage)
    if heads is None or (each := _asked_by_each(before["requests"], heads, passage)) is None:
        return now
    return now | {"requests": before["requests"] * each, "units": heads.value, "unit_kind": "users"}


_SIZES = frozenset({"input_tokens", "output_tokens", "budget_usd", "spread_over"})


def _heads(passage: Passage) -> Quantity | None:
    """The people that the message counts: "40 users", "we're 40"."""
    told = [each for each in passage.quantities if each.value > 1]
    if len(told) != 1 or told[0].period in TIMED:
        return None
    only = told[0]
    bare = not only.unit and only.money is None and _WE_ARE.search(passage.before(only.start, 24))
    return only if only.unit == "users" else replace(only, unit="users") if bare else None


def _asked_by_each(requests: Decimal, heads: Quantity, passage: Passage) -> Decimal | None:
    """How many times the requests of before come; `None` where bare heads are no part of the load."""
    told = is_said_of_a_head(passage) or _EACH.search(passage.text) or _TIMES.search(passage.before(heads.start, 16))
    if told and not _ASKED.search(passage.text):
        return heads.value
    small = is_small_for_heads(heads.value, replace(heads, value=requests))
    return heads.value if small else Decimal(1)
