"""The store: what has to survive a restart, in one database."""

from datetime import datetime, timedelta
from typing import Self

from adapters.store.database import Database
from adapters.store.errors import StoreError
from adapters.store.installations import Installations
from adapters.store.marks import Marks
from adapters.store.migrate import missing, upgrade
from adapters.store.sealing import Seal
from adapters.store.turns import Turns
from adapters.store.votes import Votes
from adapters.store.workspaces import Workspaces


class Store:
    """Everything kept: `turns`, `marks` on them, `votes`, `workspaces`; `installations` where there is a seal."""

    def __init__(self, database: Database, seal: Seal | None = None) -> None:
        self.database = database
        self.turns = Turns(database)
        self.marks = Marks(database)
        self.votes = Votes(database)
        self.workspaces = Workspaces(database)
        self.installations = None if seal is None else Installations(database, seal)

    @classmethod
    async def open(cls, url: str, seal: Seal | None = None) -> Self:
        """The store at `url`. A SQLite file is made and brought up to date; PostgreSQL waits for `sextant migrate`.

        Raises `StoreError` for an address that cannot be read, and where the tables cannot be made.
        """
        database = Database(url)
        if database.is_sqlite:
            try:
                await upgrade(database)
            except StoreError:
                await database.close()
                raise
        return cls(database, seal)

    async def upgrade(self) -> None:
        """Brings the tables up to this version. Raises `StoreError`."""
        await upgrade(self.database)

    async def is_behind(self) -> bool:
        """Whether migrations are missing. Raises `StoreError` where the database cannot be reached."""
        return await missing(self.database)

    async def purge(self, now: datetime, retention: timedelta) -> int:
        """Deletes what is older than `retention`; how many turns went. Raises `StoreError`."""
        await self.workspaces.purge(before=now - timedelta(days=2))
        return await self.turns.purge(before=now - retention)

    async def forget(self, user: str, platform: str | None) -> int:
        """Deletes a person's questions, answers and votes; how many questions went. Raises `StoreError`."""
        await self.votes.forget(user)
        await self.marks.forget(user)
        return await self.turns.forget(user, platform)

    async def close(self) -> None:
        """Ends every connection."""
        await self.database.close()
