"""What was taken from a person's words. Nothing that was not said is filled in; see the contract for the keys."""

from decimal import Decimal
from typing import Any, Self

from msgspec import Struct
from msgspec.structs import astuple, replace


class Understood(Struct, frozen=True, kw_only=True):
    """The contract's `understood` object: one field per key, and what the sums need beside. Unset is `None` or `()`."""

    task: str | None = None
    modalities: tuple[str, ...] = ()
    output_modalities: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    exclude_models: tuple[str, ...] = ()
    exclude_developers: tuple[str, ...] = ()
    exclude_bases: tuple[str, ...] = ()
    """Models, families and makers of whose models nothing may be made. No key of the contract."""
    require_developers: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    exclude_providers: tuple[str, ...] = ()
    quality_floor: tuple[str, ...] = ()
    price_share: Decimal | None = None
    """The share of the price of the standard, or of the model named, that is the most. No key of the contract."""
    min_context_tokens: int | None = None
    min_output_tokens: int | None = None
    max_price_in_per_mtok: Decimal | None = None
    max_price_out_per_mtok: Decimal | None = None
    budget_usd: Decimal | None = None
    budget_period: str | None = None
    budget_for: Decimal | None = None
    """The things that the budget was said for, 1,000 messages, where it is told for one. No key of the contract."""
    free: bool | None = None
    input_tokens: int | None = None
    """Per request when `requests` is given, else in total."""
    output_tokens: int | None = None
    requests: Decimal | None = None
    requests_period: str | None = None
    units: Decimal | None = None
    unit_kind: str | None = None
    spread_over: Decimal | None = None
    """The things that the units are in: 300 contracts of 13,500 pages in all. No key of the contract."""
    unit_sort: str | None = None
    """What the units are more closely, where their size is another then: signs (Chinese, Japanese or Korean
    characters), titles, short messages, keywords. No key of the contract."""
    developers: bool | None = None
    """Whether the users counted are developers. No key of the contract."""
    days_a_month: Decimal | None = None
    """The days of a month on which what comes by the day or faster comes. No key of the contract."""
    hours_a_day: Decimal | None = None
    """The hours of a day in which what comes by the hour or faster comes. No key of the contract."""
    searches: Decimal | None = None
    """The searches of the web that each request makes. No key of the contract."""
    targets: int | None = None
    """The languages that each thing is translated into. No key of the contract."""
    service_tier: str | None = None
    """flex, priority or fast, where a bill at that tier's rates is wanted. No key of the contract."""
    pictures_on_top: Decimal | None = None
    """Pictures that each request reads beside the tokens told of it, or in each page. No key of the contract."""
    reads_out: bool | None = None
    """Whether text is to be read out of pictures, told by nothing but "OCR". No key of the contract."""
    picture_pixels: Decimal | None = None
    """The size of a picture read or made. No key of the contract."""
    picture_quality: str | None = None
    """low, medium or high, for pictures made. No key of the contract."""
    cached_share: Decimal | None = None
    cache_write_share: Decimal | None = None
    """0..1 of the input written to the cache, for which there may be a price of its own. No key of the contract."""
    cache_hour: bool | None = None
    """Whether what is written is kept for an hour. No key of the contract."""
    batch: bool | None = None
    batch_share: Decimal | None = None
    """The part of the requests that goes through a batch, where not all do. No key of the contract."""
    latency: str | Decimal | None = None
    """"fast", "realtime", or seconds to the first token."""
    exclude_origin: tuple[str, ...] = ()
    require_origin: tuple[str, ...] = ()
    host_region: tuple[str, ...] = ()
    exclude_host_region: tuple[str, ...] = ()
    user_context: tuple[str, ...] = ()
    open_weights: bool | None = None
    self_host: bool | None = None
    gpu_memory_gb: Decimal | None = None
    ram_gb: Decimal | None = None
    max_params_b: Decimal | None = None
    min_params_b: Decimal | None = None
    licence: str | None = None
    zero_retention: bool | None = None
    no_training: bool | None = None
    needs: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    currency: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The contract's object: only what was said, numbers as JSON numbers, lists as lists."""
        return {name: _plain(value) for name, value in self.said().items() if name not in _INNER}

    def said(self) -> dict[str, Any]:
        """Field name to value, for the fields that are set."""
        values = zip(self.__struct_fields__, astuple(self), strict=True)
        return {name: value for name, value in values if value is not None and value != ()}

    def but(self, **changes: Any) -> Self:
        """A copy with `changes`; `None` or `()` withdraws a field."""
        return replace(self, **changes)


_INNER = frozenset(
    {
        "exclude_bases",
        "price_share",
        "budget_for",
        "spread_over",
        "unit_sort",
        "developers",
        "days_a_month",
        "hours_a_day",
        "searches",
        "targets",
        "service_tier",
        "batch_share",
        "cache_write_share",
        "cache_hour",
        "pictures_on_top",
        "reads_out",
        "picture_pixels",
        "picture_quality",
    }
)
"""What helps with the sums, and with what they are held against."""


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return list(value) if isinstance(value, tuple) else value
