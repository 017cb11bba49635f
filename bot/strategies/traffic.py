"""Shares of traffic, each with its denominator: by origin, by maker, of open weights, and the largest models."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.came_out import came_out
from bot.understanding.courses import course_asked
from bot.understanding.spans import begun
from bot.wording.figures import listed
from knowledge.entities import Developer
from knowledge.evidence import TrafficFigure
from knowledge.source import Source

ALL_PUBLIC = "ALL_PUBLIC"
"""Scope of the figures whose denominator is all public tokens; figures of the top ten models are another thing."""
ORIGIN_GROUPS = ("China", "United States", "unidentified (stealth slugs)")
OF_A_DEVELOPER = "developer: "
OF_A_MODEL = "model: "
POINTS_SHOWN = 5
DEVELOPERS_SHOWN = 6
MODELS_SHOWN = 10
LIMITS = (
    "Traffic is OpenRouter's public traffic only: private and zero-retention use is left out, teams that call a maker "
    "directly are not seen, tokens are not money, and where a model was made says nothing of where it ran."
)


def figures_of(draft: Draft, metric: str) -> list[TrafficFigure]:
    """The figures of one metric that end by the day of the question, the oldest first."""
    found = [
        each
        for each in draft.situation.knowledge.facts.traffic
        if each.metric == metric and each.period_end is not None and each.period_end <= draft.situation.today
    ]
    return sorted(found, key=lambda each: (str(each.period_end), each.group))


def shares_of_public(draft: Draft) -> list[TrafficFigure]:
    """The shares whose denominator is all public tokens, the oldest first."""
    return [each for each in figures_of(draft, "token_share") if each.scope.startswith(ALL_PUBLIC)]


def say_origins(draft: Draft) -> None:
    """The newest shares by the maker's origin, their course, and the largest makers."""
    figures = shares_of_public(draft)
    if not figures:
        return
    newest = figures[-1].period_end
    now = [each for each in figures if each.period_end == newest]
    origins = [each for each in now if each.group in ORIGIN_GROUPS]
    shares = [f"{each.group} {_percent(each.value)}" for each in origins]
    mark = cite_figures(draft, origins)
    draft.say(f"**Share of all public OpenRouter tokens, {when(now[0])}: {listed(shares)}** [{mark}].")
    draft.say("\n".join(_series(draft, figures)))
    makers = sorted((each for each in now if each.group.startswith(OF_A_DEVELOPER)), key=lambda each: -each.value)
    if makers:
        cite_figures(draft, makers[:DEVELOPERS_SHOWN])
        names = [
            f"{each.group.removeprefix(OF_A_DEVELOPER)} {_percent(each.value)}" for each in makers[:DEVELOPERS_SHOWN]
        ]
        draft.say(f"By developer in that week: {', '.join(names)} [{mark}].")
    _ends(draft, newest)


def say_maker(draft: Draft, maker: Developer) -> bool:
    """A maker's share of all public tokens: the newest, and how it got there; or that none is listed, then false."""
    shares = shares_of_public(draft)
    own = {each.period_end: each for each in shares if _is_of(each.group, maker)}
    newest = shares[-1] if shares else None
    if newest is None:
        return False
    if not own:
        mark = cite_figures(draft, [newest])
        draft.say(
            f"**No share of {maker.name} is on board: the weekly figures of public OpenRouter tokens, newest "
            f"{when(newest)}, name the largest makers only** [{mark}]."
        )
        draft.leave_open(f"How much {maker.name} is used; openrouter.ai shows the current week.")
        return False
    days = sorted(day for day in own if day is not None)
    last = own[days[-1]]
    mark = cite_figures(draft, [last])
    gone = "" if days[-1] == newest.period_end else "; it is not named in later weeks"
    spread = spread_over(days[:-1])
    since = begun(draft.situation.question.text, draft.situation.today) or came_out(draft)
    start = next((day for day in days if since is None or day >= since), days[0])
    course = _course(draft, last, own[start], own[spread[-1]]) if spread and start != days[-1] else ""
    draft.say(
        f"**{course}{maker.name}: {_percent(last.value)} of all public OpenRouter tokens, {when(last)}{gone}** "
        f"[{mark}]."
    )
    if spread:
        cite_figures(draft, [own[day] for day in {*spread, start}])
        draft.say(f"Before: {', '.join(f'{_percent(own[day].value)} in the week to {day}' for day in spread)}.")
    _ends(draft, newest.period_end)
    return True


def say_open_weights(draft: Draft) -> None:
    """The share of open weights, both ways of counting, and how it got there."""
    low = {each.period_end: each for each in figures_of(draft, "open_weight_share_low")}
    high = {each.period_end: each for each in figures_of(draft, "open_weight_share_high")}
    days = sorted(day for day in low if day is not None and day in high)
    if not days:
        return
    now = days[-1]
    mark = cite_figures(draft, [low[now], high[now]])
    draft.say(
        f"**Open weights had {_percent(low[now].value)} of all public OpenRouter tokens in the month to {now}, "
        f"{_percent(high[now].value)} of those whose model could be classified** [{mark}]."
    )
    lines = []
    for day in spread_over(days[:-1]):
        cite_figures(draft, [low[day], high[day]])
        lines.append(f"{_percent(low[day].value)} ({_percent(high[day].value)}) in the month to {day}")
    if lines:
        draft.say(f"Before: {', '.join(lines)}. The rest are closed models and what nobody could classify.")
    _ends(draft, now)


