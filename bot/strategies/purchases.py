"""What a sum buys of a model, in the things asked for, and how long it lasts."""

from collections.abc import Iterable
from decimal import ROUND_DOWN, Decimal

from msgspec.structs import replace

from bot.answer import Cost, Recommendation
from bot.costs.assumed import DAYS_A_MONTH
from bot.costs.periods import per_period
from bot.costs.request_count import BULK
from bot.costs.workload import Workload, said_again, workload_of
from bot.draft import Draft
from bot.selection.rows import Row, blended_rate
from bot.situation import Situation
from bot.strategies.entries import priced
from bot.understanding.money import USD_PER_UNIT
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.purchases import ANYTHING, Bought
from bot.understanding.token_mix import split_said
from bot.understood import Understood
from bot.wording.figures import count, per, percent, plural, usd

_BULK = Decimal(1000)
"""Words or characters priced at once: one of them is less than a token."""
_HOURS_A_DAY = 24
_HOURS = Bought(kind="minutes", word="hours of sound", each=Decimal(60))
_SIZED = frozenset({"pages", "words", "characters", "minutes", "images", "documents", "articles", "messages"})
"""Kinds of things whose size is known without a task."""
_PLAIN = BULK | {"minutes", "images"}
"""Kinds of things whose name tells how much one is."""


def leaves_count_open(asked: Understood, workload: Workload) -> bool:
    """Whether a budget stands beside no number of requests, so that it is the number that is asked for."""
    counted = asked.requests is not None or asked.requests_period is not None
    counted |= (asked.units is not None and not is_length_of_one(asked)) or bool(asked.self_host)
    return asked.budget_usd is not None and asked.budget_period != "request" and not counted and (
        not workload.stated or workload.requests == 1
    )  # fmt: skip


def is_length_of_one(asked: Understood) -> bool:
    """Whether pages, words or minutes tell how long one thing is."""
    return asked.spread_over == 1 and asked.requests is None


def load_asked(situation: Situation) -> Workload:
    """The workload said; that of one of the things whose number is asked for, or which the budget is for."""
    asked = situation.asked
    workload = workload_of(asked)
    if leaves_count_open(asked, workload):
        return replace(_of_one(asked, _sought(situation, workload), workload)[0], stated=workload.stated)
    if not workload.stated and asked.budget_period == "request":
        return replace(workload, requests=Decimal(1), period="request", stated=True)
    return workload


def _of_one(asked: Understood, sought: Bought, workload: Workload) -> tuple[Workload, Decimal]:
    """The work of so many things as are priced at once, and their number."""
    said = asked.input_tokens is not None or asked.output_tokens is not None or is_length_of_one(asked)
    if said or sought.kind not in _SIZED:
        single = replace(workload, requests=Decimal(1), period="request")
        return (single if workload.stated else workload), Decimal(1)
    many = _BULK if sought.kind in BULK else sought.each
    things = Decimal(1) if sought.kind in {"minutes", "pages"} else None
    load = workload_of(asked.but(units=many, unit_kind=sought.kind, spread_over=things, budget_period=None))
    return load, many / sought.each


def _sought(situation: Situation, workload: Workload) -> Bought:
    """The things whose number is asked for: hours of sound where speech is heard, requests where nothing is named."""
    said = situation.reading.bought
    is_heard = bool(workload.audio_seconds) and not workload.stated
    if is_heard and (said is None or said.kind in {"requests", "time"}):
        return _HOURS
    return said or ANYTHING


def _is_size_said(situation: Situation, workload: Workload) -> bool:
    """Whether how much one of the things bought is was told, or lies in their name."""
    asked, sought = situation.asked, _sought(situation, workload)
    return asked.input_tokens is not None or asked.units is not None or sought.kind in _PLAIN | {"tokens"}


