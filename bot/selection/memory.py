"""How much memory a model needs to run, at which precision it fits, and what that rests on."""

from decimal import Decimal
from math import sqrt

from msgspec import Struct

from knowledge.entities import Model

BITS = {"bf16": 16.0, "q8_0": 8.5, "q6_k": 6.56, "q5_k_m": 5.69, "q4_k_m": 4.85}
"""Bits a weight takes, by format, best first. llama.cpp's own figures:
https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md.
"""
SMALLEST = "q4_k_m"
"""The format that takes the least of those above."""
FEW_BITS = {"q3_k_s": 3.64, "q2_k": 3.16}
"""Formats that take less still, from the same table; they are told of where they are asked for, and never chosen."""
OVERHEAD_GB = 1.0
"""Buffers of the serving program."""
CACHE_BYTES_PER_TOKEN = 131_072
"""Key-value cache of one token in an 8B dense model with grouped queries (32 layers x 8 heads x 128 x 2 x 2 bytes, the
shape of Llama 3.1 8B); other sizes are scaled by the square root of the parameters that are active.
"""
DEFAULT_CONTEXT_TOKENS = 8_192
FORMULA = (
    "Memory: parameters x bits a weight, a cache of 0.13 GB per 1,000 tokens of context (for 8B active parameters, "
    "growing with their root; compressed caches need less), 1 GB to serve."
)


class Fit(Struct, frozen=True, kw_only=True):
    """A model at a precision, with the GPU memory it needs for the context asked, in GB."""

    quantisation: str
    gb: Decimal


def needed_gb(model: Model, quantisation: str, context_tokens: int) -> Decimal | None:
    """Memory for weights, cache and overhead; `None` where the number of parameters is not published."""
    if model.params_total_b is None:
        return None
    weights = float(model.params_total_b) * (BITS | FEW_BITS)[quantisation] / 8
    return Decimal(str(round(weights + context_tokens * _cache_gb(model) + OVERHEAD_GB, 1)))


def cache_gb(model: Model, context_tokens: int) -> Decimal:
    """The cache of so many tokens, in GB."""
    return Decimal(str(round(context_tokens * _cache_gb(model), 1)))


def room_for_tokens(model: Model, quantisation: str, memory_gb: Decimal) -> int | None:
    """Tokens of context that fit beside the weights, all conversations together; `None` where nothing is known."""
    bare = needed_gb(model, quantisation, 0)
    return None if bare is None else max(0, int(float(memory_gb - bare) / _cache_gb(model)))


def _cache_gb(model: Model) -> float:
    """The cache of one token."""
    active = float(model.params_active_b or model.params_total_b or 0)
    return CACHE_BYTES_PER_TOKEN * sqrt(active / 8) / 1e9


def best_fit(model: Model, memory_gb: Decimal | None, context_tokens: int, *, slow_memory: bool = False) -> Fit | None:
    """The highest precision that fits; 8 bits where no memory was named, and at most where memory is slow.

    `None` where none fits or nothing is known.
    """
    least = needed_gb(model, SMALLEST, context_tokens)
    if least is None or (memory_gb is not None and least > memory_gb):
        return None
    precisions = [name for name in BITS if name != "bf16" or not slow_memory]
    for quantisation in precisions if memory_gb is not None else ("q8_0",):
        gb = needed_gb(model, quantisation, context_tokens)
        if gb is not None and (memory_gb is None or gb <= memory_gb):
            return Fit(quantisation=quantisation, gb=gb)
    return None
