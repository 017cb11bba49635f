"""Turns, kept in the store; while the store cannot be reached in this process, and handed over when it can again."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from adapters.desk.asked import Place
from adapters.desk.batches import Batches
from adapters.desk.reach import Reach
from adapters.store.rows import TurnRow
from adapters.store.turns import DROPPED, HEARD, Turns

logger = logging.getLogger(__name__)

REMEMBERED = 20_000
"""Turns kept in this process, and keys of messages: as many as a burst may leave waiting while the store is away."""


class Ledger:
    """The turns of this process. Its methods never fail: what the store cannot do now is done here and owed to it."""

    def __init__(self, turns: Turns, *, reach: Reach, clock: Callable[[], datetime]) -> None:
        self._turns = turns
        self._reach = reach
        self._clock = clock
        self._here: OrderedDict[str, TurnRow] = OrderedDict()
        self._keys: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._owed: set[str] = set()
        self._accepting: Batches[TurnRow, bool] = Batches(self._accept)

    @property
    def is_store_reachable(self) -> bool:
        """Whether the store did what was last asked of it."""
        return self._reach.is_open

    @property
    def owed(self) -> int:
        """How many turns the store has yet to hear of."""
        return len(self._owed)

    async def accept(self, row: TurnRow) -> bool:
        """Takes a message on, on disk before this returns; `False` where it was taken on before.

        Messages that arrive together are written together.
        """
        if (row.platform, row.key) in self._keys:
            return False
        self._known(row)
        return await self._accepting.add(row)

    async def _accept(self, rows: Sequence[TurnRow]) -> list[bool]:
        fresh = await self._reach.ask(lambda: self._turns.accept(rows))
        for row in rows:
            if fresh is None:
                self._owed.add(row.id)
            if fresh is None or row.id in fresh:
                self._remember(row)
        return [fresh is None or row.id in fresh for row in rows]

    async def find(self, turn_id: str) -> TurnRow | None:
        """One turn. What was deleted from the store is forgotten here too."""
        found = await self._reach.ask(lambda: self._looked_up(turn_id))
        if found is None or (not found and turn_id in self._owed):
            return self._here.get(turn_id)
        if not found:
            self._here.pop(turn_id, None)
            return None
        return found[0]

    async def _looked_up(self, turn_id: str) -> tuple[TurnRow, ...]:
        row = await self._turns.find(turn_id)
        return () if row is None else (row,)

    async def said_before(self, place: Place, moment: datetime, limit: int) -> tuple[str, ...]:
        """What was said in a conversation before `moment`, oldest first."""
        rows = await self._reach.ask(lambda: self._turns.in_thread(place.key, before=moment, limit=limit))
        if rows is None:
            rows = tuple(row for row in self._local(place) if row.asked_at < moment and row.state in HEARD)[-limit:]
        return tuple(row.text for row in rows)

    async def knows(self, place: Place) -> bool:
        """Whether anything was said to Sextant in a conversation."""
        known = await self._reach.ask(lambda: self._turns.is_known(place.key))
        return any(row.state != DROPPED for row in self._local(place)) if known is None else known

    async def of_user(self, platform: str, workspace: str, user: str, limit: int) -> tuple[TurnRow, ...]:
        """A person's turns in a workspace, newest first; none while the store cannot be reached."""
        found = await self._reach.ask(lambda: self._turns.of_user(platform, user, workspace=workspace, limit=limit))
        return found or ()

    async def begin_sending(self, turn_id: str, intent: str, understood: dict[str, Any]) -> bool:
        """Marks an answer as about to be shown; `False` where another process did."""
        self._change(turn_id, state="sending", intent=intent, understood=understood)
        marked = await self._reach.ask(lambda: self._turns.begin_sending(turn_id, intent=intent, understood=understood))
        return marked is not False or turn_id in self._owed

    async def end(self, turn_id: str, state: str, message: str | None = None) -> None:
        """Marks a turn as answered, failed or withdrawn."""
        now = self._clock()
        self._change(turn_id, state=state, message=message, answered_at=now)
        await self._or_owe(turn_id, lambda: self._turns.end(turn_id, state, message=message, now=now))

    async def drop(self, turn_id: str) -> None:
        """Forgets the words of what was overheard and was no question."""
        now = self._clock()
        self._change(turn_id, state=DROPPED, text="", answered_at=now)
        await self._or_owe(turn_id, lambda: self._turns.drop(turn_id, now))

    async def give_back(self, turn_id: str) -> None:
        """Marks an answer that could not be shown as waiting again."""
        self._change(turn_id, state="accepted")
        await self._or_owe(turn_id, lambda: self._turns.give_back(turn_id))

    async def take_over(self, platform: str, older_than: datetime) -> tuple[TurnRow, ...]:
        """Turns that were left since before `older_than`, as they stood; each goes to one process only."""
        taken = (
            await self._reach.ask(lambda: self._turns.take_over(platform, older_than=older_than, now=self._clock()))
            or ()
        )
        for row in taken:
            self._remember(replace(row, taken_at=self._clock(), attempts=row.attempts + 1))
        return taken

    async def hand_over(self) -> None:
        """Tells the store what it missed, where it can be reached again."""
        rows = [self._here[turn_id] for turn_id in self._owed if turn_id in self._here]
        if rows and await self._reach.tell(lambda: self._turns.settle(rows)):
            self._owed -= {row.id for row in rows if self._here.get(row.id) is row}
            logger.info("the store was told of %d turns that it had missed", len(rows))

    async def _or_owe(self, turn_id: str, work: Callable[[], Awaitable[None]]) -> None:
        if not await self._reach.tell(work):
            self._owed.add(turn_id)

    def _remember(self, row: TurnRow) -> None:
        self._here[row.id] = row
        self._known(row)
        while len(self._here) > REMEMBERED:
            oldest, _ = self._here.popitem(last=False)
            self._owed.discard(oldest)

    def _known(self, row: TurnRow) -> None:
        """Remembers that a message was taken on, here or elsewhere."""
        self._keys[row.platform, row.key] = None
        while len(self._keys) > REMEMBERED:
            self._keys.popitem(last=False)

    def _change(self, turn_id: str, **changes: Any) -> None:
        if turn_id in self._here:
            self._here[turn_id] = replace(self._here[turn_id], **changes)

    def _local(self, place: Place) -> list[TurnRow]:
        """The turns of a conversation that this process remembers."""
        key = place.key
        return [
            each for each in self._here.values() if (each.platform, each.workspace, each.channel, each.thread) == key
        ]
