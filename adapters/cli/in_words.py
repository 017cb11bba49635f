"""A question in words, as in the chats, answered once."""

from datetime import date
from pathlib import Path

from adapters import wiring
from adapters.cli.improving import improving
from bot.answer import Answer
from bot.question import Question


def answer_in_words(text: str, policy: Path | None, day: date) -> Answer:
    """The answer to `text`. Raises what the assistant raises."""
    with improving(wiring.assistant(policy)) as assistant:
        return assistant.answer(Question(id="1", text=text, today=day))
