"""Volumes: tokens in and out, requests and how often, business units, cached share, context, latency."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

BUSINESS = frozenset({"documents", "pages", "images", "words", "characters", "messages", "minutes", "articles", "users",
                      "items"})  # fmt: skip
_EACH = re.compile(
    r"\beach\b|\bper (?:request|call|doc|document|item|ticket|message|query|page|image|email|conversation|article|run|task)"
    r"|\bapiece\b|\bà\b|\bje\b|jeweils|cada un|chacun|по \d|每[次条份篇张个]|あたり|ずつ|당\b|\baverag|\bavg\b|pro (?:anfrage|dok|ticket)"
)
_HOURS = re.compile(r"hour|hr|stunde|hora|heure|小时|時間|시간|час")


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """What was said of a workload: contract keys to values, and notes on odd amounts."""

    slots: dict[str, Any]
    notes: tuple[str, ...] = ()


def volume(passage: Passage) -> Volume:
    """The workload in `passage`."""
    slots: dict[str, Any] = {}
    notes: list[str] = []
    usable = []
    for quantity in passage.quantities:
        if quantity.unit in {"money", "gb", "vram", "params"}:
            continue
        if quantity.negative and quantity.value:
            notes.append(f"A negative amount ({passage.text[quantity.start - 1 : quantity.end]}) was left out.")
            continue
        usable.append(quantity)
    rest = _bounds(passage, usable, slots)
    _tokens(passage, rest, slots)
    _requests(passage, rest, slots)
    _output_limit(passage, slots)
    return Volume(slots=slots, notes=tuple(notes))


def _bounds(passage: Passage, quantities: list[Quantity], slots: dict[str, Any]) -> list[Quantity]:
    """Fills shares, latency and context from the quantities that state them; the others."""
    rest = []
    for quantity in quantities:
        if quantity.unit == "percent":
            if quantity.direction == "cached" or _near(passage, "direction", quantity, 24, "cached"):
                slots.setdefault("cached_share", quantity.value / 100)
        elif quantity.unit in {"seconds", "milliseconds"}:
            if _near(passage, "size", quantity, 40, "latency"):
                slots.setdefault("latency", quantity.value / (1000 if quantity.unit == "milliseconds" else 1))
        elif _is_context(passage, quantity):
            slots.setdefault("min_context_tokens", int(quantity.value))
        else:
            rest.append(quantity)
    return rest


def _near(passage: Passage, table: str, quantity: Quantity, reach: int, *labels: str) -> bool:
    return any(
        0 <= quantity.start - hit.end <= reach or 0 <= hit.start - quantity.end <= reach or hit.start == quantity.end
        for hit in passage.hits.of(table, *labels)
    )


def _is_context(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is a context length: "128k ctx", "context of 1M", "200k+ token window"."""
    if quantity.value < 1000 or quantity.unit not in {"", "tokens"}:
        return False
    for hit in passage.hits.of("size", "context"):
        behind = passage.text[quantity.number_end : hit.start]
        ahead = passage.text[hit.end : quantity.start]
        if hit.start >= quantity.number_end and re.fullmatch(
            r"[\s\-+]*(?:(?:tokens?|token|of|de|的|tok|input|long|large|以上|以上の)[\s\-]*){0,3}", behind
        ):
            return True
        if (
            hit.end <= quantity.start
            and len(ahead) <= 24
            and re.fullmatch(
                r"[\s:=(]*(?:(?:window|length|size|limit|of|is|at|least|about|around|up|to|min|minimum|over|than|more|de|mindestens"
                r"|至少|长度|窗口|为|要|需要|от|не|менее|longer|needs?|must|be|should|mínimo|al|menos|d'au|moins|が|は)[\s:=]*){0,4}[>≥=~≈]*\s?",
                ahead,
            )
        ):
            return True
    return False


def _tokens(passage: Passage, quantities: list[Quantity], slots: dict[str, Any]) -> None:
    """Input and output tokens, and how often they come where that stands beside them."""
    found = [
        quantity for quantity in quantities if quantity.direction in {"input", "output"} and _counts_tokens(quantity)
    ]
    bare = [quantity for quantity in quantities if quantity.unit == "tokens" and quantity not in found]
    first_in = next((quantity for quantity in found if quantity.direction == "input"), None)
    first_out = next((quantity for quantity in found if quantity.direction == "output"), None)
    if first_in is None and bare:
        first_in = bare[0]
    elif first_out is None and bare and first_in and bare[0].start > first_in.start:
        first_out = None
    if first_in:
        slots["input_tokens"] = _whole(first_in.value)
    if first_out:
        slots["output_tokens"] = _whole(first_out.value)
    for quantity in (first_in, first_out):
        if quantity and quantity.period and quantity.period not in {"request", "head"}:
            slots.setdefault("requests_period", quantity.period)


