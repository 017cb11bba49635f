"""Slack while it runs: over its socket or over HTTP, with what processes that died have left answered or told."""

import logging
from collections.abc import Callable
from datetime import datetime

from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_sdk.errors import SlackApiError

from adapters.desk.asked import LeftOver
from adapters.desk.desk import Desk
from adapters.desk.sentences import GIVEN_UP, LOST
from adapters.service.settings import WHERE, SlackSettings
from adapters.settings import SettingsError
from adapters.slack_app.app import SlackApp
from adapters.slack_app.connection import Connection, reason
from adapters.slack_app.installs import Vault
from adapters.slack_app.reading import PLATFORM
from adapters.slack_app.reply import Reply
from adapters.slack_app.status import STATUS_AFTER_SECONDS
from adapters.slack_app.web import Web

logger = logging.getLogger(__name__)

REFUSED = frozenset({
    "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type",
    "no_permission", "missing_scope", "invalid_app_token",
})  # fmt: skip
FINISH_SECONDS = 5.0


class SlackPlatform:
    """Slack as the service runs it."""

    name = PLATFORM

    def __init__(
        self, settings: SlackSettings, desk: Desk, *, vault: Vault | None, clock: Callable[[], datetime],
        ping_seconds: float = 10.0, status_after_seconds: float = STATUS_AFTER_SECONDS,
    ) -> None:  # fmt: skip
        """`vault` keeps the tokens of many workspaces; `None` for one. `clock` gives aware UTC."""
        self._settings = settings
        self._desk = desk
        self._vault = vault
        self._clock = clock
        self._ping_seconds = ping_seconds
        self._status_after = status_after_seconds
        self._connection: Connection | None = None
        self._app: SlackApp | None = None
        self._socket: AsyncSocketModeHandler | None = None
        self._web: Web | None = None

    async def start(self, app: web.Application) -> None:
        """Connects the socket, or adds the routes to `app`.

        Raises `SettingsError` where a token is refused, `OSError` where Slack cannot be reached.
        """
        try:
            await self._start(app)
        except BaseException:
            await self.close()
            raise

    async def _start(self, app: web.Application) -> None:
        self._connection = Connection(self._settings.api_url)
        self._app = SlackApp(self._settings, self._desk, self._connection, vault=self._vault, clock=self._clock,
                              status_after_seconds=self._status_after)  # fmt: skip
        await self._check_tokens(self._connection)
        self._web = Web(self._app, None if self._settings.is_socket else self._settings.signing_secret, self._clock)
        self._web.add_to(app)
        if self._settings.is_socket:
            self._socket = AsyncSocketModeHandler(
                self._app.bolt, self._settings.app_token, ping_interval=self._ping_seconds
            )
            await self._socket.connect_async()  # type: ignore[no-untyped-call]

    async def _check_tokens(self, connection: Connection) -> None:
        """Asks Slack once about each token, so that a wrong one is a sentence and not an endless retry."""
        settings = self._settings
        try:
            if settings.client_id is None:
                await connection.client(settings.bot_token).auth_test()
        except SlackApiError as error:
            raise _refused("SLACK_BOT_TOKEN", error) from None
        try:
            if settings.app_token is not None:
                await connection.client(None).apps_connections_open(app_token=settings.app_token)
        except SlackApiError as error:
            raise _refused("SLACK_APP_TOKEN", error) from None

    async def sweep(self) -> None:
        """Answers what was left over, or tells its asker where it may have been answered."""
        if self._app is None:
            return
        for left in await self._desk.left_over(PLATFORM):
            self._app.hands.background.start(self._take_up(self._app, left))

    async def _take_up(self, app: SlackApp, left: LeftOver) -> None:
        reply = Reply.from_texts(left.accepted.asked.reply_to)
        token = await app.token_for(reply.enterprise, reply.team)
        if token is None:
            logger.info("turn %s is given up: its workspace took the app away", left.accepted.id)
            return
        speaker = app.hands.speaker(reply, token)
        if left.was_sending or left.is_hopeless:
            await speaker.whisper(LOST if left.was_sending else GIVEN_UP)
        else:
            await app.hands.serve(left.accepted, speaker)

    async def stop(self) -> None:
        """Takes nothing new on. Over HTTP Slack delivers again, to the next process."""
        if self._web is not None:
            self._web.is_open = False
        if self._socket is not None:
            self._socket.client.auto_reconnect_enabled = False
            await self._socket.disconnect_async()  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        """Ends every connection."""
        if self._app is not None:
            await self._app.hands.background.finish(FINISH_SECONDS)
        if self._socket is not None:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        if self._connection is not None:
            await self._connection.close()

    @property
    def trouble(self) -> str | None:
        """Why no question arrives now; `None` where all is well."""
        if self._socket is None:
            return None
        session = self._socket.client.current_session
        return "Slack's socket is not connected" if session is None or session.closed else None


def _refused(variable: str, error: SlackApiError) -> SettingsError:
    why = reason(error)
    if why in REFUSED:
        return SettingsError(f"Slack refuses {variable} ({why}); get it at {WHERE[variable]}")
    return SettingsError(f"Slack answered {why} when {variable} was tried; docs/slack.md walks through the set-up")
