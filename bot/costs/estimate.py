"""The bill of a workload at one offering: exact where everything was stated, a range where something was assumed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from bot.answer import Cost, CostLine, Price, Usage
from bot.costs.assumed import REASONING_FACTOR, REASONING_RANGE
from bot.costs.billing import Bill, bill, rates_for
from bot.costs.schedule import HOURS_A_WEEK, WeeklyPrice, week_of
from bot.costs.uplift import Uplift, uplift_for
from bot.costs.workload import Workload, image_tokens, whole
from bot.wording.figures import count
from knowledge.facts import Facts
from knowledge.offering import Component, Offering, PriceList, Rates, ServiceTier
from knowledge.source import Source

SECONDS_AUDIO_TOKENS = {"google": 32}
"""Tokens of one second of audio, by maker: https://ai.google.dev/gemini-api/docs/tokens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A bill and what it rests on. `cost` is `None` where a needed price is not stated; `open` then says which."""

    cost: Cost | None
    assumptions: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    open: tuple[str, ...] = ()


def estimate(
    offering: Offering,
    workload: Workload,
    today: date,
    facts: Facts,
    *,
    effort: str | None = None,
    places: tuple[str, ...] = (),
) -> Estimate:
    """The bill for `workload`. `effort` adds reasoning tokens, `places` the uplift for processing there."""
    tier = _service_tier(offering, workload, today)
    turns = week_of(offering, tier, today)
    if not turns:
        return Estimate(cost=None, open=(f"No price of {offering.model} at {offering.provider} is in force.",))
    notes = [*workload.assumptions, *_tier_note(offering, workload, tier), *_turns_note(turns)]
    uplift = uplift_for(offering, places, facts)
    model = facts.model(offering.model)
    usages = _usages(workload, effort, notes, model.developer if model else None)
    amounts = {level: amounts_of(usage, offering, workload) for level, usage in usages.items()}
    main = _uplifted(_bill(turns[0].prices, amounts["mid"], workload), uplift)
    if main.total_usd is None:
        parts = ", ".join(part.value.replace("_", " ") for part in main.unpriced)
        return Estimate(cost=None, open=(f"No source states what {offering.model} costs for {parts}.",))
    totals = [
        total
        for level in amounts
        for turn in turns
        if (total := _uplifted(_bill(turn.prices, amounts[level], workload), uplift).total_usd) is not None
    ]
    notes += _stand_in_notes(main, offering)
    if uplift is not None:
        notes.append(
            f"Processing in {uplift.region.upper()} is priced at {uplift.factor.normalize():f} times the rate."
        )
    cost = Cost(
        model=offering.model,
        provider=offering.provider,
        region=offering.region,
        service_tier=tier.value,
        effort=effort,
        period=workload.period,
        usage=usages["mid"],
        lines=main.lines,
        total_usd=main.total_usd,
        low_usd=min(totals),
        high_usd=max(totals),
        citations=(),
    )
    sources = (turns[0].prices.source, *((uplift.source,) if uplift else ()))
    return Estimate(cost=cost, assumptions=tuple(dict.fromkeys(notes)), sources=sources)


def shown_price(offering: Offering, workload: Workload, today: date) -> Price | None:
    """The catalogue's rates in force for a request of this size, as they stand most hours of the week."""
    turns = week_of(offering, ServiceTier.STANDARD, today)
    if not turns:
        return None
    rates, _ = rates_for(turns[0].prices, workload.prompt_tokens)
    batch = week_of(offering, ServiceTier.BATCH, today)
    batch_rates: Rates = rates_for(batch[0].prices, workload.prompt_tokens)[0] if batch else {}
    return Price(
        input_usd_per_mtok=rates.get(Component.INPUT),
        output_usd_per_mtok=rates.get(Component.OUTPUT),
        cached_input_usd_per_mtok=rates.get(Component.CACHED_INPUT),
        cache_write_usd_per_mtok=rates.get(Component.CACHE_WRITE),
        batch_input_usd_per_mtok=batch_rates.get(Component.INPUT),
        batch_output_usd_per_mtok=batch_rates.get(Component.OUTPUT),
    )


def _service_tier(offering: Offering, workload: Workload, today: date) -> ServiceTier:
    return ServiceTier.BATCH if workload.batch and week_of(offering, ServiceTier.BATCH, today) else ServiceTier.STANDARD


