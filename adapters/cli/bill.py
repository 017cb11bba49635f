"""The bill of one model for the terminal: found by name, priced by the same estimate as every answer."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

import click

from adapters import wiring
from adapters.cli.plain_tables import print_rows
from bot.answer import Cost, plain
from bot.caveats import offers
from bot.costs.estimate import Estimate, estimate
from bot.costs.schedule import changes_ahead
from bot.costs.workload import said_again, workload_of
from bot.errors import AnswerError
from bot.places import within
from bot.selection.market import Row, is_on_sale, row_of, usual_place
from bot.understood import Understood
from bot.wording.figures import per, rate
from bot.wording.sections import bill as in_short
from knowledge.catalogue import Catalogue
from knowledge.facts import Facts
from knowledge.model_names import canonical_model

NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """A row with its bill, ready to print."""

    row: Row
    estimate: Estimate
    understood: Understood
    cautions: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The contract's cost object with what it rests on."""
        return {
            "cost": plain(self.estimate.cost),
            "assumptions": list(self.estimate.assumptions),
            "cautions": list(self.cautions),
            "unknown": list(self.estimate.open),
            "sources": [plain(source) for source in self.estimate.sources],
        }


def price(name: str, provider: str | None, understood: Understood, day: date) -> Priced:
    """The bill of the model called `name`. Raises `AnswerError` naming the nearest models or the hosts there are."""
    catalogue, facts = wiring.catalogue(), wiring.pricing_facts()
    row = _row(name, provider, understood.host_region, day, (catalogue, facts))
    workload = workload_of(understood)
    found = estimate(row.offering, workload, day, facts, places=understood.host_region)
    if found.cost is None:
        raise AnswerError(" ".join(found.open))
    changes = [offers.change_ahead(change) for change in changes_ahead(row.offering, day)]
    cautions = (offers.end_of(row.offering, day), *changes, offers.dispute(row.offering))
    return Priced(
        row=row, estimate=found, understood=understood, cautions=tuple(text for text in cautions if text)
    )  # fmt: skip


def _row(name: str, provider: str | None, places: tuple[str, ...], day: date, board: tuple[Catalogue, Facts]) -> Row:
    """The row that is priced: at the host and place asked for, else where the model is usually bought."""
    catalogue, facts = board
    model = facts.model(name.lower()) or facts.model(canonical_model(name))
    offerings = catalogue.of_model(model.id if model else canonical_model(name))
    if not offerings:
        raise AnswerError(f"no catalogue on board knows a model called {name!r}{_nearest(name, catalogue)}")
    noon = datetime.combine(day, time(12), UTC)
    rows = [row for each in offerings if is_on_sale(each, day) and (row := row_of(each, facts, noon)) is not None]
    if not rows:
        raise AnswerError(f"{name} has no price in force on {day}; every host has ended it")
    at_host = [row for row in rows if provider is None or row.provider_id == catalogue.provider_of(provider)]
    if not at_host:
        hosts = ", ".join(sorted({row.provider_id for row in rows}))
        raise AnswerError(f"{provider} does not sell {name} on board; these do: {hosts}")
    inside = [row for row in at_host for place in places if _runs_in(row, place)]
    chosen = usual_place(inside or at_host)
    if chosen is None:
        raise AnswerError(f"{name} has no price in force on {day}")
    return chosen


def _runs_in(row: Row, place: str) -> bool:
    return row.offering.region is not None and within(row.offering.region, place)


def _nearest(name: str, catalogue: Catalogue) -> str:
    from rapidfuzz import process  # noqa: PLC0415  (only a name that nobody knows pays for it)

    found = process.extract(canonical_model(name), sorted(catalogue.models), limit=NEAR, score_cutoff=70)
    return f"; the nearest names are {', '.join(hit[0] for hit in found)}" if found else ""


def show(priced: Priced) -> None:
    """Prints the bill: the sum first, then its lines, what it rests on, and the sources."""
    cost = priced.estimate.cost
    if cost is None:
        return
    host = priced.row.provider.name if priced.row.provider else priced.row.provider_id
    region = f" ({cost.region})" if cost.region else ""
    title = priced.row.model.name if priced.row.model else priced.row.model_id
    click.echo(f"{title} at {host}{region}: {in_short(cost)}")
    workload = workload_of(priced.understood)
    click.echo(f"{', '.join(said_again(workload))}{per(workload.period)}\n")
    print_rows(("Component", "Quantity", "Rate", "USD"), _lines(cost), numbers=(1, 2, 3))
    for heading, sentences in (("Note", priced.cautions), ("Assumed", priced.estimate.assumptions)):
        for sentence in sentences:
            click.echo(f"{heading}: {sentence}")
    for source in priced.estimate.sources:
        click.echo(f"Source: {source.title}, {source.url}, checked {source.checked_on}")


def _lines(cost: Cost) -> list[tuple[str, str, str, str]]:
    rows = []
    for line in cost.lines:
        name = line.component.replace("_", " ") + (f" ({line.tier})" if line.tier else "")
        if line.tokens is not None and line.usd_per_mtok is not None:
            rows.append((name, f"{line.tokens:,} tokens", f"{rate(line.usd_per_mtok)} per 1M", f"{line.usd:,.4f}"))
        elif line.quantity is not None and line.usd_per_unit is not None:
            rows.append(
                (name, f"{line.quantity.normalize():,f}", f"{rate(line.usd_per_unit)} each", f"{line.usd:,.4f}")
            )
    total = cost.total_usd
    return [*rows, ("total", "", "", f"{total:,.4f}" if total is not None else "")]
