"""An assistant that has warmed up answers as any other."""

from bot.assistant import WARMING_UP, Assistant
from bot.question import Question
from tests.bot.conftest import DAY


def test_warming_up_changes_no_answer(assistant: Assistant) -> None:
    """What was worked out beforehand is what would have been worked out when asked."""
    question = Question(id="1", text=WARMING_UP[0], today=DAY)
    before = assistant.answer(question)

    assistant.warm(DAY)

    assert assistant.answer(question) == before
