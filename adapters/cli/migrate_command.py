"""`sextant migrate`: the store's tables, brought up to this version."""

import asyncio

import click

EPILOG = """\b
Example:
  DATABASE_URL=postgresql://sextant@db/sextant sextant migrate

\b
The store is the database that DATABASE_URL names, else a SQLite file in this person's folder.
"""


@click.command(epilog=EPILOG)
def command() -> int:
    """Make or update the tables of the store; run it before a new version starts."""
    from adapters.service.wiring import service_settings  # noqa: PLC0415  (only this verb pays for SQLAlchemy)

    place = asyncio.run(_migrate(service_settings().database_url))
    click.echo(f"{place} is up to date.")
    return 0


async def _migrate(url: str) -> str:
    from adapters.service.wiring import open_store  # noqa: PLC0415  (see above)

    store = await open_store(url, None)
    try:
        await store.upgrade()
        return store.database.place
    finally:
        await store.close()
