"""What people do about turns once they are taken on: stop them, hand them to a human, share their answers."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update

from adapters.store.database import Database
from adapters.store.tables import SHARES, TURNS, naive

Thread = tuple[str, str, str, str]
"""Platform, workspace, channel, thread."""
UNDER_WAY = timedelta(minutes=10)
"""An answer that is older than this is not being bettered any more."""


class Marks:
    """Marks on the `turns` table, and the `shares` table. Every method raises `StoreError` where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def stop(self, thread: Thread, now: datetime) -> int:
        """Withdraws what is not shown yet in a conversation, and marks what may still change; how many of the first."""
        moment = naive(now)
        here = list(_of(TURNS, thread))
        waiting = update(TURNS).where(*here, TURNS.c.state == "accepted")
        shown = update(TURNS).where(
            *here, TURNS.c.state.in_(("sending", "answered")), TURNS.c.taken_at > moment - UNDER_WAY
        )
        async with self._database.transaction() as connection:
            await connection.execute(shown.values(stopped_at=moment))
            withdrawn = await connection.execute(
                waiting.values(state="withdrawn", stopped_at=moment, answered_at=moment)
            )
            return withdrawn.rowcount

    async def stopped(self, turn_ids: Sequence[str]) -> frozenset[str]:
        """Those of the turns that are to be stopped."""
        query = select(TURNS.c.id).where(TURNS.c.id.in_(turn_ids), TURNS.c.stopped_at.is_not(None))
        async with self._database.reading() as connection:
            return frozenset((await connection.execute(query)).scalars())

    async def hand_over(self, turn_id: str, user: str) -> bool:
        """Marks a turn as handed to a human by `user`; `False` where somebody did before."""
        query = update(TURNS).where(TURNS.c.id == turn_id, TURNS.c.handed_by.is_(None))
        async with self._database.transaction() as connection:
            return (await connection.execute(query.values(handed_by=user))).rowcount == 1

    async def take_back(self, turn_id: str) -> None:
        """Unmarks a turn that could not be handed over."""
        async with self._database.transaction() as connection:
            await connection.execute(update(TURNS).where(TURNS.c.id == turn_id).values(handed_by=None))

    async def forget(self, user: str) -> None:
        """Forgets that a person handed turns over."""
        async with self._database.transaction() as connection:
            await connection.execute(update(TURNS).where(TURNS.c.handed_by == user).values(handed_by=None))

    async def share(self, thread: Thread, turn_id: str) -> None:
        """Keeps that the answer of a turn stands at the root of `thread`."""
        keys = ("platform", "workspace", "channel", "thread")
        insert = self._database.insert(SHARES).values(dict(zip(keys, thread, strict=True)) | {"turn": turn_id})
        async with self._database.transaction() as connection:
            known = await connection.scalar(select(TURNS.c.id).where(TURNS.c.id == turn_id))
            if known is not None:
                await connection.execute(insert.on_conflict_do_update(index_elements=keys, set_={"turn": turn_id}))

    async def shared(self, thread: Thread) -> tuple[str, str] | None:
        """Channel and thread of the conversation whose answer stands at the root of `thread`."""
        query = select(TURNS.c.channel, TURNS.c.thread).join(SHARES, SHARES.c.turn == TURNS.c.id)
        async with self._database.reading() as connection:
            found = (await connection.execute(query.where(*_of(SHARES, thread)))).first()
        return None if found is None else (found[0], found[1])


def _of(table: Any, thread: Thread) -> Iterable[Any]:
    columns = (table.c.platform, table.c.workspace, table.c.channel, table.c.thread)
    return (column == value for column, value in zip(columns, thread, strict=True))
