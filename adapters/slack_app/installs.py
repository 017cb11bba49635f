"""Workspaces that installed the app: their tokens, kept sealed by a vault, and who may act with which."""

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Protocol

import stamina
from slack_bolt.async_app import AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.bot import Bot
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.store.errors import StoreError

logger = logging.getLogger(__name__)

FRESH = timedelta(seconds=60)
"""How long a workspace's token is trusted before it is read again, so that other processes' changes arrive."""


class Vault(Protocol):
    """Where installations are kept, encrypted. Absent ids are empty texts. Methods raise `StoreError`."""

    async def save(self, enterprise: str, team: str, user: str, payload: bytes, now: datetime) -> None:
        """Keeps one installation; a re-install replaces the one before."""

    async def find(self, enterprise: str, team: str, user: str | None) -> bytes | None:
        """A person's installation, or the workspace's newest where `user` is `None`."""

    async def delete(self, enterprise: str, team: str, user: str | None) -> None:
        """Deletes a person's installation, or all of the workspace's where `user` is `None`."""

    async def issue_state(self, now: datetime) -> str:
        """A fresh state for an install that begins."""

    async def consume_state(self, state: str, now: datetime) -> bool:
        """Whether a state was issued and is fresh; it counts once."""


class Installs(AsyncInstallationStore, AsyncAuthorize):
    """Keeps installations, and answers with which token to act; asked for each event, so it remembers for a minute.

    Bolt's own way asks Slack for each event, and its cache hands out the old token after a re-install.
    """

    def __init__(self, vault: Vault, clock: Callable[[], datetime]) -> None:
        self._vault = vault
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[datetime, AuthorizeResult | None]] = {}
        self._asking: dict[tuple[str, str], asyncio.Lock] = {}

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt would log about installations."""
        return logger

    async def __call__(
        self, *, context: AsyncBoltContext, enterprise_id: str | None, team_id: str | None, user_id: str | None,
        **_: Any,
    ) -> AuthorizeResult | None:  # fmt: skip
        """As whom to act for a request; `None` where the app is not installed there."""
        return await self.found(enterprise_id or "", "" if context.is_enterprise_install else team_id or "")

    async def found(self, enterprise: str, team: str) -> AuthorizeResult | None:
        """As whom to act in a workspace, or in an organisation where `team` is empty.

        Raises `StoreError` where that was never known and cannot be read.
        """
        key = (enterprise, team)
        async with self._asking.setdefault(key, asyncio.Lock()):
            known = self._known.get(key)
            if known is not None and self._clock() - known[0] < FRESH:
                return known[1]
            try:
                payload = await self._vault.find(enterprise, team, None)
            except StoreError:
                if known is None:
                    raise
                return known[1]
            result = None if payload is None else _result(_opened(payload))
            self._known[key] = (self._clock(), result)
            return result

    async def async_save(self, installation: Installation) -> None:
        """Keeps an installation; from now on its token is used."""
        key = _key(installation.enterprise_id, installation.team_id, is_wide=installation.is_enterprise_install)
        payload = json.dumps(installation.to_dict(), default=str).encode()
        await self._vault.save(*key, installation.user_id or "", payload, self._clock())
        self._known.pop(key, None)

    async def async_find_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:  # fmt: skip
        """A person's installation, or the workspace's newest."""
        key = _key(enterprise_id, team_id, is_wide=bool(is_enterprise_install))
        payload = await self._vault.find(*key, user_id)
        return None if payload is None else _opened(payload)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The workspace's bot."""
        found = await self.async_find_installation(
            enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=is_enterprise_install
        )
        return None if found is None else found.to_bot()

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Deletes all of a workspace's installations: each holds the bot's token."""
        await self.async_delete_installation(enterprise_id=enterprise_id, team_id=team_id)

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """Deletes a person's installation, or all of the workspace's."""
        key = _key(enterprise_id, team_id, is_wide=False)
        await self._vault.delete(*key, user_id)
        self._known.pop(key, None)

    async def forget(self, enterprise: str, team: str, user: str | None) -> None:
        """Deletes as `async_delete_installation`, and tries for a while where the store is away."""
        async for attempt in stamina.retry_context(on=StoreError, attempts=8, wait_max=20.0, timeout=120.0):
            with attempt:
                await self.async_delete_installation(enterprise_id=enterprise, team_id=team, user_id=user)


class States(AsyncOAuthStateStore):
    """States of installs under way."""

    def __init__(self, vault: Vault, clock: Callable[[], datetime]) -> None:
        self._vault = vault
        self._clock = clock

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt would log about states."""
        return logger

    async def async_issue(self, *_: Any, **__: Any) -> str:
        """A fresh state."""
        return await self._vault.issue_state(self._clock())

    async def async_consume(self, state: str) -> bool:
        """Whether `state` is fresh; it counts once."""
        return await self._vault.consume_state(state, self._clock())


def _key(enterprise: str | None, team: str | None, *, is_wide: bool) -> tuple[str, str]:
    return enterprise or "", "" if is_wide else team or ""


def _opened(payload: bytes) -> Installation:
    return Installation(**json.loads(payload))


def _result(found: Installation) -> AuthorizeResult:
    return AuthorizeResult(
        enterprise_id=found.enterprise_id, team_id=found.team_id, team=found.team_name, bot_user_id=found.bot_user_id,
        bot_id=found.bot_id, bot_token=found.bot_token, bot_scopes=list(found.bot_scopes or ()),
    )  # fmt: skip
