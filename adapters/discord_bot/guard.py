"""No fault leaves a handler: it is logged, and the person reads a sentence."""

import asyncio
import logging
from collections.abc import Awaitable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

import discord

from adapters.desk.errors import COULD_NOT
from adapters.desk.sentences import SORRY
from adapters.discord_bot.escaping import escape
from adapters.discord_bot.faults import EXPIRED, UNREACHABLE

logger = logging.getLogger(__name__)

ALREADY = 40060
"""Another process has answered this interaction."""


class AtWork:
    """What handlers are doing, so that nothing is cut off when the program ends."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    async def guarded(self, interaction: discord.Interaction, work: Awaitable[None]) -> None:
        """Does `work` for an interaction; a fault is logged and told to the person. Raises only when cancelled."""
        with self.here():
            await _guarded(interaction, work)

    @contextmanager
    def here(self) -> Iterator[None]:
        """Marks the current task as at work."""
        task = asyncio.current_task()
        if task is None or task in self._tasks:
            yield
            return
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Does `work` beside everything else."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, seconds: float) -> None:
        """Waits for what is being done, then ends it."""
        tasks = tuple(self._tasks)
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _guarded(interaction: discord.Interaction, work: Awaitable[None]) -> None:
    try:
        await work
    except COULD_NOT as error:
        await tell(interaction, str(error))
    except discord.HTTPException as error:
        if error.code in EXPIRED or error.code == ALREADY:
            logger.info("an interaction was answered too late, or elsewhere (%d)", error.code)
            return
        await _apologise(interaction, error)
    except Exception as error:  # noqa: BLE001  (the adapter's one place: a person reads a sentence, the log the rest)
        await _apologise(interaction, error)


async def _apologise(interaction: discord.Interaction, error: Exception) -> None:
    logger.error("an interaction failed: %s", type(error).__name__, exc_info=error)
    await tell(interaction, SORRY)


async def tell(interaction: discord.Interaction, sentence: str) -> None:
    """Says a sentence to the person alone, as far as Discord still lets us."""
    text = escape(sentence)[:1_900]
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True, suppress_embeds=True)
        else:
            await interaction.response.send_message(text, ephemeral=True, suppress_embeds=True)
    except UNREACHABLE as error:
        logger.info("nobody could be told: %s", type(error).__name__)
