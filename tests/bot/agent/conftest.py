"""What tests of the model's part share: the rules over the facts on board, and a model on this machine."""

import gc
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import date

import pytest

from bot.agent.bounds import Bounds
from bot.agent.building import ModelChoice, build
from bot.agent.conversationalist import Conversationalist
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from tests.bot.agent.recorded import recorded
from tests.fakes.language_model import FakeModels, Script, serving

DAY = date(2026, 11, 25)
PROTOCOLS = ("openai", "anthropic", "google_genai", "mistralai", "ollama")


@dataclass(slots=True, kw_only=True)
class Talk:
    """A model that takes part, the server that plays it, and the rules."""

    brain: Conversationalist
    fake: FakeModels
    assistant: Assistant

    async def ask(self, text: str, *history: str) -> tuple[Answer, Answer]:
        """The rules' answer, the recorded one where there is one, and the improved one."""
        question = Question(id="q", text=text, today=DAY, history=history)
        rules = (recorded().get(text) if not history else None) or self.assistant.answer(question)
        return rules, await self.brain.improve(question, rules)


Talks = Callable[..., AbstractAsyncContextManager[Talk]]


@pytest.fixture
def talking(assistant: Assistant) -> Talks:
    """Opens a talk with a script; `protocol` is one of `PROTOCOLS`, `fallback` names a second model there."""
    # The index is built at the first search, which no deadline is meant for.
    assistant.knowledge.notes.search("traffic", limit=1)

    @asynccontextmanager
    async def opened(
        script: Script, protocol: str = "openai", *, fallback: str | None = None, bounds: Bounds | None = None,
        redact: bool = False,
    ) -> AsyncIterator[Talk]:  # fmt: skip
        async with serving(script) as fake:
            url = fake.openai_url if protocol in {"openai", "mistralai"} else fake.url
            choice = ModelChoice(
                model=f"{protocol}:claude-haiku-5-5", base_url=url, redact=redact,
                fallback=f"{protocol}:{fallback}" if fallback else None,
            )  # fmt: skip
            brain = build(choice, bounds or Bounds(deadline_seconds=60), assistant, DAY)
            with warnings.catch_warnings():
                # Of Google's client, which makes a subclass of aiohttp's session and forgets to await a refusal's body.
                warnings.filterwarnings("ignore", "Inheritance class", DeprecationWarning)
                warnings.filterwarnings("ignore", "coroutine 'ClientResponse.json'", RuntimeWarning)
                try:
                    yield Talk(brain=brain, fake=fake, assistant=assistant)
                finally:
                    await brain.close()
                    if protocol == "google_genai":
                        gc.collect()

    return opened
