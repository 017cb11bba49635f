"""Discord while it runs: connected on all its shards, with what processes that died have left answered or told."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

import aiohttp
import discord
from aiohttp import web

from adapters.desk.desk import Desk
from adapters.discord_bot.client import SextantClient
from adapters.discord_bot.reading import PLATFORM
from adapters.service.settings import WHERE
from adapters.settings import SettingsError

logger = logging.getLogger(__name__)

REFUSED = f"Discord refuses DISCORD_TOKEN; get it at {WHERE['DISCORD_TOKEN']}"
NO_INTENT = (
    "Discord does not let this bot read along: turn on Message Content Intent at discord.com/developers/applications, "
    "your application, Bot, or do without follow-ups that mention nobody"
)
CONNECT_SECONDS = 60.0
FINISH_SECONDS = 5.0
INVALID_TOKEN = 4004
"""With this Discord closes the connection of a token that was reset."""


class DiscordPlatform:
    """Discord as the service runs it."""

    name = PLATFORM

    def __init__(
        self, token: str, desk: Desk, *, clock: Callable[[], datetime], guild_ready_seconds: float = 2.0,
        reads_threads: bool = False,
    ) -> None:  # fmt: skip
        """See `SextantClient`."""
        self._token = token
        self._desk = desk
        self._clock = clock
        self._guild_ready_seconds = guild_ready_seconds
        self._reads_threads = reads_threads
        self._client: SextantClient | None = None
        self._connected: asyncio.Task[None] | None = None

    async def start(self, app: web.Application) -> None:
        """Logs in and connects.

        Raises `SettingsError` where the token is refused, `OSError` where Discord cannot be reached.
        """
        client = SextantClient(
            self._desk, clock=self._clock, guild_ready_seconds=self._guild_ready_seconds,
            reads_threads=self._reads_threads,
        )  # fmt: skip
        try:
            await client.login(self._token)
            self._connected = asyncio.create_task(client.connect())
            await self._until_ready(client, self._connected)
            self._connected.add_done_callback(_log_end)
        except (discord.LoginFailure, discord.PrivilegedIntentsRequired) as error:
            await client.close()
            raise SettingsError(REFUSED if isinstance(error, discord.LoginFailure) else NO_INTENT) from None
        except (discord.DiscordException, aiohttp.ClientError, TimeoutError) as error:
            await client.close()
            raise OSError(f"Discord cannot be reached ({type(error).__name__}); see discordstatus.com") from None
        self._client = client

    @staticmethod
    async def _until_ready(client: SextantClient, connected: asyncio.Task[None]) -> None:
        """Waits until the client is ready, or has failed. Raises what the client raises."""
        ready = asyncio.create_task(client.wait_until_ready())
        try:
            await asyncio.wait((ready, connected), timeout=CONNECT_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        finally:
            ready.cancel()
        if connected.done():
            connected.result()
        if not client.is_ready():
            raise TimeoutError

    async def sweep(self) -> None:
        """Answers what was left over, or tells its asker where it may have been answered."""
        if self._client is None:
            return
        hands = self._client.hands
        for left in await self._desk.left_over(PLATFORM):
            hands.work.start(hands.take_up(left))

    async def stop(self) -> None:
        """Takes nothing new on; what was taken on is still answered."""
        if self._client is not None:
            self._client.hands.is_open = False

    async def close(self) -> None:
        """Ends every connection."""
        await self.stop()
        if self._client is not None:
            await self._client.hands.work.finish(FINISH_SECONDS)
            await self._client.close()
        if self._connected is not None:
            await asyncio.gather(self._connected, return_exceptions=True)

    @property
    def trouble(self) -> str | None:
        """Why no question arrives now; `None` where all is well."""
        if self._client is None or self._connected is None or self._connected.done():
            return "Discord is not connected"
        if self._client.down:
            return f"{len(self._client.down)} of Discord's shards are not connected"
        return None


def _log_end(connected: asyncio.Task[None]) -> None:
    """A connection that Discord has ended for good while the program runs."""
    error = None if connected.cancelled() else connected.exception()
    if isinstance(error, discord.ConnectionClosed) and error.code == INVALID_TOKEN:
        logger.error("%s", REFUSED)
    elif error is not None:
        logger.error("Discord has ended the connection (%s); start the program again", type(error).__name__)
