"""Slack workspaces that installed the app, their tokens sealed, and the states of installs under way."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from adapters.store.database import Database
from adapters.store.sealing import Seal
from adapters.store.tables import INSTALLATIONS, OAUTH_STATES, naive

STATE_LIVES = timedelta(minutes=10)


class Installations:
    """The `installations` and `oauth_states` tables. Absent ids are empty texts. Methods raise `StoreError`."""

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database = database
        self._seal = seal

    async def save(self, enterprise: str, team: str, user: str, payload: bytes, now: datetime) -> None:
        """Keeps one installation, sealed; a re-install replaces the one before."""
        changed = {"sealed": self._seal.seal(payload), "installed_at": naive(now)}
        insert = self._database.insert(INSTALLATIONS).values(enterprise=enterprise, team=team, user=user, **changed)
        keys = ["enterprise", "team", "user"]
        async with self._database.transaction() as connection:
            await connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=changed))

    async def find(self, enterprise: str, team: str, user: str | None) -> bytes | None:
        """An installation, opened: a person's own, or the workspace's newest where `user` is `None`."""
        query = select(INSTALLATIONS.c.sealed).where(
            INSTALLATIONS.c.enterprise == enterprise, INSTALLATIONS.c.team == team
        )
        if user is not None:
            query = query.where(INSTALLATIONS.c.user == user)
        async with self._database.transaction() as connection:
            sealed = await connection.scalar(query.order_by(INSTALLATIONS.c.installed_at.desc()).limit(1))
        return None if sealed is None else self._seal.open(sealed)

    async def delete(self, enterprise: str, team: str, user: str | None) -> None:
        """Deletes a person's installation, or all of the workspace's where `user` is `None`."""
        query = delete(INSTALLATIONS).where(INSTALLATIONS.c.enterprise == enterprise, INSTALLATIONS.c.team == team)
        async with self._database.transaction() as connection:
            await connection.execute(query if user is None else query.where(INSTALLATIONS.c.user == user))

    async def issue_state(self, now: datetime) -> str:
        """A fresh state for an install that begins; it lives ten minutes."""
        state = secrets.token_urlsafe(32)
        expires = naive(now + STATE_LIVES)
        async with self._database.transaction() as connection:
            await connection.execute(self._database.insert(OAUTH_STATES).values(state=state, expires_at=expires))
        return state

    async def consume_state(self, state: str, now: datetime) -> bool:
        """Whether `state` was issued and is fresh; it counts once."""
        moment = naive(now)
        async with self._database.transaction() as connection:
            gone = delete(OAUTH_STATES).where(OAUTH_STATES.c.state == state).returning(OAUTH_STATES.c.expires_at)
            expires = await connection.scalar(gone)
            await connection.execute(delete(OAUTH_STATES).where(OAUTH_STATES.c.expires_at < moment))
        return expires is not None and expires >= moment
