"""LiteLLM's price map: one JSON object, model key to a flat entry. USD per token, as JSON numbers.

URL of the live map: `URL`. Quirks: `sample_spec` documents the fields; zero as both prices of a chat model means that
nobody filled them in, unless the key says free; keys that end in `-latest` are aliases that lag behind; one entry holds
the prices of all service tiers; regional prices are entries of their own.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from knowledge.errors import SourceError
from knowledge.model_names import canonical_model
from knowledge.offering import Component, ContextTier, Offering, PriceList, Rates, ServiceTier
from knowledge.source import Source
from knowledge.sources.genai_units import mode_of
from knowledge.sources.litellm_rates import NAME, FlatRates, flat_rates, plain
from knowledge.sources.litellm_windows import off_peak_lists
from knowledge.sources.provider_ids import LITELLM, NOT_PRICED_BY_USE

CATALOGUE = "litellm"
URL = "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json"
MODES = {
    "chat": "chat", "responses": "chat", "completion": "chat", "embedding": "embedding", "rerank": "rerank",
    "image_generation": "image", "image_edit": "image", "video_generation": "video",
    "audio_transcription": "transcription", "audio_speech": "speech", "realtime": "realtime",
    "moderation": "moderation", "ocr": "ocr",
}  # fmt: skip
_CAPABILITIES = {
    "supports_function_calling": "tools", "supports_response_schema": "json_schema", "supports_vision": "vision",
    "supports_pdf_input": "pdf", "supports_audio_input": "audio_in", "supports_audio_output": "audio_out",
    "supports_video_input": "video_in", "supports_reasoning": "reasoning", "supports_prompt_caching": "caching",
    "supports_web_search": "web_search", "supports_computer_use": "computer_use",
}  # fmt: skip
_BY_THE_PIECE = frozenset({"image", "video", "transcription", "speech"})
"""Modes billed by the picture, second or character; a token price of zero there means that there is none."""
_NO_MODEL = frozenset({"sample_spec", "fallback_generalizations"})
_COMMITMENT = re.compile(r"-month-commitment/")
_SIZE_CLASS = re.compile(r"^(?:together-ai|fireworks-ai)-")
_REGION_PATH = re.compile(
    r"^(?:azure|azure_ai|bedrock|bedrock_mantle)/(?P<region>us-gov|us|eu|apac|global|[a-z]{2}(?:-gov)?-[a-z]+-\d)(?:-standard)?/"
)
_REGION_DOT = re.compile(r"^(?P<region>us-gov|us|eu|apac|jp|au|ca|global)\.")
SEARCH_SIZE = "search_context_size_medium"


def parse(payload: bytes, checked_on: date) -> list[Offering]:
    """The offerings in the map, one per key.

    Raises `SourceError` for a payload that is no such map, an unknown price field, or no priced entry. A provider that
    is new to us keeps the map's word for it.
    """
    try:
        entries = json.loads(payload, parse_float=Decimal)
    except ValueError as error:
        raise SourceError(NAME, URL, f"not JSON: {error}") from error
    if not isinstance(entries, dict):
        raise SourceError(NAME, URL, "not an object of models")
    found = [offering for key, entry in entries.items() for offering in _offerings(key, entry, checked_on)]
    if not found:
        raise SourceError(NAME, URL, "holds no priced model")
    return found


def _offerings(key: str, entry: Mapping[str, Any], checked_on: date) -> Iterator[Offering]:
    """The offering behind one key; none where the key is no model that is priced by use."""
    name = entry.get("litellm_provider")
    mode = MODES.get(str(entry.get("mode", "chat")))
    skipped = key in _NO_MODEL or name in NOT_PRICED_BY_USE or mode is None or _SIZE_CLASS.match(key)
    if skipped or _COMMITMENT.search(key) or key.startswith("ft:") or _is_a_guess(entry):
        return
    if not isinstance(name, str):
        raise SourceError(NAME, f"{key}.litellm_provider", f"{name!r} names no provider")
    prices = _price_lists(key, entry, str(mode), checked_on)
    if prices:
        yield Offering(
            model=_model(key),
            provider=LITELLM.get(name, name.lower()),
            mode=_mode(key, str(mode), prices),
            prices=prices,
            region=_region(key, entry),
            api_names=(key,),
            context_window_tokens=_count(entry.get("max_input_tokens")),
            max_output_tokens=_count(entry.get("max_output_tokens")),
            capabilities=_capabilities(entry),
            output_modalities=frozenset(entry.get("supported_output_modalities", ())),
            deprecation_date=_day(key, entry.get("deprecation_date")),
            uplifts=_uplifts(entry),
        )


def _is_a_guess(entry: Mapping[str, Any]) -> bool:
    """Whether the map itself says that nobody stated the price: "Estimated cost based on standard TTS pricing"."""
    about = entry.get("metadata")
    return isinstance(about, dict) and str(about.get("comment", "")).lower().startswith("estimated")


_MADE = {"image": Component.OUTPUT_IMAGE, "speech": Component.OUTPUT_AUDIO}


def _mode(key: str, mode: str, prices: Iterable[PriceList]) -> str:
    """The mode; the map calls a chat model what makes pictures or speaks, by its name and by what it charges for."""
    made = mode_of(key)
    makes = made in _MADE and any(_MADE[made] in each.rates for each in prices)
    return made if makes and (made == "image" or mode == "chat") else mode


def _model(key: str) -> str:
    """The canonical id; an alias that moves keeps its ending, so that it is never taken for the model itself."""
    return canonical_model(key) + ("-latest" if key.rstrip("/").endswith("-latest") else "")


def _price_lists(key: str, entry: Mapping[str, Any], mode: str, checked_on: date) -> tuple[PriceList, ...]:
    source = Source(url=str(entry.get("source") or URL), checked_on=checked_on, title=f"LiteLLM price map, {key}")
    by_service = _cleaned(flat_rates(entry, key), key, mode)
    search = entry.get("search_context_cost_per_query")
    if isinstance(search, dict) and SEARCH_SIZE in search and ServiceTier.STANDARD in by_service:
        base = by_service[ServiceTier.STANDARD]
        rates = {**base.rates, Component.SEARCH: plain(Decimal(search[SEARCH_SIZE]))}
        by_service[ServiceTier.STANDARD] = FlatRates(rates=rates, tiers=base.tiers)
    if entry.get("tiered_pricing"):
        by_service[ServiceTier.STANDARD] = _ranges(key, entry["tiered_pricing"])
    by_service |= _fast(entry, by_service.get(ServiceTier.STANDARD))
    lists = [
        PriceList(rates=flat.rates, tiers=flat.tiers, service_tier=service, source=source, catalogue=CATALOGUE, key=key)
        for service, flat in by_service.items()
        if flat.rates
    ]
    return (*lists, *off_peak_lists(entry, key, source))


def _cleaned(by_service: dict[ServiceTier, FlatRates], key: str, mode: str) -> dict[ServiceTier, FlatRates]:
    """Without zeros that nobody filled in, and without what is not billed in this mode.

    Nothing but vectors, orders or pages comes out of some; a transcription's seconds are quoted as in and as out, and
    billed once.
    """
    base = by_service.get(ServiceTier.STANDARD)
    if base is None:
        return by_service
    charged = any(rate for rate in base.rates.values())
    if not charged and "free" not in key.lower() and mode != "moderation":
        return {}
    tokens = {Component.INPUT, Component.OUTPUT}
    unbilled = tokens if mode == "chat" and charged and all(base.rates.get(part) == 0 for part in tokens) else set()
    if mode in {"embedding", "rerank", "ocr"} and not base.rates.get(Component.OUTPUT):
        unbilled.add(Component.OUTPUT)
    if mode == "transcription" and Component.SECOND_IN in base.rates:
        unbilled.add(Component.SECOND_OUT)
    if mode in _BY_THE_PIECE:
        unbilled |= {part for part in tokens if base.rates.get(part) == 0}
    rates = {part: rate for part, rate in base.rates.items() if part not in unbilled or not charged}
    if mode == "image" and Component.PIXEL_OUT not in rates and Component.PIXEL_IN in rates:
        # What makes pictures from words quotes the pixels it makes as pixels in.
        rates[Component.PIXEL_OUT] = rates.pop(Component.PIXEL_IN)
    rates = {part: rate for part, rate in rates.items() if rate or part is not Component.PIXEL_OUT}
    return by_service | {ServiceTier.STANDARD: FlatRates(rates=rates, tiers=base.tiers)}


def _ranges(key: str, ranges: list[dict[str, Any]]) -> FlatRates:
    """`tiered_pricing`: a list of context ranges, each with prices of its own."""
    levels: list[tuple[int, Rates]] = []
    for part in sorted(ranges, key=lambda part: part["range"][0]):
        flat = flat_rates({field: value for field, value in part.items() if field != "range"}, key)
        levels.append((int(part["range"][0]), flat[ServiceTier.STANDARD].rates))
    tiers = tuple(ContextTier(above_input_tokens=above, rates=rates) for above, rates in levels[1:])
    return FlatRates(rates=levels[0][1], tiers=tiers)


def _fast(entry: Mapping[str, Any], base: FlatRates | None) -> dict[ServiceTier, FlatRates]:
    """Fast mode, quoted as a factor on every token price."""
    factor = (entry.get("provider_specific_entry") or {}).get("fast")
    if factor is None or base is None:
        return {}

    def times(rates: Rates) -> Rates:
        return {part: plain(rate * Decimal(factor)) if part.per_mtok else rate for part, rate in rates.items()}

    tiers = tuple(
        ContextTier(above_input_tokens=tier.above_input_tokens, rates=times(tier.rates)) for tier in base.tiers
    )
    return {ServiceTier.FAST: FlatRates(rates=times(base.rates), tiers=tiers)}


def _region(key: str, entry: Mapping[str, Any]) -> str | None:
    path, dotted = _REGION_PATH.match(key), _REGION_DOT.match(key.rsplit("/", 1)[-1])
    if path:
        return path["region"]
    if dotted:
        return dotted["region"]
    named: list[str] = entry.get("supported_regions") or []
    return str(named[0]) if len(named) == 1 else None


def _capabilities(entry: Mapping[str, Any]) -> dict[str, bool]:
    found = {word: bool(entry[field]) for field, word in _CAPABILITIES.items() if entry.get(field) is not None}
    taken = entry.get("supported_modalities") or ()
    inputs = {"image": "vision", "audio": "audio_in", "video": "video_in", "pdf": "pdf"}
    return found | {word: True for kind, word in inputs.items() if kind in taken}


def _uplifts(entry: Mapping[str, Any]) -> dict[str, Decimal]:
    """Factors on token prices for processing tied to a region."""
    found: dict[str, Decimal] = {}
    if endpoint := entry.get("regional_endpoint_uplift_multiplier"):
        found |= {"eu": Decimal(endpoint), "us": Decimal(endpoint)}
    for region in ("eu", "us"):
        if factor := entry.get(f"regional_processing_uplift_multiplier_{region}"):
            found[region] = Decimal(factor)
    if factor := (entry.get("provider_specific_entry") or {}).get("us"):
        found["us"] = Decimal(factor)
    return found


def _count(value: object) -> int | None:
    return int(value) if isinstance(value, int | Decimal) and value > 0 else None


def _day(key: str, value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError as error:
        raise SourceError(NAME, f"{key}.deprecation_date", f"{value!r} is not a day") from error
