"""genai-prices' data, version 2: a list of providers with their models. USD per MTok, per thousand, per hour.

URL of the live data: `URL`; licence MIT. Quirks: prices may be a list, of which the last entry whose condition holds
counts; a condition is a start date or hours of the day in UTC; `price_variants` replace single prices for batch, flex
and the like; a tier's price holds for the whole request once the input exceeds its start; a model without prices is
unpriced, `:free` ids included: most of those name offers long gone; Google is one provider, whose Claude models are
Vertex AI's alone.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from knowledge.errors import SourceError
from knowledge.model_names import canonical_model
from knowledge.offering import Component, ContextTier, Offering, PriceList, Rates, ServiceTier, Window
from knowledge.source import Source
from knowledge.sources.genai_units import mode_of, rate_of
from knowledge.sources.provider_ids import GENAI_PRICES

CATALOGUE = "genai-prices"
NAME = "genai-prices"
URL = "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json"
_TIER_OF_CONTEXT = {
    ("processing", "batch"): ServiceTier.BATCH,
    ("service_tier", "flex"): ServiceTier.FLEX,
    ("service_tier", "priority"): ServiceTier.PRIORITY,
    ("service_tier", "fast"): ServiceTier.FAST,
    ("speed", "fast"): ServiceTier.FAST,
}
"""Request contexts that are service tiers. Others (a route, a kind of search) price what no question asks about."""
_GOOGLE, _VERTEX = "google", "vertex"
Levels = dict[int, dict[Component, Decimal]]
"""Input tokens above which rates hold, 0 for the base, to those rates."""


def parse(payload: bytes, checked_on: date) -> list[Offering]:
    """The offerings in the data, one per provider and model.

    Raises `SourceError` for a payload of another shape, an unknown price key, or no priced model.
    """
    try:
        providers = json.loads(payload, parse_float=Decimal)
        found = [
            offering
            for provider in providers
            for model in provider["models"]
            for offering in _offerings(provider, model, checked_on)
        ]
    except (ValueError, KeyError, TypeError) as error:
        raise SourceError(NAME, URL, f"not the v2 data: {error!r}") from error
    if not found:
        raise SourceError(NAME, URL, "holds no priced model")
    return found


def provider_rules(payload: bytes) -> list[dict[str, Any]]:
    """For each provider its id here, the clause its API names satisfy, and whose models it also answers to.

    `sold_by` has under which other ids of ours some of its own entries stand.
    """
    return [
        {
            "id": GENAI_PRICES.get(provider["id"], provider["id"]),
            "key": provider["id"],
            "match": provider.get("provider_match"),
            "fallback": provider.get("fallback_model_providers") or [],
            **({"sold_by": sold_by} if (sold_by := _others(provider)) else {}),
        }
        for provider in json.loads(payload)
    ]


def _offerings(provider: Mapping[str, Any], model: Mapping[str, Any], checked_on: date) -> Iterator[Offering]:
    key = f"{provider['id']}/{model['id']}"
    seller = _seller(provider["id"], model["id"])
    pages = [*(provider.get("pricing_urls") or ()), URL]
    page = next((each for each in pages if seller == _VERTEX and _VERTEX in each), pages[0])
    source = Source(url=page, checked_on=checked_on, title=f"genai-prices, {key}")
    prices = _joined(_price_lists(model, key, source))
    if prices:
        yield Offering(
            model=canonical_model(model["id"]),
            provider=seller,
            mode=mode_of(model["id"]),
            prices=prices,
            region=_region(model["id"]) if provider["id"] == "aws" else None,
            api_names=(key,),
            context_window_tokens=model.get("context_window"),
            deprecated=bool(model.get("deprecated")),
            match=model["match"],
        )


def _region(model: str) -> str | None:
    """Bedrock ids begin with `global.` or, for every endpoint tied to a region, `regional.`; older ones do not say."""
    place = model.partition(".")[0]
    return place if place in {"global", "regional"} else None


def _seller(provider: str, model: str) -> str:
    """Our id of who sells the model. The Gemini API has none of Anthropic's: those rows quote Vertex AI's page."""
    if provider == _GOOGLE and model.startswith("claude"):
        return _VERTEX
    return provider if provider.startswith("huggingface_") else GENAI_PRICES.get(provider, provider)


def _others(provider: Mapping[str, Any]) -> list[str]:
    sellers = {_seller(provider["id"], model["id"]) for model in provider["models"]}
    return sorted(sellers - {_seller(provider["id"], "")})


def _price_lists(model: Mapping[str, Any], key: str, source: Source) -> Iterator[PriceList]:
    quoted = model.get("prices") or {}
    conditional = quoted if isinstance(quoted, list) else [{"prices": quoted}]
    dated = [(_start(part), _levels(part["prices"], key)) for part in conditional if not _hours(part)]
    variants = [variant for variant in model.get("price_variants") or () if len(variant["when"]) == 1]
    for starts, ends in _periods(dated, variants):
        begun = (levels for start, levels in reversed(dated) if start is None or (starts and start <= starts))
        base = next(begun, dated[0][1] if dated else {})
        yield from _lists(base, ServiceTier.STANDARD, key, source, (starts, ends))
        for tier, levels in _variants(base, variants, starts, key).items():
            yield from _lists(levels, tier, key, source, (starts, ends))
    for part in conditional:
        if window := _hours(part):
            for priced in _lists(_levels(part["prices"], key), ServiceTier.STANDARD, key, source, (None, None)):
                yield replace(priced, window=window)


def _periods(
    dated: list[tuple[date | None, Levels]], variants: list[Mapping[str, Any]]
) -> Iterator[tuple[date | None, date | None]]:
    """The spans of time in which nothing changes, first to last, open at both ends."""
    starts = {start for start, _ in dated if start} | {start for each in variants if (start := _start(each))}
    edges = [None, *sorted(starts), None]
    yield from pairwise(edges)


def _variants(
    base: Levels, variants: list[Mapping[str, Any]], starts: date | None, key: str
) -> dict[ServiceTier, Levels]:
    """Service tiers in force from `starts`: the base with single rates replaced, the first variant to name one wins."""
    found: dict[ServiceTier, Levels] = {}
    for variant in reversed(variants):
        [context] = variant["when"].items()
        tier, begins = _TIER_OF_CONTEXT.get(context), _start(variant)
        if tier is not None and (begins is None or (starts is not None and begins <= starts)):
            found[tier] = _overlaid(found.get(tier, base), _levels(variant["prices"], key))
    return found


def _overlaid(base: Levels, over: Levels) -> Levels:
    """`base` with the components that `over` prices replaced, their tiers included."""
    replaced = over.get(0, {}).keys()
    kept = {
        above: {part: rate for part, rate in rates.items() if part not in replaced} for above, rates in base.items()
    }
    return {above: kept.get(above, {}) | over.get(above, {}) for above in sorted(kept.keys() | over.keys())}


def _lists(
    levels: Levels, tier: ServiceTier, key: str, source: Source, period: tuple[date | None, date | None]
) -> Iterator[PriceList]:
    rates: Rates = levels.get(0, {})
    tiers = tuple(
        ContextTier(above_input_tokens=above, rates=levels[above])
        for above in sorted(levels)
        if above and levels[above]
    )
    if rates:
        yield PriceList(
            rates=rates, tiers=tiers, service_tier=tier, source=source, catalogue=CATALOGUE, key=key,
            valid_from=period[0], valid_until=period[1],
        )  # fmt: skip


def _joined(lists: Iterable[PriceList]) -> tuple[PriceList, ...]:
    """The lists without the seams where nothing changed."""
    found: list[PriceList] = []
    for each in lists:
        before = next((index for index, old in enumerate(found) if _continues(old, each)), None)
        if before is None:
            found.append(each)
        else:
            found[before] = replace(found[before], valid_until=each.valid_until)
    return tuple(found)


def _continues(old: PriceList, new: PriceList) -> bool:
    same = (old.service_tier, old.rates, old.tiers, old.window) == (new.service_tier, new.rates, new.tiers, new.window)
    return same and new.window is None and old.valid_until == new.valid_from is not None


def _levels(quoted: Mapping[str, Any], key: str) -> Levels:
    """The quoted prices by context level. Raises `SourceError` naming an unknown price key."""
    levels: Levels = {0: {}}
    for name, value in quoted.items():
        tiers = value.get("tiers", []) if isinstance(value, dict) else []
        base = value["base"] if isinstance(value, dict) else value
        for above, price in ((0, base), *((tier["start"], tier["price"]) for tier in tiers)):
            rated = rate_of(name, price, key)
            if rated is not None:
                levels.setdefault(int(above), {})[rated[0]] = rated[1]
    return levels


def _start(part: Mapping[str, Any]) -> date | None:
    text = (part.get("constraint") or {}).get("start_date")
    return date.fromisoformat(text) if text else None


def _hours(part: Mapping[str, Any]) -> Window | None:
    constraint = part.get("constraint") or {}
    if "start_time" not in constraint:
        return None
    starts, ends = (time.fromisoformat(constraint[name]).replace(tzinfo=None) for name in ("start_time", "end_time"))
    return Window(starts=starts, ends=ends)
