"""Requests that no model reads at once, and long runs of an agent, as the calls that they are made of."""

from decimal import ROUND_CEILING

from msgspec.structs import replace

from bot.costs.assumed import CALL_TOKENS, MOSTLY, ONE_PROMPT_TOKENS, WIDEST_WINDOW_TOKENS
from bot.costs.request_count import Count
from bot.costs.request_size import Size
from bot.understood import Understood
from bot.wording.figures import count


def in_calls(understood: Understood, counted: Count, size: Size) -> tuple[Count, Size]:
    """The same tokens in calls of a length that models read, where a request is too long to be one.

    Long-context prices look at one call, not at all that a run reads.
    """
    if counted.total_input is None and size.input_tokens > ONE_PROMPT_TOKENS:
        if (understood.cached_share or 0) >= MOSTLY:
            return _split(
                counted, size, CALL_TOKENS, "mostly read from the cache", "each reads again what came before it"
            )
        if understood.input_tokens is None and size.input_tokens > WIDEST_WINDOW_TOKENS:
            return _split(counted, size, ONE_PROMPT_TOKENS, "more than models read at once", "one for each part")
    return counted, size


def _split(counted: Count, size: Size, longest: int, why: str, what: str) -> tuple[Count, Size]:
    """The workload in calls of at most `longest` input tokens."""
    calls = (size.input_tokens / longest).to_integral_value(ROUND_CEILING)
    note = (
        f"A run of {count(size.input_tokens)} input tokens, {why}, is taken as {count(calls)} "
        f"calls of {count(size.input_tokens / calls)}: {what}."
    )
    return (
        replace(counted, requests=counted.requests * calls, notes=(*counted.notes, note)),
        replace(size, input_tokens=size.input_tokens / calls, output_tokens=size.output_tokens / calls),
    )
