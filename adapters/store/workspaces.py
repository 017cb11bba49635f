"""Each workspace's own rules, and how much of its limits is used."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select

from adapters.store.database import Database
from adapters.store.tables import COUNTERS, WORKSPACES


class Workspaces:
    """The `workspaces` and `counters` tables. Every method raises `StoreError` where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def rules(self, platform: str, workspace: str) -> dict[str, Any] | None:
        """A workspace's rules as they were saved; `None` where it has none."""
        query = select(WORKSPACES.c.rules).where(WORKSPACES.c.platform == platform, WORKSPACES.c.workspace == workspace)
        async with self._database.reading() as connection:
            found: dict[str, Any] | None = await connection.scalar(query)
        return found

    async def save(self, platform: str, workspace: str, rules: dict[str, Any], user: str, now: datetime) -> None:
        """Replaces a workspace's rules."""
        changed = {"rules": rules, "changed_by": user, "changed_at": _naive(now)}
        insert = self._database.insert(WORKSPACES).values(platform=platform, workspace=workspace, **changed)
        async with self._database.transaction() as connection:
            await connection.execute(
                insert.on_conflict_do_update(index_elements=["platform", "workspace"], set_=changed)
            )

    async def delete(self, platform: str, workspace: str) -> None:
        """Forgets a workspace's rules, after it removed the app."""
        query = delete(WORKSPACES).where(WORKSPACES.c.platform == platform, WORKSPACES.c.workspace == workspace)
        async with self._database.transaction() as connection:
            await connection.execute(query)

    async def count(self, uses: dict[tuple[str, datetime], int]) -> dict[tuple[str, datetime], int]:
        """Adds uses to (scope, start of window) counters, and how much each then counts."""
        table = self._database.insert(COUNTERS)
        counted = {}
        async with self._database.transaction() as connection:
            for (scope, start), more in sorted(uses.items()):
                row = table.values(scope=scope, window_start=_naive(start), used=more)
                row = row.on_conflict_do_update(
                    index_elements=["scope", "window_start"], set_={"used": COUNTERS.c.used + more}
                )
                counted[(scope, start)] = int(await connection.scalar(row.returning(COUNTERS.c.used)))
        return counted

    async def purge(self, *, before: datetime) -> None:
        """Deletes the counters of windows that began before `before`."""
        async with self._database.transaction() as connection:
            await connection.execute(delete(COUNTERS).where(COUNTERS.c.window_start < _naive(before)))


def _naive(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)
