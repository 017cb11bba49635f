"""`sextant ask`: one question, or a file of questions as JSON lines."""

import gc
import json
import sys
from datetime import date
from pathlib import Path

import click

from adapters import wiring
from adapters.cli.improving import Improver, improving
from adapters.cli.in_words import answer_in_words
from adapters.cli.lines import error_line, open_lines, to_line
from adapters.cli.options import day_option, policy_option
from bot.errors import AnswerError
from bot.question import Question
from knowledge.errors import KnowledgeError

EPILOG = """\b
Examples:
  sextant ask "cheapest model with 1M context and vision, not made in China"
  sextant ask --json "what does kimi-k3 cost for 40M in and 8M out a day?"
  sextant ask --json --batch questions.jsonl > answers.jsonl
  git log -1 --format=%B | sextant ask -
"""


@click.command(epilog=EPILOG)
@click.argument("question", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as one JSON object on one line.")
@click.option("--batch", type=click.Path(), help="JSON lines {id, question, history?, today?}; - is standard input.")
@policy_option
@day_option
def command(
    *, question: tuple[str, ...], as_json: bool, batch: str | None, policy: Path | None, today: date | None
) -> int:
    """Answer QUESTION, or read it from standard input when it is -."""
    day = today or wiring.today()
    if batch is not None:
        if not as_json or question:
            raise click.UsageError("--batch needs --json and takes no QUESTION")
        return _batch(batch, policy, day)
    if not question:
        raise click.UsageError("write a QUESTION, - to read it from standard input, or --batch FILE")
    with open_lines("-") as typed:
        text = typed.read() if question == ("-",) else " ".join(question)
    answer = answer_in_words(readable(text), policy, day)
    if as_json:
        click.echo(to_line(answer))
    else:
        from adapters.cli.rendering import show_answer  # noqa: PLC0415  (Rich is for people's eyes only)

        show_answer(answer)
    return 0


def _batch(place: str, policy: Path | None, day: date) -> int:
    with open_lines(place) as lines, improving(wiring.assistant(policy)) as assistant:
        gc.enable()  # a file may be long
        for number, line in enumerate(lines, start=1):
            if line.strip():
                click.echo(_answered(line, number, assistant, day))
                sys.stdout.flush()
    return 0


def _answered(line: str, number: int, assistant: Improver, day: date) -> str:
    """One output line for one input line; a line that cannot be read yields an error object and the run goes on."""
    try:
        question = to_question(line, number, day)
    except ValueError as error:
        return error_line(identifier(line) or f"line-{number}", "bad_line", str(error))
    try:
        return to_line(assistant.answer(question))
    except (AnswerError, KnowledgeError) as error:
        return error_line(question.id, "fault", str(error))


def to_question(line: str, number: int, day: date) -> Question:
    """The question in a JSON line. Raises `ValueError` saying what is wrong and where."""
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"line {number} is not JSON: {error}") from error
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("question"), str):
        raise ValueError(f"line {number} needs the texts id and question")  # noqa: TRY004  (one kind for bad lines)
    history = row.get("history") or []
    if not isinstance(history, list) or not all(isinstance(text, str) for text in history):
        raise ValueError(f"line {number}: history must be a list of texts")
    when = row.get("today")
    try:
        asked_on = date.fromisoformat(when) if when else day
    except (TypeError, ValueError) as error:
        raise ValueError(f"line {number}: today must be YYYY-MM-DD") from error
    return Question(id=row["id"], text=readable(row["question"]), today=asked_on, history=tuple(map(readable, history)))


def identifier(line: str) -> str | None:
    """The id in a line that is JSON but no question."""
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return None
    found = row.get("id") if isinstance(row, dict) else None
    return found if isinstance(found, str) and found else None


def readable(text: str) -> str:
    """`text` without the half characters that bytes outside UTF-8 turn into; they can be neither shown nor sent."""
    return text.encode("utf-8", "replace").decode("utf-8")
