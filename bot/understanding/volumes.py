"""Volumes: tokens in and out, requests and how often, business units, heads."""

from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.costs.request_count import BULK
from bot.patterns import regex
from bot.understanding.bounds import is_context, seconds_to_first_token
from bot.understanding.conversations import with_history
from bot.understanding.counting import counted, is_volume
from bot.understanding.directions import is_result
from bot.understanding.expressions import expression
from bot.understanding.heads import for_all_heads, heads_behind, heads_of, is_per_head
from bot.understanding.jobs import Jobs
from bot.understanding.no_loads import are_kept, changes, come_out, is_asked_so_often, is_no_load, so_often
from bot.understanding.output_floors import is_a_floor
from bot.understanding.passage import Passage
from bot.understanding.pictures_counted import pictures_on_top
from bot.understanding.quantities import Quantity
from bot.understanding.recordings import minutes_of
from bot.understanding.searched import asked_of, questions_on
from bot.understanding.shares import cached_of, cached_part, cached_share
from bot.understanding.sizes import as_measured, stands_first, tokens_per
from bot.understanding.times_of_sizes import without_pages_in_tokens
from bot.understanding.token_counts import A_RATE, counts_tokens, tokens, whole_tokens, with_prompts_counted
from bot.understanding.token_mix import as_parted, split_said, with_prefix
from bot.understanding.unit_sorts import as_requests, in_a_word, unit_sort
from bot.understanding.workdays import days_a_month, hours_a_day
from bot.understanding.written import as_written

BUSINESS = frozenset({"documents", "pages", "images", "words", "characters", "messages", "minutes", "articles", "users",
                      "items"})  # fmt: skip
_NEVER_REQUESTS = frozenset({"pages", "words", "characters", "minutes", "users"})
_TOTAL_TOKENS = 1_000_000
"""Tokens from which on they are those of all requests."""
_NO_OUTPUT = expression("volumes_no_output")
_ONE_DOCUMENT = 100
"""Pages that are read in one request, where they are told of one document."""
_OTHERS = frozenset(
    {"money", "revenue", "gb", "vram", "ram", "params", "years", "vcpu", "bits", "speed", "parts", "kb", "mb", "tb"}
)
_DEVELOPERS = regex(
    r"\b(?:devs?|developers?|coders?|programmers?|entwickler\w*|desarrollador\w*|développeur\w*|desenvolvedor\w*|разработчик\w*)\b|开发|開発|개발자"
)
_SPENT = regex(r"\b(?:spend\w*|spent|pay\w*|paid|cost\w*|bills?|budget|invoice)\b")
"""What stands before a number of money to which no sign was put: "we spend 12k a month"."""
_EARNED = expression("volumes_money_words")
_EARNED_BEHIND = expression("volumes_money_behind")
"""What else is money without a sign: "turns over a million a year"."""


_ASKED_ONCE = regex(
    r"\b(?:one|a single|single|1|just one|only one) (?:question|prompt|query|request|call|shot)\b"
    r"|\bask(?:ing|ed)? (?:it |them )?once\b|\b(?:in|as) one (?:go|prompt|request)\b"
    r"|\b(?:eine|einzige) frage\b|\buna (?:sola )?pregunta\b"
    r"|\bune (?:seule )?question\b|\buma (?:única )?pergunta\b|\buna (?:sola )?domanda\b|один вопрос|一个问题|一次提问"
    r"|質問(?:を)?(?:1|一)つ|질문 (?:하나|1개)"
)
"""One request for all of the pages."""


class Volume(Struct, frozen=True, kw_only=True):
    """What was said of a workload: contract keys to values, and notes on odd amounts."""

    slots: dict[str, Any]
    notes: tuple[str, ...] = ()


