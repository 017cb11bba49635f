"""Rules in force that bar a model or host for this asker: what they bar is not recommended."""

from collections.abc import Callable

from bot.caveats.measures import binds
from bot.places import within
from bot.selection.rows import Row
from bot.situation import Situation
from knowledge.evidence import Measure


def barring(situation: Situation) -> Callable[[Row], bool]:
    """A test for rows that a measure in force blocks for someone in the asker's situation."""
    rules = blocking_rules(situation)
    return lambda row: any(_bars(measure, row) for measure in rules)


def allowed(rows: list[Row], situation: Situation) -> list[Row]:
    """The rows that no such measure blocks; none at a host that one warns the asker of, where others are left.

    Nor one in China, for a trade that answers for other people's data.
    """
    rules = blocking_rules(situation)
    left = [row for row in rows if not any(_bars(measure, row) for measure in rules)] if rules else rows
    warnings = warnings_of_hosts(situation)
    elsewhere = [row for row in left if not any(_is_hosted(measure, row) for measure in warnings)] if warnings else left
    if is_careful_of_china(situation):
        elsewhere = [row for row in elsewhere if not _is_within(_CHINA, row)]
    return elsewhere or left


_CHINA = frozenset({"CN"})
_CAREFUL = frozenset({"health", "finance", "government", "minors"})


def is_careful_of_china(situation: Situation) -> bool:
    """Whether hosts in China are left to those who ask for one: for a trade that answers for other people's data."""
    wished = any("CN" in wish.host_region for wish in situation.wishes)
    return not (wished or "CN" in situation.homes) and not _CAREFUL.isdisjoint(situation.user_context)


def warnings_of_hosts(situation: Situation) -> list[Measure]:
    """The measures in force that warn someone in the asker's situation of hosts in some country, whoever they are."""
    return [each for each in _stated(situation, "warns") if "hosting" in each.axes and not each.developers]


def blocking_rules(situation: Situation) -> list[Measure]:
    """The measures in force that bar some model or host for someone in the asker's situation.

    A maker's own policy that turns away customers of their kind is one: who is turned away has no use for the model.
    """
    return [*_stated(situation, "blocks"), *(each for each in _stated(situation, "warns") if _turns_away(each))]


def _turns_away(measure: Measure) -> bool:
    return measure.status == "policy" and bool(measure.developers) and "everyone" not in measure.binds


def _stated(situation: Situation, severity: str) -> list[Measure]:
    asker = frozenset(situation.user_context)
    if not asker:
        return []
    measures = situation.knowledge.facts.measures.values()
    places = situation.whereabouts
    return [
        each for each in measures if each.severity == severity and each.can_be_stated and binds(each, asker, places)
    ]


def _bars(measure: Measure, row: Row) -> bool:
    if "origin" in measure.axes:
        named, places = frozenset(measure.developers), frozenset(measure.origins)
        by_maker = bool(row.makers & named)
        by_country = not named and (not row.origins or bool(row.origins & places))
        if by_maker or (places and by_country):
            return True
    if "hosting" in measure.axes and measure.status == "policy" and measure.developers:
        return row.maker in measure.developers and not (row.model is not None and row.model.open_weights)
    return "hosting" in measure.axes and not measure.developers and _is_hosted(measure, row)


def _is_hosted(measure: Measure, row: Row) -> bool:
    """Whether the host sits or runs where the measure speaks of."""
    return _is_within(frozenset(measure.hosts), row)


def _is_within(countries: frozenset[str], row: Row) -> bool:
    if row.provider is None:
        return False
    seats = {row.provider.hq_country, row.provider.parent_country} - {None}
    places = (row.offering.region,) if row.offering.region else row.provider.regions
    runs = bool(places) and all(any(within(place, host) for host in countries) for place in places)
    return bool(seats & countries) or runs
