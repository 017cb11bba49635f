"""What a bill comes to once a dated change of price is in force: a monthly bill outlives a launch offer."""

from bot.costs.estimate import estimate
from bot.costs.periods import per_period
from bot.costs.schedule import changes_ahead
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.ways_asked import asks_by_the_year
from bot.wording.figures import per, usd


def bill_ahead(draft: Draft, row: Row, workload: Workload, effort: str | None = None) -> str:
    """`From 2026-12-01 it is $50,400 a month.`; empty where no change is announced or the bill does not recur."""
    situation = draft.situation
    changes = changes_ahead(row.offering, situation.today)
    if not changes or not workload.stated or workload.period not in {"month", "year"}:
        return ""
    last = changes[-1]
    places = situation.places_charged
    cost = estimate(row.offering, workload, last.on, situation.knowledge.facts, effort=effort, places=places).cost
    if cost is None or cost.total_usd is None:
        return ""
    mark = draft.cite(last.after.source, "pricing")
    draft.fact(
        subject=row.model_id, attribute=f"bill from {last.on}", value=cost.total_usd, unit="USD", citation=mark,
        as_of=last.on.isoformat(),
    )  # fmt: skip
    year = ""
    total = per_period(cost.total_usd, "month", "year") if workload.period == "month" else None
    if total is not None and asks_by_the_year(situation.question.text):
        draft.fact(subject=row.model_id, attribute="bill a year at that price", value=total, unit="USD", citation=mark)
        year = f", {usd(total)} a year"
    return f"From {last.on} it is {usd(cost.total_usd)}{per(cost.period)}{year} [{mark}]."