def volume(passage: Passage, jobs: Jobs) -> Volume:
    """The workload in `passage`, of several jobs the one that is answered for."""
    slots: dict[str, Any] = {}
    notes: list[str] = []
    rest: list[Quantity] = []
    if any(quantity.negative and quantity.value for quantity in passage.quantities):
        notes.append("A negative amount was left out: no volume, budget or memory is below zero.")
    for quantity in jobs.own(counted(passage)):
        if quantity.unit in _OTHERS or are_kept(passage, quantity) or come_out(passage, quantity):
            continue
        if quantity.negative and quantity.value:
            continue
        if (share := cached_share(passage, quantity)) is not None:
            slots.setdefault("cached_share", share)
        elif (delay := seconds_to_first_token(passage, quantity)) is not None:
            slots.setdefault("latency", delay)
        elif is_context(passage, quantity):
            slots.setdefault("min_context_tokens", whole_tokens(quantity.value))
        elif quantity.unit not in {"percent", "seconds", "milliseconds"} and not _is_a_length(passage, quantity):
            rest.append(quantity)
    if "cached_share" not in slots and (part := cached_of(passage, rest) or cached_part(passage.text)):
        slots["cached_share"] = part
    mix = split_said(passage)
    rest = [each for each in rest if mix is None or not mix.start <= each.start < mix.end]
    rest = with_prompts_counted(as_parted(mix, _as_vectors(passage, without_pages_in_tokens(passage, rest))))
    tokens(passage, rest, slots)
    if mix and slots.keys().isdisjoint({"output_tokens", "requests"}) and not any(each.direction for each in rest):
        slots |= mix.of(slots.get("input_tokens"))
    slots |= with_prefix(passage, rest)
    slots |= _without_output(passage, slots)
    _counts(passage, rest, slots)
    _written(passage, rest, slots)
    slots |= in_a_word(passage, slots)
    with_history(passage, slots)
    _output_limit(passage, slots)
    period = slots.get("requests_period")
    if period in {"second", "minute", "hour", "day"} and (days := days_a_month(passage)):
        slots["days_a_month"] = days
    if period in {"second", "minute", "hour"} and (hours := hours_a_day(passage)):
        slots["hours_a_day"] = hours
    return Volume(slots=slots, notes=tuple(notes))


def _without_output(passage: Passage, slots: dict[str, Any]) -> dict[str, int]:
    """No output tokens, where input alone is told and that nothing comes out: "1B input a month, no output"."""
    told = "input_tokens" in slots and "output_tokens" not in slots
    return {"output_tokens": 0} if told and _NO_OUTPUT.search(passage.text) else {}


