"""`sextant facts`: what is on board, where it comes from, and where the catalogues disagree."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from adapters import wiring
from bot.answer import plain
from bot.errors import AnswerError
from bot.wording.figures import rate
from knowledge.download import connected, download
from knowledge.facts import Facts
from knowledge.model_names import canonical_model
from knowledge.refresh import refresh

TABLES = ("models", "developers", "providers", "licences", "measures", "boards", "cards", "plans")


@click.group()
def command() -> None:
    """The facts on board."""


@command.command(epilog="\b\nExamples:\n  sextant facts show glm-5.3\n  sextant facts show us-ndaa26-s1532")
@click.argument("name")
def show(*, name: str) -> None:
    """Every row called NAME: a model, developer, provider, licence, measure, board, card or plan."""
    found = list(_rows(wiring.facts(), name))
    if not found:
        raise AnswerError(f"no table on board has a row called {name!r}; `sextant models` lists the models")
    for table, row in found:
        click.echo(f"{table}: {row.id}")
        for field in dataclasses.fields(row):
            value = getattr(row, field.name)
            if value not in (None, (), row.id):
                text = ", ".join(value) if isinstance(value, tuple) else plain(value)
                click.echo(f"  {field.name}: {text}")


def _rows(facts: Facts, name: str) -> Iterator[tuple[str, Any]]:
    wanted = name.strip().lower()
    for table in TABLES:
        rows = getattr(facts, table)
        for key, row in rows.items():
            names = {key.lower(), row.name.lower() if hasattr(row, "name") else "", *(getattr(row, "aliases", ()))}
            if wanted in names or (table == "models" and key == canonical_model(name)):
                yield table.removesuffix("s"), row


@command.command()
def conflicts() -> None:
    """Where the two price catalogues differ by more than half a percent."""
    from adapters.cli.rendering import show_table  # noqa: PLC0415  (Rich is for people's eyes only)

    found = wiring.catalogue().conflicts()
    rows = [
        (
            f"{offering.model} at {offering.provider}",
            dispute.component.value
            + ("" if dispute.service_tier == "standard" else f" ({dispute.service_tier.value})"),
            f"{rate(dispute.chosen)} {dispute.chosen_catalogue}",
            f"{rate(dispute.other)} {dispute.other_catalogue}",
        )
        for offering, dispute in found
    ]
    show_table(f"{len(rows)} figures differ", ("Offering", "Figure", "Used", "Other"), rows)


@command.command()
def sources() -> None:
    """Every table and catalogue: how many rows, how old, from where."""
    from adapters.cli.rendering import show_table  # noqa: PLC0415  (Rich is for people's eyes only)

    facts, catalogue = wiring.facts(), wiring.catalogue()
    rows = [_table(name, list(getattr(facts, name).values())) for name in TABLES]
    rows += [_table(name, list(getattr(facts, name))) for name in ("benchmarks", "traffic", "uplifts")]
    day = catalogue.as_of.isoformat()
    rows.append(("prices", str(len(catalogue.all())), day, day, "LiteLLM 1.109.1, genai-prices 0.2.3"))
    show_table("Facts on board", ("Table", "Rows", "Oldest check", "Newest check", "Sources"), rows, numbers=(1,))


def _table(name: str, rows: list[Any]) -> tuple[str, str, str, str, str]:
    days: list[date] = [row.checked_on for row in rows]
    links = {link for row in rows for link in (getattr(row, "source_urls", None) or (row.source_url,))}
    oldest, newest = (f"{edge(days)}" if days else "" for edge in (min, max))
    return name, str(len(rows)), oldest, newest, f"{len(links)} pages"


@command.command(name="refresh")
def refresh_command() -> None:
    """Fetch the live price catalogues, and use them from now on; all of them, or none."""
    place = wiring.settings().home / "prices.tsv"
    with connected() as client:
        refresh(place, wiring.today(), lambda url: download(url, client))
    click.echo(f"Prices of {wiring.catalogue().as_of} are in {place}.")
