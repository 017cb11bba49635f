"""A bill at the price of a later day, and when a price changes: dated changes that stand in the catalogues."""

from datetime import date

from bot.costs.estimate import estimate
from bot.costs.schedule import Change, changes_ahead
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.named import Named
from bot.strategies.price_supposed import price_supposed
from bot.understanding.price_then import asks_when, day_priced
from bot.wording.figures import listed, per, rate, usd
from knowledge.offering import Component, PriceList

_AHEAD = 400
"""Days in which a change counts: a year and a month."""
_BOTH = (Component.INPUT, Component.OUTPUT)


def price_then(draft: Draft, named: Named, row: Row, workload: Workload) -> str:
    """`**January 2027: $900.00 a month, at the price from 2027-01-01 on.**`; empty where no later price is asked."""
    if supposed := price_supposed(draft, row, workload):
        return supposed
    situation = draft.situation
    text, today = situation.question.text, situation.today
    changes = changes_ahead(row.offering, today, _AHEAD)
    day = day_priced(text, today)
    if day is None:
        return _when(draft, row, changes) if asks_when(text) else ""
    due = [each for each in changes if each.on <= day]
    if not due:
        return _elsewhere(draft, named, row, day) or (_when(draft, row, changes) if asks_when(text) else "")
    change = due[-1]
    mark = draft.cite(change.after.source, "pricing")
    where = f"{row.model_name} at {row.host_name} from {change.on} on"
    if not workload.stated:
        return f"**{where}: {_rates(draft, row, change.after, mark, change.on)} [{mark}].**"
    places = situation.places_charged
    cost = estimate(row.offering, workload, day, situation.knowledge.facts, places=places).cost
    if cost is None or cost.total_usd is None:
        return ""
    draft.fact(
        subject=row.model_id, attribute=f"bill from {change.on} on", value=cost.total_usd, unit="USD", citation=mark,
        as_of=change.on.isoformat(),
    )  # fmt: skip
    rates = _rates(draft, row, change.after, mark, change.on)
    return f"**{where}: {usd(cost.total_usd)}{per(cost.period)}.** The rates then: {rates} [{mark}]. At today's:"


def _rates(draft: Draft, row: Row, prices: PriceList, mark: str, on: date) -> str:
    """`$1.50 / $7.50 per 1M tokens in / out`, each vouched for."""
    stated = [(part, prices.rates[part]) for part in _BOTH if part in prices.rates]
    for part, value in stated:
        draft.fact(
            subject=row.model_id, attribute=f"{part.value} price to come", value=value, unit="USD per MTok",
            citation=mark, as_of=on.isoformat(),
        )  # fmt: skip
    both = " / out" if len(stated) == len(_BOTH) else ""
    return f"{' / '.join(rate(value) for _, value in stated)} per 1M tokens in{both}"


def _when(draft: Draft, row: Row, changes: tuple[Change, ...]) -> str:
    """Each dated change with its rates; that none is on board where there is none."""
    where = f"{row.model_name} at {row.host_name}"
    told = []
    for each in changes:
        mark = draft.cite(each.after.source, "pricing")
        before = _rates(draft, row, each.before, mark, each.on).partition(" per ")[0]
        told.append(f"from {each.on} on {_rates(draft, row, each.after, mark, each.on)} instead of {before} [{mark}]")
    return f"**{where}: {listed(told)}.**" if told else f"**No change of price is dated on board for {where}.**"


def _elsewhere(draft: Draft, named: Named, row: Row, day: date) -> str:
    """That the price changes by then at another host, where this one dates no change; empty where none does."""
    situation = draft.situation
    for each in situation.market.on_sale(named.model_id, situation.today) if named.model_id else ():
        due = [change for change in changes_ahead(each.offering, situation.today, _AHEAD) if change.on <= day]
        if due and each.provider_id != row.provider_id:
            mark = draft.cite(due[-1].after.source, "pricing")
            rates = _rates(draft, each, due[-1].after, mark, due[-1].on)
            return (
                f"**No change of price is dated on board for {row.model_name} at {row.host_name}; at {each.host_name} "
                f"it is {rates} from {due[-1].on} on [{mark}].** Ask whether it follows. At today's price:"
            )
    return ""