def say_models(draft: Draft) -> None:
    """The largest models of the newest week in which the figures name them, and of the last week with a full list."""
    figures = [
        each
        for each in figures_of(draft, "tokens")
        if each.group.startswith(OF_A_MODEL) and each.scope.startswith(ALL_PUBLIC)
    ]
    weeks: dict[date | None, list[TrafficFigure]] = {}
    for each in figures:
        weeks.setdefault(each.period_end, []).append(each)
    if not weeks:
        return
    newest = max(day for day in weeks if day is not None)
    fullest = max((day for day in weeks if day is not None), key=lambda day: (min(len(weeks[day]), MODELS_SHOWN), day))
    for day in dict.fromkeys((newest, fullest)):
        ranked = sorted(weeks[day], key=lambda each: -each.value)[:MODELS_SHOWN]
        mark = cite_figures(draft, ranked)
        names = ", ".join(f"{each.group.removeprefix(OF_A_MODEL)} {each.value.normalize():f}" for each in ranked)
        star = "**" if day == newest else ""
        whole = _whole(draft, day)
        draft.say(f"{star}Largest models named, {when(ranked[0])}, in trillion tokens: {names}{star} [{mark}]{whole}.")
    _ends(draft, newest)


def _whole(draft: Draft, day: date) -> str:
    """All public tokens of that week, to hold the models against; empty where no total of it is known."""
    totals = [each for each in figures_of(draft, "tokens") if each.group == "total" and each.period_end == day]
    public = [each for each in totals if each.scope.startswith(ALL_PUBLIC) and "30 days" not in each.scope]
    if not public:
        return ""
    return f", out of {public[0].value.normalize():f} in all [{cite_figures(draft, public[:1])}]"


def spread_over(days: Sequence[date]) -> list[date]:
    """A few days spread over the span, first and last among them."""
    if len(days) < POINTS_SHOWN:
        return list(days)
    return sorted({days[round(index * (len(days) - 1) / (POINTS_SHOWN - 2))] for index in range(POINTS_SHOWN - 1)})


def _is_of(group: str, maker: Developer) -> bool:
    """Whether a group of the figures is this maker's: "Alibaba Qwen", "Z.ai (Zhipu)"."""
    name = group.removeprefix(OF_A_DEVELOPER).lower()
    return group.startswith(OF_A_DEVELOPER) and maker.name.lower() in name


def _course(draft: Draft, last: TrafficFigure, first: TrafficFigure, before: TrafficFigure) -> str:
    """`Yes, its share has fallen from 21.3% in the week to 2025-07-06. `, where that is asked; else empty.

    `first`: of the time asked about; `before`: the last one before the newest, told where that went the other way.
    """
    asked = course_asked(draft.situation.question.text)
    first = before if _STILL.search(draft.situation.question.text) else first
    if asked is None or last.value == first.value:
        return ""
    way = "up" if last.value > first.value else "down"
    verdict = "Yes" if way == asked else "No"
    moved = "risen" if way == "up" else "fallen"
    turned = before.value != last.value and (last.value > before.value) is not (way == "up")
    lately = f", and {'fallen' if way == 'up' else 'risen'} again from {_told(before)}" if turned else ""
    return f"{verdict}, its share has {moved} from {_told(first)}{lately}. "


_STILL = regex(
    r"\b(?:still|currently|right now|these days|noch|aún|todavía|encore|ainda)\b|ещё|还在|まだ", re.IGNORECASE
)
"""What asks for the newest step, and not for all of the course."""


def _told(figure: TrafficFigure) -> str:
    return f"{_percent(figure.value)} in the week to {figure.period_end}"


def _ends(draft: Draft, newest: date | None) -> None:
    draft.leave_open(f"Traffic after {newest}: no later figures are on board.")


def _series(draft: Draft, figures: Sequence[TrafficFigure]) -> Iterator[str]:
    """China's and the United States' share over time, a few weeks spread over the whole span."""
    weeks: dict[date, dict[str, TrafficFigure]] = {}
    for each in figures:
        if each.group in {"China", "United States"} and each.period_end is not None:
            weeks.setdefault(each.period_end, {}).setdefault(each.group, each)
    full = [day for day in sorted(weeks) if len(weeks[day]) == 2]
    chosen = sorted(
        {full[round(index * (len(full) - 1) / (POINTS_SHOWN - 1))] for index in range(POINTS_SHOWN)} if full else ()
    )
    if len(chosen) < 2:
        return
    yield "Over time, China / United States:"
    for day in chosen:
        pair = [weeks[day]["China"], weeks[day]["United States"]]
        mark = cite_figures(draft, pair)
        yield f"- week to {day}: {_percent(pair[0].value)} / {_percent(pair[1].value)} [{mark}]"


def when(figure: TrafficFigure) -> str:
    """The days of a figure, first and last."""
    return f"{figure.period_start} to {figure.period_end}"


def _percent(value: Decimal) -> str:
    return f"{value.normalize():f}%"


def cite_figures(draft: Draft, figures: Sequence[TrafficFigure]) -> str:
    """Puts the figures among the facts, each with its denominator, and returns the first one's citation."""
    mark = ""
    for each in figures:
        source = Source(url=each.source_url, checked_on=each.checked_on, title="OpenRouter public traffic")
        cited = draft.cite(source, "market")
        mark = mark or cited
        draft.fact(
            subject=each.group, attribute=f"{each.metric} from {each.period_start}, {each.scope}", value=each.value,
            unit=each.unit,
            as_of=each.period_end.isoformat() if each.period_end else None, citation=cited,
        )  # fmt: skip
    return mark
