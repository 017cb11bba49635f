"""Who uses what, with the denominator of every share; how a price has moved, from dated prices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.answer import Answer
from bot.draft import Draft
from bot.strategies.background import background
from bot.strategies.closing import close
from bot.strategies.matches import matches
from bot.strategies.named import Named, named_models
from bot.wording.figures import listed, rate
from knowledge.evidence import TrafficFigure
from knowledge.offering import Component, Offering, PriceList, ServiceTier
from knowledge.source import Source

ALL_PUBLIC = "ALL_PUBLIC"
"""Scope of the figures whose denominator is all public tokens; figures of the top ten models are another thing."""
ORIGIN_GROUPS = ("China", "United States", "unidentified (stealth slugs)")
POINTS_SHOWN = 5
DEVELOPERS_SHOWN = 6
LIMITS = (
    "Traffic is OpenRouter's public traffic only: private and zero-retention use is left out, teams that call a maker "
    "directly are not seen, tokens are not money, and where a model was made says nothing of where it ran."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A price that held from a day on."""

    starts: date | None
    prices: PriceList


def answer_trend(draft: Draft) -> Answer:
    """Price history where models are named, else shares of traffic by origin and developer."""
    situation = draft.situation
    named = [each for each in named_models(draft, situation.asked.models) if each.model_id is not None]
    for each in named:
        _history(draft, each)
    draft.recommendations += matches(draft, named)
    if not named:
        _traffic(draft)
    background(draft, kinds=("market",), limit=1)
    return close(draft)


def _history(draft: Draft, named: Named) -> None:
    """The dated prices of a model at its maker, oldest first."""
    offering = _at_maker(named)
    steps = history(offering) if offering else ()
    if not steps:
        return
    lines = list(_steps(draft, named, steps))
    known = "one price is known" if len(lines) == 1 else "the price has changed"
    draft.say("\n".join((f"**{named.title}: {known}** (per 1M tokens in / out):", *lines)))
    if len(lines) == 1:
        draft.leave_open(f"Earlier prices of {named.title}, if there were any, are not on board.")


def _at_maker(named: Named) -> Offering | None:
    own = [each for each in named.offerings if named.model is not None and each.provider == named.model.developer]
    return max(own or named.offerings, key=lambda each: len(each.prices), default=None)


def history(offering: Offering) -> tuple[Step, ...]:
    """The standing prices of the standard tier in order of their first day, without repeats."""
    standing = [each for each in offering.prices if each.service_tier is ServiceTier.STANDARD and each.window is None]
    steps: list[Step] = []
    for each in sorted(standing, key=lambda prices: prices.valid_from or date.min):
        pair = [each.rates.get(part) for part in (Component.INPUT, Component.OUTPUT)]
        if steps and pair == [steps[-1].prices.rates.get(part) for part in (Component.INPUT, Component.OUTPUT)]:
            continue
        steps.append(Step(starts=each.valid_from, prices=each))
    return tuple(steps)


def _steps(draft: Draft, named: Named, steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        mark = draft.cite(step.prices.source, "pricing")
        figures = []
        for part in (Component.INPUT, Component.OUTPUT):
            value = step.prices.rates.get(part)
            if value is not None:
                when = step.starts.isoformat() if step.starts else None
                attribute = f"{part.value} price from {when or 'the start'}"
                draft.fact(
                    subject=str(named.model_id), attribute=attribute, value=value, unit="USD per MTok", as_of=when,
                    citation=mark,
                )  # fmt: skip
                figures.append(rate(value))
        start = f"from {step.starts}" if step.starts else "at first"
        if figures:
            yield f"- {start}: {' / '.join(figures)} [{mark}]"


def _traffic(draft: Draft) -> None:
    figures = [
        each
        for each in draft.situation.knowledge.facts.traffic
        if each.metric == "token_share" and each.scope.startswith(ALL_PUBLIC) and each.period_end is not None
        and each.period_end <= draft.situation.today
    ]  # fmt: skip
    if not figures:
        return
    newest = max(each.period_end for each in figures if each.period_end is not None)
    now = [each for each in figures if each.period_end == newest]
    origins = [each for each in now if each.group in ORIGIN_GROUPS]
    shares = [f"{each.group} {_percent(each.value)}" for each in origins]
    mark = _cited(draft, origins)
    period = f"{now[0].period_start} to {newest}"
    draft.say(f"**Share of all public OpenRouter tokens, {period}: {listed(shares)}** [{mark}].")
    draft.say("\n".join(_series(draft, figures)))
    makers = sorted((each for each in now if each.group.startswith("developer: ")), key=lambda each: -each.value)
    if makers:
        _cited(draft, makers[:DEVELOPERS_SHOWN])
        names = [
            f"{each.group.removeprefix('developer: ')} {_percent(each.value)}" for each in makers[:DEVELOPERS_SHOWN]
        ]
        draft.say(f"By developer in that week: {', '.join(names)} [{mark}].")
    draft.say(LIMITS)


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
        mark = _cited(draft, pair)
        yield f"- week to {day}: {_percent(pair[0].value)} / {_percent(pair[1].value)} [{mark}]"


def _percent(value: Decimal) -> str:
    return f"{value.normalize():f}%"


def _cited(draft: Draft, figures: Sequence[TrafficFigure]) -> str:
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
