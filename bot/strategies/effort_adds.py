"""What reasoning at an effort that is named adds to a bill, by the factor assumed for it."""

from bot.answer import Cost
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.entries import priced
from bot.understanding.efforts import efforts_told
from bot.wording.figures import per, usd


def effort_adds(draft: Draft, row: Row, workload: Workload, bill: Cost | None) -> str:
    """`At high effort reasoning adds $300.00 a month: $480.00 instead of $180.00.`; empty where no effort is named."""
    if bill is None or bill.total_usd is None or not workload.stated or row.offering.mode != "chat":
        return ""
    told, mark = [], bill.citations[0]
    for effort in efforts_told(draft.situation.question.text):
        cost = priced(draft, row, workload, effort)
        more = cost.total_usd - bill.total_usd if cost is not None and cost.total_usd is not None else None
        if cost is None or not more:
            continue
        draft.costs.append(cost)
        draft.fact(subject=row.model_id, attribute=f"added at {effort} effort", value=more, unit="USD", citation=mark)
        sums = f"{usd(bill.total_usd + more)} instead of {usd(bill.total_usd)}"
        told.append(f"At {effort} effort reasoning adds about {usd(more)}{per(bill.period)}: {sums}.")
    return f"**{' '.join(told)}** An assumption: no maker publishes how much a model reasons." if told else ""
