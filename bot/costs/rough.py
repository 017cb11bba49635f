"""A bill in floats, for ranking thousands of offerings at once; whatever is shown is computed exactly elsewhere."""

from collections.abc import Callable
from typing import Protocol

from bot.costs.assumed import (
    AUDIO_TOKENS_A_SECOND_ELSEWHERE,
    FILM_TOKENS_A_SECOND,
    IMAGE_TOKENS_ELSEWHERE,
    REASONING_FACTOR,
)
from bot.costs.workload import Workload

RoughRates = tuple[float | None, float | None, float | None, float | None, float | None]
"""USD per MTok: input, output, cached input, batch input, batch output; `None` where the source does not say."""


class Rated(Protocol):
    """What has rates."""

    @property
    def rates(self) -> RoughRates:
        """Its rates."""
        ...


def rough_bill(workload: Workload) -> Callable[[Rated, str | None], float | None]:
    """A function from what has rates and an effort to USD per period; `None` where a needed rate is not stated.

    Hundreds of offerings share their rates, and each row of rates is worked out once.
    """
    requests = float(workload.requests) / 1e6
    text = float(workload.input_tokens) * requests
    a_second = FILM_TOKENS_A_SECOND[1] if workload.film else AUDIO_TOKENS_A_SECOND_ELSEWHERE
    sound = 0.0 if text else float(workload.audio_seconds) * a_second / 1e6
    cached = text * float(workload.cached_share)
    fresh = text - cached + workload.images * IMAGE_TOKENS_ELSEWHERE[1] * requests + sound
    written = float(workload.output_tokens) * requests
    batch = workload.batch
    in_batch = float(workload.batch_share or 1)
    known: dict[RoughRates, tuple[float, float, float] | None] = {}
    written_at: dict[str, float] = {}

    def parts(rates: RoughRates) -> tuple[float, float, float] | None:
        """USD of the input, USD per MTok of output, and USD of both where no effort is named."""
        per_input, per_output, per_cached, batch_input_rate, batch_output_rate = rates
        if batch:
            per_input = _blended(per_input, batch_input_rate, in_batch)
            per_output = _blended(per_output, batch_output_rate, in_batch)
        if per_input is None or (per_output is None and written):
            return None
        read = fresh * per_input
        if cached:
            read += cached * (per_input if per_cached is None else min(per_cached, per_input))
        per_output = per_output or 0.0
        return read, per_output, read + written * per_output

    def usd(rated: Rated, effort: str | None) -> float | None:
        rates = rated.rates
        found = known.get(rates)
        if found is None and rates not in known:
            found = known[rates] = parts(rates)
        if found is None or effort is None:
            return found and found[2]
        if effort not in written_at:
            written_at[effort] = written * (1 + float(REASONING_FACTOR.get(effort, 0)))
        return found[0] + written_at[effort] * found[1]

    return usd


def _blended(plain: float | None, in_batch: float | None, share: float) -> float | None:
    """The rate where a share goes through a batch, if there is a price for that."""
    if in_batch is None or (plain is None and share < 1):
        return plain
    return in_batch if plain is None else in_batch * share + plain * (1 - share)
