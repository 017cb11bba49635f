"""From what was said to what will be billed: requests a period and tokens a request, with what had to be assumed."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from bot.costs.assumed import (
    DAYS_A_MONTH,
    ILLUSTRATIVE_REQUESTS,
    IMAGE_TOKENS,
    IMAGE_TOKENS_ELSEWHERE,
    ONE_PROMPT_TOKENS,
    OUTPUT_SHARE,
    SHAPE_ELSEWHERE,
    SHAPES,
    SPLIT_TOKENS,
    TOKENS_PER,
)
from bot.understood import Understood
from bot.wording.figures import count

_PER_MONTH = {
    "second": Decimal(DAYS_A_MONTH * 86400),
    "minute": Decimal(DAYS_A_MONTH * 1440),
    "hour": Decimal(DAYS_A_MONTH * 24),
    "day": Decimal(DAYS_A_MONTH),
    "week": Decimal(DAYS_A_MONTH) / 7,
    "month": Decimal(1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """What one period brings. Token counts are per request.

    `output_low` and `output_high` differ from `output_tokens` where the length was assumed.
    """

    period: str
    requests: Decimal
    input_tokens: Decimal
    output_tokens: Decimal
    output_low: Decimal
    output_high: Decimal
    cached_share: Decimal
    batch: bool
    images: int = 0
    """Pictures a request; their tokens depend on the maker and come on top of `input_tokens`."""
    audio_seconds: Decimal = Decimal(0)
    """Seconds of audio in the whole period, for models billed by the second."""
    pages: Decimal = Decimal(0)
    """Pages in the whole period, for models billed by the page."""
    stated: bool = True
    """Whether the person gave any volume; else the figures illustrate one."""
    assumptions: tuple[str, ...] = ()

    @property
    def prompt_tokens(self) -> int:
        """Input of one request: what a context tier looks at."""
        return whole(self.input_tokens)


def whole(amount: Decimal) -> int:
    """`amount` to the nearest whole token."""
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def workload_of(understood: Understood) -> Workload:
    """The workload that was described, or an illustrative one for the task where none was."""
    notes: list[str] = []
    period, requests = _requests(understood, notes)
    seconds = (
        understood.units * 60 if understood.unit_kind == "minutes" and understood.units is not None else Decimal(0)
    )
    pages = understood.units if understood.unit_kind == "pages" and understood.units is not None else Decimal(0)
    times = _times(understood.requests_period)
    if _is_total(understood):
        requests, size, out = _totals(understood, notes)
    else:
        size, out = _per_request(understood, notes)
    low, high = (out, out) if understood.output_tokens is not None or not out else _range(understood, out, notes)
    return Workload(
        period=period,
        requests=requests,
        input_tokens=size,
        output_tokens=out,
        output_low=low,
        output_high=high,
        cached_share=understood.cached_share or Decimal(0),
        batch=bool(understood.batch),
        images=_images(understood),
        audio_seconds=seconds * times,
        pages=pages * times,
        stated=_is_stated(understood),
        assumptions=tuple(notes),
    )


def image_tokens(developer: str | None) -> int:
    """Tokens of one picture by its reader's rule."""
    return IMAGE_TOKENS.get(developer or "", IMAGE_TOKENS_ELSEWHERE)


def _is_stated(understood: Understood) -> bool:
    return any(value is not None for value in (understood.requests, understood.units, understood.input_tokens))


def _is_total(understood: Understood) -> bool:
    """Whether the token counts are totals: no number of requests goes with them."""
    tokens = understood.input_tokens is not None or understood.output_tokens is not None
    per_request = understood.requests is not None or understood.budget_period == "request"
    return tokens and not per_request and (understood.units is None or understood.unit_kind == "users")


def _times(period: str | None) -> Decimal:
    return _PER_MONTH.get(period or "", Decimal(1))


