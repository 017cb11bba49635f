"""How prices moved: the dated prices of one offering, and the list prices of a family from release to release."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.costs.schedule import HOURS_A_WEEK, week_of
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.sold_as import offerings_of
from bot.strategies.named import Named
from bot.wording.figures import rate
from knowledge.entities import Model
from knowledge.offering import Component, Offering, PriceList, ServiceTier

FAMILY_SHOWN = 9
_MOVES = "alias"
"""In the note of a name that its maker moves from model to model, which was never released."""
_SINCE = regex(r"\b(?:since|starting (?:with|at)|from|seit|ab|desde|depuis|с)\b|以来|以后|から", re.IGNORECASE)
"""That the one model named is where the course begins."""
_TRIAL = regex(r"-(?:exp|experimental|preview)\b")
"""What a maker only tries is no release of its line."""
_PARTS = (Component.INPUT, Component.OUTPUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A price that holds from a day on."""

    starts: date | None
    prices: PriceList

    def has_begun(self, on: date) -> bool:
        """Whether the price is charged by that day; one without a first day always was."""
        return self.starts is None or self.starts <= on


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A model of a family with its standing price at its maker."""

    model: Model
    prices: PriceList

    @property
    def pair(self) -> tuple[Decimal | None, ...]:
        """Input and output price."""
        return tuple(self.prices.rates.get(part) for part in _PARTS)


def say_history(draft: Draft, named: Sequence[Named]) -> None:
    """The prices from release to release, then the steps of each model named that changed its price.

    Models of one maker and several families are the two ends of one course.
    """
    lines = _lines_of(draft, named)
    told = [line for line in lines if _say_course(draft, line)]
    families = {str(each.family) for line in told for each in line}
    for each in named:
        offering = _at_maker(each)
        steps = history(offering) if offering else ()
        if len(steps) > 1 or (steps and each.model is not None and each.model.family not in families):
            _say_steps(draft, each, steps)


def _lines_of(draft: Draft, named: Sequence[Named]) -> list[list[Model]]:
    """The models named, those of one maker together."""
    lines: dict[str, list[Model]] = {}
    for each in named:
        if each.model is not None:
            lines.setdefault(each.model.developer, []).append(_of_that_name(draft, each.asked, each.model))
    return list(lines.values())


def _of_that_name(draft: Draft, asked: str, model: Model) -> Model:
    """The newest of the family called just what was asked, "deepseek", where that goes on under another name."""
    kin = [
        each for each in draft.situation.knowledge.facts.models.values()
        if each.family == asked != model.family and each.developer == model.developer
    ]  # fmt: skip
    newest = max(kin, key=lambda each: str(each.released), default=model)
    return newest if _goes_on_as(draft, newest) else model


def _say_course(draft: Draft, asked: Sequence[Model]) -> bool:
    """The releases of the families in the span asked about; nothing where there is only one."""
    releases = _releases(draft, asked)
    days = sorted(str(each.released) for each in asked)
    if len(asked) > 1:
        releases = [each for each in releases if days[0] <= str(each.model.released) <= days[-1]]
    elif _SINCE.search(draft.situation.question.text):
        releases = [each for each in releases if days[0] <= str(each.model.released)]
    releases = _fewer(releases)
    if len(releases) < 2:
        return False
    first, last = releases[0], releases[-1]
    change = _change(first.pair, last.pair)
    lines = [f"- {each.model.released} {each.model.name}: {_figures(draft, each)}" for each in releases]
    draft.say(
        f"**{change}: {_rates(first.pair)} for {first.model.name}, {_rates(last.pair)} for {last.model.name}** "
        "(list price at the maker, per 1M tokens in / out)."
    )
    draft.say("\n".join(("By release:", *lines)))
    draft.leave_open("Prices that a model had earlier and that no catalogue dates.")
    return True


def _fewer(releases: Sequence[Release]) -> list[Release]:
    """The first and the newest ones, where there are many."""
    return [*releases[:1], *releases[1:][-(FAMILY_SHOWN - 1) :]]


def _releases(draft: Draft, asked: Sequence[Model]) -> list[Release]:
    """Models of the same families and maker with their last price there, the oldest first; names that move are none."""
    knowledge, today = draft.situation.knowledge, draft.situation.today
    families = {each.family for each in asked}
    goes_on = _goes_on_as(draft, asked[0]) if len(families) == 1 else {}
    found = []
    for each in knowledge.facts.models.values():
        in_line = each.family in families or str(each.released) > goes_on.get(str(each.family), "9")
        if not in_line or _TRIAL.search(each.id) or each.developer != asked[0].developer or not each.released:
            continue
        sold = offerings_of(knowledge.catalogue, knowledge.facts, each.id, today)
        own = [offer for offer in sold if offer.provider == each.developer]
        prices = None if _MOVES in (each.note or "").lower() or not own else _usual(own[0], today)
        if prices is not None and all(prices.rates.get(part) is not None for part in _PARTS):
            found.append(Release(model=each, prices=prices))
    return sorted(found, key=lambda each: (str(each.model.released), each.model.id))


def _goes_on_as(draft: Draft, asked: Model) -> dict[str, str]:
    """The family in which the line of a model goes on, with the day of the line's last release under its own name.

    That is the family which the maker names after the newest of the line that has a successor, where it is newer.
    """
    models = draft.situation.knowledge.facts.models
    line = sorted(
        (each for each in models.values() if each.family == asked.family and each.developer == asked.developer),
        key=lambda each: str(each.released),
    )
    named = [after for each in line if (after := models.get(each.successor or "")) is not None]
    last = str(line[-1].released)
    if not named or named[-1].family == asked.family or str(named[-1].released) <= last:
        return {}
    return {named[-1].family: last}


def _usual(offering: Offering, today: date) -> PriceList | None:
    """The last price by today: of one that depends on the hour, that of most hours."""
    week = week_of(offering, ServiceTier.STANDARD, today)
    if len(week) > 1:
        return week[0].prices
    begun = [step for step in history(offering) if step.has_begun(today)]
    return begun[-1].prices if begun else None


def _change(before: Sequence[Decimal | None], after: Sequence[Decimal | None]) -> str:
    moves = {
        (new > old) - (new < old) for old, new in zip(before, after, strict=True) if old is not None and new is not None
    }
    return {
        frozenset({-1}): "Cheaper", frozenset({-1, 0}): "Cheaper", frozenset({0}): "The same price",
        frozenset({1}): "Dearer", frozenset({0, 1}): "Dearer",
    }.get(frozenset(moves), "One price up, one down")  # fmt: skip


def _figures(draft: Draft, release: Release) -> str:
    mark = draft.cite(release.prices.source, "pricing")
    for part, value in zip(_PARTS, release.pair, strict=True):
        draft.fact(
            subject=release.model.name, attribute=f"{part.value} price, released {release.model.released}", value=value,
            unit="USD per MTok", as_of=release.prices.source.checked_on.isoformat(), citation=mark,
        )  # fmt: skip
    return f"{_rates(release.pair)} [{mark}]"


def _rates(pair: Sequence[Decimal | None]) -> str:
    return " / ".join(rate(value) for value in pair if value is not None)


def _say_steps(draft: Draft, named: Named, steps: Sequence[Step]) -> None:
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
    offering = _at_maker(named)
    week = week_of(offering, ServiceTier.STANDARD, draft.situation.today) if offering else ()
    for turn in week if len(week) > 1 else ():
        pair = [turn.prices.rates.get(part) for part in _PARTS]
        mark = draft.cite(turn.prices.source, "pricing")
        draft.fact(
            subject=str(named.model_id), attribute=f"price in {turn.hours} of {HOURS_A_WEEK} hours a week",
            value=_rates(pair), unit="USD per MTok", citation=mark,
        )  # fmt: skip
        yield f"- now, in {turn.hours} of the {HOURS_A_WEEK} hours of a week: {_rates(pair)} [{mark}]"


def _at_maker(named: Named) -> Offering | None:
    own = [each for each in named.offerings if named.model is not None and each.provider == named.model.developer]
    return max(own or named.offerings, key=lambda each: len(each.prices), default=None)


def history(offering: Offering) -> tuple[Step, ...]:
    """The standing prices of the standard tier in order of their first day, without repeats."""
    standing = [each for each in offering.prices if each.service_tier is ServiceTier.STANDARD and each.window is None]
    steps: list[Step] = []
    for each in sorted(standing, key=lambda prices: prices.valid_from or date.min):
        pair = [each.rates.get(part) for part in _PARTS]
        if steps and pair == [steps[-1].prices.rates.get(part) for part in _PARTS]:
            continue
        steps.append(Step(starts=each.valid_from, prices=each))
    return tuple(steps)


def _steps(draft: Draft, named: Named, steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        mark = draft.cite(step.prices.source, "pricing")
        figures = []
        for part in _PARTS:
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
