"""What the rows of an answer vouch for: prices, bills, context windows, scores."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from bot.agent.grounds import NOBODY, Ground, Keys
from bot.answer import Cost, Recommendation


def rates(entry: Recommendation) -> Iterator[Ground]:
    """Prices and windows of a row, to be given its model and host."""
    price = entry.price
    if price is not None:
        for value, way in ((price.input_usd_per_mtok, "input"), (price.output_usd_per_mtok, "output"),
                           (price.cached_input_usd_per_mtok, "cached")):  # fmt: skip
            if value is not None:
                yield Ground(value=value, unit="usd", per="mtok", direction=way)
    for tokens, way in ((entry.context_window_tokens, ""), (entry.max_output_tokens, "output")):
        if tokens is not None:
            yield Ground(value=Decimal(tokens), unit="tokens", direction=way)
    if entry.gpu_memory_gb is not None:
        yield Ground(value=entry.gpu_memory_gb, unit="gb")


def bill(cost: Cost, subject: Keys, host: Keys, marks: Mapping[str, str]) -> Iterator[Ground]:
    """A bill: its total, its range, its lines, and the usage it is for, which is of no model."""
    held = tuple(marks[mark] for mark in cost.citations if mark in marks)
    per = "" if cost.period == "once" else cost.period
    for value, partner in ((cost.total_usd, None), (cost.low_usd, cost.high_usd), (cost.high_usd, cost.low_usd)):
        if value is not None:
            yield Ground(value=value, unit="usd", per=per, subject=subject, beside=host, marks=held, partner=partner)
    for line in cost.lines:
        way = next((name for name in ("cached", "input", "output") if name in line.component), "")
        yield Ground(value=line.usd, unit="usd", per=per, direction=way, subject=subject, beside=host, marks=held)
        if line.usd_per_mtok is not None:
            yield Ground(value=line.usd_per_mtok, unit="usd", per="mtok", direction=way, subject=subject, beside=host,
                         marks=held)  # fmt: skip
    for tokens, way in ((cost.usage.input_tokens, "input"), (cost.usage.output_tokens, "output")):
        yield Ground(value=Decimal(tokens), unit="tokens", per=per, direction=way)
        if cost.usage.requests > 1:
            yield Ground(value=tokens / cost.usage.requests, unit="tokens", per="request", direction=way)
    yield Ground(value=cost.usage.requests, unit="requests", per=per)


def cheapest(entries: Iterable[Recommendation]) -> Keys:
    """The model with the lowest bill among those recommended; nobody where bills are missing."""
    bills = {entry.model: entry.cost.total_usd for entry in entries
             if entry.cost is not None and entry.cost.total_usd is not None}  # fmt: skip
    return frozenset({f"model:{min(bills, key=lambda model: bills[model])}"}) if bills else NOBODY
