from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from bot.costs.schedule import changes_ahead, completed, in_force, week_of
from knowledge.offering import Component, ContextTier, Offering, PriceList, Rates, ServiceTier, Window
from knowledge.source import Source

SOURCE = Source(url="https://example.org/prices", checked_on=date(2026, 11, 23))
WEEKDAYS = frozenset(range(5))


def rates(usd: str) -> Rates:
    return {Component.INPUT: Decimal(usd)}


def listed(usd: str, **more: object) -> PriceList:
    return PriceList(rates=rates(usd), source=SOURCE, catalogue="litellm", key="m", **more)  # type: ignore[arg-type]


def offering(*prices: PriceList) -> Offering:
    return Offering(model="m", provider="p", mode="chat", prices=prices)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


OFF_PEAK = offering(
    listed("2"),
    listed("1", window=Window(starts=time(16), ends=time(2), weekdays=WEEKDAYS)),
    listed("0.5", window=Window(starts=time(0), ends=time(0), weekdays=frozenset({5, 6}))),
)


@pytest.mark.parametrize(
    ("moment", "usd"),
    [
        ("2026-11-23T15:59", "2"),  # a Monday
        ("2026-11-23T16:00", "1"),
        ("2026-11-24T01:59", "1"),
        ("2026-11-24T02:00", "2"),
        ("2026-11-23T01:00", "2"),  # the window of Sunday does not exist
        ("2026-11-28T12:00", "0.5"),
    ],
)
def test_a_window_wins_inside_its_hours_and_days(moment: str, usd: str) -> None:
    """A window that wraps midnight belongs to the weekday it starts on; equal ends mean the whole day."""
    found = in_force(OFF_PEAK, ServiceTier.STANDARD, at(moment))

    assert found is not None
    assert found.rates == rates(usd)


def test_the_end_of_a_window_that_wraps_into_another_day_still_counts() -> None:
    """Friday's window runs into Saturday morning."""
    friday = offering(listed("2"), listed("1", window=Window(starts=time(16), ends=time(2), weekdays=frozenset({4}))))

    found = in_force(friday, ServiceTier.STANDARD, at("2026-11-28T01:00"))

    assert found is not None
    assert found.rates == rates("1")


@pytest.mark.parametrize(
    ("day", "usd"), [("2026-08-20", "3"), ("2026-08-21", "2"), ("2026-12-31", "2"), ("2027-01-01", None)]
)
def test_a_dated_list_holds_from_its_first_day_until_the_day_before_its_end(day: str, usd: str | None) -> None:
    """The first day is inside, the end is not; after the last list nothing is stated."""
    dated = offering(
        listed("3", valid_until=date(2026, 8, 21)),
        listed("2", valid_from=date(2026, 8, 21), valid_until=date(2027, 1, 1)),
    )

    found = in_force(dated, ServiceTier.STANDARD, at(f"{day}T12:00"))

    assert (found.rates if found else None) == (rates(usd) if usd else None)


def test_a_tier_without_a_list_is_not_stated() -> None:
    """The standard price never stands in for a tier that nobody prices."""
    assert in_force(OFF_PEAK, ServiceTier.FLEX, at("2026-11-23T12:00")) is None


def test_the_week_names_every_price_with_its_hours() -> None:
    """Hours add up to the week, the commonest price comes first."""
    turns = week_of(OFF_PEAK, ServiceTier.STANDARD, date(2026, 11, 23))

    assert [(turn.prices.rates[Component.INPUT], turn.hours) for turn in turns] == [
        (Decimal(2), 72),
        (Decimal(1), 48),
        (Decimal("0.5"), 48),
    ]


def test_a_price_without_hours_takes_the_whole_week() -> None:
    """One price means no range."""
    turns = week_of(offering(listed("2")), ServiceTier.STANDARD, date(2026, 11, 23))

    assert [turn.hours for turn in turns] == [168]


def test_changes_within_sixty_days_are_named_with_both_prices() -> None:
    """A change in force already, and one too far ahead, are left out."""
    dated = offering(
        listed("3", valid_until=date(2026, 11, 1)),
        listed("2", valid_from=date(2026, 11, 1), valid_until=date(2026, 12, 1)),
        listed("1", valid_from=date(2026, 12, 1), valid_until=date(2027, 6, 1)),
        listed("9", valid_from=date(2027, 6, 1)),
    )

    [change] = changes_ahead(dated, date(2026, 11, 23))

    assert (change.on, change.before.rates, change.after.rates) == (date(2026, 12, 1), rates("2"), rates("1"))


def test_a_special_tier_keeps_its_rates_and_takes_the_rest_from_the_standard_list() -> None:
    """What flex leaves out costs what it costs at the standard tier, context tiers included; reasoning is output."""
    standard = PriceList(
        rates={Component.INPUT: Decimal(2), Component.CACHE_WRITE: Decimal(3), Component.REASONING: Decimal(9)},
        tiers=(
            ContextTier(
                above_input_tokens=200_000, rates={Component.INPUT: Decimal(4), Component.CACHE_WRITE: Decimal(6)}
            ),
        ),
        source=SOURCE, catalogue="litellm", key="m",
    )  # fmt: skip

    found = completed(listed("1", service_tier=ServiceTier.FLEX), standard)

    assert found.rates == {Component.INPUT: Decimal(1), Component.CACHE_WRITE: Decimal(3)}
    assert [dict(tier.rates) for tier in found.tiers] == [{Component.CACHE_WRITE: Decimal(6)}]


def test_batch_takes_fees_and_no_token_rates_from_the_standard_list() -> None:
    """A cached token without a batch price is plain batch input, which billing says; a search costs what it costs."""
    standard = PriceList(
        rates={Component.CACHED_INPUT: Decimal("0.2"), Component.SEARCH: Decimal("0.01")},
        source=SOURCE, catalogue="litellm", key="m",
    )  # fmt: skip

    found = completed(listed("1", service_tier=ServiceTier.BATCH), standard)

    assert found.rates == {Component.INPUT: Decimal(1), Component.SEARCH: Decimal("0.01")}
