"""Caveats that the offering itself gives rise to: its end, its price, and who really answers for the host."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.caveats.subject import Subject
from bot.wording.figures import listed, rate
from knowledge.offering import Component, Dispute, Offering

SOON = timedelta(days=180)
_COMPONENT_WORDS = {
    Component.INPUT: "input",
    Component.OUTPUT: "output",
    Component.CACHED_INPUT: "cached input",
    Component.CACHE_WRITE: "cache writes",
}


def end_of(offering: Offering, today: date) -> str:
    """What the deprecation date means, in a sentence; empty where none is near."""
    ends = offering.deprecation_date
    if ends is None or ends > today + SOON:
        return ""
    verb = "ended" if ends <= today else "ends"
    return f"{offering.model} at this provider {verb} on {ends.isoformat()}; plan the move before you build on it."


def disputes(offering: Offering) -> Iterator[tuple[Dispute, str]]:
    """Each figure that the two catalogues disagree on, with both values."""
    for dispute in offering.disputes:
        part = _COMPONENT_WORDS.get(dispute.component, dispute.component.value.replace("_", " "))
        unit = " per 1M tokens" if dispute.component.per_mtok else ""
        tier = "" if dispute.service_tier == "standard" else f" ({dispute.service_tier.value})"
        words = (
            f"The catalogues differ on {offering.model} {part}{tier}: {dispute.chosen_catalogue} says "
            f"{rate(dispute.chosen)}, {dispute.other_catalogue} says {rate(dispute.other)}{unit}. "
            f"The bill uses {dispute.chosen_catalogue}; check the provider's page before you commit."
        )
        yield dispute, words


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


def host(subject: Subject) -> str:
    """That the host's owner sits elsewhere than the host, in a sentence; empty where it does not."""
    provider = subject.provider
    if provider is None or provider.parent_country in {None, provider.hq_country}:
        return ""
    seat = provider.hq_country or "a place not known"
    return (
        f"{provider.name} sits in {seat}; its ultimate parent, {provider.ultimate_parent}, is in "
        f"{provider.parent_country}. A rule on hosts may look at either."
    )
