"""What a thread shows while its answer is under way: a status, the stop button, and the place in the queue."""

import asyncio
import logging
from typing import Any

from adapters.slack_app.background import Background
from adapters.slack_app.connection import UNREACHABLE, Connection
from adapters.slack_app.reply import Reply
from bot.wording.figures import plural

logger = logging.getLogger(__name__)

STATUS_AFTER_SECONDS = 0.3
BUSY = 100
"""Tasks at once from which on a status would hold the answers up."""
LOOKING = "is looking it up…"
THINKING = ("Reading the prices…", "Adding up the costs…", "Checking origins and licences…")
STATUS_SECONDS = 1.0
"""What a status may hold an answer up; it is not worth more."""


def queued(ahead: int) -> str:
    """The status of a question that waits; Slack writes the app's name before it."""
    return f"has {ahead} {plural(ahead, 'question')} before yours…"


class Status:
    """The status of one thread. Nothing here is worth an error: what Slack refuses is not shown.

    Slack takes a status away by itself when the answer is posted.
    """

    def __init__(
        self, reply: Reply, token: str, *, connection: Connection, background: Background, after_seconds: float
    ) -> None:
        self._where: dict[str, Any] = {"channel_id": reply.channel, "thread_ts": reply.thread}
        self._client = connection.quick_client(token)
        self._background = background
        self._after = after_seconds
        self._coming: asyncio.Task[None] | None = None
        self._showing = asyncio.Lock()
        self._is_shown = False
        self._is_over = False

    def show_soon(self) -> None:
        """A status line and the stop button, once the answer takes its time: most are there before a status would."""
        self._coming = self._background.start(self._show_soon())

    async def _show_soon(self) -> None:
        await asyncio.sleep(self._after)
        if self._background.count <= BUSY and not self._is_shown:
            await self._show(status=LOOKING, loading_messages=list(THINKING))

    async def show_place(self, ahead: int) -> None:
        """How many questions are before this one."""
        await self._show(status=queued(ahead))

    async def _show(self, **line: Any) -> None:
        async with self._showing:
            if self._is_over:
                return
            self._is_shown = True
            calls = (
                self._client.assistant_threads_setStatus(**self._where, **line),
                self._client.agents_sessions_setStatus(**self._where, status="processing"),
            )
            waits = (asyncio.wait_for(call, STATUS_SECONDS) for call in calls)
            results = await asyncio.gather(*waits, return_exceptions=True)
        for error in results:
            if isinstance(error, Exception):
                logger.debug("no status in %s: %s", self._where["channel_id"], type(error).__name__)

    async def settle(self) -> None:
        """Sees to it that no status appears after the answer."""
        self._is_over = True
        async with self._showing:
            if self._coming is not None:
                self._coming.cancel()

    def rest(self) -> None:
        """Takes back a status that somebody may have set here; that does not hold anything up."""
        self._background.start(self._rest())

    def rest_if_shown(self) -> None:
        """Likewise, where this has shown one."""
        if self._is_shown:
            self.rest()

    async def _rest(self) -> None:
        try:
            await self._client.agents_sessions_setStatus(**self._where, status="active")
        except UNREACHABLE as error:
            logger.debug("the status in %s stays: %s", self._where["channel_id"], type(error).__name__)
