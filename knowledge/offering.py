"""An offering: one model at one provider in one region, and what it costs.

Money is `Decimal` USD. `None` or an absent component means the source does not say; zero means free.
"""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from knowledge.source import Source


class Component(StrEnum):
    """What a provider bills. Token components are priced per MTok, all others per unit."""

    INPUT = "input"
    OUTPUT = "output"
    CACHED_INPUT = "cached_input"
    CACHE_WRITE = "cache_write"
    """Writes with the default life time, five minutes where a source tells them apart."""
    CACHE_WRITE_1H = "cache_write_1h"
    REASONING = "reasoning"
    """Reasoning tokens where they have a price of their own; else they are billed as output."""
    CITATION = "citation"
    INPUT_AUDIO = "input_audio"
    CACHED_AUDIO = "cached_audio"
    OUTPUT_AUDIO = "output_audio"
    INPUT_IMAGE = "input_image"
    CACHED_IMAGE = "cached_image"
    OUTPUT_IMAGE = "output_image"
    INPUT_VIDEO = "input_video"
    CACHED_VIDEO = "cached_video"
    OUTPUT_VIDEO = "output_video"

    REQUEST = "request"
    SEARCH = "search"
    IMAGE_IN = "image_in"
    IMAGE_OUT = "image_out"
    PIXEL_IN = "pixel_in"
    PIXEL_OUT = "pixel_out"
    PAGE = "page"
    ANNOTATED_PAGE = "annotated_page"
    SECOND_IN = "second_in"
    """Seconds of audio or video read."""
    SECOND_OUT = "second_out"
    """Seconds of audio or video made."""
    CHARACTER_IN = "character_in"
    CHARACTER_OUT = "character_out"
    QUERY = "query"
    """One rerank or search query, as rerankers bill."""

    @property
    def per_mtok(self) -> bool:
        """Whether the price is per million tokens rather than per unit."""
        return self not in _PER_UNIT


_PER_UNIT = frozenset(
    {
        Component.REQUEST,
        Component.SEARCH,
        Component.IMAGE_IN,
        Component.IMAGE_OUT,
        Component.PIXEL_IN,
        Component.PIXEL_OUT,
        Component.PAGE,
        Component.ANNOTATED_PAGE,
        Component.SECOND_IN,
        Component.SECOND_OUT,
        Component.CHARACTER_IN,
        Component.CHARACTER_OUT,
        Component.QUERY,
    }
)

Rates = Mapping[Component, Decimal]
"""USD per MTok for token components, USD per unit for the others. An absent component has no stated price."""


class ServiceTier(StrEnum):
    """How fast the provider promises to serve. `batch` is asynchronous, results within a day."""

    STANDARD = "standard"
    BATCH = "batch"
    FLEX = "flex"
    PRIORITY = "priority"
    FAST = "fast"
    """The same model served faster at a higher price."""


class ContextTier(Struct, frozen=True, kw_only=True):
    """Rates that replace the base ones for the whole request once its input exceeds `above_input_tokens`."""

    above_input_tokens: int
    rates: Rates


class Window(Struct, frozen=True, kw_only=True):
    """When a price holds within the week, in UTC. `starts` after `ends` wraps midnight. Monday is 0."""

    starts: time
    ends: time
    weekdays: frozenset[int] = frozenset(range(7))


class PriceList(Struct, frozen=True, kw_only=True):
    """What one source says one service tier costs, from one day to another.

    `valid_from` is inclusive, `valid_until` exclusive (UTC); `None` is unbounded. A list with a `window` takes
    precedence, inside the window, over the list without one.
    """

    rates: Rates
    source: Source
    catalogue: str
    """"litellm", "genai-prices", "openrouter" or "models.dev"."""
    key: str
    """The entry's own key in that catalogue."""
    service_tier: ServiceTier = ServiceTier.STANDARD
    tiers: tuple[ContextTier, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    window: Window | None = None


class Dispute(Struct, frozen=True, kw_only=True):
    """Two catalogues that differ by more than 0.5 % on one figure. `chosen` stands in the offering's prices."""

    component: Component
    service_tier: ServiceTier
    chosen: Decimal
    chosen_catalogue: str
    other: Decimal
    other_catalogue: str
    other_source: Source


class Offering(Struct, frozen=True, kw_only=True):
    """One model at one provider in one region; its price lists cover service tiers, dates and hours.

    `model` is the canonical id (`knowledge.model_names`), `provider` the id in `facts/providers.csv`, `region` the
    provider's own region name, "eu", "us", "global", or `None` where the price names none.
    """

    model: str
    provider: str
    mode: str
    """chat, embedding, rerank, image, speech (out), transcription, video, moderation, ocr, search or realtime."""
    prices: tuple[PriceList, ...]
    region: str | None = None
    api_names: tuple[str, ...] = ()
    """The names by which the provider's API calls it."""
    context_window_tokens: int | None = None
    max_output_tokens: int | None = None
    capabilities: Mapping[str, bool] = field(default_factory=dict)
    """tools, json_schema, vision, pdf, audio_in, audio_out, video_in, reasoning, caching, web_search, computer_use.
    An absent key is unknown."""
    output_modalities: frozenset[str] = frozenset()
    deprecation_date: date | None = None
    deprecated: bool = False
    """A source calls it deprecated or retired without naming the day."""
    uplifts: Mapping[str, Decimal] = field(default_factory=dict)
    """Factor on every token price when processing is tied to a region: {"eu": 1.10, "us": 1.10}."""
    disputes: tuple[Dispute, ...] = ()
    unstated: frozenset[Component] = frozenset()
    """Kinds of token that the model bills apart elsewhere and whose price here no source states."""
    match: Mapping[str, Any] | None = None
    """Which names the source says its API answers to, as a clause tree (`knowledge.name_match`)."""
