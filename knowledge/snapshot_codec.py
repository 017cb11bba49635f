"""An offering as one compact JSON value and back. Short keys, sorted, absent where empty; money as decimal strings."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Any

from knowledge.offering import (
    Component,
    ContextTier,
    Dispute,
    Offering,
    PriceList,
    Rates,
    ServiceTier,
    Window,
)
from knowledge.source import Source

Urls = list[str]
_COMPONENTS = {component.value: component for component in Component}
"""Thousands of prices are read: an enumeration that is called takes four times as long as this."""


def encode(offering: Offering, urls: dict[str, int]) -> dict[str, Any]:
    """The offering's JSON value. New source URLs are added to `urls`, which maps each to its number."""
    content = {
        "region": offering.region,
        "mode": offering.mode if offering.mode != "chat" else None,
        "api": list(offering.api_names),
        "context": offering.context_window_tokens,
        "output": offering.max_output_tokens,
        "can": sorted(word if has else f"!{word}" for word, has in offering.capabilities.items()),
        "makes": sorted(offering.output_modalities),
        "ends": offering.deprecation_date.isoformat() if offering.deprecation_date else None,
        "deprecated": offering.deprecated or None,
        "uplifts": {region: str(factor) for region, factor in sorted(offering.uplifts.items())},
        "unstated": sorted(each.value for each in offering.unstated),
        "match": offering.match,
        "prices": [_price_list(each, urls) for each in offering.prices],
        "disputes": [_dispute(each, urls) for each in offering.disputes],
    }
    return _filled(content)


def decode(model: str, provider: str, content: Mapping[str, Any], urls: Urls, checked_on: date) -> Offering:
    """The offering behind a JSON value. Raises `LookupError` or `ValueError` for one that `encode` never made."""
    return Offering(
        model=model,
        provider=provider,
        mode=content.get("mode", "chat"),
        prices=tuple(_to_price_list(each, urls, checked_on) for each in content["prices"]),
        region=content.get("region"),
        api_names=tuple(content["api"]),
        context_window_tokens=content.get("context"),
        max_output_tokens=content.get("output"),
        capabilities=_capabilities(tuple(content.get("can", ()))),
        output_modalities=frozenset(content.get("makes", ())),
        deprecation_date=_day(content.get("ends")),
        deprecated=content.get("deprecated", False),
        uplifts={region: Decimal(factor) for region, factor in content.get("uplifts", {}).items()},
        unstated=frozenset(_COMPONENTS[name] for name in content.get("unstated", ())),
        match=content.get("match"),
        disputes=tuple(_to_dispute(each, urls, checked_on) for each in content.get("disputes", ())),
    )


def _filled(content: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in content.items() if value not in (None, [], {})}


def _price_list(each: PriceList, urls: dict[str, int]) -> dict[str, Any]:
    window = each.window
    content = {
        "from": each.catalogue,
        "key": each.key,
        "url": urls.setdefault(each.source.url, len(urls)),
        "tier": each.service_tier.value if each.service_tier is not ServiceTier.STANDARD else None,
        "rates": _rates(each.rates),
        "above": [[tier.above_input_tokens, _rates(tier.rates)] for tier in each.tiers],
        "starts": each.valid_from.isoformat() if each.valid_from else None,
        "ends": each.valid_until.isoformat() if each.valid_until else None,
        "window": [window.starts.isoformat("minutes"), window.ends.isoformat("minutes"), sorted(window.weekdays)]
        if window
        else None,
    }
    return _filled(content)


def _to_price_list(content: Mapping[str, Any], urls: Urls, checked_on: date) -> PriceList:
    key = content["key"]
    named = {"litellm": "LiteLLM price map"}.get(content["from"], content["from"])
    return PriceList(
        rates=_to_rates(content["rates"]),
        source=Source(url=urls[content["url"]], checked_on=checked_on, title=f"{named}, {key}"),
        catalogue=content["from"],
        key=key,
        service_tier=ServiceTier(content.get("tier", ServiceTier.STANDARD)),
        tiers=tuple(
            ContextTier(above_input_tokens=above, rates=_to_rates(rates)) for above, rates in content.get("above", ())
        ),
        valid_from=_day(content.get("starts")),
        valid_until=_day(content.get("ends")),
        window=_to_window(content.get("window")),
    )


def _to_window(content: Any) -> Window | None:
    if content is None:
        return None
    starts, ends, weekdays = content
    return Window(starts=time.fromisoformat(starts), ends=time.fromisoformat(ends), weekdays=frozenset(weekdays))


def _dispute(each: Dispute, urls: dict[str, int]) -> list[Any]:
    return [
        each.component.value, each.service_tier.value, str(each.chosen), each.chosen_catalogue, str(each.other),
        each.other_catalogue, urls.setdefault(each.other_source.url, len(urls)), each.other_source.title,
    ]  # fmt: skip


def _to_dispute(content: list[Any], urls: Urls, checked_on: date) -> Dispute:
    component, tier, chosen, chosen_catalogue, other, other_catalogue, url, title = content
    return Dispute(
        component=Component(component), service_tier=ServiceTier(tier), chosen=Decimal(chosen),
        chosen_catalogue=chosen_catalogue, other=Decimal(other), other_catalogue=other_catalogue,
        other_source=Source(url=urls[url], checked_on=checked_on, title=title),
    )  # fmt: skip


def _rates(rates: Rates) -> dict[str, str]:
    return {component.value: format(rate, "f") for component, rate in sorted(rates.items())}


def _to_rates(content: Mapping[str, str]) -> Rates:
    return _shared_rates(tuple(content.items()))


# Offerings hold one mapping of these together where theirs are alike: most are.
@cache
def _shared_rates(rates: tuple[tuple[str, str], ...]) -> Rates:
    return {_COMPONENTS[name]: _rate(figure) for name, figure in rates}


@cache
def _rate(figure: str) -> Decimal:
    return Decimal(figure)


@cache
def _capabilities(words: tuple[str, ...]) -> Mapping[str, bool]:
    return {word.lstrip("!"): not word.startswith("!") for word in words}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
