"""Usage times price, exactly: the lines of one bill from one price list."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal, localcontext

from msgspec import Struct, field

from bot.answer import CostLine
from knowledge.offering import Component, PriceList, Rates

MTOK = Decimal(1_000_000)
_DIGITS = 60
"""Enough for 10^15 tokens at any rate: money is never rounded."""
Amounts = Mapping[Component, Decimal]
"""How much of what: tokens for token components, units for the others. No component counts another's tokens again:
cached, written, audio, image and video tokens are apart from plain input, reasoning tokens from plain output.
"""
_FALLS_BACK_TO = {
    Component.CACHED_INPUT: Component.INPUT,
    Component.CACHE_WRITE: Component.INPUT,
    Component.CACHE_WRITE_1H: Component.CACHE_WRITE,
    Component.REASONING: Component.OUTPUT,
    Component.CITATION: Component.OUTPUT,
    Component.INPUT_AUDIO: Component.INPUT,
    Component.INPUT_IMAGE: Component.INPUT,
    Component.INPUT_VIDEO: Component.INPUT,
    Component.CACHED_AUDIO: Component.CACHED_INPUT,
    Component.CACHED_IMAGE: Component.CACHED_INPUT,
    Component.CACHED_VIDEO: Component.CACHED_INPUT,
    Component.OUTPUT_AUDIO: Component.OUTPUT,
    Component.OUTPUT_IMAGE: Component.OUTPUT,
    Component.OUTPUT_VIDEO: Component.OUTPUT,
}
"""A kind of token without a price of its own is billed as the plainer kind it is part of, which the bill says."""


class Bill(Struct, frozen=True, kw_only=True):
    """Lines that add up to `total_usd` exactly.

    `unpriced` names what the source gives no price for; the total would be wrong then, and is `None`.
    """

    lines: tuple[CostLine, ...]
    total_usd: Decimal | None
    unpriced: tuple[Component, ...] = ()
    stand_ins: Mapping[Component, Component] = field(default_factory=dict)
    """Components billed at another component's rate, because the source states none of their own."""


def bill(
    prices: PriceList,
    amounts: Amounts,
    *,
    prompt_tokens: int,
    factor: Decimal = Decimal(1),
    unstated: Collection[Component] = (),
) -> Bill:
    """The bill for `amounts`. `prompt_tokens` is the input of one request, which decides the context tier.

    `factor` multiplies every token rate (regional uplift). Nothing stands in for the price of what is `unstated`.
    """
    with localcontext(prec=_DIGITS):
        return _bill(prices, amounts, prompt_tokens, factor, unstated)


def _bill(
    prices: PriceList, amounts: Amounts, prompt_tokens: int, factor: Decimal, unstated: Collection[Component]
) -> Bill:
    rates, tier = rates_for(prices, prompt_tokens)
    merged: dict[tuple[Component, Decimal], Decimal] = {}
    stand_ins: dict[Component, Component] = {}
    unpriced = []
    for component, amount in amounts.items():
        if not amount:
            continue
        priced = _priced_as(component, rates)
        if priced is None or (priced is not component and component in unstated):
            unpriced.append(component)
            continue
        if priced is not component:
            stand_ins[component] = priced
        rate = rates[priced] * factor if priced.per_mtok else rates[priced]
        merged[component, rate] = merged.get((component, rate), Decimal(0)) + amount
    lines = tuple(_lines(merged, tier))
    total = None if unpriced else sum((line.usd for line in lines), Decimal(0))
    return Bill(lines=lines, total_usd=total, unpriced=tuple(unpriced), stand_ins=stand_ins)


def rates_for(prices: PriceList, prompt_tokens: int) -> tuple[Rates, str | None]:
    """The rates for a request of this size, and the context tier's name where one applies."""
    rates: dict[Component, Decimal] = dict(prices.rates)
    name = None
    for tier in prices.tiers:
        if prompt_tokens > tier.above_input_tokens:
            rates |= tier.rates
            name = f"above {tier.above_input_tokens:,} input tokens"
    return rates, name


def _priced_as(component: Component, rates: Rates) -> Component | None:
    priced: Component | None = component
    while priced is not None and priced not in rates:
        priced = _FALLS_BACK_TO.get(priced)
    return priced


def _lines(merged: Mapping[tuple[Component, Decimal], Decimal], tier: str | None) -> Iterator[CostLine]:
    for (component, rate), amount in merged.items():
        if component.per_mtok:
            tokens = int(amount)
            usd = tokens * rate / MTOK
            yield CostLine(component=component.value, usd=usd, tokens=tokens, usd_per_mtok=rate, tier=tier)
        else:
            unit = component.value.replace("_", " ")
            yield CostLine(component=component.value, usd=amount * rate, quantity=amount, unit=unit, usd_per_unit=rate)
