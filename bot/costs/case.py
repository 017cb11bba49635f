"""One line of `sextant cost --json --batch`: reported usage at a provider's API, priced at a moment."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from bot.answer import money, plain
from bot.costs.billing import bill
from bot.costs.case_context import Prices, RefusedError, offering_for, price_list_for, uplift_factor
from bot.costs.usage_report import BadUsageError, amounts_of, prompt_tokens_of, requests_of
from knowledge.offering import Component
from knowledge.source import Source

SHORTEST_SECONDS = {"groq": Decimal(10)}
"""The least that a transcription is billed as: https://console.groq.com/docs/speech-to-text, 10 seconds."""


def price_case(case: Mapping[str, Any], catalogue: Prices, now: datetime) -> dict[str, Any]:
    """The contract's answer to one case: a total with its lines and sources, or an error with its code.

    `now` stands in for `at` where that is null. A price that is not known is an error, never zero.
    """
    name = case.get("id")
    try:
        total, lines, sources = _priced(case, catalogue, now)
    except RefusedError as refused:
        return {"id": name, "error": {"code": refused.code, "message": str(refused)}}
    except BadUsageError as error:
        return {"id": name, "error": {"code": "bad_usage", "message": str(error)}}
    citations = [
        {"id": str(number), "kind": "pricing", "title": each.title, "url": each.url, "checked_on": str(each.checked_on)}
        for number, each in enumerate(sources, start=1)
    ]
    return {"id": name, "total_usd": money(total), "lines": plain(lines), "citations": citations}


def _priced(
    case: Mapping[str, Any], catalogue: Prices, now: datetime
) -> tuple[Decimal, tuple[Any, ...], tuple[Source, ...]]:
    usage, context = _object(case, "usage"), _object(case, "context")
    prompt = prompt_tokens_of(usage)
    at = _moment(case.get("at"), now)
    offering = offering_for(case, context, catalogue, at)
    prices = price_list_for(offering, context, at)
    amounts = amounts_of(usage, prices.rates)
    if Component.REQUEST in prices.rates:
        amounts[Component.REQUEST] = requests_of(usage)
    if seconds := amounts.get(Component.SECOND_IN):
        amounts[Component.SECOND_IN] = max(seconds, SHORTEST_SECONDS.get(offering.provider, seconds))
    found = bill(prices, amounts, prompt_tokens=prompt, factor=uplift_factor(offering, context))
    if found.total_usd is None:
        parts = ", ".join(component.value for component in found.unpriced)
        raise RefusedError("unpriced", f"{prices.catalogue} states no price for {parts} of {offering.model}")
    return found.total_usd, found.lines, (prices.source,)


def _object(case: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The named part of a case; only the context may be left out."""
    value = case.get(name)
    if value is None and name == "context":
        return {}
    if not isinstance(value, Mapping):
        raise BadUsageError(f"{name} must be an object, not {value!r}")
    return value


def _moment(text: object, now: datetime) -> datetime:
    if text is None:
        return now
    try:
        at = datetime.fromisoformat(str(text))
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadUsageError(f"at must be an ISO time, not {text!r}") from error
