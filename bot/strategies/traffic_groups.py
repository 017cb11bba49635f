"""The share of one country's makers, or Europe's, in all public tokens: the newest and its course."""

from decimal import Decimal

from bot.draft import Draft
from bot.strategies.traffic import cite_figures, shares_of_public, spread_over, when
from bot.understanding.cues import scan
from bot.understanding.normalise import tidy
from bot.wording.contexts import place_words
from knowledge.evidence import TrafficFigure

_GROUPS = {"EU": "Europe", "CN": "China", "US": "United States"}
"""Code to the group of the figures."""
_UNDISCLOSED = "unidentified"


def group_asked(text: str) -> str | None:
    """The one country, or EU, whose makers' share is asked for; `None` where none is named, or several are."""
    tidied = tidy(text).text
    hits = scan(tidied)
    labels = {hit.label for table in ("nation", "place") for hit in hits.of(table)}
    return next(iter(labels)) if len(labels) == 1 else None


def say_group(draft: Draft) -> bool:
    """Says the share of the one group asked for, or that there is none on board; whether one is asked for."""
    code = group_asked(draft.situation.question.text)
    shares = shares_of_public(draft)
    if code is None or not shares:
        return False
    newest = shares[-1]
    name = _GROUPS.get(code)
    if name is None:
        mark = cite_figures(draft, [newest])
        draft.say(
            f"**No share of models made in {place_words(code)} is on board: by origin the figures tell China, the "
            f"United States and Europe only** [{mark}]."
        )
        return True
    own = {each.period_end: each for each in shares if each.group == name}
    days = sorted(day for day in own if day is not None)
    if not days:
        return False
    last = own[days[-1]]
    mark = cite_figures(draft, [last])
    rounded = ", rounded to a tenth" if last.value < Decimal("0.1") else ""
    draft.say(
        f"**Made in {place_words(code)}: {last.value.normalize():f}% of all public OpenRouter tokens, "
        f"{when(last)}{rounded}** [{mark}]."
    )
    if spread := spread_over(days[:-1]):
        cite_figures(draft, [own[day] for day in spread])
        draft.say(f"Before: {', '.join(f'{own[day].value.normalize():f}% in the week to {day}' for day in spread)}.")
    _say_undisclosed(draft, [each for each in shares if each.period_end == last.period_end])
    draft.leave_open(f"Traffic after {newest.period_end}: no later figures are on board.")
    return True


def _say_undisclosed(draft: Draft, now: list[TrafficFigure]) -> None:
    """The share of the same week whose makers are not disclosed, any of which may belong to the group."""
    hidden = next((each for each in now if each.group.startswith(_UNDISCLOSED)), None)
    if hidden is not None:
        mark = cite_figures(draft, [hidden])
        draft.say(f"Another {hidden.value.normalize():f}% went to models whose maker is not disclosed [{mark}].")