def _requests(understood: Understood, notes: list[str]) -> tuple[str, Decimal]:
    """The period of the bill and the requests in it; recurring work is billed by the month."""
    named = understood.requests_period
    number = understood.requests
    if number is None and understood.units is not None and understood.unit_kind not in {"users", None}:
        number = understood.units
    if number is None:
        number = Decimal(1) if _is_stated(understood) else Decimal(ILLUSTRATIVE_REQUESTS)
    if named in _PER_MONTH and named != "month":
        notes.append(f"A month is taken as {DAYS_A_MONTH} days.")
    if named in _PER_MONTH:
        return "month", number * _PER_MONTH[named]
    if named == "year":
        return "year", number
    return ("request" if _is_one_request(understood) else "once"), number


def _is_one_request(understood: Understood) -> bool:
    return understood.budget_period == "request" and understood.requests is None


def _totals(understood: Understood, notes: list[str]) -> tuple[Decimal, Decimal, Decimal]:
    """Requests, and tokens of each, for counts that are totals of the period."""
    times = _times(understood.requests_period)
    given_in, given_out = understood.input_tokens, understood.output_tokens
    typical_in, typical_out = SHAPES.get(understood.task or "", SHAPE_ELSEWHERE)
    if given_in is None:
        total_in = Decimal(given_out or 0) * typical_in / max(typical_out, 1)
        notes.append(f"Input was not stated: {count(whole(total_in))} tokens are assumed, the usual mix for the task.")
    else:
        total_in = Decimal(given_in)
    total_out = Decimal(given_out) if given_out is not None else total_in * typical_out / typical_in
    total_in, total_out = total_in * times, total_out * times
    if total_in <= ONE_PROMPT_TOKENS:
        return Decimal(1), total_in, total_out
    requests = (total_in / SPLIT_TOKENS).quantize(Decimal(1), ROUND_HALF_UP)
    notes.append(
        f"The total is taken as {count(requests)} requests of about {count(SPLIT_TOKENS)} input tokens, "
        "so that long-context prices do not apply."
    )
    return requests, total_in / requests, total_out / requests


def _per_request(understood: Understood, notes: list[str]) -> tuple[Decimal, Decimal]:
    typical_in, typical_out = SHAPES.get(understood.task or "", SHAPE_ELSEWHERE)
    kind = understood.unit_kind or ""
    if understood.input_tokens is not None:
        size = Decimal(understood.input_tokens)
    elif understood.units is not None and kind in TOKENS_PER:
        size = TOKENS_PER[kind]
        notes.append(f"One of the {kind} is taken as {count(size)} tokens of text.")
    elif _images(understood):
        size = Decimal(0)
    else:
        size = Decimal(typical_in)
        notes.append(f"Input was not stated: {count(typical_in)} tokens a request are assumed{_for(understood.task)}.")
    if understood.output_tokens is not None:
        return size, Decimal(understood.output_tokens)
    share = Decimal(typical_out) / max(typical_in, 1)
    out = size * share if understood.input_tokens is not None or understood.units is not None else Decimal(typical_out)
    return size, Decimal(whole(out))


def _range(understood: Understood, out: Decimal, notes: list[str]) -> tuple[Decimal, Decimal]:
    low, high = (Decimal(whole(out * factor)) for factor in OUTPUT_SHARE)
    notes.append(
        f"Output was not stated: {count(whole(out))} tokens a request are assumed{_for(understood.task)}; "
        f"the range runs from {count(low)} to {count(high)}."
    )
    return low, high


def _for(task: str | None) -> str:
    return f", typical for {task.replace('_', ' ')}" if task in SHAPES else ", a common size"


def _images(understood: Understood) -> int:
    """Pictures in each request: those counted, or one where pictures are what is read."""
    if understood.unit_kind == "images" and understood.units is not None:
        return 1
    reads = "image" in understood.modalities and (understood.requests is not None or understood.unit_kind == "pages")
    return 1 if reads and understood.input_tokens is None else 0


def said_again(workload: Workload) -> Iterator[str]:
    """The workload in words, so that the asker can see how they were understood."""
    yield f"{count(workload.requests)} requests"
    yield f"{count(whole(workload.input_tokens))} tokens in"
    if workload.output_tokens:
        yield f"{count(whole(workload.output_tokens))} out"
    if workload.cached_share:
        yield f"{(workload.cached_share * 100).normalize():f}% cached"
    if workload.batch:
        yield "batch"
