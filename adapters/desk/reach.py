"""Whether the store can be reached: a question never waits long for it, and never fails because of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.store.errors import StoreError

logger = logging.getLogger(__name__)
T = TypeVar("T")

PATIENCE_SECONDS = 2.0
"""What a question waits for the store, and how long the store is left alone after it failed."""
LOOKS = 20
"""How often it is looked meanwhile. A loop that is busy looks late, and so gives the store longer: it is not away."""


class Reach:
    """The way to the store. After a fault it is closed for a while, so that the next question does not wait too."""

    def __init__(self) -> None:
        self._closed_until: float | None = None

    @property
    def is_open(self) -> bool:
        """Whether the store did what was last asked of it."""
        return self._closed_until is None

    async def ask(self, work: Callable[[], Awaitable[T]]) -> T | None:
        """What the store says; `None` where it cannot be reached. The first fault and the recovery are logged."""
        now = asyncio.get_running_loop().time()
        if self._closed_until is not None and now < self._closed_until:
            return None
        try:
            result = await _within_patience(work)
        except (StoreError, TimeoutError) as error:
            if self.is_open:
                logger.warning("the store cannot be reached (%s); going on from memory", str(error) or "too slow")
            self._closed_until = asyncio.get_running_loop().time() + PATIENCE_SECONDS
            return None
        if not self.is_open:
            logger.warning("the store can be reached again")
            self._closed_until = None
        return result

    async def tell(self, work: Callable[[], Awaitable[None]]) -> bool:
        """Whether the store did `work`."""

        async def done() -> bool:
            await work()
            return True

        return await self.ask(done) is True


async def _within_patience(work: Callable[[], Awaitable[T]]) -> T:
    """What `work` returns. Raises `TimeoutError` where that takes too long, and what `work` raises."""
    task = asyncio.ensure_future(work())
    try:
        for _ in range(LOOKS):
            await asyncio.wait((task,), timeout=PATIENCE_SECONDS / LOOKS)
            if task.done():
                return task.result()
        raise TimeoutError
    finally:
        if not task.done():
            task.cancel()
            await asyncio.wait((task,))
