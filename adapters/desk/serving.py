"""From a message that was taken on to the answer on the asker's screen, once, or a sentence that says why not."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

import stamina

from adapters.desk.asked import Accepted, Speaker, Turn
from adapters.desk.errors import UndeliverableError
from adapters.desk.intake import Intake
from adapters.desk.ledger import Ledger
from adapters.desk.line import Line
from adapters.desk.tally import Tally
from adapters.desk.underway import Underway
from adapters.store.errors import StoreError
from bot.errors import AnswerError
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)
audit = logging.getLogger("sextant.audit")

Improve = Callable[[Turn, Speaker | None], Awaitable[Turn]]
UNEXPECTED = "Something went wrong on this side while answering (reference {id}). The log has it; please try again."


class Serving:
    """Computes answers in line, shows them, and has them bettered."""

    def __init__(
        self,
        ledger: Ledger,
        tally: Tally,
        turn_of: Callable[[str], Awaitable[Turn | None]],
        *,
        intake: Intake,
        line: Line,
        clock: Callable[[], datetime],
        underway: Underway,
        improve: Improve | None = None,
    ) -> None:
        """`improve` betters a turn, by edits through a speaker or, without one, before it is shown."""
        self._ledger = ledger
        self._tally = tally
        self._turn_of = turn_of
        self._intake = intake
        self._improve = improve
        self._clock = clock
        self._line = line
        self._underway = underway
        self._shown: set[str] = set()

    async def serve(self, accepted: Accepted, speaker: Speaker) -> None:
        """Answers a message and shows the answer. A fault is told to the asker; raises only when cancelled."""
        with self._underway.answering(accepted):
            try:
                await self._serve(accepted, speaker)
            except asyncio.CancelledError:
                # Without a person's wish the process is ending: the turn stays accepted, for the next one.
                if self._underway.is_stopped(accepted) and accepted.id not in self._shown:
                    self._tally.stopped[accepted.asked.place.platform] += 1
                    await self._ledger.end(accepted.id, "withdrawn")
                raise
            finally:
                self._shown.discard(accepted.id)

    async def _serve(self, accepted: Accepted, speaker: Speaker) -> None:
        started = self._clock()
        await self._intake.calm()
        try:
            # The status is on its way while the answer is computed, and settled before the answer is shown.
            _, turn = await asyncio.gather(self._thinking(accepted, speaker), self._answered(accepted, speaker))
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
            async for attempt in stamina.retry_context(on=_may_pass, attempts=3, wait_initial=1.0, wait_max=5.0):
                with attempt:
                    message = await speaker.post(turn)
        except UndeliverableError as error:
            logger.error("turn %s cannot be shown. %s", turn.id, error)  # noqa: TRY400  (the cure is in the sentence)
            self._tally.failed[turn.asked.place.platform] += 1
            await self._ledger.end(turn.id, "failed")
            return
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
            why = second if isinstance(second, UndeliverableError) else type(second).__name__
            logger.warning("the asker of turn %s could not be told (%s)", accepted.id, why)

    async def _answered(self, accepted: Accepted, speaker: Speaker) -> Turn:
        async with self._line.turn(accepted.id, None if accepted.asked.is_overheard else speaker.waiting):
            turn = await self._turn_of(accepted.id)
        if turn is None:
            raise LookupError(f"turn {accepted.id} is gone")
        return turn


def _may_pass(error: Exception) -> bool:
    """Whether another try may show an answer."""
    return not isinstance(error, UndeliverableError)
