"""JSON lines in and out: one object on one line, whatever text it holds."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bot.answer import Answer
from bot.errors import AnswerError

SCHEMA = 1


def to_line(answer: Answer) -> str:
    """The contract's JSON object on one line."""
    return json.dumps(answer.to_json())


def error_line(name: str, code: str, message: str) -> str:
    """The contract's error object on one line."""
    return json.dumps({"schema": SCHEMA, "id": name, "error": {"code": code, "message": message}})


@contextmanager
def open_lines(place: str) -> Iterator[TextIO]:
    """Standard input for -, else the file; bytes that are no UTF-8 are replaced, so that one bad line stays one.

    Raises `AnswerError` for a file that cannot be read.
    """
    if place == "-":
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        yield sys.stdin
        return
    try:
        stream = Path(place).open(encoding="utf-8", errors="replace")  # noqa: SIM115  (closed below)
    except OSError as error:
        raise AnswerError(f"{place}: cannot be read ({error.strerror}); name a file of JSON lines, or -") from error
    with stream:
        yield stream
