"""Each workspace's own rules, and how much of its limits is used."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, not_, or_, select

from adapters.store.database import Database
from adapters.store.tables import COUNTERS, WORKSPACES, naive

MODEL_COSTS = ("model:usd:all", "model:usd:workspace:", "model:tokens:all")
"""Counters of what language models cost in all and by workspace; of people they are kept no longer than others."""
COSTS_KEPT = timedelta(days=31)


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
        changed = {"rules": rules, "changed_by": user, "changed_at": naive(now)}
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
        if not uses:
            return {}
        insert = self._database.insert(COUNTERS)
        added = insert.on_conflict_do_update(
            index_elements=["scope", "window_start"], set_={"used": COUNTERS.c.used + insert.excluded.used}
        ).returning(COUNTERS.c.scope, COUNTERS.c.window_start, COUNTERS.c.used)
        # In one order, so that two processes never wait for each other's rows.
        rows = [{"scope": scope, "window_start": naive(start), "used": more}
                for (scope, start), more in sorted(uses.items())]  # fmt: skip
        async with self._database.transaction() as connection:
            found = (await connection.execute(added, rows)).all()
        return {(scope, start.replace(tzinfo=UTC)): int(used) for scope, start, used in found}

    async def counted(self, prefixes: tuple[str, ...], since: datetime) -> dict[str, int]:
        """How much was counted since a moment, by scope, of the scopes that begin so."""
        wanted = or_(*(COUNTERS.c.scope.startswith(prefix, autoescape=True) for prefix in prefixes))
        query = (
            select(COUNTERS.c.scope, func.sum(COUNTERS.c.used))
            .where(COUNTERS.c.window_start >= naive(since), wanted)
            .group_by(COUNTERS.c.scope)
        )
        async with self._database.reading() as connection:
            return {scope: int(used) for scope, used in (await connection.execute(query)).all()}

    async def purge(self, *, before: datetime) -> None:
        """Deletes the counters of windows that began before `before`; what models cost is kept for a month more."""
        is_cost = or_(*(COUNTERS.c.scope.startswith(prefix, autoescape=True) for prefix in MODEL_COSTS))
        is_old = COUNTERS.c.window_start < naive(before)
        is_long_past = COUNTERS.c.window_start < naive(before - COSTS_KEPT)
        async with self._database.transaction() as connection:
            await connection.execute(delete(COUNTERS).where(is_old, or_(is_long_past, not_(is_cost))))
