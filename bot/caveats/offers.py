"""Caveats that the offering itself gives rise to: its end, its price, and who really answers for the host."""

from datetime import date
from decimal import Context, Decimal

from bot.caveats.subject import Subject
from bot.costs.schedule import Change
from bot.places import overlaps, within
from bot.selection.sold_as import MOVE_LASTS, ends_within
from bot.wording.figures import listed, rate
from knowledge.offering import Component, Dispute, Offering, ServiceTier

DIFFER = "The catalogues differ on"
CATALOGUE_NAMES = {"litellm": "LiteLLM"}
_FIVE_DIGITS = Context(prec=5)
_COMPONENT_WORDS = {
    Component.INPUT: "input",
    Component.OUTPUT: "output",
    Component.CACHED_INPUT: "cached input",
    Component.CACHE_WRITE: "cache writes",
}


def end_of(offering: Offering, today: date) -> str:
    """What the deprecation date means, in a sentence; empty where none is near."""
    ends = offering.deprecation_date
    if ends is None or not ends_within(ends, today, MOVE_LASTS):
        return ""
    verb = "ended" if ends <= today else "ends"
    return f"{offering.model} at this provider {verb} on {ends.isoformat()}; plan the move before you build on it."


def change_ahead(change: Change) -> str:
    """A dated price change in a sentence; empty where neither input nor output changes."""
    moves = []
    for part in (Component.INPUT, Component.OUTPUT):
        before, after = change.before.rates.get(part), change.after.rates.get(part)
        if before is not None and after is not None and before != after:
            moves.append(f"{part.value} from {rate(before)} to {rate(after)}")
    return f"On {change.on} the price per 1M tokens changes: {listed(moves)}." if moves else ""


def dispute(offering: Offering) -> str:
    """Every figure that the two catalogues disagree on, with both values, in a sentence or two; empty where none."""
    if not offering.disputes:
        return ""
    parts = [_difference(each) for each in offering.disputes]
    believed = offering.disputes[0].chosen_catalogue
    return (
        f"{DIFFER} {offering.model} at this provider: {'; '.join(parts)}. "
        f"The bill uses {CATALOGUE_NAMES.get(believed, believed)}; check the provider's page before you commit."
    )


def _difference(each: Dispute) -> str:
    part = _COMPONENT_WORDS.get(each.component, each.component.value.replace("_", " "))
    tier = "" if each.service_tier is ServiceTier.STANDARD else f" ({each.service_tier.value})"
    unit = " per 1M" if each.component.per_mtok else ""
    first, second = (CATALOGUE_NAMES.get(name, name) for name in (each.chosen_catalogue, each.other_catalogue))
    return f"{part}{tier} {_short(each.chosen)} in {first}, {_short(each.other)} in {second}{unit}"


def _short(amount: Decimal) -> str:
    """A rate in at most five digits: one converted from another currency has a dozen."""
    return rate(_FIVE_DIGITS.plus(amount))


def lineage(subject: Subject) -> str:
    """The bases from another maker, in a sentence; empty where there are none."""
    others = [
        (base, maker)
        for base, maker in zip(subject.bases, subject.base_developers, strict=False)
        if subject.developer is None or maker.id != subject.developer.id
    ]
    if not others:
        return ""
    named = listed([f"{base.name} ({maker.name}, {maker.country or 'country not known'})" for base, maker in others])
    return f"{subject.name} was made from {named}. Rules on origin look at the base as well as at the last maker."


def host(
    subject: Subject, places: tuple[str, ...], homes: tuple[str, ...] = (), ruled_out: tuple[str, ...] = ()
) -> str:
    """Where the host and its owner sit, in a sentence, where that is elsewhere than expected; else empty.

    `places` is where processing was asked to happen, `ruled_out` where not, `homes` where the asker sits: a host from
    elsewhere also answers to its own country's law.
    """
    provider = subject.provider
    if provider is None:
        return ""
    seat = provider.hq_country or "a place not known"
    if provider.parent_country not in {None, provider.hq_country}:
        return (
            f"{provider.name} sits in {seat}; its ultimate parent, {provider.ultimate_parent}, is in "
            f"{provider.parent_country}. A rule on hosts may look at either."
        )
    runs_there = any(overlaps(here, place) for here in subject.may_run_in for place in places)
    abroad = bool(places) and provider.hq_country and not any(within(provider.hq_country, place) for place in places)
    if abroad and not runs_there:
        return f"{provider.name} is based in {seat}; no source on board shows it processing in {listed(places)}."
    if abroad:
        return (
            f"{provider.name} is based in {seat}: processing in {listed(places)} does not take it out of reach of the "
            "law at its seat. If that matters, choose a host based where you process."
        )
    if provider.hq_country and any(within(provider.hq_country, place) for place in ruled_out):
        return (
            f"{provider.name} is based in {seat}: that it can process elsewhere does not take it out of reach of the "
            "law at its seat. If that matters, say that no host may be based there."
        )
    foreign = homes and not places and not any(_same_law(seat, home) for home in homes)
    if foreign and provider.hq_country:
        return (
            f"{provider.name} is based in {seat}: it answers to the law there as well as to yours. "
            "If that matters, choose a host based where you are."
        )
    if provider.hq_country == _REACHED and not runs_there and _REACHED not in homes:
        elsewhere = provider.regions and not any(within(place, _REACHED) for place in provider.regions)
        where = f", though its source says that it runs from {listed(provider.regions)}" if elsewhere else ""
        return f"{provider.name} is based in {_REACHED}, and the law there reaches what it holds{where}."
    return ""


_REACHED = "CN"
"""The country whose law is told of a host there, though no place was asked about."""


def _same_law(seat: str, home: str) -> bool:
    """Whether two places share their law on data: the same country, or both in the EU."""
    return overlaps(seat, home) or (within(seat, "EU") and within(home, "EU"))
