"""A bill in floats, for ranking thousands of offerings at once; whatever is shown is computed exactly elsewhere."""

from collections.abc import Callable

from bot.costs.assumed import AUDIO_TOKENS_A_SECOND_ELSEWHERE, IMAGE_TOKENS_ELSEWHERE, REASONING_FACTOR
from bot.costs.workload import Workload


def rough_bill(workload: Workload) -> Callable[..., float | None]:
    """A function from rates (USD per MTok) and effort to USD per period; `None` where a needed rate is not stated."""
    requests = float(workload.requests) / 1e6
    text = float(workload.input_tokens) * requests
    sound = 0.0 if text else float(workload.audio_seconds) * AUDIO_TOKENS_A_SECOND_ELSEWHERE / 1e6
    cached = text * float(workload.cached_share)
    fresh = text - cached + workload.images * IMAGE_TOKENS_ELSEWHERE[1] * requests + sound
    written = float(workload.output_tokens) * requests
    batch = workload.batch

    def usd(
        *,
        input_rate: float | None,
        output_rate: float | None,
        cached_rate: float | None,
        batch_input_rate: float | None,
        batch_output_rate: float | None,
        effort: str | None,
    ) -> float | None:
        per_input = batch_input_rate if batch and batch_input_rate is not None else input_rate
        per_output = batch_output_rate if batch and batch_output_rate is not None else output_rate
        if per_input is None or (per_output is None and written):
            return None
        reasoning = float(REASONING_FACTOR.get(effort or "", 0))
        per_cached = per_input if cached_rate is None else min(cached_rate, per_input)
        return fresh * per_input + cached * per_cached + written * (1 + reasoning) * (per_output or 0.0)

    return usd
