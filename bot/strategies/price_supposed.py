"""What one model costs at a price that is only supposed: "what if OpenAI doubles the price of X"."""

from decimal import Decimal

from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.entries import priced
from bot.strategies.savings import cheaper_model
from bot.strategies.stack_changes import change
from bot.strategies.what_if import price_factor
from bot.understanding.normalise import tidy
from bot.understanding.own_terms import own_discount, own_rates
from bot.understanding.passage import look_at
from bot.understanding.supposed_prices import change_told, supposes_price
from bot.wording.figures import per, percent, rate, usd

_PARTS = ("in", "out")


def price_supposed(draft: Draft, row: Row, workload: Workload) -> str:
    """`**At prices times 2, X at Y: $400.00 a month, now $200.00, 100% more.**`; its rates where no load was said."""
    situation = draft.situation
    text = tidy(situation.question.text)
    if own := _at_own_terms(draft, row, workload):
        return own
    factor = price_factor(situation) if supposes_price(text.text) else None
    if factor is None and situation.reading.spend_usd is not None:
        names = look_at(text, situation.lexicon).named("model", "family")
        factor = change_told(text.text, (each.end for each in names))
    if factor is None:
        return ""
    mark = draft.cite_price(row.offering)
    where = f"**At prices times {factor.normalize():f}, {row.model_name} at {row.host_name}"
    draft.fact(subject=row.model_id, attribute="price factor", value=factor, citation=mark)
    cost = priced(Draft(situation), row, workload) if workload.stated else None
    if cost is None or not cost.total_usd:
        return _rates(draft, row, factor, where, mark)
    new = cost.total_usd * factor
    draft.fact(subject=row.model_id, attribute="bill at that price", value=new, unit="USD", citation=mark)
    less = change(draft, row.model_id, new, cost.total_usd, mark)
    other = cheaper_model(draft, row, workload) if factor > 1 else ""
    return f"{where}: {usd(new)}{per(cost.period)}, now {usd(cost.total_usd)}, {less} [{mark}].** {other}".rstrip()


def _at_own_terms(draft: Draft, row: Row, workload: Workload) -> str:
    """The bill with the asker's own discount, `**With your 15% off: $102.00 a month**`, or at the asker's own rates."""
    situation = draft.situation
    cost = priced(Draft(situation), row, workload) if workload.stated else None
    if cost is None or not cost.total_usd:
        return ""
    mark = draft.cite_price(row.offering)
    at_list = f"{row.model_name} at {row.host_name}"
    if (share := own_discount(tidy(situation.question.text).text)) is not None:
        new = cost.total_usd * (1 - share)
        draft.fact(subject=row.model_id, attribute="own discount", value=share, citation=mark)
        draft.fact(subject=row.model_id, attribute="bill with it", value=new, unit="USD", citation=mark)
        off = f"With your {percent(share)} off the list price, {at_list}: {usd(new)}{per(cost.period)}"
        return f"**{off}, {usd(cost.total_usd)} without it [{mark}].**"
    rates = own_rates(look_at(tidy(situation.question.text), situation.lexicon))
    if rates is None:
        return ""
    tokens = (workload.input_tokens * workload.requests, workload.output_tokens * workload.requests)
    own = sum((many * price for many, price in zip(tokens, rates, strict=True)), Decimal(0)) / 1_000_000
    for part, price in zip(_PARTS, rates, strict=True):
        draft.fact(subject="own rates", attribute=f"{part} price", value=price, unit="USD per MTok", citation=mark)
    draft.fact(subject="own rates", attribute="bill", value=own, unit="USD", citation=mark)
    less = change(draft, row.model_id, cost.total_usd, own, mark)
    told = f"At your {' / '.join(rate(price) for price in rates)} per 1M tokens in / out that is {usd(own)}"
    there = f"{at_list} is {usd(cost.total_usd)}{per(cost.period)} at the list price, {less}"
    return f"**{told}{per(cost.period)}; {there} [{mark}].**"


def _rates(draft: Draft, row: Row, factor: Decimal, where: str, mark: str) -> str:
    """The rates at that price and now."""
    rates = zip(_PARTS, (row.input_rate, row.output_rate), strict=True)
    known = [(part, Decimal(str(value))) for part, value in rates if value]
    if not known:
        return ""
    for part, value in known:
        draft.fact(
            subject=row.model_id, attribute=f"supposed {part} price", value=value * factor, unit="USD per MTok",
            citation=mark,
        )  # fmt: skip
    sides = " / ".join(part for part, _ in known)
    then, now = (" / ".join(rate(value * by) for _, value in known) for by in (factor, Decimal(1)))
    return f"{where}: {then} per 1M tokens {sides}, now {now} [{mark}].**"
