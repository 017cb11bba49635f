"""Which host of a model costs least, for who asks for the cheapest: who serves it, then routers and resellers."""

from collections.abc import Sequence
from decimal import Context, Decimal

from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.pool import billing
from bot.selection.rows import Row
from bot.understanding.host_prices import asks_for_the_cheapest_host
from bot.wording.figures import rate

_FOUR_DIGITS = Context(prec=4)


def cheapest_host(draft: Draft, rows: Sequence[Row], shown: Row, workload: Workload) -> str:
    """`DeepInfra is the cheapest host …; a router is cheaper: …`; empty where it is not asked or not so."""
    if not asks_for_the_cheapest_host(draft.situation.question.text):
        return ""
    bill = billing(draft.situation, workload)
    paid = sorted(
        ((usd, row.provider_id, row) for row in rows if (usd := bill(row, None)) is not None), key=lambda each: each[:2]
    )
    mine = bill(shown, None)
    serving = [usd for usd, _, row in paid if not row.is_middleman]
    if mine is None or not serving or mine > serving[0]:
        return ""
    told = f"**{shown.host_name} is the cheapest host of {shown.model_name} on board that serves it itself.**"
    least = paid[0]
    return f"{told} {_middleman(draft, least[2])}" if least[2].is_middleman and least[0] < mine else told


def _middleman(draft: Draft, row: Row) -> str:
    mark, told = draft.cite_price(row.offering), []
    for part, value in (("input", row.input_rate), ("output", row.output_rate)):
        if value is not None:
            exact = _FOUR_DIGITS.plus(Decimal(str(value)))
            draft.fact(
                subject=f"{row.model_id} at {row.provider_id}", attribute=f"{part} price", value=exact,
                unit="USD per MTok", citation=mark,
            )  # fmt: skip
            told.append(rate(exact))
    role = row.provider.role if row.provider else "reseller"
    return f"{row.host_name}, a {role}, passes it on for less: {' / '.join(told)} per 1M tokens [{mark}]."
