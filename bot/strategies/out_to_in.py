"""How many times the price of input that of output is, where that is asked."""

from datetime import UTC, datetime, time
from decimal import Decimal

from bot.costs.schedule import in_force
from bot.draft import Draft
from bot.selection.rows import Row
from bot.wording.figures import rate
from knowledge.offering import Component, ServiceTier

_HUNDREDTH = Decimal("0.01")


def out_to_in(draft: Draft, row: Row) -> str:
    """`**Claude Opus 5.5 at Anthropic: output costs 5 times as much as input, $20 beside $4 per 1M tokens.**`."""
    prices = in_force(row.offering, ServiceTier.STANDARD, datetime.combine(draft.situation.today, time(12), UTC))
    rates = prices.rates if prices is not None else {}
    into, out = rates.get(Component.INPUT), rates.get(Component.OUTPUT)
    if prices is None or not into or out is None:
        return ""
    times = (out / into).quantize(_HUNDREDTH).normalize()
    mark = draft.cite(prices.source, "pricing")
    for what, value in (("output price beside input price", times), ("input price", into), ("output price", out)):
        draft.fact(subject=row.model_id, attribute=what, value=value, citation=mark)
    return (
        f"**{row.model_name} at {row.host_name}: output costs {times:f} times as much as input, {rate(out)} beside "
        f"{rate(into)} per 1M tokens [{mark}].**"
    )
