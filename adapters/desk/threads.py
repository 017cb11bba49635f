"""Conversations as people see them: threads, threads under shared answers, and what is to be stopped in them."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec.structs import replace

from adapters.desk.asked import Place
from adapters.desk.ledger import Ledger
from adapters.desk.reach import Reach
from adapters.store.marks import Marks

REMEMBERED = 1_000
"""Threads under shared answers that this process remembers."""


class Threads:
    """Finds the conversation that a place belongs to. Never fails: without the store it goes by what it remembers."""

    def __init__(self, marks: Marks, ledger: Ledger, *, reach: Reach, clock: Callable[[], datetime]) -> None:
        self._marks = marks
        self._ledger = ledger
        self._reach = reach
        self._clock = clock
        self._shared: OrderedDict[Place, Place] = OrderedDict()

    async def conversation(self, place: Place) -> Place | None:
        """The conversation that goes on in `place`; `None` where nothing was said to Sextant there."""
        if await self._ledger.knows(place):
            return place
        if place in self._shared:
            return self._shared[place]
        found = await self._reach.ask(lambda: self._looked_up(place))
        return self._remembered(place, found[0]) if found else None

    async def _looked_up(self, place: Place) -> tuple[Place, ...]:
        found = await self._marks.shared(place.key)
        return () if found is None else (replace(place, channel=found[0], thread=found[1]),)

    async def share(self, place: Place, turn_id: str, conversation: Place) -> None:
        """What is said in `place` goes on with the conversation of a turn whose answer was shared there."""
        self._remembered(place, conversation)
        await self._reach.tell(lambda: self._marks.share(place.key, turn_id))

    def _remembered(self, place: Place, conversation: Place) -> Place:
        self._shared[place] = conversation
        while len(self._shared) > REMEMBERED:
            self._shared.popitem(last=False)
        return conversation

    async def stop(self, place: Place) -> bool:
        """Marks what other processes answer in a conversation as to be stopped; whether an answer was still to come."""
        return bool(await self._reach.ask(lambda: self._marks.stop(place.key, self._clock())))

    async def stopped(self, turn_ids: Iterable[str]) -> frozenset[str]:
        """Those of the turns that are to be stopped; none while the store cannot be reached."""
        return await self._reach.ask(lambda: self._marks.stopped(tuple(turn_ids))) or frozenset()
