"""Tokens that come by the second or the minute: a load where it is told how long or what it costs, else a wish."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_NONSTOP = expression("flows_nonstop")
_PRICED = expression("flows_priced")
_WISHED = expression("flows_wished")
_MACHINES = expression("flows_machines")
_WAY_BEHIND = expression("flows_way_behind")
_ALL_DAY = expression("flows_all_day")
_BY_THE_CLOCK = frozenset({"second", "minute", "hour"})


def as_flows(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; tokens a second of a load are tokens with that period, and the way told behind it is theirs."""
    if not any(each.unit == "speed" or each.period in _BY_THE_CLOCK for each in quantities):
        return quantities
    told = is_flow(passage)
    clock = [found.span() for found in _ALL_DAY.finditer(passage.text)]
    kept = (each for each in quantities if not any(start <= each.start < end for start, end in clock))
    return tuple(_as_flow(passage, each, told=told) for each in kept)


def is_flow(passage: Passage) -> bool:
    """Whether tokens per second are a load: it runs all day, or its price is asked, and no machine is to reach it."""
    if not any(each.unit == "speed" for each in passage.quantities):
        return False
    if _MACHINES.search(passage.text) or passage.named("card"):
        return False
    if _NONSTOP.search(passage.text):
        return True
    return _PRICED.search(passage.text) is not None and not _WISHED.search(passage.text)


def weigh_flows(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """The cost of such a load of a model that is named, whatever words of speed it is told with."""
    if slots.get("models") and not slots.keys().isdisjoint({"input_tokens", "output_tokens"}) and is_flow(passage):
        scores["cost"] = max(scores.get("cost", 0), max(scores.values(), default=0) + 0.5)
        scores.pop("capability", None)


def _as_flow(passage: Passage, each: Quantity, *, told: bool) -> Quantity:
    if each.unit == "speed" and told:
        each = replace(each, unit="tokens", period="second")
    if each.unit != "tokens" or each.direction or each.period not in _BY_THE_CLOCK:
        return each
    way = _WAY_BEHIND.match(passage.text, each.end)
    return replace(each, direction="output" if way["out"] else "input") if way else each
