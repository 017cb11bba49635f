"""`sextant facts`: what is on board, where it comes from, and where the catalogues disagree."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import click

from adapters import wiring
from bot.answer import plain
from bot.called import nearest_of
from bot.errors import AnswerError
from bot.wording.figures import percent, rate
from knowledge.catalogue import Catalogue
from knowledge.facts import Facts
from knowledge.model_names import canonical_model
from knowledge.offering import Dispute, Offering, ServiceTier

KEYED = ("models", "developers", "providers", "licences", "measures", "boards", "cards", "plans")
LISTED = ("benchmarks", "traffic", "uplifts")


@click.group()
def command() -> None:
    """The facts on board: every row has a source and the day it was checked."""


@command.command(
    epilog="\b\nExamples:\n  sextant facts show glm-5.3\n  sextant facts show bedrock\n  sextant facts show H100"
)
@click.argument("name")
def show(*, name: str) -> None:
    """Every row called NAME: a model, developer, provider, licence, measure, board, card or plan."""
    facts, prices = wiring.facts(), wiring.catalogue()
    found = list(_rows(facts, name))
    sold = prices.of_model(canonical_model(name))
    if not found and not sold:
        known = dict.fromkeys((*(key for table in KEYED for key in getattr(facts, table)), *prices.models))
        raise AnswerError(f"no table on board has a row called {name!r}{nearest_of(name.strip().lower(), known)}")
    for table, row in found:
        click.echo(f"{table} {row.id}")
        for field, text in _cells(row):
            click.echo(f"  {field}: {text}")
    if sold:
        click.echo(f"prices of {canonical_model(name)}, as of {prices.as_of}")
        for each in sold:
            region = f" ({each.region})" if each.region else ""
            click.echo(f"  {each.provider}{region}: {each.prices[0].source.title}, {each.prices[0].source.url}")


def _cells(row: Any) -> Iterator[tuple[str, str]]:
    for name in row.__struct_fields__:
        value = getattr(row, name)
        if name != "id" and value not in (None, ()):
            words = {True: "yes", False: "no"}.get(value) if isinstance(value, bool) else None
            yield name, words or (", ".join(value) if isinstance(value, tuple) else str(plain(value)))


def _rows(facts: Facts, name: str) -> Iterator[tuple[str, Any]]:
    wanted = name.strip().lower()
    model = facts.model(wanted) or facts.model(canonical_model(name))
    for table in KEYED:
        for row in getattr(facts, table).values():
            called = (row.id, getattr(row, "name", ""), getattr(row, "title", ""), *getattr(row, "aliases", ()))
            if row is model or wanted in {each.lower() for each in called}:
                yield table.removesuffix("s"), row


@command.command(epilog="\b\nExample:\n  sextant facts conflicts --json | head -3")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on a line for each figure.")
def conflicts(*, as_json: bool) -> None:
    """Where the two price catalogues differ by more than half a percent, and which figure is used."""
    found = wiring.catalogue().conflicts()
    if as_json:
        for offering, dispute in found:
            click.echo(json.dumps(_conflict(offering, dispute)))
        return
    from adapters.cli.rendering import show_table  # noqa: PLC0415  (Rich is for people's eyes only)

    rows = [
        (
            offering.model,
            f"{offering.provider}{f' ({offering.region})' if offering.region else ''}",
            _figure(dispute),
            f"{rate(dispute.chosen)} {dispute.chosen_catalogue}",
            f"{rate(dispute.other)} {dispute.other_catalogue}",
            _apart(dispute),
        )
        for offering, dispute in found
    ]
    heads = ("Model", "Host", "Figure", "Used", "Other", "Apart")
    show_table(f"{len(rows)} figures differ, in USD per 1M tokens or per unit", heads, rows, numbers=(5,))


def _figure(dispute: Dispute) -> str:
    tier = "" if dispute.service_tier is ServiceTier.STANDARD else f" ({dispute.service_tier.value})"
    return dispute.component.value.replace("_", " ") + tier


def _apart(dispute: Dispute) -> str:
    return percent(abs(dispute.other - dispute.chosen) / dispute.chosen) if dispute.chosen else ""


def _conflict(offering: Offering, dispute: Dispute) -> dict[str, Any]:
    def text(value: Decimal) -> str:
        return format(value, "f")

    return {
        "model": offering.model, "provider": offering.provider, "region": offering.region,
        "component": dispute.component.value, "service_tier": dispute.service_tier.value,
        "chosen": text(dispute.chosen), "chosen_catalogue": dispute.chosen_catalogue,
        "other": text(dispute.other), "other_catalogue": dispute.other_catalogue,
        "other_url": dispute.other_source.url, "checked_on": dispute.other_source.checked_on.isoformat(),
    }  # fmt: skip


@command.command()
def sources() -> None:
    """Every table and catalogue: how many rows, how old, and from which sites most."""
    from adapters.cli.rendering import show_table  # noqa: PLC0415  (Rich is for people's eyes only)

    facts = wiring.facts()
    rows = [_table(name, list(getattr(facts, name).values())) for name in KEYED]
    rows += [_table(name, list(getattr(facts, name))) for name in LISTED]
    rows += _catalogues(wiring.catalogue())
    heads = ("Table", "Rows", "Oldest", "Newest", "Sources")
    show_table("Facts on board, by the days they were checked", heads, rows, numbers=(1,))


def _table(name: str, rows: list[Any]) -> tuple[str, str, str, str, str]:
    days = [row.checked_on for row in rows]
    links = {link for row in rows for link in (getattr(row, "source_urls", None) or (row.source_url,))}
    links |= {link for row in rows for link in getattr(row, "seat_source_urls", ())}
    sites = len({link.split("/")[2] for link in links})
    return name, str(len(rows)), str(min(days)), str(max(days)), f"{len(links)} pages on {sites} sites"


def _catalogues(prices: Catalogue) -> Iterator[tuple[str, str, str, str, str]]:
    """How many offerings each catalogue has a price for, and where it is published."""
    counts: dict[str, int] = {}
    for offering in prices.all():
        for name in {each.catalogue for each in offering.prices}:
            counts[name] = counts.get(name, 0) + 1
    day = str(prices.as_of)
    for name, number in sorted(counts.items()):
        yield f"prices: {name}", str(number), day, day, wiring.price_source(name)


@command.command(epilog="\b\nExample:\n  sextant facts refresh --also openrouter --also models.dev")
@click.option("--also", multiple=True, type=click.Choice(["openrouter", "models.dev"]), help="Fill gaps from here too.")
def refresh(*, also: tuple[str, ...]) -> None:
    """Fetch today's price catalogues and use them from now on: all of them, or none."""
    fresh = wiring.refresh_prices(also)
    click.echo(f"{len(fresh.all())} offerings of {fresh.as_of} are in {wiring.settings().home / 'prices.tsv'}.")
