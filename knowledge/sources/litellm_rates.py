"""LiteLLM's flat price fields, taken apart: `cache_read_input_token_cost_above_272k_tokens_flex` and the like.

USD per token, per image, per second and so on, as JSON numbers; token prices are turned into USD per MTok.
"""

import re
from collections.abc import Mapping
from decimal import Context, Decimal
from typing import Any

from msgspec import Struct

from knowledge.errors import SourceError
from knowledge.offering import Component, ContextTier, Rates, ServiceTier

NAME = "LiteLLM price map"
PER_MTOK = Decimal(1_000_000)
_PER_TOKEN = {
    "input_cost_per_token": Component.INPUT,
    "output_cost_per_token": Component.OUTPUT,
    "output_cost_per_reasoning_token": Component.REASONING,
    "cache_read_input_token_cost": Component.CACHED_INPUT,
    "cache_creation_input_token_cost": Component.CACHE_WRITE,
    "cache_creation_input_token_cost_above_1hr": Component.CACHE_WRITE_1H,
    "input_cost_per_audio_token": Component.INPUT_AUDIO,
    "output_cost_per_audio_token": Component.OUTPUT_AUDIO,
    "cache_read_input_audio_token_cost": Component.CACHED_AUDIO,
    "input_cost_per_image_token": Component.INPUT_IMAGE,
    "output_cost_per_image_token": Component.OUTPUT_IMAGE,
    "cache_read_input_image_token_cost": Component.CACHED_IMAGE,
    "input_cost_per_video_token": Component.INPUT_VIDEO,
    "output_cost_per_video_token": Component.OUTPUT_VIDEO,
    "citation_cost_per_token": Component.CITATION,
}
_PER_UNIT = {
    "input_cost_per_image": Component.IMAGE_IN,
    "output_cost_per_image": Component.IMAGE_OUT,
    "input_cost_per_pixel": Component.PIXEL_IN,
    "output_cost_per_pixel": Component.PIXEL_OUT,
    "ocr_cost_per_page": Component.PAGE,
    "annotation_cost_per_page": Component.ANNOTATED_PAGE,
    "input_cost_per_second": Component.SECOND_IN,
    "output_cost_per_second": Component.SECOND_OUT,
    "input_cost_per_audio_per_second": Component.SECOND_IN,
    "input_cost_per_video_per_second": Component.SECOND_IN,
    "output_cost_per_video_per_second": Component.SECOND_OUT,
    "input_cost_per_character": Component.CHARACTER_IN,
    "output_cost_per_character": Component.CHARACTER_OUT,
    "input_cost_per_query": Component.QUERY,
    "input_cost_per_request": Component.REQUEST,
}
_SERVICE = {None: ServiceTier.STANDARD, "batches": ServiceTier.BATCH, "flex": ServiceTier.FLEX,
            "priority": ServiceTier.PRIORITY}  # fmt: skip
_FIELD = re.compile(r"^(?P<base>\w+?)(?:_above_(?P<above>\d+)k_tokens)?(?:_(?P<service>batches|flex|priority))?$")
# Prices that no question on board is billed by, or that stand elsewhere in the same entry under another name.
_PASSED_OVER = re.compile(
    r"_dbu_|_cache_hit$|^explicit_cache_|_above_12hr|_(?:ultrafast|balanced|decisions)$|_above_\d+s_interval$"
    r"|_(?:480p|720p|768p|1080p|2k|4k|0\.5K|1K|2K|4K|512|1024|1536)$|^google_maps_|^cache_creation_input_audio_"
    r"|^(?:computer_use|file_search|vector_store|code_interpreter|guardrail)_|^cost_per_second$|_per_credit$"
    r"|^input_cost_per_text_message$|^search_context_cost_per_query$"
)


# LiteLLM's own cost code (llm_cost_calc/utils.py, `_INCLUSIVE_THRESHOLD_PROVIDERS`) bills xAI's higher tier once the
# prompt reaches the threshold, as xAI's page says: "200k tokens or more". Elsewhere `above` means above.
_REACHED = frozenset({"xai"})


class FlatRates(Struct, frozen=True, kw_only=True):
    """The rates of one service tier, with what replaces them above a context length."""

    rates: Rates
    tiers: tuple[ContextTier, ...]


def flat_rates(entry: Mapping[str, Any], key: str) -> dict[ServiceTier, FlatRates]:
    """The rates in `entry` by service tier.

    Raises `SourceError` for a price field that no rule knows and for one that is no number.
    """
    found: dict[ServiceTier, dict[int, dict[Component, Decimal]]] = {}
    for field, value in entry.items():
        if "cost" not in field or _PASSED_OVER.search(field):
            continue
        component, above, service, scale = _field(field, key)
        if not isinstance(value, int | Decimal) or isinstance(value, bool) or value < 0:
            raise SourceError(NAME, f"{key}.{field}", f"{value!r} is not a price")
        found.setdefault(service, {}).setdefault(above, {})[component] = plain(value * scale)
    reached = 1 if entry.get("litellm_provider") in _REACHED else 0
    return {service: _tiered(levels, reached) for service, levels in found.items()}


def _field(field: str, key: str) -> tuple[Component, int, ServiceTier, Decimal]:
    match = _FIELD.match(field)
    base = match["base"] if match else ""
    component = _PER_TOKEN.get(base) or _PER_UNIT.get(base)
    if match is None or component is None:
        raise SourceError(
            NAME, f"{key}.{field}", "a price field that is not known; teach litellm_rates.py what it bills"
        )
    above = int(match["above"] or 0) * 1000
    return component, above, _SERVICE[match["service"]], PER_MTOK if base in _PER_TOKEN else Decimal(1)


def _tiered(levels: Mapping[int, Rates], reached: int) -> FlatRates:
    tiers = (ContextTier(above_input_tokens=above - reached, rates=levels[above]) for above in sorted(levels) if above)
    return FlatRates(rates=levels.get(0, {}), tiers=tuple(tiers))


_EXACT = Context(prec=12)


def plain(number: Decimal) -> Decimal:
    """`number` without trailing zeros, exponent, or the noise of a binary float: 0.132 for 0.13200000000000002."""
    bare = _EXACT.plus(number).normalize()
    return bare.quantize(Decimal(1)) if bare == bare.to_integral_value() else bare
