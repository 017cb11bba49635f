"""Rules in force that bar a model or host for this asker: what they bar is not recommended."""

from collections.abc import Callable

from bot.caveats.measures import binds
from bot.places import within
from bot.selection.market import Row
from bot.situation import Situation
from knowledge.evidence import Measure


def barring(situation: Situation) -> Callable[[Row], bool]:
    """A test for rows that a measure in force blocks for someone in the asker's situation."""
    asker = frozenset(situation.user_context)
    rules = [
        measure
        for measure in situation.knowledge.facts.measures.values()
        if asker and measure.severity == "blocks" and measure.can_be_stated and binds(measure, asker)
    ]
    if not rules:
        return lambda row: False
    return lambda row: any(_bars(measure, row) for measure in rules)


def _bars(measure: Measure, row: Row) -> bool:
    if "origin" in measure.axes:
        named, places = frozenset(measure.developers), frozenset(measure.origins)
        by_maker = bool(row.makers & named)
        by_country = not named and (not row.origins or bool(row.origins & places))
        if by_maker or (places and by_country):
            return True
    if "hosting" in measure.axes and row.provider is not None and not measure.developers:
        seats = {row.provider.hq_country, row.provider.parent_country} - {None}
        runs = any(within(place, host) for place in row.provider.regions for host in measure.hosts)
        return bool(seats & set(measure.hosts)) or runs
    return False
