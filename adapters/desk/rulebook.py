"""What is kept beside the turns: each workspace's rules, and the votes."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from adapters.desk.reach import Reach
from adapters.desk.rules import Rules, rules_from
from adapters.store.errors import StoreError
from adapters.store.store import Store

FRESH = timedelta(seconds=30)
"""How long rules are trusted before the store is asked again, so that other processes' changes arrive."""


class Rulebook:
    """Rules and votes. Rules are the last known ones while the store cannot be reached."""

    def __init__(self, store: Store, *, reach: Reach, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._reach = reach
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[datetime, Rules]] = {}
        self._reading: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def rules(self, platform: str, workspace: str) -> Rules:
        """A workspace's rules. Nobody is answered against rules that cannot be read.

        Raises `StoreError` where they were never read and the store is away, `PolicyError` where they are of another
        version.
        """
        fresh = self._fresh(platform, workspace)
        if fresh is not None:
            return fresh
        # Of the questions that arrive together one asks the store, and the others wait for what it says.
        reading = self._reading.setdefault((platform, workspace), asyncio.Lock())
        async with reading:
            return self._fresh(platform, workspace) or await self._asked(platform, workspace)

    def _fresh(self, platform: str, workspace: str) -> Rules | None:
        known = self._known.get((platform, workspace))
        return known[1] if known is not None and self._clock() - known[0] < FRESH else None

    async def _asked(self, platform: str, workspace: str) -> Rules:
        known = self._known.get((platform, workspace))
        found = await self._reach.ask(lambda: self._read(platform, workspace))
        if found is not None:
            self._known[platform, workspace] = (self._clock(), found)
            return found
        if known is None:
            raise StoreError("This workspace's rules cannot be read just now; please ask again in a minute.")
        return known[1]

    async def _read(self, platform: str, workspace: str) -> Rules:
        saved = await self._store.workspaces.rules(platform, workspace)
        return rules_from(saved, "this workspace's rules (an admin has to save them again)")

    async def set_rules(self, platform: str, workspace: str, rules: Rules, user: str) -> None:
        """Replaces a workspace's rules. Raises `StoreError` where they cannot be kept."""
        now = self._clock()
        await self._store.workspaces.save(platform, workspace, rules.to_json(), user, now)
        self._known[(platform, workspace)] = (now, rules)

    async def vote(self, turn_id: str, user: str, vote: str, now: datetime) -> bool:
        """Keeps a vote; `False` where it cannot be."""
        return await self._reach.ask(lambda: self._store.votes.cast(turn_id, user, vote, now)) is True

    async def vote_reason(self, turn_id: str, user: str, reason: str) -> bool:
        """Adds a reason to a vote; `False` where it cannot be."""
        return await self._reach.tell(lambda: self._store.votes.explain(turn_id, user, reason))
