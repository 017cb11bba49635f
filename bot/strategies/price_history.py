"""How prices moved: the list prices of a family from release to release, then the steps of what was named."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from bot.costs.schedule import week_of
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.sold_as import offerings_of
from bot.strategies.named import Named
from bot.strategies.price_steps import PARTS, at_maker, history, rates_said, say_steps
from knowledge.entities import Model
from knowledge.offering import Offering, PriceList, ServiceTier

FAMILY_SHOWN = 9
_MOVES = "alias"
"""In the note of a name that its maker moves from model to model, which was never released."""
_SINCE = regex(r"\b(?:since|starting (?:with|at)|from|seit|ab|desde|depuis|с)\b|以来|以后|から", re.IGNORECASE)
"""That the one model named is where the course begins."""
_YEAR = regex(r"\b20[12]\d\b")
_TRIAL = regex(r"-(?:exp|experimental|preview)\b")
"""What a maker only tries is no release of its line."""


class Release(Struct, frozen=True, kw_only=True):
    """A model of a family with its standing price at its maker."""

    model: Model
    prices: PriceList

    @property
    def pair(self) -> tuple[Decimal | None, ...]:
        """Input and output price."""
        return tuple(self.prices.rates.get(part) for part in PARTS)


def say_history(draft: Draft, named: Sequence[Named]) -> None:
    """The prices from release to release, then the steps of each model named that changed its price.

    Models of one maker and several families are the two ends of one course.
    """
    lines = _lines_of(draft, named)
    told = [line for line in lines if _say_course(draft, line)]
    families = {str(each.family) for line in told for each in line}
    for each in named:
        offering = at_maker(each)
        steps = history(offering) if offering else ()
        if len(steps) > 1 or (steps and each.model is not None and each.model.family not in families):
            say_steps(draft, each, steps)


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
    """The releases of the families in the span asked about; nothing where there is only one.

    The course of one model named begins with it, where newer ones have followed.
    """
    releases = _releases(draft, asked)
    days = sorted(str(each.released) for each in asked)
    is_since = _SINCE.search(draft.situation.question.text) is not None
    lone = asked[0].id if asked[0].id in draft.situation.asked.models and len(asked) == 1 and not is_since else None
    after = [each for each in releases if days[0] <= str(each.model.released)]
    if len(asked) > 1:
        releases = [each for each in after if str(each.model.released) <= days[-1]]
    elif (is_since and asked[0].id in draft.situation.asked.models) or (lone and len(after) > 1):
        releases = after
    elif is_since and (year := _YEAR.search(draft.situation.question.text)):
        releases = [each for each in releases if str(each.model.released) >= year[0]]
    else:
        releases = releases[-FAMILY_SHOWN:]  # no first one is named: the newest in an unbroken row
    releases = _fewer(releases)
    if len(releases) < 2:
        return False
    lines = [f"- {each.model.released} {each.model.name}: {_figures(draft, each)}" for each in releases]
    ends = {releases[0].model.id: _course_of_one, releases[-1].model.id: _course_up_to_one}
    head = ends[lone](draft, releases) if lone in ends else _course(releases)
    draft.say(f"{head} (list price at the maker, per 1M tokens in / out).")
    draft.say("\n".join(("By release:", *lines)))
    draft.leave_open("Prices that a model had earlier and that no catalogue dates.")
    begun = str(releases[0].model.released)
    if (year := _YEAR.search(draft.situation.question.text)) and year[0] < begun[:4]:
        draft.leave_open(f"Prices of this line before {begun}: none is on board.")
    return True


def _course(releases: Sequence[Release]) -> str:
    first, last = releases[0], releases[-1]
    change = _change(first.pair, last.pair)
    return (
        f"**{change}: {rates_said(first.pair)} for {first.model.name}, {rates_said(last.pair)} for {last.model.name}**"
    )


def _course_of_one(draft: Draft, releases: Sequence[Release]) -> str:
    """The price of the first, which alone was named, and of the newest that its line went on to."""
    first, last = releases[0], releases[-1]
    change = _change(first.pair, last.pair).lower()
    return (
        f"**{_price_of_one(draft, first)}. Its line went on to {last.model.name}: {rates_said(last.pair)}, {change}**"
    )


def _course_up_to_one(draft: Draft, releases: Sequence[Release]) -> str:
    """The price of the last, which alone was named, and of the one before it in its line."""
    before, last = releases[-2:]
    change = _change(before.pair, last.pair).lower()
    return (
        f"**{_price_of_one(draft, last)}, {change} than {before.model.name} before it: {rates_said(before.pair)}**"
        if change in {"cheaper", "dearer"}
        else f"**{_price_of_one(draft, last)}. Before it, {before.model.name}: {rates_said(before.pair)}, {change}**"
    )


def _price_of_one(draft: Draft, release: Release) -> str:
    """`Kimi K3: $3 / $15, the only price of it on board`."""
    knowledge, model = draft.situation.knowledge, release.model
    sold = offerings_of(knowledge.catalogue, knowledge.facts, model.id, draft.situation.today)
    steps = max((len(history(each)) for each in sold if each.provider == model.developer), default=0)
    known = "the only price of it on board" if steps == 1 else "its price now"
    return f"{model.name}: {rates_said(release.pair)}, {known}"


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
        if prices is not None and all(prices.rates.get(part) is not None for part in PARTS):
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
    for part, value in zip(PARTS, release.pair, strict=True):
        draft.fact(
            subject=release.model.name, attribute=f"{part.value} price, released {release.model.released}", value=value,
            unit="USD per MTok", as_of=release.prices.source.checked_on.isoformat(), citation=mark,
        )  # fmt: skip
    return f"{rates_said(release.pair)} [{mark}]"
