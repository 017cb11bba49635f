"""What tests of whole answers share: one assistant over the facts on board."""

from collections.abc import Callable
from datetime import date

import pytest

from adapters import wiring
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question

DAY = date(2026, 11, 25)
Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """One assistant for all tests; it holds no state of any conversation."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SEXTANT_HOME", str(tmp_path_factory.mktemp("home")))
        environment.delenv("SEXTANT_POLICY", raising=False)
        environment.delenv("CHROMA_URL", raising=False)
        return wiring.assistant()


@pytest.fixture(scope="session")
def ask(assistant: Assistant) -> Ask:
    """Asks a question, with the messages before it."""

    def asked(text: str, *history: str) -> Answer:
        return assistant.answer(Question(id="1", text=text, today=DAY, history=history))

    return asked
