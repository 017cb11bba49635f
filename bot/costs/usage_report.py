"""Token usage as APIs report it, taken apart into amounts that are billed once each.

`input` is the total, cached, written, audio, image and video tokens included; `output_reasoning` is part of `output`.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from knowledge.offering import Component, Rates

LARGEST = 10**15
_PARTS = {
    "input": ("cache_read", "cache_write", "input_audio", "input_image", "input_video"),
    "cache_read": ("cache_audio_read", "cache_image_read", "cache_video_read"),
    "cache_write": ("cache_write_5m", "cache_write_1h"),
    "output": ("output_reasoning", "output_citation", "output_audio", "output_image", "output_video"),
}
"""What each total holds. A total that is not reported is the sum of its parts."""
_PRICED_APART = {
    "input_audio": Component.INPUT_AUDIO,
    "input_image": Component.INPUT_IMAGE,
    "input_video": Component.INPUT_VIDEO,
    "cache_audio_read": Component.CACHED_AUDIO,
    "cache_image_read": Component.CACHED_IMAGE,
    "cache_video_read": Component.CACHED_VIDEO,
    "output_reasoning": Component.REASONING,
    "output_citation": Component.CITATION,
    "output_audio": Component.OUTPUT_AUDIO,
    "output_image": Component.OUTPUT_IMAGE,
    "output_video": Component.OUTPUT_VIDEO,
}
"""Kinds that count only where a price of their own is stated; else they are billed as what they are part of."""
_UNITS = {
    "web_searches": Component.SEARCH,
    "rerank_searches": Component.QUERY,
    "images": Component.IMAGE_OUT,
    "pages": Component.PAGE,
    "input_document_pages": Component.PAGE,
    "input_annotated_document_pages": Component.ANNOTATED_PAGE,
    "audio_seconds": Component.SECOND_IN,
    "input_audio_seconds": Component.SECOND_IN,
    "output_audio_seconds": Component.SECOND_OUT,
    "characters": Component.CHARACTER_IN,
    "input_characters": Component.CHARACTER_IN,
    "input_pixels": Component.PIXEL_IN,
    "output_pixels": Component.PIXEL_OUT,
}
_FRACTIONAL = frozenset({"audio_seconds", "input_audio_seconds", "output_audio_seconds"})
_TOKENS = frozenset(_PARTS) | {part for parts in _PARTS.values() for part in parts}
_COUNTS = _TOKENS | _UNITS.keys() | {"requests"}
_MEDIA = ("text", "audio", "image", "video")
_REPEATED = frozenset(
    {"total", "input_tool", "input_text", "output_text", "input_document", "cache_text_read"}
    | {f"cache_{kind}_write{life}" for kind in _MEDIA for life in ("", "_5m", "_1h")}
    | {f"input_{kind}_tool" for kind in _MEDIA}
    | {f"output_{kind}_{part}" for kind in _MEDIA for part in ("reasoning", "citation")}
)
"""Break-downs that APIs report beside the counts above and that no provider bills apart."""


class BadUsageError(ValueError):
    """Usage that cannot be billed; the message names the figure and what is wrong with it."""


def amounts_of(usage: Mapping[str, Any], rates: Rates) -> dict[Component, Decimal]:
    """The amounts in a usage report, each billed once, as finely as `rates` tell kinds apart.

    Raises `BadUsageError` for a count that is unknown, no number, negative, absurd, or at odds with its total.
    """
    count = _totalled(_counts(usage))
    apart = {name: count[name] if part in rates else Decimal(0) for name, part in _PRICED_APART.items()}
    cached = {kind: apart[f"cache_{kind}_read"] for kind in ("audio", "image", "video")}
    fresh = {kind: max(apart[f"input_{kind}"] - count[f"cache_{kind}_read"], Decimal(0)) for kind in cached}
    amounts = {
        Component.INPUT: count["input"] - count["cache_read"] - count["cache_write"] - sum(fresh.values(), Decimal(0)),
        Component.CACHED_INPUT: count["cache_read"] - sum(cached.values(), Decimal(0)),
        Component.CACHE_WRITE: count["cache_write"] - count["cache_write_1h"],
        Component.CACHE_WRITE_1H: count["cache_write_1h"],
        **{_PRICED_APART[f"input_{kind}"]: tokens for kind, tokens in fresh.items()},
        **{_PRICED_APART[f"cache_{kind}_read"]: tokens for kind, tokens in cached.items()},
        Component.OUTPUT: count["output"] - sum((apart[part] for part in _PARTS["output"]), Decimal(0)),
        **{_PRICED_APART[part]: apart[part] for part in _PARTS["output"]},
    }
    for name, unit in _UNITS.items():
        amounts[unit] = amounts.get(unit, Decimal(0)) + count[name]
    short = next((component for component, amount in amounts.items() if amount < 0), None)
    if short is not None:
        raise BadUsageError(f"the parts of usage.{short.value} add up to more than the whole")
    return {component: amount for component, amount in amounts.items() if amount}


def prompt_tokens_of(usage: Mapping[str, Any]) -> int:
    """The input of the request, whatever kinds of token it is made of: what a context tier looks at."""
    return int(_totalled(_counts(usage))["input"])


def requests_of(usage: Mapping[str, Any]) -> Decimal:
    """How many requests the usage is of; one where the report does not say."""
    return _counts(usage).get("requests", Decimal(1))


def _totalled(reported: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Every count by name, 0 where none was reported. Raises `BadUsageError` for a part that exceeds its total."""
    count = {name: reported.get(name, Decimal(0)) for name in _COUNTS}
    for total in ("cache_read", "cache_write", "input", "output"):
        for part in _PARTS[total]:
            if total in reported and count[part] > count[total]:
                raise BadUsageError(f"usage.{part} is {count[part]:f}, more than usage.{total} of {count[total]:f}")
        if total not in reported:
            count[total] = sum((count[part] for part in _PARTS[total]), Decimal(0))
    return count


def _counts(usage: Mapping[str, Any]) -> dict[str, Decimal]:
    found = {}
    for key, value in usage.items():
        name = str(key).removesuffix("_tokens")
        if name in _REPEATED or value is None:
            continue
        if name not in _COUNTS:
            raise BadUsageError(f"usage.{key} is not known; known are {', '.join(sorted(_COUNTS))}")
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise BadUsageError(f"usage.{key} must be a number, not {value!r}")
        number = Decimal(str(value))
        if not number.is_finite() or not 0 <= number <= LARGEST:
            raise BadUsageError(f"usage.{key} must lie between 0 and {LARGEST:,}, not {value!r}")
        if number != number.to_integral_value() and name not in _FRACTIONAL:
            raise BadUsageError(f"usage.{key} must be a whole number, not {value!r}")
        found[name] = number
    return found
