"""A language model's part at the desk: the rules' answer is shown at once, then words below it, or edits, better it."""

import asyncio
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from msgspec.structs import replace

from adapters.desk.asked import Speaker, Turn
from bot.answer import Answer
from bot.assistant import Assistant
from bot.policy import Policy

if TYPE_CHECKING:
    from bot.agent.conversationalist import Conversationalist
    from bot.agent.spending import Spender


EDIT_SECONDS = 1.0
"""Between two edits of one message; platforms refuse more."""


@runtime_checkable
class Streaming(Protocol):
    """A speaker whose platform lets a message grow."""

    def words_below(self) -> "Words | None":
        """A message below the answer; `None` where there can be none."""


class Words(Protocol):
    """A message that grows."""

    async def say(self, words: str) -> bool:
        """Shows all the words there are so far; `False` where it cannot, so that the answer is to be edited."""

    async def end(self) -> None:
        """Closes the message with all its words in it."""


class Edits:
    """Edits of one answer, at most one a second."""

    def __init__(self, turn: Turn, speaker: Speaker) -> None:
        self._speaker = speaker
        self._shown = self._waiting = turn
        self._whole = turn
        self._next = asyncio.get_running_loop().time()
        self.rules = turn.answer
        """The rules' answer that stands, without a model's words."""

    async def show(self, turn: Turn, whole: Turn) -> None:
        """Shows `turn` where it differs from what is shown and the second is over. `whole` is what there is to keep."""
        self._waiting, self._whole = turn, whole
        if turn.answer.text.partition("\n\n")[0] != self.rules.text.partition("\n\n")[0]:
            self.rules = turn.answer
        now = asyncio.get_running_loop().time()
        if now >= self._next and self._differs():
            await self._speaker.improve(turn)
            self._shown, self._next = turn, now + EDIT_SECONDS

    async def finish(self) -> Turn:
        """Shows what is still waiting; the turn to keep."""
        if self._differs():
            await asyncio.sleep(max(0.0, self._next - asyncio.get_running_loop().time()))
            await self._speaker.improve(self._waiting)
            self._shown = self._waiting
        return self._whole

    def _differs(self) -> bool:
        return replace(self._waiting.answer, brain="") != replace(self._shown.answer, brain="")


def parted(answer: Answer, rules: Answer) -> tuple[Answer, str]:
    """`answer` without the words a model added to `rules`, and these words."""
    blocks, known = answer.text.split("\n\n"), rules.text.split("\n\n")
    if blocks[0] != known[0]:
        return answer, ""
    words = [each for each in blocks if each not in known and not each.startswith("**")]
    bare = [each for each in blocks if each not in words]
    return replace(answer, text="\n\n".join(bare)), "\n\n".join(words)


class Improving:
    """Betters answers by a model, for people whose workspace's rules it keeps."""

    def __init__(self, model: "Conversationalist", assistant: Assistant, asker: "type[Spender]") -> None:
        self._model = model
        self._assistant = assistant
        self._asker = asker

    def samples(self) -> tuple[tuple[str, tuple[tuple[str, str], ...], float], ...]:
        """(metric, labels, value): what the model did, used and cost."""
        return self._model.tally.samples()

    async def best(self, turn: Turn, policies: tuple[Policy, ...]) -> Turn:
        """The turn with the best answer that comes in time, for where a message cannot be edited."""
        better = turn
        async for answer in self._answers(turn, policies):
            better = replace(turn, answer=answer)
        return better

    async def show(self, turn: Turn, policies: tuple[Policy, ...], speaker: Speaker) -> Turn:
        """Shows better answers as they come; the turn as it was shown last.

        Where the platform streams, the words grow below the answer, which is edited only where the rules answered anew;
        elsewhere the answer is edited, at most once a second.
        """
        words = speaker.words_below() if isinstance(speaker, Streaming) else None
        edits = Edits(turn, speaker)
        try:
            async for answer in self._answers(turn, policies):
                bare, said = parted(answer, edits.rules)
                if words is not None and said and not await words.say(said):
                    words = None
                better = replace(turn, answer=answer)
                await edits.show(better if words is None else replace(turn, answer=bare), better)
        finally:
            if words is not None:
                await words.end()
        return await edits.finish()

    def _answers(self, turn: Turn, policies: tuple[Policy, ...]) -> AsyncGenerator[Answer, None]:
        place = turn.asked.place
        asker = self._asker(user=f"{place.platform}:{turn.asked.user}", workspace=f"{place.platform}:{place.workspace}")
        return self._model.improvements(turn.question, turn.answer, asker, self._assistant.under(*policies))
