"""LiteLLM's `off_peak_pricing`: cheaper rates inside windows of the week, hours in UTC, Monday as 1."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from knowledge.errors import SourceError
from knowledge.offering import PriceList, ServiceTier, Window
from knowledge.source import Source
from knowledge.sources.litellm_rates import NAME, flat_rates


def off_peak_lists(entry: Mapping[str, Any], key: str, source: Source) -> tuple[PriceList, ...]:
    """One price list for each window; none where the entry has no off-peak prices."""
    quoted = entry.get("off_peak_pricing")
    if not quoted:
        return ()
    rates = flat_rates({field: value for field, value in quoted.items() if field != "windows"}, key)
    return tuple(
        PriceList(rates=rates[ServiceTier.STANDARD].rates, window=window, source=source, catalogue="litellm", key=key)
        for window in _windows(quoted, key)
    )


def _windows(quoted: Mapping[str, Any], key: str) -> list[Window]:
    found = []
    for part in quoted.get("windows", [quoted]):
        hours = part.get("hours_utc")
        spans = [hours] if isinstance(hours, str) else hours or []
        days = frozenset(day - 1 for day in part.get("weekdays", range(1, 8)))
        found += [Window(starts=start, ends=end, weekdays=days) for start, end in (_span(span, key) for span in spans)]
    if not found:
        raise SourceError(NAME, f"{key}.off_peak_pricing", "names no hours")
    return found


def _span(text: str, key: str) -> tuple[time, time]:
    try:
        start, end = text.split("-")
        return time.fromisoformat(start), time.fromisoformat(end)
    except ValueError as error:
        raise SourceError(NAME, f"{key}.off_peak_pricing", f"{text!r} is not a span of hours") from error
