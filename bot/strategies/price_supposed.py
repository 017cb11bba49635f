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
from bot.understanding.passage import look_at
from bot.understanding.supposed_prices import change_told, supposes_price
from bot.wording.figures import per, rate, usd

_PARTS = ("in", "out")


def price_supposed(draft: Draft, row: Row, workload: Workload) -> str:
    """`**At prices times 2, X at Y: $400.00 a month, now $200.00, 100% more.**`; its rates where no load was said."""
    situation = draft.situation
    text = tidy(situation.question.text)
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
