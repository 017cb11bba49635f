"""Which offering and which of its price lists a case means: names, region, service tier, moment."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Protocol

from bot.costs.schedule import completed, in_force
from bot.costs.uplift import region_of
from bot.wording.figures import listed
from knowledge.name_match import matches
from knowledge.offering import Offering, PriceList, ServiceTier

_TIER_WORDS = {"standard": ServiceTier.STANDARD, "default": ServiceTier.STANDARD, "auto": ServiceTier.STANDARD,
               "on_demand": ServiceTier.STANDARD, "standard_only": ServiceTier.STANDARD, "batch": ServiceTier.BATCH,
               "batches": ServiceTier.BATCH, "flex": ServiceTier.FLEX, "priority": ServiceTier.PRIORITY,
               "fast": ServiceTier.FAST}  # fmt: skip
_TIER_KEYS = ("service_tier", "processing", "speed")
_REGION_KEYS = ("inference_geo", "data_residency", "region", "vertex_location", "aws_region_name", "aws_region",
                "location")  # fmt: skip
_EVERYWHERE = frozenset({"", "global", "not_available", "default"})


class RefusedError(Exception):
    """A case that has no answer, with the contract's code."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Prices(Protocol):
    """What a case needs of the catalogue."""

    def provider_of(self, name: str) -> str | None:
        """The provider's id; `None` where no catalogue knows it."""
        ...

    def find(self, provider: str, api_name: str) -> Offering | None:
        """The offering by its API's names."""
        ...

    def of_model(self, model: str) -> tuple[Offering, ...]:
        """Every offering of a model."""
        ...


def offering_for(case: Mapping[str, Any], context: Mapping[str, Any], catalogue: Prices, at: datetime) -> Offering:
    """The offering a case names, in the region its context names. Raises `RefusedError` where there is none."""
    provider, model = str(case.get("provider") or ""), str(case.get("model") or "")
    if catalogue.provider_of(provider) is None:
        raise RefusedError("unknown_provider", f"no catalogue on board has prices of a provider called {provider!r}")
    found = catalogue.find(provider, model)
    if found is None:
        raise RefusedError("unknown_model", f"no catalogue on board has a price for {model!r} at {provider}")
    beside = [each for each in catalogue.of_model(found.model) if each.provider == found.provider]
    place = _place(context)
    if place and found.region is None:
        there = [each for each in beside if each.region in {place, region_of(place)}]
        found = next((each for each in there if each.region == place), next(iter(there), found))
    return _with_history(found, beside, model, at)


def _with_history(found: Offering, beside: list[Offering], name: str, at: datetime) -> Offering:
    """For a moment before the snapshot, an entry of the same name that states what held then, where there is one."""
    if _is_dated(found) or at.date() >= max(prices.source.checked_on for prices in found.prices):
        return found
    same = (each for each in beside if each.match and matches(each.match, name.lower()) and _is_dated(each))
    return next(same, found)


def _is_dated(offering: Offering) -> bool:
    return any(prices.valid_from or prices.valid_until for prices in offering.prices)


def price_list_for(offering: Offering, context: Mapping[str, Any], at: datetime) -> PriceList:
    """The price list in force for the service tier that the context names. Raises `RefusedError` for an unknown one.

    What the tier's own list leaves out costs what it costs at the standard tier.
    """
    tier = _service_tier(context)
    prices = in_force(offering, tier, at)
    if prices is None and tier is ServiceTier.FAST and "speed" not in context:
        # LiteLLM bills the service tier "fast" at its priority rates (`_SERVICE_TIER_TO_COST_KEY_SUFFIX`).
        prices = in_force(offering, ServiceTier.PRIORITY, at)
    if prices is None:
        raise RefusedError("unpriced", f"no {tier.value} price of {offering.model} is known for {at.date()}")
    standard = in_force(offering, ServiceTier.STANDARD, at)
    return completed(prices, standard) if standard is not None else prices


def _service_tier(context: Mapping[str, Any]) -> ServiceTier:
    """The tier that the context names; one that is not known is an error rather than the standard price."""
    named = [str(context[key]).lower() for key in _TIER_KEYS if context.get(key)]
    tiers = []
    for word in named:
        if word not in _TIER_WORDS:
            raise RefusedError("unpriced", f"no prices are known for {word!r}; known are {', '.join(_TIER_WORDS)}")
        tiers.append(_TIER_WORDS[word])
    special = {tier for tier in tiers if tier is not ServiceTier.STANDARD}
    if len(special) > 1:
        raise RefusedError("unpriced", f"no catalogue prices {listed(named)} together")
    return special.pop() if special else ServiceTier.STANDARD


def uplift_factor(offering: Offering, context: Mapping[str, Any]) -> Decimal:
    """The factor for processing tied to a region, where the context names one. Raises `RefusedError` if unknown."""
    place = _place(context)
    if not place or offering.region not in {None, "global"}:
        return Decimal(1)
    factor = offering.uplifts.get(region_of(place))
    if factor is None:
        raise RefusedError("unpriced", f"no price of {offering.model} is known for processing in {place}")
    return factor


def _place(context: Mapping[str, Any]) -> str:
    """The region that the context names, in lower case; empty where it names none or everywhere."""
    named = next((str(context[key]).lower() for key in _REGION_KEYS if context.get(key)), "")
    return "" if named in _EVERYWHERE else named
