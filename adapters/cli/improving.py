"""The language model in the terminal: one event loop for the whole command, and nothing of it where none is set."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from adapters import wiring
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question

if TYPE_CHECKING:
    import asyncio

    from bot.agent.conversationalist import Conversationalist


class Improver:
    """Answers by the rules, and lets the model that is set better the answer."""

    def __init__(
        self, assistant: Assistant, model: "Conversationalist | None" = None, runner: "asyncio.Runner | None" = None
    ) -> None:
        self._assistant = assistant
        self._model = model
        self._runner = runner

    def answer(self, question: Question) -> Answer:
        """The answer. Raises what the assistant raises, and nothing because of a model."""
        answer = self._assistant.answer(question)
        if self._model is None or self._runner is None:
            return answer
        return self._runner.run(self._model.improve(question, answer))


@contextmanager
def improving(assistant: Assistant) -> Iterator[Improver]:
    """An `Improver` while the block lasts. Raises `SettingsError` where the model that is set cannot be used."""
    model = wiring.conversationalist(assistant)
    if model is None:
        yield Improver(assistant)
        return
    import asyncio  # noqa: PLC0415  (only a model needs it)

    with asyncio.Runner() as runner:
        try:
            yield Improver(assistant, model, runner)
        finally:
            runner.run(model.close())
