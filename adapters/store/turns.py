"""Turns in the database: taken on once, answered once, found again by thread and by person."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace
from sqlalchemy import CursorResult, Select, Update, delete, select, update

from adapters.store.database import Database
from adapters.store.rows import TurnRow
from adapters.store.tables import TURNS, naive

HEARD = ("accepted", "sending", "answered")
"""States of turns that a follow-up rests on; what failed or was withdrawn was never said."""
_NAMES = TurnRow.__struct_fields__
_TIMES = ("asked_at", "taken_at", "answered_at", "stopped_at")
_TOLD = ("state", "answered_at", "intent", "understood", "message", "text")
"""What is brought up to date in a database that could not be reached for a while."""
DROPPED = "dropped"
"""State of what was overheard and was no question: its words are gone, and nothing rests on it."""


class Turns:
    """The `turns` table. Every method raises `StoreError` where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def accept(self, rows: Sequence[TurnRow]) -> frozenset[str]:
        """Takes messages on, in one transaction; the ids of those that nobody took on before."""
        insert = self._database.insert(TURNS).on_conflict_do_nothing(index_elements=["platform", "key"])
        async with self._database.transaction() as connection:
            result = await connection.execute(insert.returning(TURNS.c.id), [_columns(row) for row in rows])
            return frozenset(result.scalars())

    async def settle(self, rows: Sequence[TurnRow]) -> None:
        """Brings turns to the state they have in a process that could not reach the database for a while."""
        insert = self._database.insert(TURNS)
        states = {name: insert.excluded[name] for name in _TOLD}
        async with self._database.transaction() as connection:
            for row in rows:
                await connection.execute(
                    insert.values(_columns(row)).on_conflict_do_update(index_elements=["platform", "key"], set_=states)
                )

    async def find(self, turn_id: str) -> TurnRow | None:
        """One turn."""
        found = await self._rows(select(TURNS).where(TURNS.c.id == turn_id))
        return found[0] if found else None

    async def in_thread(self, place: tuple[str, str, str, str], *, before: datetime, limit: int) -> tuple[TurnRow, ...]:
        """The turns of a conversation (platform, workspace, channel, thread) asked before `before`, oldest first."""
        query = (
            select(TURNS)
            .where(*_of(place), TURNS.c.asked_at < naive(before), TURNS.c.state.in_(HEARD))
            .order_by(TURNS.c.asked_at.desc())
            .limit(limit)
        )
        return tuple(reversed(await self._rows(query)))

    async def is_known(self, place: tuple[str, str, str, str]) -> bool:
        """Whether a conversation has any turn."""
        return bool(await self._rows(select(TURNS).where(*_of(place), TURNS.c.state != DROPPED).limit(1)))

    async def of_user(
        self, platform: str, user: str, *, limit: int, workspace: str | None = None
    ) -> tuple[TurnRow, ...]:
        """A person's turns, newest first; in one workspace where it is named."""
        query = select(TURNS).where(TURNS.c.platform == platform, TURNS.c.user == user, TURNS.c.state != DROPPED)
        query = query if workspace is None else query.where(TURNS.c.workspace == workspace)
        return await self._rows(query.order_by(TURNS.c.asked_at.desc()).limit(limit))

    async def begin_sending(self, turn_id: str, *, intent: str, understood: dict[str, Any]) -> bool:
        """Marks an answer as about to be shown; `False` where it no longer waits for that."""
        query = update(TURNS).where(TURNS.c.id == turn_id, TURNS.c.state == "accepted")
        return await self._changed(query.values(state="sending", intent=intent, understood=understood)) == 1

    async def end(self, turn_id: str, state: str, *, message: str | None, now: datetime) -> None:
        """Marks a turn as answered, failed or withdrawn."""
        query = update(TURNS).where(TURNS.c.id == turn_id)
        await self._changed(query.values(state=state, message=message, answered_at=naive(now)))

    async def drop(self, turn_id: str, now: datetime) -> None:
        """Forgets the words of what was no question; its key stays, so that a second delivery is known."""
        query = update(TURNS).where(TURNS.c.id == turn_id)
        await self._changed(query.values(state=DROPPED, text="", answered_at=naive(now)))

    async def give_back(self, turn_id: str) -> None:
        """Marks an answer that could not be shown as waiting again."""
        await self._changed(update(TURNS).where(TURNS.c.id == turn_id, TURNS.c.state == "sending").values(
            state="accepted"))  # fmt: skip

    async def take_over(self, platform: str, *, older_than: datetime, now: datetime) -> tuple[TurnRow, ...]:
        """Takes on the turns that were left since before `older_than`; each goes to one caller only."""
        is_stale = TURNS.c.taken_at < naive(older_than)
        stale = select(TURNS.c.id).where(
            TURNS.c.platform == platform, TURNS.c.state.in_(("accepted", "sending")), is_stale
        )
        # Where two processes find the same turn, the second one waits, and then finds it no longer stale.
        taking = (
            update(TURNS)
            .where(TURNS.c.id.in_(stale.order_by(TURNS.c.asked_at).limit(200)), is_stale)
            .values(taken_at=naive(now), attempts=TURNS.c.attempts + 1)
            .returning(TURNS)
        )
        async with self._database.transaction() as connection:
            taken = [_row(mapping) for mapping in (await connection.execute(taking)).mappings()]
        return tuple(replace(row, attempts=row.attempts - 1) for row in sorted(taken, key=lambda row: row.asked_at))

    async def forget(self, user: str, platform: str | None) -> int:
        """Deletes a person's turns, on one platform or on all; how many there were."""
        query = delete(TURNS).where(TURNS.c.user == user)
        return await self._changed(query if platform is None else query.where(TURNS.c.platform == platform))

    async def purge(self, *, before: datetime) -> int:
        """Deletes turns asked before `before`; how many."""
        return await self._changed(delete(TURNS).where(TURNS.c.asked_at < naive(before)))

    async def _rows(self, query: Select[Any]) -> tuple[TurnRow, ...]:
        async with self._database.reading() as connection:
            return tuple(_row(mapping) for mapping in (await connection.execute(query)).mappings())

    async def _changed(self, query: Update | Any) -> int:
        async with self._database.transaction() as connection:
            result: CursorResult[Any] = await connection.execute(query)
            return result.rowcount


def _of(place: tuple[str, str, str, str]) -> Iterable[Any]:
    columns = (TURNS.c.platform, TURNS.c.workspace, TURNS.c.channel, TURNS.c.thread)
    return [column == value for column, value in zip(columns, place, strict=True)]


def _columns(row: TurnRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in _NAMES}
    return values | {name: naive(values[name]) for name in _TIMES if values[name] is not None}


def _row(mapping: Any) -> TurnRow:
    values = dict(mapping)
    times = {name: values[name].replace(tzinfo=UTC) for name in _TIMES if values[name] is not None}
    return TurnRow(**(values | times))
