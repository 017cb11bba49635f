"""The bill of a workload at one offering: exact where everything was stated, a range where something was assumed."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.answer import Cost, CostLine, Price, Usage
from bot.costs.billed import Amounts, amounts_of, notes_on, only_billed
from bot.costs.billing import Bill, bill, rates_for
from bot.costs.parts import as_one, in_parts
from bot.costs.schedule import HOURS_A_WEEK, WeeklyPrice, completed, week_of
from bot.costs.sound import sound_of
from bot.costs.unit_prices import unit_prices
from bot.costs.uplift import REGIONAL_UPLIFT, Uplift, uplift_for
from bot.costs.usages import LEVELS, Reader, input_notes_of, output_notes_of, prompt_tokens_of, usages_of
from bot.costs.workload import Workload
from knowledge.facts import Facts
from knowledge.offering import Component, Offering, PriceList, Rates, ServiceTier
from knowledge.source import Source

UNPRICED = "No source states what"
"""How the sentence begins that says why there is no bill."""


class Estimate(Struct, frozen=True, kw_only=True):
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
    parts = in_parts(workload)
    each = [_estimate(offering, part, today, facts, effort=effort, places=places) for part in parts]
    return each[0] if len(each) == 1 else _together(each)


def _together(each: Sequence[Estimate]) -> Estimate:
    """The bills of the parts of one load as one; none where a part has none."""
    costs = [part.cost for part in each if part.cost is not None]
    notes = (note for part in each for note in part.assumptions)
    return Estimate(
        cost=as_one(costs) if len(costs) == len(each) else None,
        assumptions=tuple(dict.fromkeys(notes)),
        sources=tuple(dict.fromkeys(source for part in each for source in part.sources)),
        open=tuple(dict.fromkeys(words for part in each for words in part.open)),
    )


def _estimate(
    offering: Offering, workload: Workload, today: date, facts: Facts, *, effort: str | None, places: tuple[str, ...]
) -> Estimate:
    tier = _service_tier(offering, workload, today)
    turns = week_of(offering, tier, today)
    if not turns:
        return Estimate(cost=None, open=(f"No price of {offering.model} at {offering.provider} is in force.",))
    if tier is not ServiceTier.STANDARD:
        turns = _with_fees(turns, week_of(offering, ServiceTier.STANDARD, today))
    rates = turns[0].prices.rates
    reader = _reader(offering, workload, rates, facts, effort)
    uplift, usages = uplift_for(offering, places, facts), usages_of(workload, reader)

    def amounts(usage: Usage, prices: PriceList) -> Amounts:
        return amounts_of(offering.mode, usage, workload, prices.rates)

    def billed(usage: Usage, prices: PriceList) -> Bill:
        charged = amounts(usage, prices)
        whole = bill(prices, charged, prompt_tokens=prompt_tokens_of(usage), unstated=offering.unstated)
        return _uplifted(whole, uplift)

    main = billed(usages["mid"], turns[0].prices)
    if main.total_usd is None:
        return Estimate(cost=None, open=(_unpriced(main, offering, facts),))
    bills = [billed(usages[level], turn.prices).total_usd for level in LEVELS for turn in turns]
    known = [total for total in bills if total is not None]
    span = (min(known), max(known))
    charged = amounts(usages["mid"], turns[0].prices)
    usage = only_billed(usages["mid"], charged)
    raised = uplift if any(line.component == REGIONAL_UPLIFT for line in main.lines) else None
    notes = (
        *_load_notes(workload, reader, usage),
        *notes_on(offering.mode, charged, workload),
        *_tier_note(offering, workload, tier),
        *_turns_note(turns),
        *_stand_in_notes(main, offering),
        *_uplift_note(raised, offering, facts),
    )
    return Estimate(
        cost=_cost(offering, usage, main, span=span, period=workload.period, tier=tier, effort=effort),
        assumptions=tuple(dict.fromkeys(notes)),
        sources=tuple(dict.fromkeys((turns[0].prices.source, *((raised.source,) if raised else ())))),
    )


def _load_notes(workload: Workload, reader: Reader, usage: Usage) -> Iterator[str]:
    """What was assumed of the load, as far as it is billed."""
    yield from workload.count_notes
    if usage.input_tokens:
        yield from input_notes_of(workload, reader)
    if usage.output_tokens:
        yield from output_notes_of(workload, reader)


def _unpriced(found: Bill, offering: Offering, facts: Facts) -> str:
    parts = ", ".join(part.value.replace("_", " ") for part in found.unpriced)
    model = facts.model(offering.model)
    name = model.name if model else offering.model
    return f"{UNPRICED} {name} at {facts.provider_name(offering.provider)} costs for {parts}."


def _cost(
    offering: Offering, usage: Usage, main: Bill, *, span: tuple[Decimal, Decimal], period: str, tier: ServiceTier,
    effort: str | None,
) -> Cost:  # fmt: skip
    return Cost(
        model=offering.model,
        provider=offering.provider,
        region=offering.region,
        service_tier=tier.value,
        effort=effort,
        period=period,
        usage=usage,
        lines=main.lines,
        total_usd=main.total_usd,
        low_usd=span[0],
        high_usd=span[1],
        citations=(),
    )


def shown_price(offering: Offering, workload: Workload, today: date) -> Price | None:
    """The catalogue's rates in force for a request of this size, as they stand most hours of the week."""
    tier = _service_tier(offering, replace(workload, batch=False), today)
    turns = week_of(offering, tier, today)
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
        per_unit=tuple(unit_prices(rates, offering.mode)),
    )


