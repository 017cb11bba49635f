"""Whether a sum is enough: a bill against the budget or the spend that was named, and what a sum buys."""

from decimal import Decimal

from msgspec.structs import replace

from bot.answer import Cost
from bot.costs.periods import per_period
from bot.costs.workload import Workload, said_again
from bot.draft import Draft
from bot.selection.market import Row
from bot.strategies.entries import priced
from bot.strategies.ways_asked import asks_by_the_year
from bot.understood import Understood
from bot.wording.figures import count, per, plural, usd


def against_budget(draft: Draft, cost: Cost, *, steady: bool = True) -> str:
    """`, within the budget of $95.00 a month` or above it; empty where none was set or periods differ in kind.

    A bill is told in the budget's period too, where that is another one; by the year where that was asked for and no
    change of price lies ahead (`steady`).
    """
    asked = draft.situation.asked
    if cost.total_usd is None:
        return ""
    if asked.budget_usd is None:
        return _by_the_year(draft, cost) if steady else ""
    period = asked.budget_period or cost.period
    bill = per_period(cost.total_usd, cost.period, period)
    if bill is None:
        return ""
    mark = cost.citations[0]
    again = ""
    if period != cost.period:
        draft.fact(subject=cost.model, attribute=f"bill a {period}", value=bill, unit="USD", citation=mark)
        again = f", {usd(bill)}{per(period)}"
    limit = f"the budget of {usd(asked.budget_usd)}{per(period)}"
    if bill > asked.budget_usd:
        return f"{again}, above {limit}"
    high = per_period(cost.high_usd, cost.period, period) if cost.high_usd is not None else None
    if high is not None and high > asked.budget_usd:
        return f"{again}, within {limit} as assumed, above it at the high end"
    return f"{again}, within {limit}"


def _by_the_year(draft: Draft, cost: Cost) -> str:
    """`, $1,200 a year`, where a sum of a year is asked for and the bill is another's; else empty."""
    year = per_period(cost.total_usd, cost.period, "year") if cost.total_usd is not None else None
    if year is None or cost.period == "year" or not asks_by_the_year(draft.situation.question.text):
        return ""
    draft.fact(subject=cost.model, attribute="bill a year", value=year, unit="USD", citation=cost.citations[0])
    return f", {usd(year)} a year"


def against_spend(draft: Draft, cost: Cost) -> str:
    """How the bill stands against what the asker says is spent now, a month; empty where that was not said."""
    spend = draft.situation.reading.spend_usd
    if spend is None or cost.total_usd is None or cost.period not in {"once", "month"}:
        return ""
    apart = abs(spend - cost.total_usd)
    if not apart:
        return f"That is what you say you spend now, {usd(spend)}."
    mark = cost.citations[0]
    draft.fact(subject="the question", attribute="spend now", value=spend, unit="USD a month", citation=mark)
    draft.fact(subject=cost.model, attribute="difference to the spend now", value=apart, unit="USD", citation=mark)
    side = "less" if cost.total_usd < spend else "more"
    return f"That is {usd(apart)} {side} than the {usd(spend)} you name."


def leaves_count_open(asked: Understood, workload: Workload) -> bool:
    """Whether a budget stands beside no number of requests, so that it is the number that is asked for."""
    counted = asked.requests is not None or asked.units is not None or asked.requests_period is not None
    return asked.budget_usd is not None and asked.budget_period != "request" and not counted and (
        not workload.stated or workload.requests == 1
    )  # fmt: skip


def buys(draft: Draft, row: Row, workload: Workload, budget: Decimal, period: str) -> str:
    """`$10 buys about 40k requests of 1,000 tokens in and 300 out`; empty where a request has no price."""
    if workload.audio_seconds and not workload.stated:
        return _buys_hours(draft, row, workload, budget, period)
    single = replace(workload, requests=Decimal(1), period="request")
    cost = priced(Draft(draft.situation), row, single)
    if cost is None or not cost.total_usd:
        return ""
    number = Decimal(int(budget / cost.total_usd))
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute="requests for the sum", value=number, unit="requests", citation=mark)
    draft.fact(subject=row.model_id, attribute="bill of a request", value=cost.total_usd, unit="USD", citation=mark)
    draft.fact(subject=row.model_id, attribute="the sum", value=budget, unit="USD", citation=mark)
    tokens = (("tokens in", single.input_tokens), ("tokens out", single.output_tokens))
    for name, value in tokens:
        draft.fact(subject="one request", attribute=name, value=value, unit="tokens", citation=mark)
    _, *size = said_again(single)
    name = row.model_name
    about = "about " if number >= 10 else ""
    return (
        f"{usd(budget)}{per(period)} buys {about}{count(number)} {plural(number, 'request')} of {name} at "
        f"{', '.join(size)}, {usd(cost.total_usd)} each"
    )


def _buys_hours(draft: Draft, row: Row, workload: Workload, budget: Decimal, period: str) -> str:
    """The same for sound whose amount nobody said: `$20 buys about 111 hours …`."""
    cost = priced(Draft(draft.situation), row, workload)
    if cost is None or not cost.total_usd:
        return ""
    an_hour = cost.total_usd * 3600 / workload.audio_seconds
    number = Decimal(int(budget / an_hour))
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute="hours for the sum", value=number, unit="hours", citation=mark)
    draft.fact(subject=row.model_id, attribute="bill of an hour", value=an_hour, unit="USD", citation=mark)
    draft.fact(subject=row.model_id, attribute="the sum", value=budget, unit="USD", citation=mark)
    about = "about " if number >= 10 else ""
    return (
        f"{usd(budget)}{per(period)} buys {about}{count(number)} {plural(number, 'hour')} of sound with "
        f"{row.model_name}, {usd(an_hour)} an hour"
    )