def _tier_note(offering: Offering, workload: Workload, tier: ServiceTier) -> list[str]:
    if workload.batch and tier is ServiceTier.STANDARD:
        return [f"No batch price of {offering.model} at {offering.provider} is stated; the standard price is used."]
    return []


def _turns_note(turns: tuple[WeeklyPrice, ...]) -> list[str]:
    if len(turns) < 2:
        return []
    note = (
        f"The price depends on the hour (UTC): the bill uses the rate of {turns[0].hours} of {HOURS_A_WEEK} hours a "
        "week; the range covers the others."
    )
    return [note]


def _usages(workload: Workload, effort: str | None, notes: list[str], developer: str | None) -> dict[str, Usage]:
    """The period's usage in three versions, the same where nothing was assumed."""
    factor = REASONING_FACTOR.get(effort or "", Decimal(0))
    if factor and workload.output_tokens:
        notes.append(
            f"At {effort} effort {factor.normalize():f} reasoning tokens are assumed for each output token, billed as "
            "output; the range runs from none to twice that."
        )
    pictures = workload.images * image_tokens(developer)
    if pictures:
        notes.append(f"A picture is taken as {count(image_tokens(developer))} tokens.")
    base = Usage(
        requests=workload.requests,
        input_tokens=whole(workload.requests * (workload.input_tokens + pictures)),
        cached_input_tokens=whole(workload.requests * workload.input_tokens * workload.cached_share),
        images=whole(workload.requests * workload.images),
        audio_seconds=workload.audio_seconds,
        batch=workload.batch,
    )

    def with_output(tokens: Decimal, times: Decimal) -> Usage:
        reasoning = whole(workload.requests * workload.output_tokens * factor * times)
        return replace(base, output_tokens=whole(workload.requests * tokens) + reasoning, reasoning_tokens=reasoning)

    return {
        "mid": with_output(workload.output_tokens, Decimal(1)),
        "low": with_output(workload.output_low, Decimal(0)),
        "high": with_output(workload.output_high, REASONING_RANGE),
    }


def amounts_of(usage: Usage, offering: Offering, workload: Workload) -> Mapping[Component, Decimal]:
    """What is billed for a usage at this kind of offering."""
    prices = offering.prices[0].rates
    if offering.mode in {"transcription", "speech"} and Component.SECOND_IN in prices and workload.audio_seconds:
        return {Component.SECOND_IN: workload.audio_seconds}
    if offering.mode == "ocr" and workload.pages:
        return {Component.PAGE: workload.pages}
    if offering.mode == "image" and Component.IMAGE_OUT in prices:
        return {Component.IMAGE_OUT: usage.requests}
    amounts = {
        Component.INPUT: Decimal(usage.input_tokens - usage.cached_input_tokens),
        Component.CACHED_INPUT: Decimal(usage.cached_input_tokens),
        Component.OUTPUT: Decimal(usage.output_tokens - usage.reasoning_tokens),
        Component.REASONING: Decimal(usage.reasoning_tokens),
    }
    if Component.REQUEST in prices:
        amounts[Component.REQUEST] = usage.requests
    if offering.mode in {"embedding", "rerank"}:
        del amounts[Component.OUTPUT]
    return amounts


def _bill(prices: PriceList, amounts: Mapping[Component, Decimal], workload: Workload) -> Bill:
    return bill(prices, amounts, prompt_tokens=workload.prompt_tokens)


def _uplifted(found: Bill, uplift: Uplift | None) -> Bill:
    """The bill with the regional uplift as a line of its own, so that the rates stay those of the catalogue."""
    if uplift is None or found.total_usd is None:
        return found
    charged = sum((line.usd for line in found.lines if line.tokens is not None), Decimal(0))
    share = uplift.factor - 1
    line = CostLine(
        component="regional_uplift",
        usd=charged * share,
        quantity=share,
        unit=f"of the token charges, for processing in {uplift.region.upper()}",
        usd_per_unit=charged,
    )
    return replace(found, lines=(*found.lines, line), total_usd=found.total_usd + line.usd)


def _stand_in_notes(found: Bill, offering: Offering) -> list[str]:
    return [
        f"No {part.value.replace('_', ' ')} price of {offering.model} is stated; it is billed as {other.value}."
        for part, other in found.stand_ins.items()
        if part in {Component.CACHED_INPUT, Component.CACHE_WRITE, Component.CACHE_WRITE_1H}
    ]
