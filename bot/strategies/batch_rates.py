"""What a model costs in batch, beside its standard rates."""

from bot.answer import Recommendation
from bot.wording import sections
from bot.wording.figures import rate


def in_batch(entry: Recommendation) -> str:
    """`In batch (results within a day): $0.05 / $0.25 …`, or that no such price is stated at this host."""
    price = entry.price
    where = f"{entry.model_name} at {sections.place(entry)}"
    if price is None or price.batch_input_usd_per_mtok is None:
        return f"No batch price is stated for {where}."
    out = price.batch_output_usd_per_mtok
    told = rate(price.batch_input_usd_per_mtok) + (f" / {rate(out)}" if out is not None else "")
    both = " / out" if out is not None else ""
    return f"In batch, with results within a day, {where} costs {told} per 1M tokens in{both}."
