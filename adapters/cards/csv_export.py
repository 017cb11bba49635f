"""A comparison as a table for spreadsheets: one row for each recommendation, with every figure's source."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO

from bot.answer import Answer, Price, Recommendation, money

NAME = "sextant-comparison.csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet read a text as a formula."""
COLUMNS = (
    "role", "does_not_meet", "model", "model_id", "maker", "origin", "made_from", "provider", "provider_seat",
    "host_regions", "region", "service_tier", "effort", "quantisation", "input_usd_per_mtok", "output_usd_per_mtok",
    "cached_input_usd_per_mtok", "cache_write_usd_per_mtok", "batch_input_usd_per_mtok", "batch_output_usd_per_mtok",
    "bill_usd", "low_usd", "high_usd", "period", "context_window_tokens", "max_output_tokens", "licence",
    "open_weights", "benchmark", "score", "score_unit", "score_date", "deprecation_date", "gpu_memory_gb", "why",
    "caveats", "sources", "prices_as_of",
)  # fmt: skip


def comparison_csv(answer: Answer) -> bytes:
    """UTF-8 with the mark that Excel looks for. Money is in plain decimals of USD; unknown cells are empty."""
    text = StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows(_row(entry, answer) for entry in answer.recommendations)
    return text.getvalue().encode("utf-8-sig")


def _row(entry: Recommendation, answer: Answer) -> list[str]:
    cells = dict(_cells(entry, answer))
    return [cells[column] for column in COLUMNS]


def _cells(entry: Recommendation, answer: Answer) -> Iterator[tuple[str, str]]:
    yield from {
        "role": safe_cell(entry.role),
        "does_not_meet": safe_cell("; ".join(entry.breaks)),
        "model": safe_cell(entry.model_name),
        "model_id": safe_cell(entry.model),
        "maker": safe_cell(entry.developer),
        "origin": safe_cell(entry.origin),
        "made_from": safe_cell("; ".join(f"{base.model} ({base.origin or 'unknown'})" for base in entry.lineage)),
        "provider": safe_cell(entry.provider),
        "provider_seat": safe_cell(entry.provider_hq),
        "host_regions": safe_cell("; ".join(entry.host_regions)),
        "region": safe_cell(entry.region),
        "service_tier": safe_cell(entry.service_tier),
        "effort": safe_cell(entry.effort),
        "quantisation": safe_cell(entry.quantisation),
        "context_window_tokens": _number(entry.context_window_tokens),
        "max_output_tokens": _number(entry.max_output_tokens),
        "licence": safe_cell(entry.licence),
        "open_weights": {True: "yes", False: "no", None: ""}[entry.open_weights],
        "deprecation_date": entry.deprecation_date.isoformat() if entry.deprecation_date else "",
        "gpu_memory_gb": _number(entry.gpu_memory_gb),
        "why": safe_cell(entry.why),
        "caveats": safe_cell(_caveats(entry, answer)),
        "sources": safe_cell(_sources(entry, answer)),
        "prices_as_of": answer.as_of.isoformat(),
    }.items()
    yield from _prices(entry.price)
    yield from _bill(entry)
    yield from _score(entry)


def _prices(price: Price | None) -> Iterator[tuple[str, str]]:
    for column in COLUMNS:
        if column.endswith("_usd_per_mtok"):
            yield column, _number(getattr(price, column)) if price else ""


def _bill(entry: Recommendation) -> Iterator[tuple[str, str]]:
    cost = entry.cost
    yield "bill_usd", _number(cost.total_usd) if cost else ""
    yield "low_usd", _number(cost.low_usd) if cost else ""
    yield "high_usd", _number(cost.high_usd) if cost else ""
    yield "period", cost.period if cost else ""


def _score(entry: Recommendation) -> Iterator[tuple[str, str]]:
    """The weightiest result; the others stand in the answer."""
    first = next(iter(entry.benchmarks), None)
    yield "benchmark", safe_cell(first.benchmark) if first else ""
    yield "score", _number(first.score) if first else ""
    yield "score_unit", safe_cell(first.unit) if first else ""
    yield "score_date", safe_cell(first.date) if first else ""


def _caveats(entry: Recommendation, answer: Answer) -> str:
    return " | ".join(f"{each.severity}: {each.text}" for each in answer.caveats if each.id in entry.caveats)


def _sources(entry: Recommendation, answer: Answer) -> str:
    """The pages behind the row, and behind its caveats, each with the day it was read."""
    of_caveats = [mark for each in answer.caveats if each.id in entry.caveats for mark in each.citations]
    wanted = (*entry.citations, *(entry.cost.citations if entry.cost else ()), *of_caveats)
    pages = {each.id: f"{each.url} (checked {each.checked_on})" for each in answer.citations}
    return " | ".join(dict.fromkeys(pages[mark] for mark in wanted if mark in pages))


def safe_cell(words: str | None) -> str:
    """`words` so that no spreadsheet takes them for a formula; unknown is empty."""
    if not words:
        return ""
    return f"'{words}" if words.lstrip().startswith(_FORMULA) or words.startswith(_FORMULA) else words


def _number(amount: Decimal | int | None) -> str:
    """A plain decimal number, never with an exponent; unknown is empty, free is 0."""
    if amount is None:
        return ""
    return money(amount) if isinstance(amount, Decimal) else str(amount)
