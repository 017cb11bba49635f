"""One line of `sextant cost --json --batch`: reported usage at a provider's API, priced at a moment."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Protocol

from bot.answer import plain
from bot.costs.billing import bill
from bot.costs.schedule import in_force
from bot.costs.usage_report import BadUsageError, amounts_of, prompt_tokens_of
from knowledge.offering import Component, Offering, PriceList, ServiceTier
from knowledge.source import Source

_TIER_WORDS = {"standard": ServiceTier.STANDARD, "default": ServiceTier.STANDARD, "auto": ServiceTier.STANDARD,
               "on_demand": ServiceTier.STANDARD, "batch": ServiceTier.BATCH, "batches": ServiceTier.BATCH,
               "flex": ServiceTier.FLEX, "priority": ServiceTier.PRIORITY, "fast": ServiceTier.FAST}  # fmt: skip
_TIER_KEYS = ("service_tier", "processing", "speed")
_REGION_KEYS = ("inference_geo", "region", "data_residency")
_EVERYWHERE = frozenset({"", "global", "not_available", "default"})


class Prices(Protocol):
    """What a case needs of the catalogue."""

    def provider_of(self, name: str) -> str | None:
        """The provider's id; `None` where no catalogue knows it."""
        ...

    def find(self, provider: str, api_name: str) -> Offering | None:
        """The offering by its API's names."""
        ...


class _RefusedError(Exception):
    """A case that has no answer, with the contract's code."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def price_case(case: Mapping[str, Any], catalogue: Prices, now: datetime) -> dict[str, Any]:
    """The contract's answer to one case: a total with its lines and sources, or an error with its code.

    `now` stands in for `at` where that is null. A price that is not known is an error, never zero.
    """
    name = str(case.get("id"))
    try:
        total, lines, sources = _priced(case, catalogue, now)
    except _RefusedError as refused:
        return {"id": name, "error": {"code": refused.code, "message": str(refused)}}
    except BadUsageError as error:
        return {"id": name, "error": {"code": "bad_usage", "message": str(error)}}
    citations = [
        {"id": str(number), "kind": "pricing", "title": each.title, "url": each.url, "checked_on": str(each.checked_on)}
        for number, each in enumerate(sources, start=1)
    ]
    return {"id": name, "total_usd": format(total, "f"), "lines": plain(lines), "citations": citations}


def _priced(
    case: Mapping[str, Any], catalogue: Prices, now: datetime
) -> tuple[Decimal, tuple[Any, ...], tuple[Source, ...]]:
    usage = case.get("usage")
    if not isinstance(usage, Mapping):
        raise BadUsageError("usage must be an object of counts")
    offering = _offering(case, catalogue)
    context = case.get("context") or {}
    at = _moment(case.get("at"), now)
    prices = _price_list(offering, context, at)
    amounts = amounts_of(usage)
    if Component.REQUEST in prices.rates:
        amounts[Component.REQUEST] = Decimal(str(usage.get("requests", 1)))
    found = bill(prices, amounts, prompt_tokens=prompt_tokens_of(usage), factor=_uplift(offering, context))
    if found.total_usd is None:
        parts = ", ".join(component.value for component in found.unpriced)
        raise _RefusedError("unpriced", f"{prices.catalogue} states no price for {parts} of {offering.model}")
    return found.total_usd, found.lines, (prices.source,)


def _offering(case: Mapping[str, Any], catalogue: Prices) -> Offering:
    provider, model = str(case.get("provider", "")), str(case.get("model", ""))
    if catalogue.provider_of(provider) is None:
        raise _RefusedError("unknown_provider", f"no catalogue on board has prices of a provider called {provider!r}")
    offering = catalogue.find(provider, model)
    if offering is None:
        raise _RefusedError("unknown_model", f"no catalogue on board has a price for {model!r} at {provider}")
    return offering


def _price_list(offering: Offering, context: Mapping[str, Any], at: datetime) -> PriceList:
    tier = _service_tier(context)
    prices = in_force(offering, tier, at)
    if prices is None:
        raise _RefusedError("unpriced", f"no {tier.value} price of {offering.model} is known for {at.date()}")
    return prices


def _service_tier(context: Mapping[str, Any]) -> ServiceTier:
    """The tier that the context names; one that is not known is an error rather than the standard price."""
    named = [str(context[key]).lower() for key in _TIER_KEYS if context.get(key)]
    tiers = []
    for word in named:
        if word not in _TIER_WORDS:
            raise _RefusedError("unpriced", f"no prices are known for {word!r}; known are {', '.join(_TIER_WORDS)}")
        tiers.append(_TIER_WORDS[word])
    special = [tier for tier in tiers if tier is not ServiceTier.STANDARD]
    if len(set(special)) > 1:
        raise _RefusedError("unpriced", f"no catalogue prices {' and '.join(named)} together")
    return special[0] if special else ServiceTier.STANDARD


def _uplift(offering: Offering, context: Mapping[str, Any]) -> Decimal:
    """The factor for processing tied to a region, where the context names one."""
    named = next((str(context[key]).lower() for key in _REGION_KEYS if context.get(key)), "")
    if named in _EVERYWHERE or offering.region is not None:
        return Decimal(1)
    factor = offering.uplifts.get(named.split("-")[0])
    if factor is None:
        raise _RefusedError("unpriced", f"no price of {offering.model} is known for processing in {named}")
    return factor


def _moment(text: object, now: datetime) -> datetime:
    if text is None:
        return now
    try:
        at = datetime.fromisoformat(str(text))
    except ValueError as error:
        raise BadUsageError(f"at must be an ISO time, not {text!r}") from error
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
