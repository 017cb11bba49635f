"""Which price holds when: dated price lists, hours of the day, days of the week. All in UTC."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from knowledge.offering import Component, ContextTier, Offering, PriceList, ServiceTier, Window

HOURS_A_WEEK = 168


def in_force(offering: Offering, tier: ServiceTier, at: datetime) -> PriceList | None:
    """The price list of a service tier at a moment; a list with a window wins inside it. `None`: not stated."""
    lists = [each for each in offering.prices if each.service_tier is tier and holds_on(each, at.date())]
    windowed = next((each for each in reversed(lists) if each.window and inside(each.window, at)), None)
    return windowed or next((each for each in reversed(lists) if each.window is None), None)


def completed(prices: PriceList, standard: PriceList) -> PriceList:
    """The list of a special tier with what it leaves out at the standard price; a stated rate is never replaced.

    Batch takes only fees from the standard list: tokens without a batch price of their own are billed as plainer ones.
    Reasoning without a price of its own is output, not standard reasoning.
    """
    if prices is standard or prices.service_tier is ServiceTier.STANDARD:
        return prices
    fees_only = prices.service_tier is ServiceTier.BATCH
    missing = {
        part
        for part in standard.rates
        if part not in prices.rates and part is not Component.REASONING and not (fees_only and part.per_mtok)
    }
    if not missing:
        return prices
    levels: dict[int, dict[Component, Decimal]] = {tier.above_input_tokens: dict(tier.rates) for tier in prices.tiers}
    for tier in standard.tiers:
        for part in missing & tier.rates.keys():
            levels.setdefault(tier.above_input_tokens, {})[part] = tier.rates[part]
    rates: dict[Component, Decimal] = {part: standard.rates[part] for part in sorted(missing)}
    rates |= prices.rates
    tiers = tuple(ContextTier(above_input_tokens=above, rates=levels[above]) for above in sorted(levels))
    return replace(prices, rates=rates, tiers=tiers)


def holds_on(prices: PriceList, day: date) -> bool:
    """Whether `day` lies between the list's dates."""
    started = prices.valid_from is None or prices.valid_from <= day
    return started and (prices.valid_until is None or day < prices.valid_until)


def inside(window: Window, at: datetime) -> bool:
    """Whether a moment lies in the window. One that wraps midnight belongs to the weekday it starts on."""
    clock = at.time()
    if window.starts == window.ends:
        return at.weekday() in window.weekdays
    if window.starts < window.ends:
        return at.weekday() in window.weekdays and window.starts <= clock < window.ends
    if clock >= window.starts:
        return at.weekday() in window.weekdays
    return clock < window.ends and (at.weekday() - 1) % 7 in window.weekdays


class WeeklyPrice(Struct, frozen=True, kw_only=True):
    """A price list and the hours of the week it holds for."""

    prices: PriceList
    hours: int


def week_of(offering: Offering, tier: ServiceTier, day: date) -> tuple[WeeklyPrice, ...]:
    """The price lists that take turns in the week from `day` on, the one with the most hours first.

    One entry where the price does not depend on the hour; empty where none is stated. Rates that are equal count as
    one price, whichever window they stand in.
    """
    if not any(each.window for each in offering.prices if each.service_tier is tier and holds_on(each, day)):
        standing = in_force(offering, tier, _hour(day, 0))
        return (WeeklyPrice(prices=standing, hours=HOURS_A_WEEK),) if standing else ()
    turns: list[WeeklyPrice] = []
    for hour in range(HOURS_A_WEEK):
        prices = in_force(offering, tier, _hour(day, hour))
        if prices is None:
            continue
        known = next((index for index, turn in enumerate(turns) if turn.prices.rates == prices.rates), None)
        if known is None:
            turns.append(WeeklyPrice(prices=prices, hours=1))
        else:
            turns[known] = WeeklyPrice(prices=turns[known].prices, hours=turns[known].hours + 1)
    return tuple(sorted(turns, key=lambda turn: -turn.hours))


def _hour(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(hours=hour)  # noqa: DTZ001  (UTC throughout)


class Change(Struct, frozen=True, kw_only=True):
    """A dated change of a price that lies ahead: what holds until `on`, and what from then."""

    on: date
    before: PriceList
    after: PriceList


def changes_ahead(offering: Offering, today: date, days: int = 60) -> tuple[Change, ...]:
    """The changes of the standard price within `days`, soonest first."""
    return tuple(sorted(_changes(offering, today, today + timedelta(days=days)), key=lambda change: change.on))


def _changes(offering: Offering, today: date, last: date) -> Iterator[Change]:
    standing = [each for each in offering.prices if each.service_tier is ServiceTier.STANDARD and each.window is None]
    for after in standing:
        begins = after.valid_from
        if begins is not None and today < begins <= last:
            before = next((each for each in standing if each.valid_until == begins), None)
            if before is not None and before.rates != after.rates:
                yield Change(on=begins, before=before, after=after)
