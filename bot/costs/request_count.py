"""How many requests a period brings, from requests, business units, users or a total of tokens."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.costs.assumed import (
    DAYS_A_MONTH,
    ILLUSTRATIVE_REQUESTS,
    INPUT_SHARE,
    ONE_PROMPT_TOKENS,
    REQUESTS_A_USER,
    REQUESTS_A_USER_OF,
    SPLIT_TOKENS,
    TEXT_SHARE,
    TOKENS_PER,
    TOKENS_PER_SORT,
    USER_SHARE,
)
from bot.costs.units import typical_input, typical_output, whole
from bot.understood import Understood
from bot.wording.figures import count

BULK = frozenset({"words", "characters"})
"""Units that measure text rather than count things: their number is no number of requests."""
_MEASURED = BULK | {"pages", "minutes"}
"""Units in which the length of a thing is told."""
_PER_MONTH = {
    "second": Decimal(DAYS_A_MONTH * 86400),
    "minute": Decimal(DAYS_A_MONTH * 1440),
    "hour": Decimal(DAYS_A_MONTH * 24),
    "day": Decimal(DAYS_A_MONTH),
    "week": Decimal(DAYS_A_MONTH) / 7,
    "month": Decimal(1),
}
_HOURS_A_DAY = 24
_BY_THE_HOUR = frozenset({"second", "minute", "hour"})
_BY_THE_DAY = _BY_THE_HOUR | {"day"}


class Count(Struct, frozen=True, kw_only=True):
    """Requests in a period. `total_input` is set where the volume is a total of tokens, not requests of a size."""

    period: str
    requests: Decimal
    total_input: Decimal | None = None
    input_range: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))
    """Low and high end of `total_input`, as factors, where it was assumed."""
    requests_range: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))
    """Low and high end of the requests, as factors, where their number was assumed."""
    notes: tuple[str, ...] = ()


def is_stated(understood: Understood) -> bool:
    """Whether any volume was given."""
    given = (understood.requests, understood.units, understood.input_tokens, understood.output_tokens)
    return any(value is not None for value in given)


def times_of(understood: Understood) -> Decimal:
    """How often a period fits into the billed one, once for each language that the same is translated into.

    Recurring work is billed by the month, or by the year if so said.
    """
    return _periods(understood) * (understood.targets or 1)


def _periods(understood: Understood) -> Decimal:
    period = recurs(understood) or ""
    times = _PER_MONTH.get(period, Decimal(1))
    if period in _BY_THE_DAY and understood.days_a_month is not None:
        times *= understood.days_a_month / DAYS_A_MONTH
    if period in _BY_THE_HOUR and understood.hours_a_day is not None:
        times *= understood.hours_a_day / _HOURS_A_DAY
    return times


def recurs(understood: Understood) -> str | None:
    """How often the volume comes: as said, else as the budget does where a volume stands beside a recurring one."""
    if understood.requests_period is not None or not is_stated(understood) or _is_one_prompt(understood):
        return understood.requests_period
    return understood.budget_period if understood.budget_period in (*_PER_MONTH, "year") else None


def _is_one_prompt(understood: Understood) -> bool:
    """Whether only the size of a request stands beside a budget, so that its number is left open."""
    tokens = understood.input_tokens
    uncounted = understood.requests is None and understood.units is None and understood.budget_usd is not None
    return uncounted and tokens is not None and tokens <= ONE_PROMPT_TOKENS


def _budget_note(understood: Understood) -> tuple[str, ...]:
    if understood.requests_period is not None or recurs(understood) is None:
        return ()
    return (f"The volume is taken as that of one {understood.budget_period}, as the budget is.",)


def _times_notes(understood: Understood) -> Iterator[str]:
    period = recurs(understood) or ""
    if period in _BY_THE_HOUR:
        hours, said = understood.hours_a_day or _HOURS_A_DAY, ", as said" if understood.hours_a_day else ""
        yield f"What comes every {period} is taken to come in {count(Decimal(hours))} hours of a day{said}."
    if period in _BY_THE_DAY and understood.days_a_month is not None:
        yield f"The volume of a day is taken to come on {count(understood.days_a_month)} days of a month, as said."
    elif _PER_MONTH.get(period, 1) != 1:
        yield f"A month is taken as {DAYS_A_MONTH} days."
    if understood.targets is not None:
        yield f"Each of the {understood.targets} languages is taken as a text of its own."


def count_of(understood: Understood) -> Count:
    """The requests of the billed period."""
    period, times = _period(understood), times_of(understood)
    notes = (*_budget_note(understood), *_times_notes(understood))
    if understood.requests is not None:
        return Count(period=period, requests=rounded(understood.requests * times), notes=notes)
    if (things := things_of(understood)) is not None:
        return Count(period=period, requests=rounded(things * times), notes=notes)
    total = _total_input(understood)
    if total is not None:
        if _is_output_alone(understood):
            found = _split(understood, period, total[0] * times, ())
            return replace(found, total_input=Decimal(0), notes=(*notes, _OUTPUT_ALONE))
        found = _split(understood, period, total[0] * times, (*notes, *total[1]))
        return replace(found, input_range=_total_range(understood))
    if understood.units is not None and understood.unit_kind == "users":
        return _of_users(understood.units, understood.task)
    if understood.units is not None:
        return Count(period=period, requests=rounded(understood.units * times), notes=notes)
    number = Decimal(1) if is_stated(understood) else Decimal(ILLUSTRATIVE_REQUESTS)
    return Count(period=period, requests=number, notes=notes)


_OUTPUT_ALONE = "Input was not stated: the bill is that of the output alone."


def _is_output_alone(understood: Understood) -> bool:
    """Whether only what comes out is told: no mix of a task says what went in for it."""
    return understood.input_tokens is None and understood.units is None


def _of_users(users: Decimal, task: str | None) -> Count:
    """What so many users ask for in a month where nobody said how much that is."""
    each = Decimal(REQUESTS_A_USER_OF.get(task or "", REQUESTS_A_USER))
    low, high = (count(Decimal(whole(each * share))) for share in USER_SHARE)
    note = (
        f"{count(each)} requests of each user a month are assumed, without a source; the range runs from {low} to "
        f"{high}. Say how many to narrow it."
    )
    return Count(period="month", requests=users * each, requests_range=USER_SHARE, notes=(note,))


def things_of(understood: Understood) -> Decimal | None:
    """The things that so many pages, words or minutes are in, each of them one request; `None` where not said."""
    things, units = understood.spread_over, understood.units
    short = understood.unit_kind == "minutes"
    measured = understood.unit_kind in _MEASURED and understood.input_tokens is None and understood.requests is None
    return things if measured and things is not None and units is not None and (short or things <= units) else None


def _total_range(understood: Understood) -> tuple[Decimal, Decimal]:
    read_aloud = understood.unit_kind == "characters" and understood.task == "speech"
    if understood.input_tokens is not None or read_aloud:
        return Decimal(1), Decimal(1)
    return INPUT_SHARE if understood.units is None else TEXT_SHARE


def _period(understood: Understood) -> str:
    named = recurs(understood)
    if named in _PER_MONTH:
        return "month"
    if named == "year":
        return "year"
    single = understood.units is None or things_of(understood) == 1
    one = understood.budget_period == "request" and understood.requests is None and single
    return "request" if one or _is_one_prompt(understood) else "once"


def _total_input(understood: Understood) -> tuple[Decimal, tuple[str, ...]] | None:
    """Input tokens in total with what was assumed for them; `None` where the volume is one of requests or things.

    Where only what comes out is told, the mix usual for the task parts it into requests.
    """
    if understood.budget_period == "request":
        return None
    kind = understood.unit_kind or ""
    if understood.units is not None and kind not in BULK | {"users"}:
        return None
    if understood.input_tokens is not None:
        return Decimal(understood.input_tokens), ()
    if understood.units is not None and kind in BULK:
        tokens = understood.units * tokens_of_one(understood, kind)
        return tokens, (f"{count(understood.units)} {kind} are taken as {count(whole(tokens))} tokens.",)
    if understood.output_tokens is None:
        return None
    usual_in = typical_input(understood.task)
    usual_out = max(typical_output(understood.task, Decimal(usual_in)), Decimal(1))
    return Decimal(understood.output_tokens) * usual_in / usual_out, ()


def tokens_of_one(understood: Understood, kind: str) -> Decimal:
    """Tokens of text in one business unit, of its sort where that was told and it is not read aloud."""
    aloud = kind == "characters" and "audio" in understood.output_modalities
    return TOKENS_PER_SORT.get("" if aloud else understood.unit_sort or "", TOKENS_PER[kind])


def _split(understood: Understood, period: str, total: Decimal, notes: tuple[str, ...]) -> Count:
    """A total as one request, or as many of a size below every long-context threshold, or of the context asked for."""
    if total <= ONE_PROMPT_TOKENS:
        return Count(period=period, requests=Decimal(1), total_input=total, notes=notes)
    size = max(SPLIT_TOKENS, min(understood.min_context_tokens or 0, whole(total)))
    requests = max((total / size).quantize(Decimal(1), ROUND_HALF_UP), Decimal(1))
    reason = (
        "so that long-context prices do not apply"
        if size == SPLIT_TOKENS
        else "which fill the context that was asked for"
    )
    note = f"The total is taken as {count(requests)} requests of about {count(size)} input tokens, {reason}."
    return Count(period=period, requests=requests, total_input=total, notes=(*notes, note))


def rounded(requests: Decimal) -> Decimal:
    """Whole requests, or hundredths of one where there are only a few."""
    unit = Decimal(1) if requests >= 10 else Decimal("0.01")
    return (
        requests.to_integral_value()
        if requests == requests.to_integral_value()
        else requests.quantize(unit, ROUND_HALF_UP)
    )
