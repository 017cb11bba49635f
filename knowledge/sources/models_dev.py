"""models.dev's `api.json`: an object of providers, each with its models. USD per MTok, as JSON numbers.

Quirks: zero is also what contributors enter for plans and for prices they do not know, so a zero beside a real price is
left out, and nothing but zeros counts as free only where the model's id says free; `context_over_200k` repeats a tier
for old readers and is not read; `tiers` hold for the whole request above their size.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, TypeAdapter, ValidationError

from knowledge.errors import SourceError
from knowledge.model_names import canonical_model
from knowledge.offering import Component, ContextTier, Offering, PriceList, Rates
from knowledge.source import Source
from knowledge.sources.litellm_rates import plain
from knowledge.sources.provider_ids import MODELS_DEV

NAME = "models.dev"
CATALOGUE = "models.dev"
URL = "https://models.dev/api.json"
_COMPONENTS = {
    "input": Component.INPUT,
    "output": Component.OUTPUT,
    "reasoning": Component.REASONING,
    "cache_read": Component.CACHED_INPUT,
    "cache_write": Component.CACHE_WRITE,
    "input_audio": Component.INPUT_AUDIO,
    "output_audio": Component.OUTPUT_AUDIO,
}
_INPUTS = {"image": "vision", "pdf": "pdf", "audio": "audio_in", "video": "video_in"}
# Plans and seats: what a token costs there follows from no price list.
_SUBSCRIPTIONS = ("-plan", "-plan-cn", "-plan-ams", "-plan-sgp", "-for-coding", "github-copilot", "github-models")
# Engines on one's own machine.
_LOCAL = frozenset({"lmstudio", "atomic-chat"})


class _Rates(BaseModel, extra="forbid"):
    input: Decimal | None = None
    output: Decimal | None = None
    reasoning: Decimal | None = None
    cache_read: Decimal | None = None
    cache_write: Decimal | None = None
    input_audio: Decimal | None = None
    output_audio: Decimal | None = None


class _Level(BaseModel, extra="forbid"):
    type: Literal["context"] = "context"
    size: int


class _Tier(_Rates):
    tier: _Level


class _Cost(_Rates):
    tiers: list[_Tier] = []
    context_over_200k: _Rates | None = None


class _Limit(BaseModel):
    context: int | None = None
    output: int | None = None


class _Modalities(BaseModel):
    input: list[str] = []
    output: list[str] = []


class _Model(BaseModel):
    id: str
    reasoning: bool | None = None
    tool_call: bool | None = None
    structured_output: bool | None = None
    modalities: _Modalities = _Modalities()
    limit: _Limit = _Limit()
    cost: _Cost | None = None
    status: str | None = None


class _Provider(BaseModel):
    id: str
    doc: str | None = None
    models: dict[str, _Model]


_PROVIDERS = TypeAdapter(dict[str, _Provider])


def parse(payload: bytes, checked_on: date) -> list[Offering]:
    """One offering for each priced model of each provider.

    Raises `SourceError` for a payload of another shape, an unknown price field, or no priced model.
    """
    try:
        providers = _PROVIDERS.validate_json(payload)
    except ValidationError as error:
        first = error.errors()[0]
        raise SourceError(NAME, ".".join(str(part) for part in first["loc"]) or URL, first["msg"]) from error
    sellers = (each for each in providers.values() if each.id not in _LOCAL and not each.id.endswith(_SUBSCRIPTIONS))
    found = [_offering(seller, model, checked_on) for seller in sellers for model in seller.models.values()]
    priced = [offering for offering in found if offering.prices]
    if not priced:
        raise SourceError(NAME, URL, "holds no priced model")
    return priced


def _offering(provider: _Provider, model: _Model, checked_on: date) -> Offering:
    key = f"{provider.id}/{model.id}"
    source = Source(url=provider.doc or URL, checked_on=checked_on, title=f"models.dev, {key}")
    return Offering(
        model=canonical_model(model.id),
        provider=MODELS_DEV.get(provider.id, provider.id),
        mode="chat",
        prices=_price_lists(model, key, source),
        region="cn" if provider.id.endswith("-cn") else None,
        api_names=(key,),
        context_window_tokens=model.limit.context or None,
        max_output_tokens=model.limit.output or None,
        capabilities=_capabilities(model),
        output_modalities=frozenset(model.modalities.output),
        deprecated=model.status == "deprecated",
    )


def _price_lists(model: _Model, key: str, source: Source) -> tuple[PriceList, ...]:
    if model.cost is None:
        return ()
    rates = _rates(model.cost)
    if any(rates.values()):
        rates = {part: rate for part, rate in rates.items() if rate}
    elif "free" not in model.id.lower():
        return ()
    tiers = tuple(
        ContextTier(above_input_tokens=each.tier.size, rates=_rates(each))
        for each in sorted(model.cost.tiers, key=lambda each: each.tier.size)
    )
    base = PriceList(rates=rates, tiers=tiers, source=source, catalogue=CATALOGUE, key=key)
    return (base,)


def _rates(quoted: _Rates) -> Rates:
    values = {component: getattr(quoted, name) for name, component in _COMPONENTS.items()}
    return {component: plain(value) for component, value in values.items() if value is not None}


def _capabilities(model: _Model) -> dict[str, bool]:
    stated = {"tools": model.tool_call, "json_schema": model.structured_output, "reasoning": model.reasoning}
    takes = {word: kind in model.modalities.input for kind, word in _INPUTS.items()} if model.modalities.input else {}
    return {word: has for word, has in stated.items() if has is not None} | takes
