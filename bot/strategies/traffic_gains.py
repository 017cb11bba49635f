"""Which makers gained and lost most of the public traffic between two weeks that name them."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.traffic import OF_A_DEVELOPER, cite_figures, shares_of_public
from bot.understanding.months import month_number
from knowledge.evidence import TrafficFigure

GAINED_SHOWN = 4
LOST_SHOWN = 3
_GAINS = regex(
    r"\bgain\w*|\bgrow\w*|\bgrew\b|\bris(?:e|es|ing|en)\b|\brose\b|\bwinners?\b|\bwinning\b|\blos(?:t|ers?|ing)\b|\bfell\b|\bshrank\b"
    r"|gewachsen|wachsen|gewonnen|verloren|crecid|creció|crece|ganad|ganó|perdid|progress|gagn|perdu|cresc|ganh|增长|涨|成長|伸び"
    r"|성장|вырос|раст",
    re.IGNORECASE,
)
_THIS_YEAR = regex(r"this year|dieses jahr|este año|cette année|este ano|今年|올해|в этом году", re.IGNORECASE)
_FROM_OR_TO = regex(
    r"\b(?:(?P<within>in|during|im|en|em)|since|from|between|and|to|until|till|through|seit|von|zwischen|und|bis|desde|entre"
    r"|y|hasta|depuis|et|jusqu'à|e|até|с|до|по|между|и)\s(?:early |mid |late |the (?:start|end) of )?"
    r"(?P<month>[^\W\d_]{3,10})\b(?:,? (?:of |de )?(?P<year>20\d\d))?",
    re.IGNORECASE,
)
Weeks = dict[date, dict[str, TrafficFigure]]


def asks_who_gained(text: str) -> bool:
    """Whether growth or loss is asked about."""
    return _GAINS.search(text) is not None


def say_gains(draft: Draft) -> bool:
    """The largest gains and losses in share from the first week that names makers, or the first of a year named."""
    weeks = _weeks(draft)
    days = _span(draft, sorted(weeks))
    if len(days) < 2:
        return False
    before, now = weeks[days[0]], weeks[days[-1]]
    both = sorted(before.keys() & now.keys(), key=lambda group: before[group].value - now[group].value)
    told = [group for group in both if now[group].value > before[group].value][:GAINED_SHOWN]
    lost = [group for group in reversed(both) if now[group].value < before[group].value][:LOST_SHOWN]
    if not told:
        return False
    mark = cite_figures(draft, [week[group] for group in (*told, *lost) for week in (before, now)])
    gains = ", ".join(_change(before, now, group) for group in told)
    draft.say(
        f"**Gained most of all public OpenRouter tokens, from the week to {days[0]} to the week to {days[-1]}: "
        f"{gains}** [{mark}]."
    )
    if lost:
        draft.say(f"Lost most: {', '.join(_change(before, now, group) for group in lost)}.")
    fresh = sorted(now.keys() - before.keys(), key=lambda group: -now[group].value)[:LOST_SHOWN]
    if fresh:
        cite_figures(draft, [now[group] for group in fresh])
        names = ", ".join(f"{_name(group)} {_percent(now[group])}" for group in fresh)
        draft.say(f"Not named in the first of these weeks: {names}.")
    draft.leave_open(f"Traffic after {days[-1]}: no later figures are on board.")
    return True


def _weeks(draft: Draft) -> Weeks:
    found: Weeks = {}
    for each in shares_of_public(draft):
        if each.group.startswith(OF_A_DEVELOPER) and each.period_end is not None:
            found.setdefault(each.period_end, {})[each.group] = each
    return found


def _span(draft: Draft, days: Sequence[date]) -> Sequence[date]:
    """The weeks from the first to the last that the question is about: of months or a year named, else all."""
    text, today = draft.situation.question.text, draft.situation.today
    months = _months_named(text, today)
    if not months:
        year = today.year if _THIS_YEAR.search(text) else _year(text)
        return [day for day in days if year is None or day.year == year]
    end = _end(months[-1]) if len(months) > 1 else today
    return [day for day in days if months[0] <= day <= end]


def _months_named(text: str, today: date) -> list[date]:
    """The first days of the months that a span begins and ends with; without a year the last such month before today.

    One month that something happened "in" is both.
    """
    found: list[date] = []
    for hit in _FROM_OR_TO.finditer(text):
        month = month_number(hit["month"])
        if month is None:
            continue
        year = int(hit["year"]) if hit["year"] else today.year - (month > today.month)
        found += [date(year, month, 1)] * (2 if hit["within"] else 1)
    if len(found) > 1 and found[0] > found[1]:
        found[0] = found[0].replace(year=found[1].year - (found[0].month > found[1].month))
    return found[:2]


def _end(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _year(text: str) -> int | None:
    named = re.search(r"\b20\d\d\b", text)
    return int(named[0]) if named else None


def _change(before: dict[str, TrafficFigure], now: dict[str, TrafficFigure], group: str) -> str:
    return f"{_name(group)} {_percent(before[group])} to {_percent(now[group])}"


def _name(group: str) -> str:
    return group.removeprefix(OF_A_DEVELOPER)


def _percent(figure: TrafficFigure) -> str:
    return f"{figure.value.normalize():f}%"
