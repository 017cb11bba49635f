"""The line of questions that wait to be computed: first come, first served, and whoever waits long is told where.

Telling is worth less than answering: it begins after some seconds, and only a few people are told at a time.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from msgspec import Struct

logger = logging.getLogger(__name__)

Tell = Callable[[int], Awaitable[None]]
"""Says how many questions are before one."""


class Patience(Struct, frozen=True, kw_only=True):
    """When people are told, in seconds; the status that some platforms show lasts two minutes."""

    before_told: float = 3.0
    until_told_again: float = 20.0
    between_looks: float = 1.0
    most_at_once: int = 5
    """People told in one look; the rest are told in the next ones."""


class _Waiting(Struct, kw_only=True):
    tell: Tell | None
    next_told: float


class Line:
    """Lets `at_once` questions be computed together, and the others wait in order."""

    def __init__(self, at_once: int, patience: Patience) -> None:
        self._at_once = at_once
        self._patience = patience
        self._free = asyncio.Semaphore(at_once)
        self._waiting: OrderedDict[str, _Waiting] = OrderedDict()
        self._watch: asyncio.Task[None] | None = None
        self._telling: set[asyncio.Task[None]] = set()

    @property
    def length(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @asynccontextmanager
    async def turn(self, turn_id: str, tell: Tell | None) -> AsyncIterator[None]:
        """Around the computing of one answer; begins when it is its turn. Without `tell` nobody is told of the wait."""
        if self._free.locked():
            now = asyncio.get_running_loop().time()
            self._waiting[turn_id] = _Waiting(tell=tell, next_told=now + self._patience.before_told)
            if self._watch is None or self._watch.done():
                self._watch = asyncio.create_task(self._look_after_them())
        try:
            await self._free.acquire()
        finally:
            self._waiting.pop(turn_id, None)
        try:
            yield
        finally:
            self._free.release()

    async def _look_after_them(self) -> None:
        while self._waiting:
            await asyncio.sleep(self._patience.between_looks)
            self._tell_some()

    def _tell_some(self) -> None:
        """Those before a question in line, and those that are being computed, are before it."""
        now = asyncio.get_running_loop().time()
        due = [(ahead, each.tell, each) for ahead, each in enumerate(self._waiting.values(), self._at_once)
               if each.tell is not None and each.next_told <= now]  # fmt: skip
        for ahead, tell, waiting in due[: max(0, self._patience.most_at_once - len(self._telling))]:
            waiting.next_told = now + self._patience.until_told_again
            task = asyncio.create_task(_told(tell, ahead))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)


async def _told(tell: Tell, ahead: int) -> None:
    try:
        await tell(ahead)
    except Exception as error:  # noqa: BLE001  (a notice is worth no fault)
        logger.debug("somebody could not be told of their place (%s)", type(error).__name__)
