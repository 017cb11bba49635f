"""From a message that was taken on to the answer on the asker's screen, once, or a sentence that says why not."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta

import stamina

from adapters.desk.asked import Accepted, Place, Speaker, Turn
from adapters.desk.intake import Intake
from adapters.desk.ledger import Ledger
from adapters.desk.tally import Tally
from adapters.store.errors import StoreError
from bot.errors import AnswerError
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)
audit = logging.getLogger("sextant.audit")

Improve = Callable[[Turn, Speaker | None], Awaitable[Turn]]
Stopped = Callable[[Iterable[str]], Awaitable[frozenset[str]]]
POLL_SECONDS = 1.0
"""Between two looks at what was stopped elsewhere; answers that are there sooner cost none."""
UNEXPECTED = "Something went wrong on this side while answering (reference {id}). The log has it; please try again."


class Serving:
    """What this process is answering, by conversation."""

    def __init__(
        self,
        ledger: Ledger,
        tally: Tally,
        turn_of: Callable[[str], Awaitable[Turn | None]],
        *,
        intake: Intake,
        at_once: int,
        clock: Callable[[], datetime],
        stopped: Stopped,
        improve: Improve | None = None,
    ) -> None:
        """`at_once` questions are computed together; more would only hold up the event loop.

        `stopped` says which turns were stopped in another process. `improve` betters a turn, by edits through a speaker
        or, without one, before it is shown.
        """
        self._ledger = ledger
        self._tally = tally
        self._turn_of = turn_of
        self._intake = intake
        self._improve = improve
        self._clock = clock
        self._computing = asyncio.Semaphore(at_once)
        self._running: dict[Place, set[asyncio.Task[None]]] = defaultdict(set)
        self._serving: dict[str, asyncio.Task[None] | None] = {}
        self._stopped = stopped
        self._stopped_elsewhere: set[str] = set()
        self._watch: asyncio.Task[None] | None = None
        self._stopping: set[Place] = set()
        self._shown: set[str] = set()

    def is_serving(self, turn_id: str) -> bool:
        """Whether a turn is being answered here."""
        return turn_id in self._serving

    async def serve(self, accepted: Accepted, speaker: Speaker) -> None:
        """Answers a message and shows the answer. A fault is told to the asker; raises only when cancelled."""
        place = accepted.asked.place
        task = asyncio.current_task()
        if task is not None:
            self._running[place].add(task)
        self._serving[accepted.id] = task
        if self._watch is None or self._watch.done():
            self._watch = asyncio.create_task(self._watch_for_stops())
        try:
            await self._serve(accepted, speaker)
        except asyncio.CancelledError:
            # Without a person's wish the process is ending: the turn stays accepted, for the next one.
            is_wanted = place in self._stopping or accepted.id in self._stopped_elsewhere
            if is_wanted and accepted.id not in self._shown:
                self._tally.stopped[place.platform] += 1
                await self._ledger.end(accepted.id, "withdrawn")
            raise
        finally:
            self._serving.pop(accepted.id, None)
            self._stopped_elsewhere.discard(accepted.id)
            self._shown.discard(accepted.id)
            if task is not None:
                self._running[place].discard(task)
            if not self._running[place]:
                del self._running[place]

    async def _watch_for_stops(self) -> None:
        """Ends what was stopped in another process, for as long as anything is under way."""
        while self._serving:
            await asyncio.sleep(POLL_SECONDS)
            for turn_id in await self._stopped(tuple(self._serving)) if self._serving else ():
                task = self._serving.get(turn_id)
                if task is not None and turn_id not in self._stopped_elsewhere:
                    self._stopped_elsewhere.add(turn_id)
                    task.cancel()

    async def _serve(self, accepted: Accepted, speaker: Speaker) -> None:
        started = self._clock()
        await self._intake.calm()
        try:
            # The status is on its way while the answer is computed, and settled before the answer is shown.
            _, turn = await asyncio.gather(self._thinking(accepted, speaker), self._answered(accepted))
        except (AnswerError, KnowledgeError, StoreError) as error:
            await self._fail(accepted, speaker, f"Sextant could not answer that: {error}", error)
            return
        except Exception as error:  # noqa: BLE001  (a fault of ours must reach the asker as a sentence)
            await self._fail(accepted, speaker, UNEXPECTED.format(id=accepted.id), error)
            return
        if accepted.asked.is_overheard and turn.answer.intent == "off_topic":
            await self._ledger.drop(turn.id)
            return
        if self._improve is not None and not speaker.can_edit:
            turn = await self._bettered(turn, self._improve, None)
        if await self._ledger.begin_sending(turn.id, turn.answer.intent, turn.answer.understood.to_json()):
            await self._show(turn, speaker, started)

    @staticmethod
    async def _thinking(accepted: Accepted, speaker: Speaker) -> None:
        """What was only overheard may not be answered, and shows nothing before it is."""
        if not accepted.asked.is_overheard:
            await speaker.thinking()

    async def _show(self, turn: Turn, speaker: Speaker, started: datetime) -> None:
        try:
            async for attempt in stamina.retry_context(on=Exception, attempts=3, wait_initial=1.0, wait_max=5.0):
                with attempt:
                    message = await speaker.post(turn)
        except Exception as error:
            logger.warning("turn %s could not be shown (%s); it will be tried again", turn.id, type(error).__name__)
            logger.debug("turn %s", turn.id, exc_info=error)
            await self._ledger.give_back(turn.id)
            return
        await self._ledger.end(turn.id, "answered", message)
        self._shown.add(turn.id)
        if self._improve is not None and speaker.can_edit:
            turn = await self._bettered(turn, self._improve, speaker)
        seconds = (self._clock() - started).total_seconds()
        place, answer = turn.asked.place, turn.answer
        self._tally.answered[place.platform, answer.intent] += 1
        self._tally.took(seconds)
        audit.info(
            "turn=%s platform=%s workspace=%s channel=%s user=%s intent=%s models=%s sources=%d brain=%s ms=%.0f",
            turn.id, place.platform, place.workspace, place.channel, turn.asked.user, answer.intent,
            ",".join(each.model for each in answer.recommendations) or "-", len(answer.citations), answer.brain,
            seconds * 1000,
        )  # fmt: skip

    async def _bettered(self, turn: Turn, improve: Improve, speaker: Speaker | None) -> Turn:
        """The turn as it was shown last. A fault leaves the answer that is there."""
        try:
            return await improve(turn, speaker)
        except Exception as error:
            logger.warning("turn %s was not bettered (%s)", turn.id, type(error).__name__)
            logger.debug("turn %s", turn.id, exc_info=error)
            return turn

    async def _fail(self, accepted: Accepted, speaker: Speaker, sentence: str, error: Exception) -> None:
        platform = accepted.asked.place.platform
        logger.error("turn %s failed: %s", accepted.id, type(error).__name__, exc_info=error)
        self._tally.failed[platform] += 1
        await self._ledger.end(accepted.id, "failed")
        if accepted.asked.is_overheard:
            return
        try:
            await speaker.tell(sentence)
        except Exception as second:  # noqa: BLE001  (the platform is away too; the log has both)
            logger.warning("the asker of turn %s could not be told (%s)", accepted.id, type(second).__name__)

    async def _answered(self, accepted: Accepted) -> Turn:
        async with self._computing:
            turn = await self._turn_of(accepted.id)
        if turn is None:
            raise LookupError(f"turn {accepted.id} is gone")
        return turn

    async def stop(self, place: Place) -> bool:
        """Stops what is being answered in a conversation; whether anything was."""
        tasks = tuple(self._running.get(place, ()))
        self._stopping.add(place)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._stopping.discard(place)
        return bool(tasks)

    async def drain(self, patience: timedelta) -> int:
        """Waits for what is being answered; how many were left to the next start when patience ended."""
        tasks = [task for tasks in self._running.values() for task in tasks]
        if tasks:
            _, tasks_left = await asyncio.wait(tasks, timeout=patience.total_seconds())
            return len(tasks_left)
        return 0
