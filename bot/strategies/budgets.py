"""Whether a sum is enough: a bill against the budget or the spend that was named."""

from decimal import Decimal

from bot.answer import Cost
from bot.costs.periods import per_period
from bot.draft import Draft
from bot.strategies.purchases import asks_how_long, budget_said, lasts
from bot.strategies.ways_asked import asks_by_the_year
from bot.understanding.loads_over_time import over_time, wants_a_year
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.spending import paid_for_one
from bot.wording.figures import per, percent, usd

_PLACES = Decimal("0.01")


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
    if time := lasts(draft, cost):
        return "" if asks_how_long(draft.situation) else f"; {time}"
    period = asked.budget_period or cost.period
    requests = Decimal(cost.usage.requests if period == "request" != cost.period else 1)
    bill = cost.total_usd / requests if requests != 1 else per_period(cost.total_usd, cost.period, period)
    if bill is None:
        return ""
    mark = cost.citations[0]
    again = ""
    if period != cost.period:
        draft.fact(subject=cost.model, attribute=f"bill a {period}", value=bill, unit="USD", citation=mark)
        again = f", {usd(bill)}{per(period)}"
    limit = f"the budget of {budget_said(draft, asked.budget_usd, mark)}{per(period)}"
    if cost.total_usd > asked.budget_usd * requests if requests != 1 else bill > asked.budget_usd:
        return f"{again}, above {limit}"
    high = cost.high_usd / requests if cost.high_usd is not None else None
    high = per_period(high, cost.period, period) if high is not None and requests == 1 else high
    if high is not None and high > asked.budget_usd:
        return f"{again}, within {limit} as assumed, above it at the high end"
    return f"{again}, within {limit}"


def _by_the_year(draft: Draft, cost: Cost) -> str:
    """`, $1,200 a year`, where a sum of a year is asked for and the bill is another's; else empty."""
    year = per_period(cost.total_usd, cost.period, "year") if cost.total_usd is not None else None
    passage = look_at(tidy(draft.situation.question.text), draft.situation.lexicon)
    told = over_time(passage) if year is not None and wants_a_year(passage) else None
    if year is None or cost.period == "year" or not (told or asks_by_the_year(draft.situation.question.text)):
        return ""
    if told is not None:
        year = year / 12 * told.months
        draft.assume(f"{told.words}: the year is {told.months.quantize(_PLACES).normalize():f} times the month.")
    draft.fact(subject=cost.model, attribute="bill a year", value=year, unit="USD", citation=cost.citations[0])
    return f", {usd(year)} a year"


_CENT = Decimal("0.01")


def against_spend(draft: Draft, cost: Cost) -> str:
    """How the bill stands against what the asker says is spent now, a month; empty where that was not said."""
    spend = draft.situation.reading.spend_usd
    if spend is None:
        return _against_one(draft, cost)
    if cost.total_usd is None or cost.period not in {"once", "month"}:
        return ""
    apart = abs(spend - cost.total_usd)
    if apart < _CENT:
        return f"That is what you say you spend now, {usd(spend)}."
    mark = cost.citations[0]
    draft.fact(subject="the question", attribute="spend now", value=spend, unit="USD a month", citation=mark)
    draft.fact(subject=cost.model, attribute="difference to the spend now", value=apart, unit="USD", citation=mark)
    side = "less" if cost.total_usd < spend else "more"
    return f"That is {usd(apart)} {side} than the {usd(spend)} you name."


def _against_one(draft: Draft, cost: Cost) -> str:
    """`That is $0.0168 each, 58% less than the $0.04 you pay now.`, where what one thing costs now was said."""
    situation = draft.situation
    now = paid_for_one(look_at(tidy(situation.question.text), situation.lexicon))
    if not now or not cost.total_usd or situation.asked.spread_over is not None:
        return ""
    each, mark = cost.total_usd / cost.usage.requests, cost.citations[0]
    apart = abs(now - each) / now
    draft.fact(subject=cost.model, attribute="bill of one", value=each, unit="USD", citation=mark)
    draft.fact(subject="the question", attribute="paid for one now", value=now, unit="USD", citation=mark)
    draft.fact(subject=cost.model, attribute="difference to what is paid for one now", value=apart, citation=mark)
    side = "less" if each < now else "more"
    return f"**That is {usd(each)} each, {percent(apart)} {side} than the {usd(now)} you pay now.**"
