"""One model's bill from figures rather than words: the answer behind `sextant cost`.

Priced by the same estimate as every answer, but without lexicon, notes and measures, so that it starts at once.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from msgspec.structs import replace

from bot.answer import Answer, Caveat, Citation, Recommendation, UnitPrice
from bot.caveats import offers
from bot.caveats.subject import subject_of
from bot.check import check
from bot.costs.estimate import Estimate, estimate, shown_price
from bot.costs.schedule import changes_ahead
from bot.costs.windows import must_be_split, must_be_split_in_words
from bot.costs.workload import Workload, in_words, workload_of
from bot.errors import AnswerError
from bot.selection.bills import bills
from bot.selection.bought_at import bought_at
from bot.selection.constraints import broken
from bot.selection.place_rules import PLACE_RULES, regions_of
from bot.selection.priced_places import Where, is_priced_in
from bot.selection.rows import Row, rows_on_sale
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import listed, usd
from knowledge.base import PriceCatalogue
from knowledge.facts import Facts
from knowledge.source import Source

if TYPE_CHECKING:
    from bot.policy import Policy

CLOSING = "Law, licence and evidence are left out here; `sextant ask` has them."


class Prices(PriceCatalogue, Protocol):
    """What a quote needs of the catalogue."""

    def provider_of(self, name: str) -> str | None:
        """The provider's id; `None` where no catalogue knows it."""
        ...


class Board(Struct, frozen=True, kw_only=True):
    """What is known, the day it is asked, and the policy in force; `None` where there is none."""

    facts: Facts
    catalogue: Prices
    today: date
    policy: "Policy | None" = None


def quote(board: Board, model: str, asked: Understood) -> Answer:
    """The bill for `asked` at the host and place it names, else where `model` is usually bought.

    `model` is a canonical id. Raises `AnswerError` where it is not on sale there, with the hosts that do sell it, and
    where a price is not stated.
    """
    wishes = (asked,) if board.policy is None else (asked, board.policy.wishes())
    workload = workload_of(asked)
    row = _row(board, model, wishes, workload)
    places, charged = Where.of(wishes).wanted, Where.of(wishes).charged
    found = estimate(row.offering, workload, board.today, board.facts, places=charged)
    if found.cost is None and (workload.stated or not _by_the_piece(row, board)):
        raise AnswerError(" ".join((*found.open, _sold_by(row, board))).strip())
    found = replace(found, assumptions=(*found.assumptions, *_place_note(row, places, board.facts)))
    citations = _Citations()
    caveats = tuple(_caveats(board, row, places, citations))
    entry = _entry(board, row, found, citations, caveats)
    entry = replace(entry, breaks=broken(row, wishes))
    text = _text(board, entry, asked, (found, caveats, citations.all()))
    answer = Answer(
        id="1",
        question=f"cost {model}",
        intents=("cost",),
        understood=asked.but(models=(model,)),
        text=text,
        as_of=board.catalogue.as_of,
        recommendations=(entry,),
        costs=(entry.cost,) if entry.cost else (),
        caveats=caveats,
        citations=citations.all(),
        assumptions=(*((_workload_words(asked),) if entry.cost else ()), *found.assumptions),
        unknown=found.open if entry.cost else (),
    )
    return check(answer, wishes, board.today, board.facts)


