"""What tests of whole answers share: one assistant over the facts on board."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from bot.shortened import LEFT_OUT

DAY = date(2026, 11, 25)
Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def ask(assistant: Assistant) -> Ask:
    """Asks a question, with the messages before it."""

    def asked(text: str, *history: str) -> Answer:
        answer = assistant.answer(Question(id="1", text=text, today=DAY, history=history))
        assert LEFT_OUT not in answer.text
        return answer

    return asked
