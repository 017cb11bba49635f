"""What the README shows is what comes out."""

import re
from datetime import date
from pathlib import Path

from bot.assistant import Assistant
from bot.question import Question

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
WRITTEN = date(2026, 11, 25)


def test_the_example_is_the_answer(assistant: Assistant) -> None:
    """The question of the README, on the day it was written, has the answer printed below it."""
    asked = re.search(r"^make run Q='(Summarise[^']+)'$", README, re.MULTILINE)
    shown = re.search(r"^````\n(.*?)^````$", README, re.MULTILINE | re.DOTALL)
    assert asked is not None
    assert shown is not None

    answer = assistant.answer(Question(id="1", text=asked[1], today=WRITTEN))

    assert answer.text == shown[1].rstrip()


def test_every_file_that_the_readme_links_is_there() -> None:
    """No link to a page of the project is dead."""
    here = Path(__file__).parents[1]
    linked = re.findall(r"\]\((?!https?://)([^)#]+)", README)

    assert [link for link in linked if not (here / link).exists()] == []
