"""An assistant that has warmed up answers as any other."""

from bot.assistant import Assistant
from bot.question import Question
from bot.warming import WARMING_UP, warm
from tests.bot.conftest import DAY


def test_warming_up_changes_no_answer(assistant: Assistant) -> None:
    """What was worked out beforehand is what would have been worked out when asked."""
    question = Question(id="1", text=WARMING_UP[0], today=DAY)
    before = assistant.answer(question)

    warm(assistant, DAY)

    assert assistant.answer(question) == before