class _Citations:
    """Numbers sources in order of first use, each once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Citation] = {}

    def cite(self, source: Source, kind: str = "pricing") -> str:
        """The id of `source` in this answer."""
        key = (source.url, source.title)
        if key not in self._found:
            self._found[key] = Citation(
                id=str(len(self._found) + 1), kind=kind, title=source.title or source.url, url=source.url,
                checked_on=source.checked_on,
            )  # fmt: skip
        return self._found[key].id

    def all(self) -> tuple[Citation, ...]:
        """Every source cited so far."""
        return tuple(self._found.values())


def _row(board: Board, model: str, wishes: Sequence[Understood], workload: Workload) -> Row:
    rows = rows_on_sale(board.catalogue.of_model(model), board.facts, board.today)
    if not rows:
        raise AnswerError(f"no host on board sells {model} on {board.today}; `sextant ask` tells what replaced it")
    left = rows
    for wish in wishes:
        for key, rule in PLACE_RULES.items():
            if key in wish.said():
                left = [row for row in left if rule(row, wish)]
    where = Where.of(wishes)
    chosen = bought_at(left, where, board.facts, bills(workload, where.charged, board.facts, board.today))
    if chosen is None:
        hosts = ", ".join(sorted({f"{row.provider_id}{_region(row)}" for row in rows}))
        raise AnswerError(f"{model} is not on sale where you asked for it; on board it is sold at {hosts}")
    return chosen


def _by_the_piece(row: Row, board: Board) -> Sequence[UnitPrice]:
    price = shown_price(row.offering, workload_of(Understood()), board.today)
    return price.per_unit if price is not None else ()


def _sold_by(row: Row, board: Board) -> str:
    """What it is sold by instead of tokens; empty where no source says."""
    units = listed([f"{usd(each.usd)} per {each.unit}" for each in _by_the_piece(row, board)])
    return f"It is sold at {units}; `sextant ask` prices those." if units else ""


def _place_note(row: Row, places: Sequence[str], facts: Facts) -> Iterator[str]:
    if places and not is_priced_in(row, places, facts) and row.provider and row.provider.region_choice:
        yield (
            f"That {row.provider.name} serves {row.model_id} in {listed(places)} at this price rests on its list of "
            "regions, not on a price for that region; confirm it before you commit."
        )


def _region(row: Row) -> str:
    return f" ({row.offering.region})" if row.offering.region else ""


def _caveats(board: Board, row: Row, places: tuple[str, ...], citations: _Citations) -> Iterator[Caveat]:
    offering, subject = row.offering, subject_of(board.facts, row.model_id, row.offering)
    page = citations.cite(offering.prices[0].source)
    place = f"{row.model_id}-{row.provider_id}"
    found: list[tuple[str, str, str, str, tuple[str, ...]]] = [
        (f"end-{place}", "deprecation", "warns", offers.end_of(offering, board.today), (page,))
    ]
    for change in changes_ahead(offering, board.today):
        if text := offers.change_ahead(change):
            words = f"{text} The bill is at today's price."
            mark = citations.cite(change.after.source)
            found.append((f"change-{place}-{change.on}", "price", "warns", words, (mark,)))
    others = tuple(dict.fromkeys(citations.cite(each.other_source) for each in offering.disputes))
    found.append((f"price-{place}", "price", "informs", offers.dispute(offering), (page, *others)))
    if (text := offers.host(subject, places)) and row.provider is not None:
        host = row.provider
        own = Source(url=host.source_url, checked_on=host.checked_on, title=host.name)
        seats = tuple(citations.cite(source, "model") for source in host.seat_sources or (own,))
        found.append((f"host-{row.provider_id}", "hosting", "informs", text, seats))
    for name, axis, severity, text, marks in found:
        if text:
            yield Caveat(
                id=name, axis=axis, severity=severity, applies_to=(row.model_id,), text=text, citations=marks
            )  # fmt: skip


def _entry(board: Board, row: Row, found: Estimate, citations: _Citations, caveats: Sequence[Caveat]) -> Recommendation:
    offering, model, provider = row.offering, row.model, row.provider
    marks = tuple(citations.cite(source) for source in found.sources)
    cost = replace(found.cost, citations=marks) if found.cost else None
    return Recommendation(
        role="match",
        model=row.model_id,
        model_name=model.name if model else row.model_id,
        developer=row.developer.name if row.developer else None,
        origin=row.developer.country if row.developer else None,
        provider=provider.name if provider else row.provider_id,
        provider_hq=provider.hq_country if provider else None,
        host_regions=regions_of(row),
        region=offering.region,
        service_tier=cost.service_tier if cost else None,
        open_weights=model.open_weights if model else None,
        context_window_tokens=offering.context_window_tokens,
        max_output_tokens=offering.max_output_tokens,
        price=shown_price(offering, workload_of(Understood()), board.today),
        cost=cost,
        deprecation_date=offering.deprecation_date,
        why="You named it.",
        caveats=tuple(caveat.id for caveat in caveats),
        citations=tuple(dict.fromkeys((citations.cite(offering.prices[0].source), *marks))),
    )


def _workload_words(asked: Understood) -> str:
    workload = workload_of(asked)
    example = "" if workload.stated else "An example, since no volume was stated. "
    return f"{example}{in_words(workload)}"


def _text(
    board: Board,
    entry: Recommendation,
    asked: Understood,
    rest: tuple[Estimate, Sequence[Caveat], tuple[Citation, ...]],
) -> str:
    found, caveats, citations = rest
    where = f"{entry.model_name} at {sections.place(entry)}"
    rates = f"{sections.rates_in_words(entry)} {sections.marks(entry.citations[:1])}"
    workload = workload_of(asked)
    lead = f"**{where}: {sections.bill(entry.cost)}.** Rates: {rates}." if workload.stated else f"**{where}: {rates}**."
    window = entry.context_window_tokens
    if window is not None and must_be_split(window, workload):
        lead += f" {must_be_split_in_words(window, sections.marks(entry.citations[:1]))}"
    parts = [lead, *((_workload_words(asked), sections.sums(entry.cost)) if entry.cost else ())]
    if board.policy is not None:
        parts.append(_policy_words(board.policy, entry.breaks))
    parts += [
        sections.bullets("Caveats", [f"{caveat.text} {sections.marks(caveat.citations)}" for caveat in caveats]),
        sections.bullets("Assumptions", found.assumptions),
        sections.sources(citations),
        CLOSING,
    ]
    return "\n\n".join(part for part in parts if part)


def _policy_words(policy: "Policy", breaks: Sequence[str]) -> str:
    rules = "; ".join(policy.rules())
    if breaks:
        return f"**Your team's policy bars it** ({', '.join(breaks)}). The policy: {rules}."
    return f"Your team's policy was applied: {rules}."
