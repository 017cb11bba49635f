"""`sextant chat`: a conversation; follow-ups change one thing and keep the rest."""

import readline
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from adapters import wiring
from adapters.cli.faults import sentence
from adapters.cli.options import day_option, policy_option
from bot.answer import Answer
from bot.errors import AnswerError
from bot.question import Question
from bot.wording.sections import sums
from knowledge.errors import KnowledgeError

WELCOME = (
    "Ask which model, what it costs, where it comes from. /sums shows the last bills, /new starts over, /quit ends."
)
REMEMBERED = 20
"""Messages of a thread that are read again with each follow-up."""
RECALLED = 1000
"""Lines that the arrow keys recall from earlier chats."""


@click.command(epilog="\b\nA follow-up:\n  you> cheapest model with 1M context\n  you> and not made in China")
@policy_option
@day_option
def command(*, policy: Path | None, today: date | None) -> int:
    """Talk. The arrow keys recall earlier questions."""
    from adapters.cli.rendering import show_answer, show_text  # noqa: PLC0415  (Rich is for people's eyes only)

    assistant = wiring.assistant(policy)
    past = wiring.settings().home / "chat_history"
    _recall(past)
    if sys.stdin.isatty():
        click.echo(WELCOME)
    thread: list[str] = []
    last: Answer | None = None
    while (text := _next()) is not None and text not in {"/quit", "/exit", "/q"}:
        if text == "/new":
            thread, last = [], None
            click.echo("A new thread.")
        elif text == "/sums":
            show_text("\n\n".join(sums(cost) for cost in last.costs) if last and last.costs else "No bill yet.")
        elif text.startswith("/"):
            click.echo(f"{text.split()[0]} is not known; there are /sums, /new and /quit.")
        elif text:
            question = Question(
                id=str(len(thread) + 1), text=text, today=today or wiring.today(), history=tuple(thread[-REMEMBERED:])
            )
            try:
                last = assistant.answer(question)
            except (AnswerError, KnowledgeError) as error:
                click.echo(f"sextant: {sentence(error)}", err=True)
                continue
            show_answer(last)
            thread.append(text)
    _remember(past)
    return 0


def _next() -> str | None:
    """The next line typed or piped; `None` at the end of input or at Ctrl-C."""
    try:
        return input("you> " if sys.stdin.isatty() else "").strip()
    except (EOFError, KeyboardInterrupt):
        if sys.stdin.isatty():
            click.echo()
        return None


def _recall(past: Path) -> None:
    if sys.stdin.isatty():
        with suppress(OSError):
            readline.read_history_file(past)


def _remember(past: Path) -> None:
    if not sys.stdin.isatty():
        return
    try:
        past.parent.mkdir(parents=True, exist_ok=True)
        readline.set_history_length(RECALLED)
        readline.write_history_file(past)
    except OSError as error:
        click.echo(f"sextant: this chat is not remembered: {past} cannot be written ({error.strerror})", err=True)
