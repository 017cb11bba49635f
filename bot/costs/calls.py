"""Runs of an agent as the calls they are made of: each call reads again, from the cache, what came before it."""

from dataclasses import replace
from decimal import ROUND_CEILING

from bot.costs.assumed import CALL_TOKENS, MOSTLY, ONE_PROMPT_TOKENS
from bot.costs.request_count import Count
from bot.costs.request_size import Size
from bot.understood import Understood
from bot.wording.figures import count


def in_calls(understood: Understood, counted: Count, size: Size) -> tuple[Count, Size]:
    """The same tokens in calls of a length that models read, where a request is too long and mostly cached to be one.

    Long-context prices look at one call, not at all that a run reads.
    """
    long = counted.total_input is None and size.input_tokens > ONE_PROMPT_TOKENS
    if not long or (understood.cached_share or 0) < MOSTLY:
        return counted, size
    calls = (size.input_tokens / CALL_TOKENS).to_integral_value(ROUND_CEILING)
    note = (
        f"A run of {count(size.input_tokens)} input tokens, mostly read from the cache, is taken as {count(calls)} "
        f"calls of {count(size.input_tokens / calls)}: each reads again what came before it."
    )
    return (
        replace(counted, requests=counted.requests * calls, notes=(*counted.notes, note)),
        replace(size, input_tokens=size.input_tokens / calls, output_tokens=size.output_tokens / calls),
    )
