"""The bill for the span asked for, a day, a quarter, 18 months, where the bill itself is one of a month or a year."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from bot.answer import Cost, Recommendation
from bot.costs.assumed import DAYS_A_MONTH
from bot.costs.estimate import estimate
from bot.costs.schedule import changes_ahead
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.selection.rows import Row
from bot.understanding.bill_spans import BillSpan, bill_span
from bot.understanding.loads_over_time import over_time
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.figures import listed, usd

_DAYS = {"month": Decimal(DAYS_A_MONTH), "year": Decimal(12 * DAYS_A_MONTH)}


def span_bill(draft: Draft, row: Row, workload: Workload, bill: Cost | None, *, years: bool = True) -> str:
    """`**$86.40 a day with Claude Sonnet 5.5 at Anthropic.**`; empty where the bill's own period is the one asked.

    Without `years`, that of a year is told elsewhere.
    """
    situation, text = draft.situation, draft.situation.question.text
    if bill is None or bill.total_usd is None or not workload.stated or bill.period not in _DAYS:
        return ""
    span = bill_span(text, situation.asked.requests_period)
    if span is None or span.kind == bill.period or over_time(look_at(tidy(text), situation.lexicon)) is not None:
        return ""
    if span.kind == "year" and not (years and situation.asked.requests_period):
        return ""
    total, note = _of_span(draft, row, workload, bill, span)
    mark = bill.citations[0]
    draft.fact(subject=row.model_id, attribute=f"bill{span.words}", value=total, unit="USD", citation=mark)
    return f"**{usd(total)}{span.words} with {row.model_name} at {row.host_name}{note}.**"


def spans_beside(draft: Draft, entries: Sequence[Recommendation], names: Sequence[str]) -> str:
    """`For 6 months: A $2,100 and B $4,200.`, where bills of several are asked for another span than a month."""
    situation = draft.situation
    workload = workload_of(situation.asked)
    span = bill_span(situation.question.text, situation.asked.requests_period)
    told = []
    for name, each in zip(names, entries, strict=True):
        bill = each.cost
        if span is None or bill is None or bill.total_usd is None or bill.period not in _DAYS:
            return ""
        if span.kind in {bill.period, "year"}:
            return ""
        rows = situation.market.on_sale(each.model, situation.today)
        at = (row for row in rows if row.host_name == each.provider and row.offering.region == each.region)
        row = next(at, None)
        if row is None:
            return ""
        total, _ = _of_span(draft, row, workload, bill, span)
        draft.fact(
            subject=each.model, attribute=f"bill{span.words}", value=total, unit="USD", citation=bill.citations[0]
        )
        told.append(f"{name} {usd(total)}")
    words = span.words.strip() if span is not None else ""
    return f"{words[:1].upper()}{words[1:]}: {listed(told)}." if len(told) > 1 else ""


def _of_span(draft: Draft, row: Row, workload: Workload, bill: Cost, span: BillSpan) -> tuple[Decimal, str]:
    """The sum, each day at the price in force then; and a note where the price changes within."""
    situation = draft.situation
    days = _DAYS[bill.period]
    if span.days < 1 or span.kind == "day":
        worked = situation.asked.days_a_month
        days = days if worked is None or bill.period != "month" else worked
    at_first = (bill.total_usd or Decimal(0)) / days
    changes = changes_ahead(row.offering, situation.today, int(span.days)) if span.days > DAYS_A_MONTH else ()
    if not changes:
        return at_first * span.days, ""
    steps = [(each.on - situation.today, _a_day(draft, row, workload, each.on, days)) for each in changes]
    return _in_steps(at_first, span, steps)


def _in_steps(rate: Decimal, span: BillSpan, steps: list[tuple[timedelta, Decimal]]) -> tuple[Decimal, str]:
    total, begun = Decimal(0), Decimal(0)
    for after, then in steps:
        total += rate * (Decimal(after.days) - begun)
        begun, rate = Decimal(after.days), then
    return total + rate * (span.days - begun), ", counted from today, with the change of price on the way"


def _a_day(draft: Draft, row: Row, workload: Workload, on: date, days: Decimal) -> Decimal:
    """What a day costs at the price of a later one."""
    situation = draft.situation
    found = estimate(row.offering, workload, on, situation.knowledge.facts, places=situation.places_charged)
    total = found.cost.total_usd if found.cost is not None else None
    return (total or Decimal(0)) / days
