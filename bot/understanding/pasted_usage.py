"""Pasted usage records of an API, as sentences: `"prompt_tokens": 1200, "completion_tokens": 350`."""

import re
from collections.abc import Mapping

from bot.patterns import regex

_FIELD = regex(
    r"[\"'`]?\b(?P<key>[a-z_]*(?:tokens?|token_?count|eval_count))\b[\"'`]?\s?[:=]\s?[\"']?(?P<number>\d[\d,]*)[\"']?",
    re.IGNORECASE,
)
_KEYS: Mapping[str, tuple[str, ...]] = {
    "input": ("prompt_tokens", "input_tokens", "prompt_eval_count", "prompttokencount"),
    "output": ("completion_tokens", "output_tokens", "eval_count", "candidatestokencount"),
    "cached": ("cached_tokens", "cachedcontenttokencount"),
    "read": ("cache_read_input_tokens",),
    "written": ("cache_creation_input_tokens",),
    "": ("total_tokens", "totaltokencount", "reasoning_tokens", "thoughtstokencount"),
}
"""What the fields of a record count, by the names that makers give them; all in one other than input are left out."""
_KIND = {key: kind for kind, keys in _KEYS.items() for key in keys}
_MAY_BE = regex(r"(?i:tokens|tokencount|eval_count)[\"'`]?\s?[:=]")
_BESIDE = regex(r"[\s{}\"',;|]*")


def with_usage_told(text: str) -> str:
    """`text` with the one usage record in it as words; unchanged where there is none, or several."""
    if not ("oken" in text or "eval_count" in text) or _MAY_BE.search(text) is None:
        return text
    fields = [(found, _KIND.get(found["key"].lower())) for found in _FIELD.finditer(text)]
    known = [(found, kind) for found, kind in fields if kind is not None]
    counts = {kind: int(found["number"].replace(",", "")) for found, kind in known if kind}
    several = len({found["key"].lower() for found, _ in known}) < len(known)
    if several or not {"input", "output"} <= counts.keys():
        return text
    start, end = known[0][0].start(), known[-1][0].end()
    beside = _BESIDE.match(text, end)
    lead = text[:start].rstrip(" {\"'")
    return f"{lead} {_told(counts)} {text[beside.end() if beside else end :]}"


def _told(counts: Mapping[str, int]) -> str:
    """The record in words; what is read from a cache is part of the input at some makers, and beside it at others."""
    beside = counts.get("read", 0) + counts.get("written", 0)
    whole = counts["input"] + beside
    cached = counts.get("cached", 0) + counts.get("read", 0)
    share = f", {cached * 100 // whole}% of the input cached" if cached and whole else ""
    return f"{whole} tokens in{share}, {counts['output']} tokens out"
