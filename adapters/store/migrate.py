"""Migrations: brings a database up to the tables of this version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from adapters.store.database import Database
from adapters.store.errors import StoreError

SCRIPTS = Path(__file__).parent / "migrations"


async def upgrade(database: Database) -> None:
    """Runs every migration that is missing. Raises `StoreError`, also where a newer version was here before."""
    async with database.transaction() as connection:
        await connection.run_sync(_upgrade)


async def missing(database: Database) -> bool:
    """Whether migrations are missing. Raises `StoreError` where the database cannot be reached."""
    async with database.transaction() as connection:
        return await connection.run_sync(_revision) != _newest()


def _upgrade(connection: Connection) -> None:
    revision = _revision(connection)
    if revision is not None and revision not in {each.revision for each in _scripts().walk_revisions()}:
        raise StoreError(
            f"a newer Sextant migrated this database (revision {revision}); upgrade Sextant, or use another database"
        )
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _newest() -> str | None:
    return _scripts().get_current_head()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(SCRIPTS))
