"""What genai-prices' price keys bill, in which unit, and what kind of model an id names."""

import re
from decimal import Decimal

from knowledge.errors import SourceError
from knowledge.offering import Component
from knowledge.sources.litellm_rates import plain

_UNITS: dict[str, tuple[Component, int]] = {
    "input_mtok": (Component.INPUT, 1),
    "output_mtok": (Component.OUTPUT, 1),
    "cache_read_mtok": (Component.CACHED_INPUT, 1),
    "cache_write_mtok": (Component.CACHE_WRITE, 1),
    "cache_write_5m_mtok": (Component.CACHE_WRITE, 1),
    "cache_write_1h_mtok": (Component.CACHE_WRITE_1H, 1),
    "output_reasoning_mtok": (Component.REASONING, 1),
    "output_citation_mtok": (Component.CITATION, 1),
    "input_audio_mtok": (Component.INPUT_AUDIO, 1),
    "cache_audio_read_mtok": (Component.CACHED_AUDIO, 1),
    "output_audio_mtok": (Component.OUTPUT_AUDIO, 1),
    "input_image_mtok": (Component.INPUT_IMAGE, 1),
    "cache_image_read_mtok": (Component.CACHED_IMAGE, 1),
    "output_image_mtok": (Component.OUTPUT_IMAGE, 1),
    "input_video_mtok": (Component.INPUT_VIDEO, 1),
    "cache_video_read_mtok": (Component.CACHED_VIDEO, 1),
    "output_video_mtok": (Component.OUTPUT_VIDEO, 1),
    "requests_kcount": (Component.REQUEST, 1000),
    "web_searches_kcount": (Component.SEARCH, 1000),
    "input_document_kpages": (Component.PAGE, 1000),
    "input_annotated_document_kpages": (Component.ANNOTATED_PAGE, 1000),
    "audio_hours": (Component.SECOND_IN, 3600),
    "input_audio_hours": (Component.SECOND_IN, 3600),
    "input_mchars": (Component.CHARACTER_IN, 1_000_000),
}
_PASSED_OVER = frozenset({"storage_searches_kcount", "input_text_messages_kcount"})
"""Prices of a file store and of chat messages, which no question on board is billed by."""

_MODES = (
    ("rerank", re.compile(r"rerank")),
    ("embedding", re.compile(r"embed|(?:^|/)voyage-|(?:^|/)bge-")),
    ("ocr", re.compile(r"(?:^|[-/])ocr(?:$|-)")),
    ("transcription", re.compile(r"transcri|whisper")),
    ("speech", re.compile(r"(?:^|-)tts(?:$|-)")),
    ("realtime", re.compile(r"-realtime|-voice")),
    ("image", re.compile(r"-image(?:$|-)")),
    ("moderation", re.compile(r"moderation")),
)


def mode_of(model: str) -> str:
    """The kind of offering, which the data does not state: read off the model's id, `chat` where nothing shows."""
    name = model.lower()
    return next((mode for mode, sign in _MODES if sign.search(name)), "chat")


def rate_of(name: str, price: object, key: str) -> tuple[Component, Decimal] | None:
    """The component that `name` prices and its rate in our unit; `None` for prices nobody here is billed by.

    Raises `SourceError` for a price key that is not known.
    """
    if name in _PASSED_OVER:
        return None
    if name not in _UNITS:
        raise SourceError("genai-prices", f"{key}.{name}", "a price key that is not known; teach genai_units.py")
    component, units = _UNITS[name]
    return component, plain(Decimal(str(price)) / units)
