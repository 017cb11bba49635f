"""Numbers of a message in a thread that only make sense after what was said: other amounts, cards, factors."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.followup_bounds import new_ceiling, other_bounds
from bot.understanding.followup_budgets import UPTO, is_of_the_budget, other_currency, other_period
from bot.understanding.followup_cards import CARD, CARD_SIZES, more_cards, other_memory
from bot.understanding.followup_counts import comes_on_top, counts_some_of_them, of_that_length, recount
from bot.understanding.followup_factors import multiply
from bot.understanding.money import USD_PER_UNIT
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.recordings import is_a_length, minutes_of
from bot.understanding.shares_of_counts import is_share_of_a_model
from bot.understanding.workdays import days_a_month

_SMALLEST_CONTEXT = 1000


def renumber(
    slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage, card_gb: Decimal | None
) -> None:
    """Changes in `slots`, what stands after a message read as `now`, the amounts that hang on those `before`.

    `card_gb`: the memory of one card named before.
    """
    more_cards(slots, before, now, passage, card_gb)
    new_ceiling(slots, before, passage)
    if not multiply(slots, before, now, passage) and not _correct_length(slots, before, passage):
        _bare_number(slots, before, now, passage)
    recount(slots, before, now, passage)
    other_period(slots, before, passage)
    other_currency(slots, before, passage)
    other_bounds(slots, before, now, passage)
    other_memory(slots, before, now, passage)
    _other_days(slots, before, passage)
    _same_number(slots, before, now)
    _swap_ways(slots, before, passage)


_SWAPPED = expression("directions_swapped")


def _swap_ways(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> None:
    """For "I mixed up in and out": what went in comes out."""
    ways = {hit.label for hit in passage.hits.of("direction")}
    both = {"input_tokens", "output_tokens"} <= before.keys() and ways >= {"input", "output"}
    if both and not passage.quantities and _SWAPPED.search(passage.text):
        slots |= {"input_tokens": before["output_tokens"], "output_tokens": before["input_tokens"]}


_OF_SO_MANY_DAYS = frozenset({"second", "minute", "hour", "day"})


def _other_days(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> None:
    """For "weekdays only": the work of before comes on those days alone."""
    if before.get("requests_period") in _OF_SO_MANY_DAYS and (days := days_a_month(passage)):
        slots["days_a_month"] = days


def _same_number(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    """Another sum after one for so many things is for as many: "30 cents per 1k messages", then "10 cents"."""
    if "budget_for" not in before or "budget_for" in now or slots.get("budget_usd") == before.get("budget_usd"):
        return
    if "budget_period" in now or "budget_usd" not in slots:
        del slots["budget_for"]
    else:
        slots["budget_usd"] /= before["budget_for"]


def _is_new_budget(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum, without a word that says so, replaces the budget: "and with 400 pounds?"."""
    told = passage.hits.has("bound", "plan", "spend", "quoted") and not UPTO.search(passage.text)
    return quantity.per_tokens is None and not told


def _is_about_speech(before: Mapping[str, Any]) -> bool:
    return (
        before.get("unit_kind") == "minutes"
        or "audio" in before.get("modalities", ())
        or before.get("task") == "speech"
    )


def _in_the_same_money(slots: dict[str, Any], before: Mapping[str, Any], quantity: Quantity) -> None:
    """A sum without its currency is in that of the budget before."""
    if quantity.money is None:
        return
    if not quantity.money.supposed:
        slots.pop("currency", None)
        if quantity.money.currency != "USD":
            slots["currency"] = quantity.money.currency
        return
    currency = before.get("currency", "USD")
    slots["budget_usd"] = quantity.value * USD_PER_UNIT.get(currency, 1)
    slots.pop("currency", None)
    if currency != "USD":
        slots["currency"] = currency


_CORRECTED = regex(r"\b(?:actually|sorry|meant|no,|rather|correction|doch|eigentlich|perdón|en fait|na verdade)\b")


def _correct_length(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> bool:
    """Takes a bare number for the length of each thing of before where it is nearer to that: "actually 3".

    Returns whether it did.
    """
    things = before.get("spread_over")
    if not things or things <= 1 or not _CORRECTED.search(passage.text):
        return False
    bare = [each for each in passage.quantities if not each.unit and not each.direction and each.money is None]
    length = next((each.value for each in bare if each.value >= 1 and each.value**2 < before["units"]), None)
    if length is not None:
        slots |= {"units": length * things, "unit_kind": before["unit_kind"], "spread_over": things}
    return length is not None


def _is_a_part(passage: Passage, quantity: Quantity) -> bool:
    """Whether a bare number is some of what was counted, or a model's share of it, rather than a new count."""
    return counts_some_of_them(passage, quantity) or is_share_of_a_model(passage, quantity)


def _bare_number(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> None:
    """Numbers that only make sense after what was said: "and at 50k a day?", "sorry, meant 16gb", "up to 3000"."""
    on_a_card = "gpu_memory_gb" in before and "gpu_memory_gb" not in now and CARD.search(passage.text)
    sizes = CARD_SIZES if on_a_card else frozenset()
    for quantity in passage.quantities:
        if _is_new_budget(passage, quantity) and quantity.money and "budget_usd" in before:
            slots["budget_usd"] = now.get("budget_usd", quantity.money.usd)
            _in_the_same_money(slots, before, quantity)
            return
        if "spread_over" not in now and _is_about_speech(before) and is_a_length(passage, quantity):
            slots |= {"units": minutes_of(passage, quantity), "unit_kind": "minutes"}
            if quantity.period:
                slots["requests_period"] = quantity.period
            return
        if quantity.unit in {"gb", "vram"} and not {"gpu_memory_gb", "ram_gb"} & now.keys():
            key = "gpu_memory_gb" if "gpu_memory_gb" in before else "ram_gb"
            if key in before or before.get("self_host"):
                slots[key if key in before else "gpu_memory_gb"] = quantity.value
        if not quantity.unit and quantity.value in sizes:
            slots["gpu_memory_gb"] = quantity.value
            return
        if quantity.unit or quantity.direction or quantity.value < 10 or _is_a_part(passage, quantity):
            continue
        if (
            "min_context_tokens" in before
            and before.keys().isdisjoint({"requests", "units", "budget_usd"})
            and quantity.scale
            and quantity.value >= _SMALLEST_CONTEXT
        ):
            slots["min_context_tokens"] = int(quantity.value)
            return
        if "budget_usd" in before and "budget_usd" not in now and is_of_the_budget(before, passage, quantity):
            slots["budget_usd"] = quantity.value * USD_PER_UNIT.get(before.get("currency", "USD"), 1)
            return
        counted = next((key for key in ("requests", "units") if key in before and key not in now), None)
        if counted and not {"input_tokens", "min_context_tokens", "budget_usd"} & now.keys():
            long = counted == "units" and "spread_over" in before
            many = quantity.value + (before[counted] if comes_on_top(passage, quantity) and not long else 0)
            slots |= of_that_length(before, many) if long else {counted: many}
            if quantity.period:
                slots["requests_period"] = quantity.period
            return
