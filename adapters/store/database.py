"""The connection to the database: SQLite by default, PostgreSQL through its URL. Every fault leaves as `StoreError`."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext, suppress
from typing import Any

from sqlalchemy import Insert, Table, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from adapters.store.errors import StoreError

BUSY_SECONDS = 5
"""How long a writer waits for another one, and a query for a connection."""


class Database:
    """One engine, and what differs between the two databases."""

    def __init__(self, url: str) -> None:
        """`url` is `sqlite:///path` or `postgresql://user:password@host/name`. Raises `StoreError` for another."""
        self.url = async_url(url)
        self._given = url
        self.is_sqlite = self.url.startswith("sqlite")
        self._engine = _engine(self.url, is_sqlite=self.is_sqlite)
        self._writing = asyncio.Lock()
        self._in_use = 0
        self._unused = asyncio.Event()
        self._closed = False

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A connection whose work is kept whole or not at all. Raises `StoreError`."""
        # SQLite lets one writer in; the others of this process wait here rather than in its busy loop.
        async with self._writing if self.is_sqlite else nullcontext(), self.reading() as connection:
            yield connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection for queries that change nothing. Raises `StoreError`."""
        if self._closed:
            raise StoreError(f"the database at {self.place} is closed; the service is ending")
        self._in_use += 1
        try:
            async with self._engine.begin() as connection:
                yield connection
        except (SQLAlchemyError, sqlite3.Error, OSError, TimeoutError) as error:
            raise StoreError(f"the database at {self.place} failed: {_short(error)}") from error
        finally:
            self._in_use -= 1
            if not self._in_use:
                self._unused.set()

    def insert(self, table: Table) -> Any:
        """An insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
        kind: type[Insert] = sqlite.Insert if self.is_sqlite else postgresql.Insert
        return kind(table)

    @property
    def place(self) -> str:
        """Where the database is, without its password."""
        return make_url(self._given).render_as_string(hide_password=True)

    async def close(self) -> None:
        """Ends every connection, once work under way has given its own back; none begins after it.

        The engine ends the connections that are not in use alone: one given back later would stay open.
        """
        self._closed = True
        if self._in_use:
            self._unused.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._unused.wait(), BUSY_SECONDS)
        await self._engine.dispose()


def async_url(url: str) -> str:
    """`url` with the driver that asyncio needs. Raises `StoreError` naming the two kinds there are."""
    scheme = url.partition(":")[0].partition("+")[0]
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
    if scheme not in drivers:
        raise StoreError(
            "DATABASE_URL must begin with postgresql:// or sqlite:///, such as postgresql://user:password@host/sextant"
        )
    return f"{drivers[scheme]}{url[url.index(':') :]}"


def _engine(url: str, *, is_sqlite: bool) -> AsyncEngine:
    try:
        if not is_sqlite:
            return create_async_engine(
                url, pool_pre_ping=True, pool_timeout=BUSY_SECONDS, connect_args={"timeout": BUSY_SECONDS}
            )
        engine = create_async_engine(url, connect_args={"timeout": BUSY_SECONDS})
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"DATABASE_URL cannot be read ({_short(error)}); correct it") from error
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Readers beside one writer, and a commit that survives the death of the process."""
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _short(error: BaseException) -> str:
    """The first line of a driver's message, without SQL and parameters."""
    cause = getattr(error, "orig", None) or error
    text = str(cause).splitlines()
    return text[0][:160] if text else type(cause).__name__
