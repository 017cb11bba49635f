"""What a model costs in batch, beside its standard rates."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.selection.rows import Row
from bot.wording import sections
from bot.wording.figures import listed, percent, rate

HOSTS_SHOWN = 4


def in_batch(draft: Draft, entry: Recommendation) -> str:
    """`In batch (results within a day): $0.05 / $0.25 …`, or that no such price is stated at this host."""
    price = entry.price
    where = f"{entry.model_name} at {sections.place(entry)}"
    if price is None or price.batch_input_usd_per_mtok is None:
        return f"No batch price is stated for {where}."
    out = price.batch_output_usd_per_mtok
    told = rate(price.batch_input_usd_per_mtok) + (f" / {rate(out)}" if out is not None else "")
    both = " / out" if out is not None else ""
    return f"In batch, with results within a day, {where} costs {told} per 1M tokens in{both}{_less(draft, entry)}."


def _less(draft: Draft, entry: Recommendation) -> str:
    """`, 50% less`, where both ways cost so much less than at the standard rates."""
    price = entry.price
    if price is None or not price.input_usd_per_mtok or price.batch_input_usd_per_mtok is None:
        return ""
    shares = {1 - price.batch_input_usd_per_mtok / price.input_usd_per_mtok}
    if price.output_usd_per_mtok and price.batch_output_usd_per_mtok is not None:
        shares.add(1 - price.batch_output_usd_per_mtok / price.output_usd_per_mtok)
    share = shares.pop()
    if shares or share <= 0:
        return ""
    draft.fact(subject=entry.model, attribute="less in batch", value=share, citation=entry.citations[0])
    return f", {percent(share)} less"


def batch_asked(draft: Draft, row: Row, rows: Sequence[Row]) -> str:
    """Whether a model is sold in batch, where that is asked of it; empty where it is not asked or not on sale."""
    asked = draft.situation.asked
    entry = next((each for each in draft.recommendations if each.model == row.model_id), None)
    if entry is None or not (asked.batch or "batch" in asked.needs):
        return ""
    mark = draft.cite_price(row.offering)
    if entry.price is not None and entry.price.batch_input_usd_per_mtok is not None:
        return f"**Yes. {in_batch(draft, entry)}** [{mark}]"
    draft.leave_open(f"Whether {row.host_name} takes {entry.model_name} in batch: no source on board states it.")
    hosts = {each.host_name: each for each in rows if each.batch_input_rate is not None}
    at = [f"{name} [{draft.cite_price(each.offering)}]" for name, each in list(hosts.items())[:HOSTS_SHOWN]]
    others = f" A batch price is on board at {listed(at)}." if at else ""
    return f"**{in_batch(draft, entry)}** [{mark}]{others}"
