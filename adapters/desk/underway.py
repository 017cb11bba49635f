"""What this process is answering: by conversation and by turn, to be stopped here or elsewhere, and waited for."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

from adapters.desk.asked import Accepted, Place

Stopped = Callable[[Iterable[str]], Awaitable[frozenset[str]]]
"""Says which of some turns were stopped in another process."""
POLL_SECONDS = 1.0
"""Between two looks at what was stopped elsewhere; answers that are there sooner cost none."""


class Underway:
    """The tasks that answer."""

    def __init__(self, stopped: Stopped) -> None:
        self._stopped = stopped
        self._by_place: dict[Place, set[asyncio.Task[None]]] = defaultdict(set)
        self._by_turn: dict[str, asyncio.Task[None] | None] = {}
        self._stopping: set[Place] = set()
        self._stopped_elsewhere: set[str] = set()
        self._watch: asyncio.Task[None] | None = None
        self._is_idle = asyncio.Event()

    def holds(self, turn_id: str) -> bool:
        """Whether a turn is being answered here."""
        return turn_id in self._by_turn

    @contextmanager
    def answering(self, accepted: Accepted) -> Iterator[None]:
        """Around the answering of a message by the current task."""
        place, task = accepted.asked.place, asyncio.current_task()
        if task is not None:
            self._by_place[place].add(task)
        self._by_turn[accepted.id] = task
        self._is_idle.clear()
        if self._watch is None or self._watch.done():
            self._watch = asyncio.create_task(self._watch_for_stops())
        try:
            yield
        finally:
            self._by_turn.pop(accepted.id, None)
            self._stopped_elsewhere.discard(accepted.id)
            if task is not None:
                self._by_place[place].discard(task)
            if not self._by_place[place]:
                del self._by_place[place]
            if not self._by_turn:
                self._is_idle.set()

    def is_stopped(self, accepted: Accepted) -> bool:
        """Whether a person wants it stopped; else whoever cancelled it is ending the process."""
        return accepted.asked.place in self._stopping or accepted.id in self._stopped_elsewhere

    async def _watch_for_stops(self) -> None:
        """Ends what was stopped in another process, for as long as anything is under way."""
        while self._by_turn:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._is_idle.wait(), POLL_SECONDS)
            for turn_id in await self._stopped(tuple(self._by_turn)) if self._by_turn else ():
                task = self._by_turn.get(turn_id)
                if task is not None and turn_id not in self._stopped_elsewhere:
                    self._stopped_elsewhere.add(turn_id)
                    task.cancel()

    async def stop(self, place: Place) -> bool:
        """Stops what is being answered in a conversation; whether anything was."""
        tasks = tuple(self._by_place.get(place, ()))
        self._stopping.add(place)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._stopping.discard(place)
        return bool(tasks)

    async def drain(self, patience: timedelta) -> int:
        """Waits for what is being answered; how many were left to the next start when patience ended."""
        tasks = [task for tasks in self._by_place.values() for task in tasks]
        if tasks:
            _, tasks_left = await asyncio.wait(tasks, timeout=patience.total_seconds())
            if tasks_left:
                return len(tasks_left)
        if self._watch is not None:
            await self._watch
        return 0
