"""Question in, checked answer out: the one entrance that every adapter uses."""

import logging
from collections.abc import Callable, Mapping
from datetime import date
from time import perf_counter

from msgspec.structs import replace

from bot.answer import Answer
from bot.draft import Draft
from bot.field import Field, field_of
from bot.policy import Policy
from bot.question import Question
from bot.selection.market import Market
from bot.shortened import checked
from bot.situation import Situation
from bot.strategies import (
    api_errors,
    best_listed,
    cloud_machines,
    free_tiers,
    glossary,
    grouped_models,
    in_its_place,
    judgement,
    on_text,
    other_parts,
    product_models,
    smallest,
    supposed_events,
)
from bot.strategies.closing import close
from bot.strategies.earlier import meant, models_told, pointed_at, rows_of
from bot.strategies.job_picks import of_job, picked_for_each
from bot.strategies.model_lists import listed_models
from bot.strategies.on_answer import answer_aside, can_answer
from bot.strategies.on_text import recommends, told_from_text
from bot.strategies.registry import STRATEGIES
from bot.strategies.several import joined
from bot.traffic_shares import origin_shares
from bot.understanding.aside_readings import AHEAD, NOT_NEW, ONCE_MORE, TOLD
from bot.understanding.lexicon import Lexicon
from bot.understanding.read import read
from bot.understanding.reading import Aside, Reading
from bot.understanding.resolving import resolve_model
from bot.understood import Understood
from knowledge.base import Knowledge
from knowledge.evidence import TrafficFigure

logger = logging.getLogger(__name__)
Strategy = Callable[[Draft], None]
NEW_SUBJECT = "new_subject"
"""The flag of a message that leaves its thread, whose earlier messages then say nothing of it."""
NOTHING_READ = (
    "**Nothing in this message changes the answer before, as far as I can read it: that answer stands.** To change it, "
    'say what is to differ, such as "cheaper" or "hosted in the EU". To ask about it, name one thing, such as '
    '"price?", "licence?" or "why?".'
)
SAID_AGAIN = {
    (NOT_NEW,): "As far as I can read it, this changes nothing. The answer before, once more:",
    (TOLD,): "The answer before tells that, as far as I can read it. Once more:",
    (AHEAD,): "No source on board foretells that, beyond changes announced. The answer before, once more:",
}
"""How an answer that is the one before begins, by what is asked; where nothing was read, none is given."""
WHOLE_ANSWERS = (
    api_errors.answered,
    judgement.answered,
    in_its_place.answered,
    grouped_models.answered,
    product_models.answered,
    cloud_machines.answered,
    best_listed.answered,
    listed_models,
    smallest.answered,
    free_tiers.answered,
    supposed_events.answered,
    glossary.answered,
)
"""What answers a message whatever its intents are; each says whether it did."""


