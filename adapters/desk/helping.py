"""From Sextant to people: a question is handed to those whom the workspace's admins named, once."""

import logging
from collections.abc import Awaitable, Callable

from adapters.desk.asked import Place
from adapters.desk.reach import Reach
from adapters.desk.rulebook import Rulebook
from adapters.desk.rules import Rules
from adapters.desk.tally import Tally
from adapters.store.marks import Marks

audit = logging.getLogger("sextant.audit")

NOBODY = "Nobody is named here to take questions over. An admin can name a channel or people in this workspace's rules."
ALREADY = "That question was handed to people before; they have a link to it."


class Helping:
    """Hands turns over. Remembers which, also while the store cannot be reached."""

    def __init__(self, rulebook: Rulebook, marks: Marks, tally: Tally, *, reach: Reach) -> None:
        self._rulebook = rulebook
        self._marks = marks
        self._tally = tally
        self._reach = reach
        self._handed: set[str] = set()

    async def hand_over(
        self, turn_id: str, place: Place, user: str, send: Callable[[Rules], Awaitable[None]]
    ) -> Rules | str:
        """Has `send` bring a turn to the people whom the rules name: those rules, or a sentence on why it did not.

        Raises what `send` raises, after which it can be tried again; `StoreError` and `PolicyError` where the rules
        cannot be read.
        """
        rules = await self._rulebook.rules(place.platform, place.workspace)
        if not rules.has_human:
            return NOBODY
        if not await self._is_first(turn_id, user):
            return ALREADY
        try:
            await send(rules)
        except BaseException:
            self._handed.discard(turn_id)
            await self._reach.tell(lambda: self._marks.take_back(turn_id))
            raise
        self._tally.handed_over[place.platform] += 1
        audit.info("turn=%s platform=%s workspace=%s handed_over_by=%s", turn_id, place.platform, place.workspace, user)
        return rules

    async def _is_first(self, turn_id: str, user: str) -> bool:
        if turn_id in self._handed:
            return False
        self._handed.add(turn_id)
        return await self._reach.ask(lambda: self._marks.hand_over(turn_id, user)) is not False
