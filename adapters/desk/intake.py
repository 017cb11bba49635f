"""Who arrives goes first: while a burst of messages is being taken on, answering waits a moment."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_SECONDS = 2.0
"""What an answer waits at most. Platforms want to hear within three seconds that a message has arrived."""


class Intake:
    """Counts the messages that are being taken on. Answers are computed in the same process, and would slow them."""

    def __init__(self) -> None:
        self._arriving = 0
        self._calm = asyncio.Event()
        self._calm.set()

    @contextmanager
    def arriving(self) -> Iterator[None]:
        """Around the taking on of one message."""
        self._arriving += 1
        self._calm.clear()
        try:
            yield
        finally:
            self._arriving -= 1
            if not self._arriving:
                self._calm.set()

    async def calm(self) -> None:
        """Waits until nothing arrives, but not for ever."""
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                await self._calm.wait()
        except TimeoutError:
            return
