"""The desk: every chat hands its questions in here, and shows what comes back. One for each process."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from msgspec.structs import replace

from adapters.charts.chart import Chart
from adapters.desk.about import About, Recent
from adapters.desk.asked import Accepted, Asked, LeftOver, Place, Refused, Repeat, Speaker, Turn
from adapters.desk.helping import Passed, Send
from adapters.desk.intake import Intake
from adapters.desk.line import Line
from adapters.desk.parts import Parts
from adapters.desk.rules import Manner, Rules
from adapters.desk.serving import Serving
from adapters.desk.taking import Taking, readable
from adapters.desk.tally import Tally
from adapters.desk.underway import Underway
from adapters.store.errors import StoreError
from bot.errors import PolicyError
from bot.policy import Policy

audit = logging.getLogger("sextant.audit")


class Desk:
    """Takes questions on, answers each once, and keeps what was said. Never raises because the store is away."""

    def __init__(self, parts: Parts, *, clock: Callable[[], datetime], is_alone: bool, at_once: int) -> None:
        """`is_alone`: no other process uses this store; `at_once` questions are computed together."""
        self._parts = parts
        self._clock = clock
        intake = Intake()
        self._line = Line(at_once, parts.patience)
        self._taking = Taking(parts, intake, clock=clock, is_alone=is_alone)
        self._underway = Underway(parts.threads.stopped)
        self._serving = Serving(parts.ledger, parts.tally, self.turn, intake=intake, line=self._line,
                                underway=self._underway, clock=clock,
                                improve=self._improve if parts.improving is not None else None)  # fmt: skip

    async def take(self, asked: Asked) -> Accepted | Refused | Repeat:
        """Takes a message on, once; see `Taking.take`."""
        return await self._taking.take(asked)

    def arriving(self) -> AbstractContextManager[None]:
        """Around the taking on of a message and telling the platform of it: answers wait meanwhile."""
        return self._taking.arriving()

    async def manner(self, place: Place) -> Manner:
        """How to behave in a channel; the usual way where the rules cannot be read, which `take` then tells."""
        try:
            return (await self.rules(place.platform, place.workspace)).manner(place.channel)
        except (StoreError, PolicyError):
            return Manner()

    async def serve(self, accepted: Accepted, speaker: Speaker) -> None:
        """Answers a message and shows the answer. A fault is told to the asker; raises only when cancelled."""
        await self._serving.serve(accepted, speaker)

    async def chart(self, turn: Turn) -> Chart | None:
        """A picture of an answer: traffic for a trend, else cost against quality. `None` where there is none to draw.

        Raises `StoreError` and `PolicyError` where the workspace's rules cannot be read.
        """
        return await self._parts.answering.chart(turn, await self._policies(turn))

    async def stop(self, place: Place) -> bool:
        """Stops what is being answered in a conversation, by this process or by another; whether anything was."""
        conversation = await self._parts.threads.conversation(place) or place
        was_here = await self._underway.stop(conversation)
        return await self._parts.threads.stop(conversation) or was_here

    async def drain(self, patience: timedelta) -> int:
        """Waits for what is being answered; how many were left to the next start when patience ended."""
        return await self._underway.drain(patience)

    async def _improve(self, turn: Turn, speaker: Speaker | None) -> Turn:
        """The turn bettered by the model that is set, and kept as it was shown."""
        improving = self._parts.improving
        if improving is None:
            return turn
        policies = await self._policies(turn)
        better = (
            await improving.best(turn, policies) if speaker is None else await improving.show(turn, policies, speaker)
        )
        self._parts.answering.keep(better)
        return better

    async def _policies(self, turn: Turn) -> tuple[Policy, ...]:
        place = turn.asked.place
        return (await self.rules(place.platform, place.workspace)).policies_in(place.channel)

    async def turn(self, turn_id: str) -> Turn | None:
        """A question and its answer again, also after a restart; `None` where it is not kept any more.

        Raises `StoreError` and `PolicyError` where the workspace's rules cannot be read, and what the assistant raises.
        """
        row = await self._parts.ledger.find(turn_id)
        if row is None:
            return None
        rules = await self._parts.rulebook.rules(row.platform, row.workspace)
        turn = await self._parts.answering.turn(row, rules.policies_in(row.channel))
        return replace(turn, has_human=rules.has_human)

    async def conversation(self, place: Place) -> Place | None:
        """The conversation that goes on in `place`, also under a shared answer; `None` where nothing was asked there.

        A follow-up in one needs no mention.
        """
        return await self._parts.threads.conversation(place)

    async def share(self, turn: Turn, place: Place) -> None:
        """Remembers that an answer was shared: what is said in `place` goes on with it."""
        await self._parts.threads.share(place, turn.id, turn.asked.place)

    async def hand_over(
        self, turn_id: str, place: Place, user: str, send: Send, *, faults: tuple[type[Exception], ...]
    ) -> Passed | str:
        """Hands a turn to the workspace's people by `send`; see `Helping.hand_over`."""
        return await self._parts.helping.hand_over(turn_id, place, user, send, faults=faults)

    async def ask_people(self, accepted: Accepted, send: Send, *, faults: tuple[type[Exception], ...]) -> Passed | str:
        """Hands over a question that people answer, which ends it: likewise. Cut off, it stays for the next process."""
        asked = accepted.asked
        try:
            outcome = await self.hand_over(accepted.id, asked.place, asked.user, send, faults=faults)
        except Exception:
            await self._parts.ledger.end(accepted.id, "failed")
            raise
        await self._parts.ledger.end(accepted.id, "handed" if isinstance(outcome, Passed) else "failed")
        return outcome

    async def left_over(self, platform: str) -> tuple[LeftOver, ...]:
        """What processes that died have left, each for one caller only; also hands over what the store missed."""
        return await self._taking.left_over(platform, self._underway.holds)

    async def vote(self, turn_id: str, user: str, vote: str) -> bool:
        """Keeps a vote, `up` or `down`; the last one counts. `False` where the answer is not kept any more."""
        now = self._clock()
        row = await self._parts.ledger.find(turn_id)
        kept = await self._parts.rulebook.vote(turn_id, user, vote, now)
        if row is not None and kept:
            self._parts.tally.votes[row.platform, vote] += 1
        return kept

    async def vote_reason(self, turn_id: str, user: str, reason: str) -> None:
        """Adds a person's reason to their vote."""
        await self._parts.rulebook.vote_reason(turn_id, user, readable(reason)[:2000])

    async def rules(self, platform: str, workspace: str) -> Rules:
        """A workspace's rules. Raises `StoreError` and `PolicyError` where they cannot be read."""
        return await self._parts.rulebook.rules(platform, workspace)

    async def set_rules(self, platform: str, workspace: str, rules: Rules, user: str) -> None:
        """Replaces a workspace's rules. Raises `StoreError` where they cannot be kept."""
        await self._parts.rulebook.set_rules(platform, workspace, rules, user)
        audit.info("rules platform=%s workspace=%s changed_by=%s", platform, workspace, user)

    async def recent(self, platform: str, workspace: str, user: str, limit: int = 5) -> tuple[Recent, ...]:
        """A person's latest questions in a workspace, newest first; ids of people may be alike in two workspaces."""
        rows = await self._parts.ledger.of_user(platform, workspace, user, limit)
        return tuple(Recent(text=row.text, asked_at=row.asked_at, intent=row.intent) for row in rows)

    def model_names(self, typed: str, limit: int = 25) -> tuple[str, ...]:
        """Model names that begin with what was typed, contain or resemble it."""
        return self._parts.models.like(typed, limit)

    def provider_names(self, typed: str, limit: int = 25) -> tuple[str, ...]:
        """Names of hosts, likewise."""
        return self._parts.providers.like(typed, limit)

    def about(self) -> About:
        """What Sextant knows."""
        return self._parts.about

    @property
    def is_store_reachable(self) -> bool:
        """Whether the store did what was last asked of it."""
        return self._parts.ledger.is_store_reachable

    @property
    def owed(self) -> int:
        """How many turns the store has yet to hear of."""
        return self._parts.ledger.owed

    @property
    def waiting(self) -> int:
        """How many questions wait to be computed."""
        return self._line.length

    def model_samples(self) -> tuple[tuple[str, tuple[tuple[str, str], ...], float], ...]:
        """(metric, labels, value) of the language model's part; empty where none is set."""
        return self._parts.improving.samples() if self._parts.improving is not None else ()

    @property
    def tally(self) -> Tally:
        """What happened here, counted."""
        return self._parts.tally