def _service_tier(offering: Offering, workload: Workload, today: date) -> ServiceTier:
    wanted = ServiceTier.BATCH if workload.batch else ServiceTier(workload.service_tier or ServiceTier.STANDARD)
    priced = any(Component.INPUT in turn.prices.rates for turn in week_of(offering, wanted, today))
    return wanted if priced or (workload.batch and week_of(offering, wanted, today)) else ServiceTier.STANDARD


def _with_fees(turns: tuple[WeeklyPrice, ...], standard: tuple[WeeklyPrice, ...]) -> tuple[WeeklyPrice, ...]:
    """Prices of a tier with those that only the standard list states: of batch the fees, for searches and the like."""
    if not standard:
        return turns
    return tuple(replace(turn, prices=completed(turn.prices, standard[0].prices)) for turn in turns)


def _reader(offering: Offering, workload: Workload, rates: Rates, facts: Facts, effort: str | None) -> Reader:
    model = facts.models.get(offering.model)
    developer = facts.developers.get(model.developer) if model else None
    plain, cached = rates.get(Component.INPUT), rates.get(Component.CACHED_INPUT)
    return Reader(
        developer=model.developer if model else None,
        maker=developer.name if developer else None,
        effort=effort,
        reasons=bool(offering.capabilities.get("reasoning")),
        caches=plain is not None and cached is not None and cached < plain,
        sound=sound_of(offering.mode, workload, rates),
        makes_pictures=offering.mode == "image" and not {Component.IMAGE_OUT, Component.PIXEL_OUT} & rates.keys(),
    )


def _uplifted(found: Bill, uplift: Uplift | None) -> Bill:
    """The bill with the regional uplift as a line of its own, so that the rates stay those of the catalogue."""
    if uplift is None or found.total_usd is None:
        return found
    charged = sum((line.usd for line in found.lines if line.tokens is not None), Decimal(0))
    if not charged:
        return found  # a price by the minute, page or piece is none of a token
    share = uplift.factor - 1
    line = CostLine(
        component=REGIONAL_UPLIFT,
        usd=charged * share,
        quantity=share,
        unit=f"of the token charges, for processing in {uplift.region.upper()}",
        usd_per_unit=charged,
    )
    return replace(found, lines=(*found.lines, line), total_usd=found.total_usd + line.usd)


def _tier_note(offering: Offering, workload: Workload, tier: ServiceTier) -> Iterator[str]:
    if workload.batch and tier is ServiceTier.STANDARD:
        yield f"No batch price of {offering.model} at {offering.provider} is stated; the standard price is used."
    elif workload.service_tier is not None and tier is ServiceTier.STANDARD:
        yield (
            f"No {workload.service_tier} price of {offering.model} at {offering.provider} is stated; the standard "
            "price is used."
        )
    elif tier.value == workload.service_tier:
        yield f"The bill of {offering.model} at {offering.provider} is at its {tier.value} rates."


def _turns_note(turns: tuple[WeeklyPrice, ...]) -> Iterator[str]:
    if len(turns) > 1:
        yield (
            f"The price depends on the hour (UTC): the bill uses the rate of {turns[0].hours} of {HOURS_A_WEEK} hours "
            "a week; the range covers the others."
        )


def _uplift_note(uplift: Uplift | None, offering: Offering, facts: Facts) -> Iterator[str]:
    """Whose token prices are higher there, for more than one host may stand in an answer."""
    if uplift is not None:
        provider = facts.providers.get(offering.provider)
        host = provider.name if provider is not None else offering.provider
        yield f"{host} prices processing in {uplift.region.upper()} at {uplift.factor.normalize():f} times its rate."


def _stand_in_notes(found: Bill, offering: Offering) -> Iterator[str]:
    named = {Component.CACHED_INPUT, Component.CACHE_WRITE, Component.CACHE_WRITE_1H, Component.INPUT_AUDIO}
    for part, other in found.stand_ins.items():
        if part in named:
            kind = part.value.replace("_", " ")
            yield f"No {kind} price of {offering.model} is stated; it is billed as {other.value.replace('_', ' ')}."
