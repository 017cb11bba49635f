"""Ceilings and floors in a thread, moved: "raise it to 4", "2 is fine too", "half of that is enough"."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_IS_NOW = regex(r"\b(?:make (?:it|that)|raise|lower|change|up to|instead|rather|let'?s say|say)\b")
_IS_A_NEW_BOUND = regex(
    r"\b(?:(?:can|could|may|might|would) (?:go|be|stretch|pay)|^(?:(?:ok|or|maybe|even),? )?up"
    r"|raise|lower|bump|cut|drop|increase|change|push|move|make|put|set|is now|erhöh\w*|senk\w*|sube\w*"
    r"|súbelo|baja\w*|bájalo"
    r"|monte\w*|baisse\w*|passe\w*|aument\w*|abaix\w*|подними\w*|опусти\w*)"
    r"(?: (?:it|that|this|the (?:(?P<way>out(?:put)?|in(?:put)?)(?: (?:cap|limit|ceiling|bound|price))?|cap"
    r"|limit|ceiling|bound|price)|das|ihn|es|la|le|lo|isso|его))?(?: (?:up|down))?"
    r"(?: (?:to|at|auf|a|à|para|до)|(?<=make it)|(?<=make that)"
    r"|(?<=is now)|(?<= be)) (?P<bound>\d{1,2}(?:[.,]\d{1,3})?)(?=\s?(?:then|instead|now|dann|por favor|please|too"
    r"|(?:(?:is|would be|are) )?(?:okay|ok|fine))?[.!?,]?\s*$)"
)
"""A bare number that moves the only ceiling of a thread: "raise it to 4 then"."""
_ALSO_FINE = expression("bound_also_fine")
_PART_OF_IT = expression("bound_part_of_it")
_COUNTED = frozenset({"requests", "units"})
_WAY = {
    "max_price_out_per_mtok": regex(r"\bout(?:put)?\b"),
    "max_price_in_per_mtok": regex(r"\bin(?:put)?\b"),
}


def _move_bound(slots: dict[str, Any], before: Mapping[str, Any], way: str, bound: Decimal) -> None:
    """Sets the ceiling on the tokens that go `way`, or the only one there was; no tokens are meant."""
    key = next((key for key, words in _WAY.items() if words.search(way)), None)
    slots[key or next(key for key in _WAY if key in before)] = bound
    for counted in ("input_tokens", "output_tokens"):
        slots.pop(counted, None)
        if counted in before:
            slots[counted] = before[counted]


def new_ceiling(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> None:
    """For "raise the output cap to $1": a sum beside "output" or "input" is the ceiling that was named before."""
    if "budget_usd" in before or before.keys().isdisjoint(_WAY):
        return
    sums = [each for each in passage.quantities if each.money is not None and each.per_tokens is None]
    only = sum(key in before for key in _WAY) == 1
    bare = None if sums else _IS_A_NEW_BOUND.search(passage.text)
    if bare and (only or bare["way"]):
        _move_bound(slots, before, bare["way"] or "", Decimal(bare["bound"].replace(",", ".")))
        return
    if only and not sums and (fine := _ALSO_FINE.fullmatch(passage.text)):
        _move_bound(slots, before, "", Decimal(fine["bound"].replace(",", ".")))
        return
    for key, way in _WAY.items():
        if key in before and only and len(sums) == 1 and sums[0].money and _IS_NOW.search(passage.text):
            slots[key] = sums[0].money.usd
            slots.pop("budget_usd", None)
            return
        if len(sums) == 1 and sums[0].money and way.search(passage.text):
            slots[key] = sums[0].money.usd
            slots.pop("budget_usd", None)
            return


def other_bounds(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> None:
    """For "two seconds is fine too", "could stretch to 32B": the bound of before, moved."""
    if "latency" in before and "latency" not in now:
        delays = [each for each in passage.quantities if each.unit in {"seconds", "milliseconds"} and each.value]
        if len(delays) == 1 and delays[0].period in {"", "request"}:
            slots["latency"] = delays[0].value / (1000 if delays[0].unit == "milliseconds" else 1)
    part = _PART_OF_IT.fullmatch(passage.text) if "min_context_tokens" in before else None
    if part and "min_context_tokens" not in now and _COUNTED.isdisjoint(before):
        slots["min_context_tokens"] = before["min_context_tokens"] // (2 if part["half"] else 4)
    sizes = {"max_params_b", "min_params_b"}
    if sizes <= now.keys() and sizes & before.keys() == {"max_params_b"} and now["min_params_b"] == now["max_params_b"]:
        slots.pop("min_params_b", None)
