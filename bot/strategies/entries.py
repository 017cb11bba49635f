"""One row of an answer: a model at a place, with its price, its bill, its evidence and the sources of each."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.answer import Ancestor, Cost, Price, Recommendation, Score
from bot.caveats.subject import Subject, subject_of
from bot.costs.estimate import estimate, shown_price
from bot.costs.unit_prices import PICTURE
from bot.costs.uplift import Uplift, uplift_for
from bot.costs.workload import Workload, in_words
from bot.draft import Draft
from bot.places import overlaps
from bot.quality.rank import Quality, task_quality
from bot.quality.weights import relevance
from bot.selection.place_rules import regions_of, to_choose
from bot.selection.pool import task_of
from bot.selection.priced_places import is_priced_in
from bot.selection.rows import Row
from bot.strategies.named import model_source
from bot.strategies.unread import UNSAID, not_read
from bot.wording.figures import either, listed, percent
from knowledge.entities import Provider
from knowledge.evidence import BenchmarkResult
from knowledge.source import Source

SCORES_SHOWN = 2
STATED_KINDS = frozenset({"benchmark-author", "independent", "crowd", "vendor"})
"""Whose results are shown as evidence; what one maker says of another, or a retelling, is not."""


class Offer(Struct, frozen=True, kw_only=True):
    """What an entry is made from."""

    row: Row
    role: str
    why: str
    effort: str | None = None
    quality: Quality | None = None
    breaks: tuple[str, ...] = ()


def entry(draft: Draft, offer: Offer, workload: Workload) -> Recommendation:
    """The recommendation for an offer, with its bill where a volume was stated. Adds citations and assumptions."""
    situation, row = draft.situation, offer.row
    offering, model, provider = row.offering, row.model, row.provider
    price = shown_price(offering, workload, situation.today)
    marks = [draft.cite_price(offering)]
    _tell_unit_prices(draft, row, price, marks[0])
    if provider is not None:
        _choice_is_open(draft, row, provider)
    cost = priced(draft, row, workload, offer.effort) if workload.stated else None
    uplift = uplift_for(offering, situation.places_charged, situation.knowledge.facts)
    if uplift is not None and cost is None:
        _tell_uplift(draft, row, price, uplift)
    if cost is not None:
        marks += cost.citations
    if model is not None:
        marks.append(draft.cite(model_source(model), "model"))
    scores = evidence(draft, offer.quality)
    subject = subject_of(situation.knowledge.facts, row.model_id, offering)
    return Recommendation(
        role=offer.role,
        breaks=offer.breaks,
        model=row.model_id,
        model_name=subject.name,
        developer=row.developer.name if row.developer else None,
        origin=row.developer.country if row.developer else None,
        lineage=_lineage(subject),
        provider=provider.name if provider else row.provider_id,
        provider_hq=provider.hq_country if provider else None,
        host_regions=regions_of(row),
        region=offering.region,
        service_tier=cost.service_tier if cost else "standard",
        effort=offer.effort,
        licence=row.licence.name if row.licence else None,
        open_weights=model.open_weights if model else None,
        context_window_tokens=offering.context_window_tokens,
        max_output_tokens=offering.max_output_tokens,
        price=price,
        uplift=uplift.factor - 1 if uplift is not None else None,
        cost=cost,
        benchmarks=scores,
        deprecation_date=offering.deprecation_date,
        why=offer.why,
        citations=tuple(dict.fromkeys((*marks, *(score.citation for score in scores)))),
    )


def _tell_unit_prices(draft: Draft, row: Row, price: Price | None, citation: str) -> None:
    """What is not billed by the token, where nothing else is billed, and pictures."""
    for each in price.per_unit if price else ():
        if not price or not price.input_usd_per_mtok or each.unit == PICTURE:
            draft.fact(
                subject=row.model_id, attribute=f"price per {each.unit}", value=each.usd, unit="USD", citation=citation
            )


def _tell_uplift(draft: Draft, row: Row, price: Price | None, uplift: Uplift) -> None:
    """What a place costs on top of the rates, for an entry that has no bill to hold it."""
    draft.fact(
        subject=row.model_id, attribute=f"share on top in {uplift.region}", value=uplift.factor - 1,
        citation=draft.cite(uplift.source, "pricing"),
    )  # fmt: skip
    if price and price.input_usd_per_mtok is not None:
        share, where = percent(uplift.factor - 1), uplift.region.upper()
        draft.assume(f"+{share} beside a rate is what the host charges on top for processing in {where}.")


def priced(draft: Draft, row: Row, workload: Workload, effort: str | None = None) -> Cost | None:
    """The bill at a row, with its sources cited; what stayed open is said. `None` where it cannot be priced."""
    situation = draft.situation
    places = tuple(place for wish in situation.wishes for place in wish.host_region)
    charged = situation.places_charged
    if unread := not_read(situation, row, workload):
        draft.leave_open(unread)
        return None
    found = estimate(row.offering, workload, situation.today, situation.knowledge.facts, effort=effort, places=charged)
    draft.leave_open(*found.open)
    if found.cost is None:
        return None
    draft.assume(*found.assumptions)
    if places and row.provider and not is_priced_in(row, places, situation.knowledge.facts):
        _place_is_open(draft, row, row.provider, places)
    return replace(found.cost, citations=tuple(draft.cite(source, "pricing") for source in found.sources))


def _place_is_open(draft: Draft, row: Row, provider: Provider, places: Sequence[str]) -> None:
    """What a price that is not tied to the places asked for leaves open about them; nothing where it runs elsewhere."""
    name = row.model_name
    said = listed(list(places))
    if not any(overlaps(here, place) for here in regions_of(row) for place in places):
        return
    if row.offering.region is not None:
        host = f"{provider.name} ({row.offering.region})"
        draft.leave_open(f"Whether {host} keeps {name} in {said}; ask for its list of regions by model.")
    elif provider.region_choice:
        draft.assume(
            f"That {provider.name} serves {row.model_id} in {said} at this price rests on its list of "
            "regions, not on a price for that region; confirm it before you commit."
        )


def _choice_is_open(draft: Draft, row: Row, provider: Provider) -> None:
    """What is to be chosen at a host that runs in a place ruled out as well as elsewhere."""
    ruled_out = tuple(place for wish in draft.situation.wishes for place in wish.exclude_host_region)
    regions = to_choose(row, ruled_out) if ruled_out else ()
    situation = draft.situation
    surcharge = uplift_for(row.offering, situation.places_charged, situation.knowledge.facts)
    if regions and surcharge is not None:
        draft.assume(f"{provider.name} is priced for processing in {surcharge.region.upper()}: choose that region.")
    elif regions:
        name = row.model_name
        draft.assume(
            f"{provider.name} keeps {name} out of {either(list(ruled_out))} only where you choose a region for it "
            f"({either(list(regions))}); its default may be elsewhere. That the model is served there at this price "
            "rests on its list of regions: confirm it before you commit."
        )


def say_workload(draft: Draft, workload: Workload) -> str:
    """The workload in a sentence, which also stands among the assumptions, since it is what every bill rests on.

    What is missing of it, where no bill can be made without.
    """
    if UNSAID in draft.unknown:
        return UNSAID
    sentence = in_words(workload)
    draft.assume(sentence)
    return sentence


def _lineage(subject: Subject) -> tuple[Ancestor, ...]:
    makers = {maker.id: maker for maker in subject.base_developers}
    return tuple(
        Ancestor(
            model=base.id,
            developer=makers[base.developer].name if base.developer in makers else base.developer,
            origin=makers[base.developer].country if base.developer in makers else None,
        )
        for base in subject.bases
    )


def evidence(draft: Draft, quality: Quality | None) -> tuple[Score, ...]:
    """The results that are shown for a quality, each cited."""
    return tuple(score(draft, result) for result in shown_results(draft, quality))


def shown_results(draft: Draft, quality: Quality | None) -> list[BenchmarkResult]:
    """The weightiest results behind a quality, as they were published; boards for the very task first, then near ones.

    Where those of the task itself were not measured at its effort, those of the same model at others count.
    """
    if quality is None:
        return []
    facts, task = draft.situation.knowledge.facts, task_of(draft.situation.asked)
    found = _publishable(quality)
    if quality.borrowed_from is None and not any(task in facts.boards[result.board].tasks for result in found):
        siblings = (each for each in task_quality(facts, task) if each.model == quality.model and each is not quality)
        found += [result for each in siblings for result in _publishable(each)]

    def far(result: BenchmarkResult) -> float:
        tasks = facts.boards[result.board].tasks
        return 0.0 if task in tasks else 1.0 - relevance(task, tasks)

    found.sort(key=far)
    return found[:SCORES_SHOWN]


def _publishable(quality: Quality) -> list[BenchmarkResult]:
    return [result for result in quality.evidence if result.source_kind in STATED_KINDS]


def score(draft: Draft, result: BenchmarkResult) -> Score:
    """One published result, cited."""
    source = Source(url=result.source_url, checked_on=result.checked_on, title=result.benchmark)
    return Score(
        benchmark=result.benchmark,
        score=result.score,
        unit=result.unit,
        date=result.result_date or None,
        effort=result.effort,
        citation=draft.cite(source, "benchmark"),
    )


def subjects_of(draft: Draft, rows: Sequence[Row]) -> list[Subject]:
    """What caveats are asked about: each row's model as its provider serves it."""
    facts = draft.situation.knowledge.facts
    return [subject_of(facts, row.model_id, row.offering) for row in rows]


def with_caveats(entries: Sequence[Recommendation], draft: Draft) -> list[Recommendation]:
    """The entries, each with the ids of the answer's caveats that apply to it."""
    return [
        replace(each, caveats=tuple(caveat.id for caveat in draft.caveats if each.model in caveat.applies_to))
        for each in entries
    ]


def cheaper_by(first: Decimal, second: Decimal) -> Decimal | None:
    """How much less `first` is than `second`, as a share of `second`; `None` where `second` is nothing."""
    return (second - first) / second if second else None
