"""A language model's part that says the same words about every answer; at the edge where the real one would be."""

from collections.abc import AsyncGenerator
from typing import Any

from msgspec.structs import replace

from bot.agent.tally import Tally
from bot.answer import Answer

SAID = "Said in other words."


class Words:
    """Betters an answer once, or into `parts` steps; the last has all the words."""

    def __init__(self, parts: int = 1) -> None:
        self.parts = parts
        self.tally = Tally()

    async def improvements(self, _question: Any, answer: Answer, *_: Any) -> AsyncGenerator[Answer, None]:
        """Answers with more and more of the words."""
        for part in range(1, self.parts + 1):
            words = " ".join([SAID] * part)
            yield replace(answer, text=f"{answer.text}\n\n{words}", brain="model")
