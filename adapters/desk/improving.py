"""A language model's part at the desk: the rules' answer is shown at once, and bettered by edits in time."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import TYPE_CHECKING

from adapters.desk.asked import Speaker, Turn
from bot.answer import Answer
from bot.assistant import Assistant
from bot.policy import Policy

if TYPE_CHECKING:
    from bot.agent.conversationalist import Conversationalist
    from bot.agent.spending import Spender

logger = logging.getLogger(__name__)

EDIT_SECONDS = 1.0
"""Between two edits of one message; platforms refuse more."""


class Improving:
    """Betters answers by a model, for people whose workspace's rules it keeps."""

    def __init__(self, model: "Conversationalist", assistant: Assistant, asker: "type[Spender]") -> None:
        self._model = model
        self._assistant = assistant
        self._asker = asker

    def samples(self) -> tuple[tuple[str, tuple[tuple[str, str], ...], float], ...]:
        """(metric, labels, value): what the model did, used and cost."""
        return self._model.tally.samples()

    async def best(self, turn: Turn, policy: Policy) -> Turn:
        """The turn with the best answer that comes in time, for where a message cannot be edited."""
        better = turn
        async for answer in self._answers(turn, policy):
            better = replace(turn, answer=answer)
        return better

    async def show(self, turn: Turn, policy: Policy, speaker: Speaker) -> Turn:
        """Edits what is shown as better answers come, at most once a second; the turn as it was shown last."""
        shown, waiting = turn, turn
        loop = asyncio.get_running_loop()
        next_edit = loop.time()
        async for answer in self._answers(turn, policy):
            waiting = replace(turn, answer=answer)
            if loop.time() >= next_edit:
                await speaker.improve(waiting)
                shown, next_edit = waiting, loop.time() + EDIT_SECONDS
        if waiting is not shown:
            await asyncio.sleep(max(0.0, next_edit - loop.time()))
            await speaker.improve(waiting)
        return waiting

    def _answers(self, turn: Turn, policy: Policy) -> AsyncGenerator[Answer, None]:
        place = turn.asked.place
        asker = self._asker(user=f"{place.platform}:{turn.asked.user}", workspace=f"{place.platform}:{place.workspace}")
        return self._model.improvements(turn.question, turn.answer, asker, self._assistant.under(policy))
