"""The field behind an answer: what else meets the wishes, each with its quality for the task and its cost.

Made by the same selection, ranking and billing as the answer, so that a chart of it agrees with the text to the digit.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from bot.answer import Answer, Price, Recommendation
from bot.costs.estimate import estimate, shown_price
from bot.costs.workload import Workload, workload_of
from bot.quality.rank import Quality
from bot.selection.candidates import Candidate
from bot.selection.pool import Pool, mode_of, pool_for, qualities, task_of
from bot.selection.roles import worth_for_money
from bot.selection.weights import BUDGET_FLOOR
from bot.situation import Situation
from bot.strategies import self_host
from bot.strategies.affordable import budget_for
from knowledge.source import Source

FEW = 8
"""Models that must be left above the floor before those below it are left out."""
SHOWN = 40
"""Contenders besides the answer's own; more would hide one another."""


class Contender(Struct, frozen=True, kw_only=True):
    """One model at one effort and place. `role` is its role in the answer; `None` where the answer leaves it out."""

    model: str
    model_name: str
    origin: str | None
    """Country of the maker, ISO 3166."""
    provider: str
    effort: str | None
    quality: float
    """For the field's task, 0 to 1; 0.5 is the middle of all models measured."""
    thin: bool
    usd: Decimal
    """The bill where the field has a `period`, else USD per MTok, three parts input to one part output."""
    source: Source
    """Of the price."""
    role: str | None = None


class Field(Struct, frozen=True, kw_only=True):
    """The contenders, the answer's own first. `period` is `None` where no volume was stated: costs are rates then."""

    task: str
    period: str | None
    contenders: tuple[Contender, ...]
    floor: float | None = None
    """Quality under which others than the answer's own were left out; `None` where nothing was."""


def field_of(situation: Situation, answer: Answer) -> Field:
    """The field of `answer`; empty where the answer names nothing that is priced and measured, as for own hardware."""
    workload = workload_of(situation.asked)
    period = workload.period if workload.stated else None
    if self_host.is_asked(situation) or not answer.recommendations:
        return Field(task=task_of(situation.asked), period=period, contenders=())
    pool = pool_for(situation, workload)
    own = tuple(_own(situation, answer, pool.task, period))
    if not own:
        return Field(task=pool.task, period=period, contenders=())
    taken = {(each.model, each.effort) for each in own}
    limit = budget_for(situation.wishes, workload.period, workload.requests) if workload.stated else None
    floor, measured = _above_floor(pool)
    others = (_contender(situation, workload, each) for each in _worth_showing(measured))
    kept = [
        each
        for each in others
        if each is not None and (each.model, each.effort) not in taken and (limit is None or each.usd <= limit)
    ]
    return Field(task=pool.task, period=period, contenders=(*own, *kept), floor=floor)


def efficient(contenders: Iterable[Contender]) -> tuple[Contender, ...]:
    """Those that nothing beats: no other is at least as good for less, or better for the same. Cheapest first."""
    found: list[Contender] = []
    for each in sorted(contenders, key=lambda one: (one.usd, -one.quality, one.model, one.effort or "")):
        if not found or each.quality > found[-1].quality:
            found.append(each)
    return tuple(found)


def blended(price: Price | None) -> Decimal | None:
    """USD per MTok at three parts input to one part output; `None` where a rate is not stated."""
    if price is None or price.input_usd_per_mtok is None or price.output_usd_per_mtok is None:
        return None
    return (3 * price.input_usd_per_mtok + price.output_usd_per_mtok) / 4


def _own(situation: Situation, answer: Answer, task: str, period: str | None) -> Iterator[Contender]:
    """The answer's own entries that have a cost and a measured quality, with the figures that the answer shows."""
    known = qualities(situation, task)
    pages = {each.id: Source(url=each.url, checked_on=each.checked_on, title=each.title) for each in answer.citations}
    told: set[tuple[str, str | None]] = set()
    for entry in answer.recommendations:
        usd = blended(entry.price) if period is None else entry.cost.total_usd if entry.cost else None
        quality = _quality_of(entry, known.get(_measured_as(situation, entry.model), ()))
        if usd is None or quality is None or entry.provider is None or (entry.model, entry.effort) in told:
            continue
        told.add((entry.model, entry.effort))
        yield Contender(
            model=entry.model, model_name=entry.model_name, origin=entry.origin, provider=entry.provider,
            effort=entry.effort, quality=quality.quality, thin=quality.thin, usd=usd, role=entry.role,
            source=pages[entry.citations[0]],
        )  # fmt: skip


def _measured_as(situation: Situation, model: str) -> str:
    rows = situation.market.rows(mode_of(situation.asked), situation.today)
    return next((row.measured_as for row in rows if row.model_id == model), model)


def _quality_of(entry: Recommendation, known: Sequence[Quality]) -> Quality | None:
    """What the entry was chosen by: the level at its effort; a named model counts as what it reaches at its best."""
    if entry.role != "match":
        exact = next((each for each in known if each.effort == entry.effort), None)
        if exact is not None:
            return exact
    return next(iter(known), None)


def _above_floor(pool: Pool) -> tuple[float | None, list[Candidate]]:
    """The measured candidates that are good enough for a budget pick; all of them where that leaves only a few."""
    measured = [each for each in pool.candidates if each.quality is not None]
    enough = [each for each in measured if each.worth >= BUDGET_FLOOR]
    if len(enough) == len(measured) or len({each.row.measured_as for each in enough}) < FEW:
        return None, measured
    return BUDGET_FLOOR, enough


def _worth_showing(measured: Sequence[Candidate]) -> list[Candidate]:
    """The efficient ones, then models at their best effort: the best of all and the best for the money by turns."""
    top: dict[str, Candidate] = {}
    for each in sorted(measured, key=lambda one: -one.worth):
        top.setdefault(each.row.measured_as, each)
    by_turns = zip(
        sorted(top.values(), key=lambda one: -one.worth),
        sorted(top.values(), key=lambda one: -worth_for_money(one)),
        strict=True,
    )
    order = [*_efficient(measured), *(each for pair in by_turns for each in pair)]
    return list({id(each): each for each in order}.values())[:SHOWN]


def _efficient(found: Iterable[Candidate]) -> Iterator[Candidate]:
    reached = -1.0
    for each in sorted(found, key=lambda one: (one.rough_usd, -one.worth, one.row.model_id)):
        if each.worth > reached:
            reached = each.worth
            yield each


def _contender(situation: Situation, workload: Workload, candidate: Candidate) -> Contender | None:
    """The candidate with its exact cost; `None` where that is not known."""
    row, quality = candidate.row, candidate.quality
    if workload.stated:
        places = situation.places_charged
        facts = situation.knowledge.facts
        found = estimate(row.offering, workload, situation.today, facts, effort=candidate.effort, places=places)
        usd = found.cost.total_usd if found.cost else None
    else:
        usd = blended(shown_price(row.offering, workload, situation.today))
    if usd is None or quality is None:
        return None
    return Contender(
        model=row.model_id,
        model_name=row.model_name,
        origin=row.developer.country if row.developer else None,
        provider=row.host_name,
        effort=candidate.effort,
        quality=quality.quality,
        thin=quality.thin,
        usd=usd,
        source=row.offering.prices[0].source,
    )
