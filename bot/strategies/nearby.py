"""How far from the place asked for a model runs, where nothing runs in it: next door, in Europe for Switzerland."""

from collections.abc import Sequence
from enum import IntEnum

from bot.draft import Draft
from bot.places import EU_MEMBERS, country_of, overlaps
from bot.selection.place_rules import regions_of
from bot.selection.rows import MIDDLEMEN, Row
from bot.situation import Situation
from bot.wording.contexts import place_words
from bot.wording.figures import either, listed

_WELL_SERVED = EU_MEMBERS | {"EU", "US"}
_NEIGHBOURS = EU_MEMBERS | {"EU", "CH", "NO", "IS", "LI", "GB"}
"""Europe: the EU, its economic area, and the two countries beside it whose own hosts are few."""


class Distance(IntEnum):
    """What a row that breaks the place asked for still keeps of it."""

    NONE = 0
    """It runs there."""
    HOME = 1
    """It runs next door, at a host based there or next door."""
    NEIGHBOUR = 2
    """It runs next door, at a host based elsewhere."""
    FAR = 3


def distance(row: Row, places: Sequence[str]) -> Distance:
    """How near to `places` a row runs that does not run in them."""
    if not any(country_of(place) in _NEIGHBOURS for place in places) or not _is_tied(row):
        return Distance.FAR
    provider = row.provider
    seats = {provider.hq_country, provider.parent_country} - {None} if provider else set()
    return Distance.HOME if seats and seats <= _NEIGHBOURS else Distance.NEIGHBOUR


def _is_tied(row: Row) -> bool:
    """Whether the price is for next door: its region is there, or all regions, or one can be chosen at that price."""
    regions = [country_of(region) in _NEIGHBOURS for region in regions_of(row)]
    if row.offering.region is not None:
        return bool(regions) and all(regions)
    chosen = row.provider is not None and row.provider.region_choice is True and any(regions)
    return (bool(regions) and all(regions)) or (chosen and not row.regions_priced)


def where_it_runs(row: Row, places: Sequence[str]) -> str:
    """Where a row that breaks the place asked for is processed, as far as a source says, in a sentence."""
    there = regions_of(row)
    fixed = either([place_words(region) for region in there if region != "global"])
    wanted = either([place_words(place) for place in places])
    if not there:
        return f"Where it is processed is not on board, so nothing ties it to {wanted}."
    if "global" not in there:
        return f"Processes in {fixed}; nothing ties it to {wanted}."
    if not fixed:
        return f"Processes anywhere; nothing ties it to {wanted}."
    chosen = "where you choose that region" if row.provider and row.provider.region_choice else "as its source lists"
    return f"Processes anywhere, or in {fixed} {chosen}; nothing ties it to {wanted}."


def served_nowhere(situation: Situation) -> str:
    """`No host on board is known to run anything in CH.`, where that is so of all places asked for; else empty."""
    places = situation.asked.host_region
    hosts = situation.knowledge.facts.providers.values()
    lists = any(
        overlaps(region, place)
        for each in hosts
        if each.role not in MIDDLEMEN
        for region in each.regions
        for place in places
    )
    named = either([place_words(place) for place in places])
    return "" if lists or not places else f"No host on board is known to run anything in {named}."


_PICKS = frozenset({"best", "value", "budget", "fallback"})


def say_place_only_listed(draft: Draft) -> None:
    """Behind the first words, that the picks' place rests on their hosts' lists of regions alone, far from EU and US.

    There few hosts are, and a list of regions does not say which models run in each.
    """
    places = draft.situation.asked.host_region
    picks = [each for each in draft.recommendations if each.role in _PICKS and each.provider]
    if not picks or not places or any(country_of(place) in _WELL_SERVED for place in places):
        return
    if picks[0].region not in {None, "global"}:
        return
    hosts = dict.fromkeys(str(each.provider) for each in picks if each.region in {None, "global"})
    where = either([place_words(place) for place in places])
    lists = "lists" if len(hosts) == 1 else "list"
    draft.paragraphs.insert(
        1,
        f"{listed([*hosts])} {lists} {where} among the regions; which models run there no source on board says. "
        "Confirm it before you commit.",
    )
