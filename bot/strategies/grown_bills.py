"""The bill of a load that grows or shrinks: that of a later month, or of so many months together."""

from decimal import Decimal

from bot.answer import Cost
from bot.costs.schedule import changes_ahead
from bot.draft import Draft
from bot.selection.rows import Row
from bot.understanding.loads_over_time import later_asked, pace_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.figures import percent, usd

_PLACES = Decimal("0.01")


def grown(draft: Draft, row: Row, bill: Cost | None) -> str:
    """`In 12 months: $107.01 a month, 5.35 times the load of now.`; empty where no pace or no later time is told."""
    passage = look_at(tidy(draft.situation.question.text), draft.situation.lexicon)
    pace = pace_of(passage)
    later = later_asked(passage.text) if pace is not None else None
    if pace is None or later is None or bill is None or bill.total_usd is None or bill.period != "month":
        return ""
    months, kind = later
    is_sum = kind == "sum"
    if not 0 < months <= _MOST:
        return ""
    times = sum((pace.after(month) for month in range(months)), Decimal(0)) if is_sum else pace.after(months)
    total, mark = bill.total_usd * times, bill.citations[0]
    shown = times.quantize(_PLACES).normalize()
    told = {"times the first month": shown, "months": Decimal(months), "month": Decimal(months + 1)}
    draft.fact(subject=row.model_id, attribute="bill at that pace", value=total, unit="USD", citation=mark)
    for what, value in told.items():
        draft.fact(subject=row.model_id, attribute=what, value=value, citation=mark)
    every = "month" if pace.months == 1 else f"{pace.months} months"
    change = pace.factor - 1
    draft.fact(subject=row.model_id, attribute="change of the load", value=abs(change), citation=mark)
    way = "more" if change > 0 else "less"
    draft.assume(f"The load is taken to be {percent(abs(change))} {way} every {every}, each step on the one before.")
    price = " at today's price" if changes_ahead(row.offering, draft.situation.today, 30 * months) else ""
    if is_sum:
        return f"**{usd(total)} for {months} months together{price}, {shown:f} times the first month.**"
    when = f"In month {months + 1}" if kind == "month" else f"After {months} months"
    return f"**{when}: {usd(total)} a month{price}, {shown:f} times that of the first.**"


_MOST = 60
"""Months ahead up to which a pace is carried on."""
