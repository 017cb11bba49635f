"""An answer as a file: its comparison for spreadsheets, or all of it for programs."""

import json
from collections.abc import Callable

from msgspec import Struct

from adapters.cards.actions import CSV, JSON
from adapters.cards.csv_export import NAME, comparison_csv
from bot.answer import Answer


class Export(Struct, frozen=True, kw_only=True):
    """A file, and the line that stands above it."""

    name: str
    said: str
    content: bytes


def _csv(answer: Answer) -> Export:
    return Export(name=NAME, said="The comparison, for a spreadsheet.", content=comparison_csv(answer))


def _json(answer: Answer) -> Export:
    """The object that `sextant ask --json` prints, over several lines."""
    content = json.dumps(answer.to_json(), ensure_ascii=False, indent=1).encode()
    return Export(name="sextant-answer.json", said="The answer, for a program.", content=content)


EXPORTS: dict[str, Callable[[Answer], Export]] = {CSV.id: _csv, JSON.id: _json}
"""Ways to export an answer, by the id of the button."""
