"""The Bolt app: who listens to what, for one workspace or for many."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings

from adapters.desk.desk import Desk
from adapters.service.settings import SlackSettings
from adapters.slack_app.actions import Actions
from adapters.slack_app.asking import Asking
from adapters.slack_app.commands import Commands
from adapters.slack_app.connection import Connection
from adapters.slack_app.events import Events
from adapters.slack_app.handing import Hands
from adapters.slack_app.home import Home
from adapters.slack_app.installs import Installs, States, Vault
from adapters.slack_app.people import People
from adapters.slack_app.status import STATUS_AFTER_SECONDS
from adapters.slack_app.voting import Voting

SCOPES = (
    "app_mentions:read", "assistant:write", "channels:history", "chat:write", "commands", "files:write",
    "groups:history", "im:history", "im:write", "mpim:history", "usergroups:read",
    "users:read",
)  # fmt: skip
"""What the app asks a workspace for; the manifest asks for the same."""
NAME = "slack-app"
"""Bolt sets the level of the logger called so; it must be none that Sextant logs to."""


class SlackApp:
    """The Bolt app with what its listeners share. `installs` is `None` for a single workspace."""

    def __init__(
        self, settings: SlackSettings, desk: Desk, connection: Connection, *, vault: Vault | None,
        clock: Callable[[], datetime], status_after_seconds: float = STATUS_AFTER_SECONDS,
    ) -> None:  # fmt: skip
        """For many workspaces where `settings` name a client id, with `vault` for their tokens; else for one."""
        self._settings = settings
        self.hands = Hands(desk, connection, status_after_seconds=status_after_seconds)
        is_many = settings.client_id is not None and vault is not None
        self.installs = Installs(vault, clock) if is_many and vault is not None else None
        self.bolt = _bolt(settings, connection, self.installs, States(vault, clock) if vault is not None else None)
        home = Home(self.hands, clock)
        Events(self.hands).add_to(self.bolt)
        people = People(self.hands)
        people.add_to(self.bolt)
        Commands(self.hands, home, people).add_to(self.bolt)
        Asking(self.hands).add_to(self.bolt)
        Actions(self.hands).add_to(self.bolt)
        Voting(self.hands).add_to(self.bolt)
        home.add_to(self.bolt)
        _Leaving(self.installs, self.hands).add_to(self.bolt)

    async def token_for(self, enterprise: str, team: str) -> str | None:
        """With which token to act in a workspace; `None` where the app is not installed any more.

        Raises `StoreError`.
        """
        if self.installs is None:
            return self._settings.bot_token
        found = await self.installs.found(enterprise, team) or await self.installs.found(enterprise, "")
        return None if found is None else found.bot_token


def _bolt(
    settings: SlackSettings, connection: Connection, installs: Installs | None, states: States | None
) -> AsyncApp:
    if installs is None:
        client = connection.client(settings.bot_token)
        return AsyncApp(client=client, signing_secret=settings.signing_secret or "", name=NAME)
    client = connection.client(None)
    oauth = AsyncOAuthSettings(
        client_id=settings.client_id, client_secret=settings.client_secret, scopes=SCOPES, user_scopes=(),
        installation_store=installs, state_store=states,
    )  # fmt: skip
    return AsyncApp(
        client=client,
        signing_secret=settings.signing_secret or "",
        name=NAME,
        authorize=installs,  # type: ignore[arg-type]  # Bolt takes an AsyncAuthorize too; its annotation does not say so
        oauth_flow=AsyncOAuthFlow(client=client, settings=oauth),
    )


class _Leaving:
    """Forgets workspaces that take the app away. Bolt's own listeners would let a fault out, and the token stay.

    With one workspace there is nothing to forget; its token is in the environment.
    """

    def __init__(self, installs: Installs | None, hands: Hands) -> None:
        self._installs = installs
        self._hands = hands

    def add_to(self, app: AsyncApp) -> None:
        app.event("app_uninstalled")(self.left)
        app.event("tokens_revoked")(self.revoked)

    async def left(self, context: AsyncBoltContext) -> None:
        self._forget(context, None)

    async def revoked(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        tokens = event.get("tokens") or {}
        if tokens.get("bot"):
            self._forget(context, None)
        for user in tokens.get("oauth") or ():
            self._forget(context, user)

    def _forget(self, context: AsyncBoltContext, user: str | None) -> None:
        if self._installs is not None:
            enterprise, team = context.enterprise_id or "", context.team_id or ""
            self._hands.background.start(self._installs.forget(enterprise, team, user))
