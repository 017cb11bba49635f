"""Tokens written to a cache and read from it, told as totals: "5M written, 200M read, 10M out", and for how long."""

from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_CACHE = expression("cache_parts_cache")
_KINDS = (
    ("write", expression("cache_parts_write")),
    ("read", expression("cache_parts_read")),
    ("output", expression("cache_parts_output")),
    ("input", expression("cache_parts_input")),
)
_WRITTEN_THERE = expression("cache_parts_written_there")
"""What tells that it is a cache that is written: an agent may write code."""
_HOUR = expression("cache_parts_hour")
_WITH_WRITES = expression("cache_parts_with_writes")
_PER = regex(r"(?:\b(?:per|pro|je|por|par|a|за)|/|每) ?$")
"""Right before a number it makes a price of it: "the write price per million"."""
_MARKS = ",;.:\n"
_BEHIND = 34
_BEFORE = 26
_LEAST = 10_000
"""Fewer tokens are those of one request."""


def cache_parts(passage: Passage, slots: dict[str, Any]) -> dict[str, Any]:
    """Slots for the input that is written to a cache, read from it and neither; empty where nothing tells of that."""
    text = passage.text
    if not _CACHE.search(text):
        return {}
    hour = {"cache_hour": True} if _HOUR.search(text) else {}
    if slots.get("cached_share") is not None and "input_tokens" in slots and _WITH_WRITES.search(text):
        return {"cache_write_share": 1 - slots["cached_share"], **hour}
    if "cached_share" in slots:
        return {}
    told = _told(passage)
    if "write" in told and not _WRITTEN_THERE.search(text):
        return {}
    if "write" not in told and not {"read", "input"} <= told.keys():
        return {}
    if "requests" in slots or "users" in {each.unit for each in passage.quantities}:
        return {}
    total = sum((told.get(kind, Decimal(0)) for kind in ("write", "read", "input")), Decimal(0))
    found: dict[str, Any] = {"input_tokens": int(total), "output_tokens": int(told.get("output", Decimal(0)))}
    if told.get("read"):
        found["cached_share"] = told["read"] / total
    if told.get("write"):
        found |= {"cache_write_share": told["write"] / total, **hour}
    return found


def _told(passage: Passage) -> dict[str, Decimal]:
    """Each kind of tokens and how many there are of it."""
    amounts = [
        each for each in passage.quantities
        if not each.money and each.unit in {"", "tokens"} and each.value >= _LEAST
        and not _PER.search(passage.text[: each.start])
    ]  # fmt: skip
    found: dict[str, Decimal] = {}
    for index, each in enumerate(amounts):
        begin = amounts[index - 1].end if index else 0
        end = amounts[index + 1].start if index + 1 < len(amounts) else len(passage.text)
        kind = _kind(passage.text, each, begin, end)
        if kind and kind not in found:
            found[kind] = each.value
    return found


def _kind(text: str, each: Quantity, begin: int, end: int) -> str:
    """What the words right behind a number say it counts, else those right before it."""
    behind = _clause(text[each.number_end : min(end, each.number_end + _BEHIND)])
    before = _clause(text[max(begin, each.start - _BEFORE) : each.start].rstrip(" :=(~")[::-1])[::-1]
    return _first(behind) or _first(before)


def _first(words: str) -> str:
    """The kind that is named first in the words; empty where none is."""
    found = ((hit.start(), name) for name, pattern in _KINDS if (hit := pattern.search(words)) is not None)
    return min(found, default=(0, ""))[1]


def _clause(text: str) -> str:
    """The words up to the first mark."""
    return text[: min((at for mark in _MARKS if (at := text.find(mark)) >= 0), default=len(text))]
