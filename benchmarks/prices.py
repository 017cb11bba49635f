"""One price, everything loaded, beside the same price from genai-prices and from LiteLLM."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time
from decimal import Decimal
from functools import partial

from adapters import wiring
from benchmarks.onboard import DAY
from benchmarks.result import Result, timed
from benchmarks.timing import medians, repeated
from bot.costs.case import price_case
from bot.costs.estimate import estimate
from bot.costs.workload import workload_of
from bot.quote import Board, quote
from bot.understood import Understood

MODEL, PROVIDER = "claude-sonnet-5-5", "anthropic"
INPUT, OUTPUT = 20_000, 1_500
CALLS = 50
"""Calls of one timing."""


def measure() -> Iterator[Result]:
    """Time of one price by each way into the project, with ratios to both libraries. Raises where the sums differ."""
    others = {"genai_prices.calc_price": _genai_prices(), "litellm.cost_per_token": _litellm()}
    own = {
        "`bot.costs.estimate`: one workload at one offering, line by line": _estimate,
        "`bot.costs.case`: one usage report by API names": _case,
        "`bot.quote`: a whole checked answer with text": _quote,
    }
    sums = {name: call() for name, call in others.items()} | {name: make()() for name, make in own.items()}
    if len({Decimal(str(each)).quantize(Decimal("1e-9")) for each in sums.values()}) != 1:
        raise ValueError(f"the sums differ: {sums}")
    calls = others | {name: make() for name, make in own.items()}
    times = medians(21, {name: repeated(call, CALLS) for name, call in calls.items()})
    for name in own:
        for other in others:
            yield timed(name, times[name] / CALLS, baseline=(f"`{other}`", times[other] / CALLS))


def _estimate() -> Callable[[], Decimal]:
    facts, prices = wiring.facts(), wiring.catalogue()
    offering = prices.find(PROVIDER, MODEL)
    workload = workload_of(Understood(input_tokens=INPUT, output_tokens=OUTPUT, requests=Decimal(1)))

    def priced() -> Decimal:
        found = estimate(offering, workload, DAY, facts).cost if offering else None
        if found is None:
            raise ValueError(f"{MODEL} has no price; name another model in {__name__}")
        return found.total_usd

    return priced


def _case() -> Callable[[], Decimal]:
    prices, noon = wiring.catalogue(), datetime.combine(DAY, time(12), UTC)
    usage = {"input": INPUT, "output": OUTPUT}
    case = {"id": "1", "provider": PROVIDER, "model": MODEL, "usage": usage, "at": None}
    return lambda: Decimal(price_case(case, prices, noon)["total_usd"])


def _quote() -> Callable[[], Decimal]:
    board = Board(facts=wiring.facts(), catalogue=wiring.catalogue(), today=DAY)
    asked = Understood(models=(MODEL,), providers=(PROVIDER,), input_tokens=INPUT, output_tokens=OUTPUT)
    return lambda: quote(board, MODEL, asked).costs[0].total_usd


def _genai_prices() -> Callable[[], Decimal]:
    from genai_prices import Usage, calc_price  # noqa: PLC0415  (only `make bench` installs it)

    usage = Usage(input_tokens=INPUT, output_tokens=OUTPUT)
    at = datetime.combine(DAY, time(12), UTC)
    return lambda: calc_price(usage, model_ref=MODEL, provider_id=PROVIDER, genai_request_timestamp=at).total_price


def _litellm() -> Callable[[], float]:
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # else it downloads its prices when imported
    from litellm import cost_per_token  # noqa: PLC0415  (only `make bench` installs it)

    call = partial(cost_per_token, model=MODEL, prompt_tokens=INPUT, completion_tokens=OUTPUT)
    return lambda: sum(call())
