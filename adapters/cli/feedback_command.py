"""`sextant feedback`: the votes on answers, as CSV."""

import asyncio
import csv
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import click

from adapters.cards.csv_export import safe_cell
from adapters.cli.options import Day
from bot.wording.figures import plural

if TYPE_CHECKING:
    from adapters.store.rows import VoteRow

COLUMNS = ("voted_at", "platform", "workspace", "vote", "reason", "intent", "question")


@click.command(epilog="\b\nExample:\n  sextant feedback --since 2026-11-01 > votes.csv")
@click.option("--since", type=Day(), help="Only votes from this day on (YYYY-MM-DD, UTC).")
def command(*, since: date | None) -> int:
    """Export the votes on answers with their reasons and questions, oldest first."""
    votes = asyncio.run(_votes(since))
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    for vote in votes:
        values = [getattr(vote, column) for column in COLUMNS]
        table.writerow([safe_cell(value.isoformat() if isinstance(value, datetime) else value) for value in values])
    click.echo(f"{len(votes)} {plural(len(votes), 'vote')}", err=True)
    return 0


async def _votes(since: date | None) -> "Sequence[VoteRow]":
    from adapters.service.wiring import open_store, service_settings  # noqa: PLC0415  (only this verb pays)

    store = await open_store(service_settings().database_url, None)
    try:
        return await store.votes.since(None if since is None else datetime.combine(since, time(), UTC))
    finally:
        await store.close()
