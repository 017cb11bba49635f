"""The one entrance: takes the rules' answer to a question and gives it back better understood and better worded.

It never raises because of a model and never holds an answer back beyond the deadline: then the rules' answer stands.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncGenerator, Mapping
from typing import Any

from msgspec.structs import replace

from bot.agent.bounds import Bounds
from bot.agent.brain import Brain
from bot.agent.errors import SpentError
from bot.agent.faults import cure_of
from bot.agent.findings import Findings
from bot.agent.gathering import Gatherer
from bot.agent.grounds import Grounds
from bot.agent.merging import merged
from bot.agent.parity import can_be_held
from bot.agent.run import Run
from bot.agent.spending import Counts, Purse, Spender
from bot.agent.tally import Tally
from bot.agent.telling import OF_LAW
from bot.agent.tongues import can_be_worded, is_read_by_rules, tongue_of
from bot.agent.voicing import Shown, Voice
from bot.answer import Answer
from bot.assistant import Assistant
from bot.errors import AnswerError
from bot.question import Question
from bot.understanding.aside_readings import ONCE_MORE
from bot.understanding.reading import Reading
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)

KEPT_UNDERSTANDINGS = 500
NOBODY = Spender()
_SILENT = frozenset({"injection", "spam", "empty"})
"""Messages that no model is shown."""


class Conversationalist:
    """A model that takes part. Holds no state of any conversation but understandings of identical questions."""

    def __init__(self, brain: Brain, assistant: Assistant, bounds: Bounds, counts: Counts, tally: Tally) -> None:
        self._brain = brain
        self._assistant = assistant
        self._bounds = bounds
        self._counts = counts
        self._gatherer = Gatherer(assistant.lexicon)
        self._voice = Voice(brain, assistant)
        self._claims: OrderedDict[tuple[str, ...], Mapping[str, Any]] = OrderedDict()
        self.tally = tally

    @property
    def name(self) -> str:
        """What the model is called."""
        return self._brain.name

    async def improve(
        self, question: Question, answer: Answer, spender: Spender = NOBODY, assistant: Assistant | None = None
    ) -> Answer:
        """`answer`, the rules' own, improved or as it is. `assistant` is the one that gave it, with its policies."""
        latest = [answer]

        async def keep(better: Answer) -> None:
            latest.append(better)

        work = self._guarded(question, answer, spender, assistant or self._assistant, Shown(keep, streams=False))
        await work
        return latest[-1]

    async def improvements(
        self, question: Question, answer: Answer, spender: Spender = NOBODY, assistant: Assistant | None = None
    ) -> AsyncGenerator[Answer, None]:
        """Whole, checked answers, each with more of the wording than the one before; none where the rules' stands."""
        shown: asyncio.Queue[Answer | None] = asyncio.Queue()
        work = asyncio.create_task(
            self._guarded(question, answer, spender, assistant or self._assistant, Shown(shown.put, streams=True)),
            name=f"model {question.id}",
        )
        work.add_done_callback(lambda _: shown.put_nowait(None))
        try:
            while (better := await shown.get()) is not None:
                yield better
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    async def _guarded(
        self,
        question: Question,
        answer: Answer,
        spender: Spender,
        assistant: Assistant,
        show: Shown,
    ) -> None:
        """The work, with the deadline and every fault of a model turned into the rules' answer."""
        try:
            async with asyncio.timeout(self._bounds.deadline_seconds):
                outcome = await self._work(question, answer, spender, assistant, show)
        except TimeoutError:
            outcome = "rules:late"
            logger.warning("the model %s took over %g s (SEXTANT_MODEL_DEADLINE_SECONDS); what there is by then stands",
                           self.name, self._bounds.deadline_seconds)  # fmt: skip
        except SpentError as error:
            outcome = "rules:spent"
            logger.info("no model for %s: the cap on %s is reached", question.id, error)
        except Exception as error:
            outcome = "rules:fault"
            self.tally.faults[type(error).__name__] += 1
            kind, cure = type(error).__name__, cure_of(error)
            logger.warning("the model %s failed (%s): %s; the rules' answer stands", self.name, kind, cure)
            logger.debug("fault", exc_info=error)
        self.tally.answers[outcome] += 1

    async def _work(
        self, question: Question, answer: Answer, spender: Spender, assistant: Assistant, show: Shown
    ) -> str:
        """How it ended. Shows each better answer."""
        reading = await asyncio.to_thread(assistant.read, question)
        if reading.flags & _SILENT or (reading.intents == ("off_topic",) and is_read_by_rules(question.text)):
            return "rules:not for a model"
        purse = Purse(self._bounds, self._counts, self.tally, spender, question.today)
        run = Run(question=question, assistant=assistant, purse=purse)
        # The grounds are gathered while the model reads, so that they cost the asker no time.
        gathering = asyncio.create_task(asyncio.to_thread(self._gatherer.of_answer, answer, _words_of(question)))
        try:
            # A question on the answer before, and several in one, are read by the rules alone.
            is_aside = reading.aside is not None and reading.aside.asks not in ONCE_MORE
            reading = reading if is_aside else replace(reading, aside=None)
            is_settled = is_aside or bool(reading.parts or reading.jobs)
            better = answer if is_settled else await self._understood(run, reading, answer)
            if better is not answer:
                await show.put(better)
            return await self._worded_or_not(run, answer, better, gathering, show)
        finally:
            await asyncio.gather(gathering, return_exceptions=True)

    async def _worded_or_not(
        self, run: Run, answer: Answer, better: Answer, gathering: "asyncio.Task[Grounds]", show: Shown
    ) -> str:
        """How it ended, wording included where the answer and its language are such that it can be checked."""
        question = run.question
        tongue = tongue_of(question.text) or ("en" if is_read_by_rules(question.text) else None)
        left = "rules:not worded" if better is answer else "understood"
        if better.clarify or tongue is None or not can_be_worded(tongue) or better.intent == "off_topic":
            return left
        if better.intent in OF_LAW:
            is_held = can_be_held(tongue) and await self._translated(run, better, tongue, show)
            return "translated" if is_held else left
        if better is not answer:
            grounds = await asyncio.to_thread(self._gatherer.of_answer, better, _words_of(question))
        else:
            grounds = await gathering
        findings = Findings(better, grounds, self._gatherer)
        result = await self._voice.worded(run, better, findings, tongue, show)
        self.tally.shown += result.passed if result.stands else 0
        self.tally.removed.update(result.faults)
        if result.stands:
            return "improved"
        return "rules:not grounded" if better is answer else "understood"

    async def _translated(self, run: Run, better: Answer, tongue: str, show: Shown) -> bool:
        """Whether an answer about law was put into the asker's language."""
        passed, refused = await self._voice.translated(run, better, tongue, show)
        self.tally.shown += passed
        self.tally.removed["translation"] += refused
        return passed > 0

    async def _understood(self, run: Run, reading: Reading, answer: Answer) -> Answer:
        """`answer`, or the rules' answer to what the model read as well."""
        claim = await self._claim(run, reading)
        knowledge = run.assistant.knowledge
        found = merged(claim, run.question, reading, run.assistant.lexicon, knowledge.facts)
        self.tally.dropped_values.update(found.dropped)
        if found.reading == reading:
            return answer
        try:
            fresh = await asyncio.to_thread(run.assistant.answer_reading, run.question, found.reading)
        except (AnswerError, KnowledgeError) as error:
            logger.warning("what the model read could not be answered (%s)", type(error).__name__)
            return answer
        return _signed(fresh, self.name)

    async def _claim(self, run: Run, reading: Reading) -> Mapping[str, Any]:
        key = _words_of(run.question)
        if key in self._claims:
            self.tally.cached += 1
            return self._claims[key]
        claim = await self._brain.understood(run, reading.understood)
        if claim:
            self._claims[key] = claim
        while len(self._claims) > KEPT_UNDERSTANDINGS:
            self._claims.popitem(last=False)
        return claim

    async def close(self) -> None:
        """Ends the connections to the model."""
        await self._brain.close()


def _words_of(question: Question) -> tuple[str, ...]:
    return (*question.history, question.text)


def _signed(answer: Answer, brain: str) -> Answer:
    return replace(answer, brain=brain)
