"""Token usage as APIs report it, taken apart into amounts that are billed once each.

`input` is the total, cached, written, audio, image and video tokens included; `output_reasoning` is part of `output`.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from knowledge.offering import Component

LARGEST = 10**15
_COUNTS = frozenset({
    "input", "output", "cache_read", "cache_write", "cache_write_5m", "cache_write_1h", "output_reasoning",
    "output_citation", "input_audio", "cache_audio_read", "output_audio", "input_image", "cache_image_read",
    "output_image", "input_video", "cache_video_read", "output_video", "requests", "web_searches", "images", "pages",
    "audio_seconds", "characters",
})  # fmt: skip
_PARTS_OF_OTHERS = frozenset({"input_text", "output_text", "cache_text_read", "cache_text_write", "input_tool",
                              "input_text_tool", "input_document"})  # fmt: skip
"""Break-downs that APIs report beside the totals and that no provider bills apart."""


class BadUsageError(ValueError):
    """Usage that cannot be billed; the message names the figure and what is wrong with it."""


def amounts_of(usage: Mapping[str, Any]) -> dict[Component, Decimal]:
    """The amounts in a usage report, each billed once. Raises `BadUsageError`."""
    count = _counts(usage)

    def got(name: str) -> Decimal:
        return count.get(name, Decimal(0))

    cached = {part: got(f"cache_{part}_read") for part in ("audio", "image", "video")}
    read = max(got("cache_read"), sum(cached.values(), Decimal(0)))
    written_1h = got("cache_write_1h")
    written = max(got("cache_write"), got("cache_write_5m") + written_1h)
    fresh = {part: got(f"input_{part}") - cached[part] for part in cached}
    kinds = read + written + sum(fresh.values(), Decimal(0))
    total_in = got("input") if "input" in count else kinds
    made = {part: got(f"output_{part}") for part in ("audio", "image", "video", "reasoning", "citation")}
    total_out = got("output") if "output" in count else sum(made.values(), Decimal(0))
    said = sum(made.values(), Decimal(0))
    amounts = {
        Component.INPUT: total_in - kinds,
        Component.CACHED_INPUT: read - sum(cached.values(), Decimal(0)),
        Component.CACHE_WRITE: written - written_1h,
        Component.CACHE_WRITE_1H: written_1h,
        Component.INPUT_AUDIO: fresh["audio"],
        Component.CACHED_AUDIO: cached["audio"],
        Component.INPUT_IMAGE: fresh["image"],
        Component.CACHED_IMAGE: cached["image"],
        Component.INPUT_VIDEO: fresh["video"],
        Component.CACHED_VIDEO: cached["video"],
        Component.OUTPUT: total_out - said,
        Component.REASONING: made["reasoning"],
        Component.CITATION: made["citation"],
        Component.OUTPUT_AUDIO: made["audio"],
        Component.OUTPUT_IMAGE: made["image"],
        Component.OUTPUT_VIDEO: made["video"],
        Component.SEARCH: got("web_searches"),
        Component.IMAGE_OUT: got("images"),
        Component.PAGE: got("pages"),
        Component.SECOND_IN: got("audio_seconds"),
        Component.CHARACTER_IN: got("characters"),
    }
    short = next((component for component, amount in amounts.items() if amount < 0), None)
    if short is not None:
        raise BadUsageError(f"the parts of {short.value.split('_')[0]} add up to more than its total")
    return {component: amount for component, amount in amounts.items() if amount}


def prompt_tokens_of(usage: Mapping[str, Any]) -> int:
    """The input of the request, whatever kinds of token it is made of: what a context tier looks at."""
    kinds = ("input_audio", "input_image", "input_video", "cache_read", "cache_write")
    return int(usage["input"]) if "input" in usage else sum(int(usage.get(kind, 0)) for kind in kinds)


def _counts(usage: Mapping[str, Any]) -> dict[str, Decimal]:
    found = {}
    for key, value in usage.items():
        name = key.removesuffix("_tokens")
        if name in _PARTS_OF_OTHERS:
            continue
        if name not in _COUNTS:
            raise BadUsageError(f"usage.{key} is not known; known are {', '.join(sorted(_COUNTS))}")
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise BadUsageError(f"usage.{key} must be a number, not {value!r}")
        number = Decimal(str(value))
        if not number.is_finite() or number < 0 or number > LARGEST:
            raise BadUsageError(f"usage.{key} must lie between 0 and {LARGEST:,}, not {value!r}")
        found[name] = number
    return found