def _counts_tokens(quantity: Quantity) -> bool:
    if quantity.unit in {"", "tokens"}:
        return quantity.value >= 10 or quantity.value == 0
    return (
        quantity.unit == "requests"
        and quantity.direction != ""
        and quantity.value >= 10
        and quantity.period in {"", "request"}
    )


def _requests(passage: Passage, quantities: list[Quantity], slots: dict[str, Any]) -> None:
    """Requests with their period, or business units; units with tokens each are requests."""
    sized = "input_tokens" in slots or "output_tokens" in slots
    calls = next(
        (quantity for quantity in quantities if quantity.unit in {"requests", "rps", "rpm"} and not _is_size(quantity)),
        None,
    )
    goods = next(
        (quantity for quantity in quantities if quantity.unit in BUSINESS and _is_volume(passage, quantity)), None
    )
    heads = next((quantity for quantity in quantities if quantity.unit == "users" and quantity.value > 0), None)
    counted = calls or goods
    if calls and heads and heads is not calls and _per_head(passage, calls):
        slots |= {"requests": calls.value * heads.value}
    elif goods and heads and goods is not heads and _per_head(passage, goods):
        slots |= (
            {"requests": goods.value * heads.value}
            if sized or goods.unit == "messages"
            else _units(goods, goods.value * heads.value, passage)
        )
    elif calls:
        slots["requests"] = calls.value
    elif goods and sized and goods.unit not in {"words", "characters", "minutes", "users"}:
        slots["requests"] = goods.value
    elif goods:
        slots |= _units(goods, goods.value, passage)
    period = _period(passage, counted, quantities)
    if counted and counted.unit in {"rps", "rpm"}:
        period = "second" if counted.unit == "rps" else "minute"
    if period and (counted or sized):
        slots["requests_period"] = period


def _is_size(quantity: Quantity) -> bool:
    """ "3k prompt" is a size, "3k prompts a day" a volume."""
    return quantity.direction == "input" and quantity.period in {"", "request"} and quantity.scale == "k"


def _is_volume(passage: Passage, quantity: Quantity) -> bool:
    """Whether a count of goods is the workload: not "8 languages", not two or three examples."""
    return quantity.value >= 20 or bool(quantity.period and quantity.period != "request")


def _units(goods: Quantity, count: Decimal, passage: Passage) -> dict[str, Any]:
    if goods.unit == "minutes" and _HOURS.search(passage.text[goods.number_end : goods.end]):
        count *= 60
    return {"units": count, "unit_kind": goods.unit}


def _per_head(passage: Passage, quantity: Quantity) -> bool:
    return (
        any(hit.label == "head" for hit in passage.hits.of("period"))
        or re.search(r"\beach\b|\bapiece\b|每人|人均|jeweils|cada un|chacun", passage.after(quantity.end, 30))
        is not None
    )


def _period(passage: Passage, counted: Quantity | None, quantities: list[Quantity]) -> str | None:
    """How often the volume comes: beside the count, beside the tokens, else the message's only period left."""
    rates = [quantity.period for quantity in ([counted] if counted else []) + quantities if quantity.period]
    fitting = [period for period in rates if period not in {"request", "head"}]
    if fitting:
        return fitting[0]
    taken = {quantity.period_start for quantity in passage.quantities}
    free = [
        hit.label
        for hit in passage.hits.of("period")
        if hit.start not in taken and hit.label not in {"request", "head"}
    ]
    return free[0] if free else None


def _output_limit(passage: Passage, slots: dict[str, Any]) -> None:
    """An output length that bounds one answer rather than a workload."""
    if "output_tokens" in slots and "input_tokens" not in slots and "requests" not in slots:
        if passage.hits.has("size", "longest_output"):
            slots["min_output_tokens"] = slots.pop("output_tokens")
            slots.pop("requests_period", None)


def _whole(value: Decimal) -> int:
    return int(min(value, Decimal(10) ** 18))
