"""The dated prices of one offering: what the price was, is and will be, and what the hour makes of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from bot.costs.schedule import HOURS_A_WEEK, week_of
from bot.draft import Draft
from bot.strategies.named import Named
from bot.wording.figures import rate
from knowledge.offering import Component, Offering, PriceList, ServiceTier

PARTS = (Component.INPUT, Component.OUTPUT)


class Step(Struct, frozen=True, kw_only=True):
    """A price that holds from a day on."""

    starts: date | None
    prices: PriceList

    def has_begun(self, on: date) -> bool:
        """Whether the price is charged by that day; one without a first day always was."""
        return self.starts is None or self.starts <= on


def say_steps(draft: Draft, named: Named, steps: Sequence[Step]) -> None:
    """What the price was and is; a price that begins later is told as one to come."""
    today = draft.situation.today
    begun = sum(step.has_begun(today) for step in steps)
    past = "one price is known" if begun == 1 else "the price has changed" if begun else "no price holds yet"
    to_come = [f"it {'changes' if at else 'begins'} on {step.starts}" for at, step in enumerate(steps) if at >= begun]
    known = "; ".join((past, *to_come))
    lines = [*_steps(draft, named, steps), *_by_the_hour(draft, named)]
    draft.say("\n".join((f"**{named.title}: {known}** (per 1M tokens in / out):", *lines)))
    if begun == len(steps):
        draft.leave_open(f"Whether the price of {named.title} changes again: no catalogue on board announces a change.")
    if begun == 1:
        draft.leave_open(f"Earlier prices of {named.title}, if there were any, are not on board.")


def _by_the_hour(draft: Draft, named: Named) -> Iterator[str]:
    """What is paid now by the hour of the week, where the price depends on it."""
    offering = at_maker(named)
    week = week_of(offering, ServiceTier.STANDARD, draft.situation.today) if offering else ()
    for turn in week if len(week) > 1 else ():
        pair = [turn.prices.rates.get(part) for part in PARTS]
        mark = draft.cite(turn.prices.source, "pricing")
        draft.fact(
            subject=str(named.model_id), attribute=f"price in {turn.hours} of {HOURS_A_WEEK} hours a week",
            value=rates_said(pair), unit="USD per MTok", citation=mark,
        )  # fmt: skip
        yield f"- now, in {turn.hours} of the {HOURS_A_WEEK} hours of a week: {rates_said(pair)} [{mark}]"


def at_maker(named: Named) -> Offering | None:
    """What its maker sells, of several the one with most prices; else of any host."""
    own = [each for each in named.offerings if named.model is not None and each.provider == named.model.developer]
    return max(own or named.offerings, key=lambda each: len(each.prices), default=None)


def history(offering: Offering) -> tuple[Step, ...]:
    """The standing prices of the standard tier in order of their first day, without repeats."""
    standing = [each for each in offering.prices if each.service_tier is ServiceTier.STANDARD and each.window is None]
    steps: list[Step] = []
    for each in sorted(standing, key=lambda prices: prices.valid_from or date.min):
        pair = [each.rates.get(part) for part in PARTS]
        if steps and pair == [steps[-1].prices.rates.get(part) for part in PARTS]:
            continue
        steps.append(Step(starts=each.valid_from, prices=each))
    return tuple(steps)


def _steps(draft: Draft, named: Named, steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        mark = draft.cite(step.prices.source, "pricing")
        figures = []
        for part in PARTS:
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


def rates_said(pair: Sequence[Decimal | None]) -> str:
    """`$2 / $10`."""
    return " / ".join(rate(value) for value in pair if value is not None)
