"""From Sextant to people: a question is handed to those whom the workspace's admins named, once."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from msgspec import Struct
from msgspec.structs import replace

from adapters.desk.asked import Place
from adapters.desk.reach import Reach
from adapters.desk.rule_words import people_in
from adapters.desk.rulebook import Rulebook
from adapters.desk.rules import Rules
from adapters.desk.tally import Tally
from adapters.store.marks import Marks

logger = logging.getLogger(__name__)
audit = logging.getLogger("sextant.audit")

REMEMBERED = 1_000
"""Turns of which this process remembers that they were handed over."""

NOBODY = "Nobody is named here to take questions over. An admin can name a channel or people in this workspace's rules."
ALREADY = "That question was handed to people before; they have a link to it."
PASSED_ON = "Passed on to {people}, with the question and the way back to it."
PASSED_ON_TO_SOME = "Passed on to {people}, with the question and the way back to it; {missed} could not be reached."

Send = Callable[[Rules, str], Awaitable[None]]
"""Brings a turn to one destination: the channel that the rules name, or else one of the people."""


class Passed(Struct, frozen=True, kw_only=True):
    """A turn handed over by `rules`; `missed` are those of the people whom it did not reach."""

    rules: Rules
    missed: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What is said where it was asked."""
        if not self.missed:
            return PASSED_ON.format(people=people_in(self.rules))
        told = tuple(each for each in self.rules.help_contacts if each not in self.missed)
        missed = people_in(Rules(help_contacts=self.missed))
        return PASSED_ON_TO_SOME.format(people=people_in(replace(self.rules, help_contacts=told)), missed=missed)


class Helping:
    """Hands turns over. Remembers which, also while the store cannot be reached."""

    def __init__(self, rulebook: Rulebook, marks: Marks, tally: Tally, *, reach: Reach) -> None:
        self._rulebook = rulebook
        self._marks = marks
        self._tally = tally
        self._reach = reach
        self._handed: OrderedDict[str, None] = OrderedDict()

    async def hand_over(
        self, turn_id: str, place: Place, user: str, send: Send, *, faults: tuple[type[Exception], ...]
    ) -> Passed | str:
        """Has `send` bring a turn to each of those whom the rules name, or says in a sentence why it did not.

        One whom `send` fails for with one of `faults` is passed over. Where it reached nobody this raises the last of
        them, and it can be tried again. Raises `StoreError` and `PolicyError` where the rules cannot be read.
        """
        rules = await self._rulebook.rules(place.platform, place.workspace)
        if not rules.has_human:
            return NOBODY
        if not await self._is_first(turn_id, user):
            return ALREADY
        reached: list[str] = []
        try:
            passed = await _to_each(rules, send, faults, reached)
        except BaseException:
            # Whom it reached would get it twice by another try.
            if not reached:
                self._handed.pop(turn_id, None)
                await self._reach.tell(lambda: self._marks.take_back(turn_id))
            raise
        self._tally.handed_over[place.platform] += 1
        audit.info("turn=%s platform=%s workspace=%s handed_over_by=%s", turn_id, place.platform, place.workspace, user)
        return passed

    async def _is_first(self, turn_id: str, user: str) -> bool:
        if turn_id in self._handed:
            return False
        self._handed[turn_id] = None
        while len(self._handed) > REMEMBERED:
            self._handed.popitem(last=False)
        return await self._reach.ask(lambda: self._marks.hand_over(turn_id, user)) is not False


async def _to_each(rules: Rules, send: Send, faults: tuple[type[Exception], ...], reached: list[str]) -> Passed:
    """Fills `reached` as it goes. Raises the last fault where all of them failed."""
    everybody = (rules.help_channel,) if rules.help_channel else rules.help_contacts
    missed: list[str] = []
    for there in everybody:
        try:
            await send(rules, there)
        except faults as error:
            logger.info("a turn did not reach %s: %s", there, type(error).__name__)
            missed.append(there)
            if len(missed) == len(everybody):
                raise
        else:
            reached.append(there)
    return Passed(rules=rules, missed=tuple(missed))