class Assistant:
    """Understands, looks up, decides and checks. Holds no state of any conversation."""

    def __init__(
        self,
        *,
        knowledge: Knowledge,
        lexicon: Lexicon,
        policies: tuple[Policy, ...] = (),
        strategies: Mapping[str, Strategy] = STRATEGIES,
        market: Market | None = None,
    ) -> None:
        self._knowledge = knowledge
        self._lexicon = lexicon
        self._policies = tuple(policy for policy in policies if not policy.is_empty)
        self._strategies = strategies
        self._market = market or Market(knowledge)

    @property
    def knowledge(self) -> Knowledge:
        """What the answers rest on."""
        return self._knowledge

    @property
    def lexicon(self) -> Lexicon:
        """The names that questions are read with."""
        return self._lexicon

    def under(self, *policies: Policy) -> "Assistant":
        """An assistant that keeps these policies too; what it knows is shared with this one, so this costs nothing."""
        if all(policy.is_empty for policy in policies):
            return self
        return Assistant(
            knowledge=self._knowledge,
            lexicon=self._lexicon,
            policies=(*self._policies, *policies),
            strategies=self._strategies,
            market=self._market,
        )

    def answer(self, question: Question) -> Answer:
        """The answer to one question.

        Raises `CheckError` when the finished answer would state what nothing vouches for.
        """
        return self._answer(question, read(question, self._lexicon))

    def read(self, question: Question) -> Reading:
        """What the rules take from a question and its thread."""
        return read(question, self._lexicon)

    def answer_reading(self, question: Question, reading: Reading) -> Answer:
        """The answer to a question that was read elsewhere. Raises `CheckError`."""
        return self._answer(question, reading)

    def compare(self, asked: Understood, question: Question) -> Answer:
        """The comparison of models that were named by options rather than in words. Raises `CheckError`."""
        names = tuple(next(iter(resolve_model(name, self._lexicon)), name) for name in asked.models)
        reading = Reading(understood=asked.but(models=names), intents=("compare", "cost"))
        return self._answer(question, reading)

    def field(self, question: Question, answer: Answer) -> Field:
        """What stands behind `answer`, for a chart: the other models that meet the wishes, with quality and cost."""
        return field_of(self._situation(question, read(question, self._lexicon)), answer)

    def origin_shares(self, day: date) -> tuple[TrafficFigure, ...]:
        """Shares of all public tokens by the maker's origin, as far as known on `day`, for a chart."""
        return origin_shares(self._knowledge.facts.traffic, day)

    def _situation(self, question: Question, reading: Reading) -> Situation:
        return Situation(
            question=question,
            reading=reading,
            policies=self._policies,
            knowledge=self._knowledge,
            lexicon=self._lexicon,
            market=self._market,
        )

    def _answer(self, question: Question, reading: Reading) -> Answer:
        aside = reading.aside
        if reading.parts:
            return self._answer_parts(question, reading)
        if aside is None:
            return self._answer_whole(question, reading)
        earlier = replace(question, text=question.history[aside.anchor], history=question.history[: aside.anchor])
        before = self._answer_whole(earlier, aside.before)
        if aside.asks == ("back",):
            return replace(before, question=question.text)
        if aside.asks in ONCE_MORE:
            whole = self._answer_whole(question, replace(reading, aside=None))
            told, told_before = whole.text.split("\n\n"), before.text.split("\n\n")
            if told[0] != told_before[0] or not {*told} <= {*told_before}:
                return whole
            lead = SAID_AGAIN.get(aside.asks)
            return replace(whole, text=f"{lead}\n\n{whole.text}" if lead else NOTHING_READ)
        if aside.asks == ("other",):
            return self._answer_alone(question, self._of_rows(reading, aside, before))
        if not can_answer(aside, before):
            return self._answer_alone(question, self._of_models_told(reading, aside, before))
        situation = self._situation(question, reading)
        if not recommends(before) and aside.asks[0] in on_text.ASKS:
            answer = replace(told_from_text(before, aside.asks[0], question.text), understood=reading.understood)
        else:
            answer = answer_aside(Draft(situation), aside, before)
        return checked(answer, situation.wishes, question.today, self._knowledge.facts)

    def _answer_parts(self, question: Question, reading: Reading) -> Answer:
        """The answers to the questions of a message, each read after those before it."""
        told = []
        for place, part in enumerate(reading.parts):
            asked = replace(question, text=part, history=(*question.history, *reading.parts[:place]))
            told.append((part, self._answer(asked, replace(read(asked, self._lexicon), parts=()))))
        whole = joined(Draft(self._situation(question, reading)).finish(), told)
        # Each part has met its own wishes; those of the whole message are of no one of them.
        return checked(whole, (), question.today, self._knowledge.facts)

    def _answer_whole(self, question: Question, reading: Reading) -> Answer:
        """The answer to a message that is no question on an answer: for each of its jobs, where it lists several."""
        if not reading.jobs:
            return self._answer_alone(question, reading)
        if len(reading.jobs) == 1:
            return self._answer_alone(question, of_job(reading, reading.jobs[0]))
        told = []
        for number, job in enumerate(reading.jobs, 1):
            asked = replace(question, id=f"{question.id}-{number}", text=job.text, history=())
            told.append((job.words, self._answer_alone(asked, of_job(reading, job))))
        whole = picked_for_each(Draft(self._situation(question, reading)), told)
        return checked(whole, (), question.today, self._knowledge.facts)

    def _of_rows(self, reading: Reading, aside: Aside, before: Answer) -> Reading:
        """`reading` with the models of the rows that it points at, beside those it names."""
        rows = meant(rows_of(before), aside.pointers)
        told = [row.model for row in rows] or pointed_at(models_told(before, self._knowledge.facts), aside.pointers)
        models = tuple(dict.fromkeys((*told, *reading.understood.models)))
        listed = tuple((row.model, row.provider) for row in rows if row.provider is not None)
        listed_at = listed if reading.intents[0] == "compare" else ()
        return replace(reading, understood=reading.understood.but(models=models), listed_at=listed_at, aside=None)

    def _of_models_told(self, reading: Reading, aside: Aside, before: Answer) -> Reading:
        """`reading` with the models that an answer without rows told of, where one thing is asked about them."""
        models = tuple(pointed_at(models_told(before, self._knowledge.facts), aside.pointers))
        if not models or reading.intents[0] == before.intents[0]:
            return replace(reading, aside=None)
        return replace(reading, understood=Understood(models=models), aside=None)

    def _answer_alone(self, question: Question, reading: Reading) -> Answer:
        """The answer of the strategies, to a message that is more than a question on the answer before."""
        started, asked = perf_counter(), question.text
        if reading.said:
            question = replace(question, text=reading.said)
        if NEW_SUBJECT in reading.flags:
            question = replace(question, history=())
        situation = self._situation(question, reading)
        draft = Draft(situation)
        if not any(answered(draft) for answered in WHOLE_ANSWERS):
            self._strategies[situation.reading.intents[0]](draft)
            other_parts.add(draft)
        answer = close(draft)
        passed = checked(answer, situation.wishes, question.today, self._knowledge.facts)
        logger.info(
            "answered %s as %s in %.0f ms, citing %d sources",
            question.id,
            answer.intent,
            (perf_counter() - started) * 1000,
            len(answer.citations),
        )
        return replace(passed, question=asked)