def _as_vectors(passage: Passage, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities; beside a model that only embeds, bare millions are tokens: "500M a month"."""
    if not any("embed" in name.id for name in passage.named("model", "family")):
        return quantities
    return [
        replace(each, unit="tokens", direction="input")
        if not each.unit and each.money is None and each.value >= _TOTAL_TOKENS
        else each
        for each in quantities
    ]


def _written(passage: Passage, quantities: list[Quantity], slots: dict[str, Any]) -> None:
    """Texts to be written, as requests whose output is as long."""
    length = next((each for each in quantities if each.unit == slots.get("unit_kind")), None)
    if length is not None and (tokens := tokens_per(passage, length)) is not None:
        as_written(passage, quantities, slots, tokens)


def _is_a_length(passage: Passage, quantity: Quantity) -> bool:
    """Whether words tell how long an answer may be: "answers under 100 words"."""
    lead = passage.before(quantity.start, 44)
    return quantity.unit in BULK and not quantity.period and is_result(lead)


def _counts(passage: Passage, quantities: list[Quantity], slots: dict[str, Any]) -> None:
    """Requests with their period, business units, heads; units with tokens each are requests."""
    sized = "input_tokens" in slots or "output_tokens" in slots
    asked = [quantity for quantity in quantities if _is_calls(passage, quantity)]
    calls = next((quantity for quantity in asked if quantity.value > 1), next(iter(asked), None))
    calls = calls or so_often(passage, quantities, slots)
    sides = {"input_tokens", "output_tokens"} <= slots.keys()
    goods_told = any(each.unit in BUSINESS and not (sized and each.unit == "users") for each in quantities)
    if calls is None and (sides or not goods_told):
        calls = next((quantity for quantity in quantities if _is_bare_rate(passage, quantity, slots)), None)
    goods = [quantity for quantity in quantities if quantity.unit in BUSINESS and is_volume(passage, quantity)]
    heads = heads_of(passage, goods, quantities)
    things = as_measured(next((quantity for quantity in goods if quantity.unit != "users"), None), goods)
    if calls is None and (asked_on := questions_on(passage, goods)):
        calls, things = asked_on
    frames = things is not None and things.unit == "images" and things.period in {"second", "minute"}
    if (on_top := pictures_on_top(passage, things, quantities, slots)) is not None:
        slots["pictures_on_top"] = on_top
    calls = calls or asked_of(passage, things, quantities)
    if calls is None and things and things.unit not in _NEVER_REQUESTS:
        calls, things = as_requests(passage, things, slots, sized=bool(sized or heads or frames))
    if calls:
        each = heads is not None and is_per_head(passage, heads, calls)
        slots["requests"] = calls.value * (heads.value if heads and each else 1)
    elif not things and (
        times := heads_behind(passage, heads, (each for each in quantities if each.unit in {"", "tokens"}))
    ):
        slots |= {key: whole_tokens(slots[key] * times) for key in ("input_tokens", "output_tokens") if key in slots}
    if things:
        slots |= _units(for_all_heads(passage, None if calls else heads, things), passage)
    elif heads:
        slots |= _units(heads, passage)
        if _DEVELOPERS.search(passage.text[heads.number_end : heads.end]):
            slots["developers"] = True
    period = _period(passage, calls or things or heads, quantities)
    if calls and calls.unit in {"rps", "rpm"}:
        period = "second" if calls.unit == "rps" else "minute"
    if period and (calls or things or sized or (heads and heads.period)):
        slots["requests_period"] = period
    elif (calls or things) and passage.hits.has("wish", "batch"):
        slots["requests_period"] = "once"


def _is_calls(passage: Passage, quantity: Quantity) -> bool:
    if quantity.unit in {"rps", "rpm"}:
        return True
    if quantity.unit == "times":
        often = quantity.period not in {"", "request"} or is_asked_so_often(passage, quantity)
        return often and not changes(passage, quantity)
    if quantity.unit != "requests" or (quantity.direction and counts_tokens(quantity)):
        return False
    return quantity.period not in {"", "once", "request"} or not is_no_load(passage, quantity)


def _is_bare_rate(passage: Passage, quantity: Quantity, slots: dict[str, Any]) -> bool:
    """Whether a number is only so many a day: behind tokens per request it counts requests."""
    timed = quantity.period not in {"", "request", "head", None}
    spent = not _is_of_money(passage, quantity)
    if slots.get("input_tokens", 0) >= _TOTAL_TOKENS and "output_tokens" not in slots:
        return False  # so many more tokens, not so many requests of millions each
    taken = quantity.value in {slots.get("input_tokens"), slots.get("output_tokens")}
    again = any(each.value == quantity.value and each.start != quantity.start for each in passage.quantities)
    few = quantity.value < A_RATE and quantity.period not in {"second", "minute"}
    counted = (taken and not again) or few
    return timed and not counted and not quantity.unit and not quantity.direction and quantity.money is None and spent


def _is_of_money(passage: Passage, quantity: Quantity) -> bool:
    """Whether the words around a bare number tell that it is a sum."""
    ways = [each.end for each in passage.quantities if each.direction and each.end <= quantity.start]
    lead = min(24, quantity.start - max(ways, default=0))  # "cost 1k in 200 out, 50k/day" is no sum
    spent = _SPENT.search(passage.before(quantity.start, lead))
    earned = _EARNED.search(passage.before(quantity.start, 44)) or _EARNED_BEHIND.match(
        passage.text, quantity.number_end
    )
    return bool(spent or earned)


def _units(goods: Quantity, passage: Passage) -> dict[str, Any]:
    one = goods.unit == "pages" and goods.value <= _ONE_DOCUMENT and stands_first(passage, goods)
    one = one or (goods.unit == "pages" and _ASKED_ONCE.search(passage.text) is not None)
    parts = Decimal(1) if one and goods.parts is None and not goods.period else goods.parts
    spread: dict[str, Any] = {} if parts is None else {"spread_over": parts}
    if (sort := unit_sort(passage, goods)) is not None:
        spread["unit_sort"] = sort
    return {
        "units": minutes_of(passage, goods) if goods.unit == "minutes" else goods.value,
        "unit_kind": goods.unit,
    } | spread


def _period(passage: Passage, counted: Quantity | None, quantities: list[Quantity]) -> str | None:
    """How often the volume comes: beside the count, beside the tokens, else the message's only period left."""
    rates = [quantity.period for quantity in ([counted] if counted else []) + quantities if quantity.period]
    fitting = [period for period in rates if period not in {"request", "head"}]
    if fitting:
        return fitting[0]
    taken = {quantity.period_start for quantity in passage.quantities}
    left = [
        hit
        for hit in passage.hits.of("period")
        if hit.start not in taken
        and hit.label not in {"request", "head", "quarter"}
        and not (counted and counted.unit == "minutes" and counted.start <= hit.start < counted.end)
    ]
    return left[0].label if left else None


def _output_limit(passage: Passage, slots: dict[str, Any]) -> None:
    """An output length that bounds one answer rather than a workload."""
    alone = "output_tokens" in slots and "input_tokens" not in slots and "requests" not in slots
    beside_a_window = "min_context_tokens" in slots and "requests_period" not in slots
    bounds = passage.hits.has("size", "longest_output") or is_a_floor(passage, slots)
    if alone and (beside_a_window or bounds):
        slots["min_output_tokens"] = slots.pop("output_tokens")
        slots.pop("requests_period", None)
