"""OpenRouter's `pricing` object: base prices, a discount, and overrides by prompt length or hour of the day (UTC).

A zero beside a real price means that the part is not charged for apart, so it is left out; zero for both prompt and
completion counts as free only where the model's id says `:free`.
"""

from collections.abc import Iterable
from datetime import time
from decimal import Decimal

from pydantic import BaseModel

from knowledge.errors import SourceError
from knowledge.offering import Component, ContextTier, PriceList, Rates, Window
from knowledge.source import Source
from knowledge.sources.litellm_rates import PER_MTOK, plain

_COMPONENTS = {
    "prompt": Component.INPUT,
    "completion": Component.OUTPUT,
    "internal_reasoning": Component.REASONING,
    "input_cache_read": Component.CACHED_INPUT,
    "input_cache_write": Component.CACHE_WRITE,
    "input_cache_write_1h": Component.CACHE_WRITE_1H,
    "audio": Component.INPUT_AUDIO,
    "audio_output": Component.OUTPUT_AUDIO,
    "input_audio_cache": Component.CACHED_AUDIO,
    "request": Component.REQUEST,
    "web_search": Component.SEARCH,
    "image": Component.IMAGE_IN,
    "image_output": Component.IMAGE_OUT,
}


class _Prices(BaseModel, extra="forbid"):
    prompt: Decimal | None = None
    completion: Decimal | None = None
    internal_reasoning: Decimal | None = None
    input_cache_read: Decimal | None = None
    input_cache_write: Decimal | None = None
    input_cache_write_1h: Decimal | None = None
    audio: Decimal | None = None
    audio_output: Decimal | None = None
    input_audio_cache: Decimal | None = None
    request: Decimal | None = None
    web_search: Decimal | None = None
    image: Decimal | None = None
    image_output: Decimal | None = None
    # Read, not carried over: the documentation does not say whether tokens of images in or out.
    image_token: Decimal | None = None


class _Override(_Prices):
    min_prompt_tokens: int | None = None
    utc_start: int | str | None = None
    utc_end: int | str | None = None


class Pricing(_Prices):
    """The `pricing` object of a model or an endpoint."""

    discount: Decimal = Decimal(0)
    overrides: list[_Override] = []


def is_routed(pricing: Pricing) -> bool:
    """Whether the price depends on a model chosen per request, which OpenRouter quotes as -1."""
    return any(value is not None and value < 0 for value in (pricing.prompt, pricing.completion))


def price_lists(pricing: Pricing, key: str, source: Source, *, free: bool) -> tuple[PriceList, ...]:
    """The base list and one list per window of the day; empty where no price is known."""
    rates = _rates(pricing, pricing.discount)
    if not any(rates.values()):
        rates = {part: Decimal(0) for part in (Component.INPUT, Component.OUTPUT)} if free else {}
    else:
        rates = {part: rate for part, rate in rates.items() if rate}
    if not rates:
        return ()
    windows = {_window(each, key): None for each in pricing.overrides if each.utc_start is not None}
    found = []
    for window in (None, *windows):
        applying = (each for each in pricing.overrides if each.utc_start is None or _window(each, key) == window)
        base, tiers = _overlaid(rates, applying, pricing.discount)
        found.append(PriceList(rates=base, tiers=tiers, source=source, catalogue="openrouter", key=key, window=window))
    return tuple(found)


def _overlaid(rates: Rates, overrides: Iterable[_Override], discount: Decimal) -> tuple[Rates, tuple[ContextTier, ...]]:
    """`rates` overlaid in the order of `overrides`: the later entry wins for each price it names."""
    base = dict(rates)
    above: dict[int, dict[Component, Decimal]] = {}
    for each in overrides:
        # An override from n tokens on holds once the prompt exceeds n - 1.
        level = base if each.min_prompt_tokens is None else above.setdefault(max(each.min_prompt_tokens - 1, 0), {})
        level.update({part: rate for part, rate in _rates(each, discount).items() if rate or part in rates})
    return base, tuple(ContextTier(above_input_tokens=start, rates=above[start]) for start in sorted(above))


def _rates(prices: _Prices, discount: Decimal) -> dict[Component, Decimal]:
    """The stated prices in our units, the discount taken off."""
    found = {}
    for name, component in _COMPONENTS.items():
        value: Decimal | None = getattr(prices, name)
        if value is not None and value >= 0:
            unit = PER_MTOK if component.per_mtok else Decimal(1)
            found[component] = plain(value * unit * (1 - discount))
    return found


def _window(override: _Override, key: str) -> Window:
    return Window(starts=_hour(override.utc_start, key), ends=_hour(override.utc_end, key))


def _hour(value: int | str | None, key: str) -> time:
    """HHMM as a time of day; 2400 is the midnight that ends the day."""
    try:
        hours, minutes = divmod(int(value or 0), 100)
        return time(hours % 24, minutes)
    except ValueError as error:
        raise SourceError("OpenRouter", f"{key}.pricing.overrides", f"{value!r} is not an hour as HHMM") from error