def buys(draft: Draft, row: Row, workload: Workload, budget: Decimal, period: str) -> str:
    """`$10 buys about 40k requests of GPT-6 Luna at 1,000 tokens in, 300 out`; empty where it has no price.

    In the pages, hours or tokens that were asked for.
    """
    sought = _sought(draft.situation, workload)
    if sought.kind == "tokens":
        return _tokens(draft, row, budget, period)
    load, things = _of_one(draft.situation.asked, sought, workload)
    single = replace(load, requests=Decimal(1), period="request") if load.requests != 1 else load
    cost = priced(Draft(draft.situation), row, single)
    if cost is None or not cost.total_usd:
        return ""
    number = Decimal(int(budget / cost.total_usd * things))
    mark = draft.cite_price(row.offering)
    is_named = sought.kind != "time" and sought.word != ANYTHING.word
    word = sought.word if is_named else plural(number, "request")
    draft.fact(subject=row.model_id, attribute=f"{sought.kind} for the sum", value=number, unit=word, citation=mark)
    draft.fact(subject=row.model_id, attribute="bill of a request", value=cost.total_usd, unit="USD", citation=mark)
    draft.fact(subject=row.model_id, attribute="the sum", value=budget, unit="USD", citation=mark)
    tokens = (("tokens in", single.input_tokens), ("tokens out", single.output_tokens))
    for name, value in tokens:
        draft.fact(subject="one request", attribute=name, value=value, unit="tokens", citation=mark)
    about = "about " if number >= 10 else ""
    link = "with" if is_named else "of"
    each = "each" if things == 1 else f"per {count(things)} {word}"
    daily = _so_often(draft, row, number, period=period, sought=sought, word=word)
    lead = f"{budget_said(draft, budget, mark)}{per(period)} buys"
    return (
        f"{lead} {about}{count(number)} {word}{daily} {link} {row.model_name}"
        f"{_size(single, sought)}, {usd(cost.total_usd)} {each}"
    )


def _so_often(draft: Draft, row: Row, number: Decimal, *, period: str, sought: Bought, word: str) -> str:
    """` (545 a day)`, where the number for a period that the sum is not for is asked for; else empty."""
    hourly = sought.often == "hour"
    many = per_period(number, period, "day" if hourly else sought.often) if sought.often != period else None
    if many is None:
        return ""
    several = Decimal(int(many / _HOURS_A_DAY if hourly else many))
    often = " an hour" if hourly else per(sought.often)
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute=often.strip(), value=several, unit=word, citation=mark)
    return f" ({count(several)}{often})"


def bought_by(draft: Draft, row: Row, first: Recommendation, workload: Workload) -> str:
    """What the budget buys of the first pick, or how long it lasts; empty where a volume or no budget was said."""
    asked = draft.situation.asked
    if first.cost is not None and asks_how_long(draft.situation) and (time := lasts(draft, first.cost)):
        return f"{time} with {first.model_name}."
    if asked.budget_usd is None or not leaves_count_open(asked, workload):
        return ""
    said = buys(draft, row, workload, asked.budget_usd, asked.budget_period or "once")
    is_said = _is_size_said(draft.situation, workload)
    return f"{said}{'' if is_said else ': a size assumed, since no volume was stated'}." if said else ""


def bought_of_each(draft: Draft, rows: Iterable[Row], workload: Workload) -> str:
    """A line for each model with what the budget buys of it; empty where a volume or no budget was said."""
    asked = draft.situation.asked
    if asked.budget_usd is None or not leaves_count_open(asked, workload):
        return ""
    period = asked.budget_period or "once"
    cheapest_first = sorted(rows, key=lambda row: blended_rate(row) or Decimal(0))
    lines = [f"- {said}" for row in cheapest_first if (said := buys(draft, row, workload, asked.budget_usd, period))]
    assumed = "" if _is_size_said(draft.situation, workload) else " (a size assumed, since no volume was stated)"
    return "\n".join((f"**What the budget buys{assumed}:**", *lines)) if lines else ""


def _size(single: Workload, sought: Bought) -> str:
    """` at 670 tokens in, 600 out`: what one of them was taken as, where that is no length in itself."""
    _, *size = said_again(single) if sought.kind not in _PLAIN else ("",)
    return f" at {', '.join(size)}" if size else ""


