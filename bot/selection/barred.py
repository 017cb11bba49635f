"""Rules in force that bar a model or host for this asker: what they bar is not recommended."""

from collections.abc import Callable

from bot.caveats.measures import binds
from bot.places import within
from bot.selection.market import Row
from bot.situation import Situation
from knowledge.evidence import Measure


def barring(situation: Situation) -> Callable[[Row], bool]:
    """A test for rows that a measure in force blocks for someone in the asker's situation."""
    rules = _rules(situation)
    return lambda row: any(_bars(measure, row) for measure in rules)


def allowed(rows: list[Row], situation: Situation) -> list[Row]:
    """The rows that no such measure blocks."""
    rules = _rules(situation)
    return [row for row in rows if not any(_bars(measure, row) for measure in rules)] if rules else rows


def _rules(situation: Situation) -> list[Measure]:
    asker = frozenset(situation.user_context)
    if not asker:
        return []
    measures = situation.knowledge.facts.measures.values()
    return [each for each in measures if each.severity == "blocks" and each.can_be_stated and binds(each, asker)]


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
