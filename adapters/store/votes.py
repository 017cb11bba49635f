"""Votes on answers: one for each person and answer, the last one counts."""

from datetime import UTC, datetime

from sqlalchemy import delete, select, update

from adapters.store.database import Database
from adapters.store.rows import VoteRow
from adapters.store.tables import TURNS, VOTES, naive


class Votes:
    """The `votes` table. Every method raises `StoreError` where the database fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def cast(self, turn_id: str, user: str, vote: str, now: datetime) -> bool:
        """Keeps a person's vote of `now`, `up` or `down`, unless there is a later one.

        `False` where the answer is not kept any more.
        """
        moment = naive(now)
        insert = self._database.insert(VOTES).values(turn=turn_id, user=user, vote=vote, voted_at=moment)
        changed = insert.on_conflict_do_update(
            index_elements=["turn", "user"], set_={"vote": vote, "voted_at": moment}, where=VOTES.c.voted_at <= moment
        )
        async with self._database.transaction() as connection:
            known = await connection.scalar(select(TURNS.c.id).where(TURNS.c.id == turn_id))
            if known is not None:
                await connection.execute(changed)
        return known is not None

    async def explain(self, turn_id: str, user: str, reason: str) -> None:
        """Adds a person's reason to their vote."""
        query = update(VOTES).where(VOTES.c.turn == turn_id, VOTES.c.user == user).values(reason=reason)
        async with self._database.transaction() as connection:
            await connection.execute(query)

    async def since(self, moment: datetime | None) -> tuple[VoteRow, ...]:
        """The votes since `moment`, oldest first, each with its question; all of them where it is `None`."""
        query = select(
            TURNS.c.platform, TURNS.c.workspace, TURNS.c.text.label("question"), TURNS.c.intent,
            VOTES.c.vote, VOTES.c.reason, VOTES.c.voted_at,
        ).join(TURNS, TURNS.c.id == VOTES.c.turn)  # fmt: skip
        if moment is not None:
            query = query.where(VOTES.c.voted_at >= naive(moment))
        async with self._database.transaction() as connection:
            rows = (await connection.execute(query.order_by(VOTES.c.voted_at))).mappings().all()
        return tuple(VoteRow(**{**row, "voted_at": row["voted_at"].replace(tzinfo=UTC)}) for row in rows)

    async def forget(self, user: str) -> int:
        """Deletes a person's votes; how many there were."""
        async with self._database.transaction() as connection:
            result = await connection.execute(delete(VOTES).where(VOTES.c.user == user))
            return result.rowcount
