"""A mind in this process, so that tests need no processes of their own."""

import asyncio
from concurrent.futures import Executor

from adapters.charts.chart import Chart
from adapters.desk.mind import drawn, known_to
from bot.answer import Answer
from bot.assistant import Assistant
from bot.policy import Policy
from bot.question import Question


class MindHere:
    """Computes in a thread of this process."""

    def __init__(self, assistant: Assistant, workers: Executor) -> None:
        self._assistant = assistant
        self._workers = workers
        self.known = known_to(assistant)

    async def answer(self, question: Question, policies: tuple[Policy, ...]) -> Answer:
        """As `Mind.answer`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._workers, self._assistant.under(*policies).answer, question)

    async def chart(self, question: Question, answer: Answer, policies: tuple[Policy, ...]) -> Chart | None:
        """As `Mind.chart`."""
        return await asyncio.to_thread(drawn, self._assistant.under(*policies), question, answer)