def _tokens(draft: Draft, row: Row, budget: Decimal, period: str) -> str:
    """`$1.00 buys 10M tokens of input or 2M of output of GPT-6 Luna`; empty where no rate is stated."""
    mark = draft.cite_price(row.offering)
    parts: list[str] = []
    for side, rate in (("input", row.input_rate), ("output", row.output_rate)):
        if rate:
            number = Decimal(int(budget * 1_000_000 / Decimal(str(rate))))
            draft.fact(subject=row.model_id, attribute=f"{side} tokens for the sum", value=number, unit="tokens",
                       citation=mark)  # fmt: skip
            parts.append(f"{count(number)}{' tokens' if not parts else ''} of {side}")
    draft.fact(subject=row.model_id, attribute="the sum", value=budget, unit="USD", citation=mark)
    mix = split_said(look_at(tidy(draft.situation.question.text), draft.situation.lexicon))
    if mix and row.input_rate and row.output_rate:
        rates = Decimal(str(row.input_rate)), Decimal(str(row.output_rate))
        number = Decimal(int(budget * 1_000_000 / (rates[0] * mix.share_in + rates[1] * (1 - mix.share_in))))
        draft.fact(subject=row.model_id, attribute="tokens for the sum in the mix told", value=number, unit="tokens",
                   citation=mark)  # fmt: skip
        draft.fact(subject="the question", attribute="share of input told", value=mix.share_in, citation=mark)
        parts = [f"{count(number)} tokens, {percent(mix.share_in)} of them input,"]
    said = f"{budget_said(draft, budget, mark)}{per(period)} buys {' or '.join(parts)} of {row.model_name}"
    return said if parts else ""


def budget_said(draft: Draft, budget: Decimal, mark: str) -> str:
    """A sum in dollars, behind what it was said as in another currency: `20 EUR ($23.20)`."""
    asked = draft.situation.asked
    per_unit = USD_PER_UNIT.get(asked.currency or "USD")
    if budget != asked.budget_usd or asked.currency in {None, "USD"} or per_unit is None:
        return usd(budget)
    said = (budget / per_unit).quantize(Decimal("0.01")).normalize()
    draft.fact(subject="the question", attribute="the sum as said", value=said, unit=asked.currency, citation=mark)
    return f"{said:,f} {asked.currency} ({usd(budget)})"


def asks_how_long(situation: Situation) -> bool:
    """Whether it is asked how long a sum lasts."""
    return situation.reading.bought is not None and situation.reading.bought.kind == "time"


def lasts(draft: Draft, cost: Cost) -> str:
    """`$40.00 lasts about 83 days (24 to 167 days)` of a sum that comes once and a bill that recurs; else empty."""
    asked = draft.situation.asked
    times = [_days(asked, bill, cost.period) for bill in (cost.total_usd, cost.high_usd, cost.low_usd)]
    if asked.budget_usd is None or asked.budget_period != "once" or times[0] is None:
        return ""
    mark = cost.citations[0]
    shown = list(dict.fromkeys(_time(draft, cost.model, days, mark) for days in times if days is not None))
    spread = f" ({shown[1]} to {shown[-1]})" if len(shown) > 2 else ""
    return f"{budget_said(draft, asked.budget_usd, mark)} lasts about {shown[0]}{spread}"


def _days(asked: Understood, bill: Decimal | None, period: str) -> Decimal | None:
    """Days until the budget is spent; `None` for a bill that does not recur."""
    daily = per_period(bill, period, "day") if bill else None
    return asked.budget_usd / daily if daily and asked.budget_usd is not None else None


def _time(draft: Draft, model: str, days: Decimal, mark: str) -> str:
    """`83 days`, `33 months`, `4.2 years`; `less than a day`."""
    if days < 1:
        return "less than a day"
    number, unit = time_of(days)
    draft.fact(subject=model, attribute=f"{unit} until the sum is spent", value=number, unit=unit, citation=mark)
    return f"{count(number)} {plural(number, unit)}"


def time_of(days: Decimal) -> tuple[Decimal, str]:
    """So many days in the unit they are told in: 83 days, 4.1 months, 4.2 years."""
    size, unit = next((each for each in _TIMES if days >= each[0] * _FEW), (Decimal(1), "day"))
    digits = Decimal(1) if days >= size * 10 else Decimal("0.1")
    number = (days / size).quantize(digits, ROUND_DOWN)
    return (number.to_integral_value() if number == number.to_integral_value() else number), unit


_FEW = 3
_TIMES = ((Decimal(365), "year"), (Decimal(DAYS_A_MONTH), "month"))
"""Days in a unit of time, told where they are `_FEW` or more; else days are."""
