"""How much memory a model needs to run, at which precision it fits, and what that rests on."""

from decimal import Decimal
from functools import lru_cache
from math import inf, sqrt

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
    bits = (BITS | FEW_BITS)[quantisation]
    return Decimal(str(_rounded_gb(float(model.params_total_b), bits, context_tokens * _cache_gb(model))))


def _rounded_gb(params_b: float, bits: float, cache: float) -> float:
    return round(params_b * bits / 8 + cache + OVERHEAD_GB, 1)


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
    if model.params_total_b is None:
        return None
    limit = inf if memory_gb is None else float(memory_gb)
    return _fit(float(model.params_total_b), context_tokens * _cache_gb(model), limit, slow=slow_memory)


@lru_cache(maxsize=4096)
def _fit(params_b: float, cache: float, limit: float, *, slow: bool) -> Fit | None:
    """As `best_fit`, kept, for hundreds of models are tried in one question, and many have one size."""
    for quantisation, bits in BITS.items():
        is_tried = quantisation == "q8_0" if limit == inf else not (slow and quantisation == "bf16")
        if is_tried and (gb := _rounded_gb(params_b, bits, cache)) <= limit:
            return Fit(quantisation=quantisation, gb=Decimal(str(gb)))
    return None
