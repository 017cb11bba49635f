"""`sextant chat`: a conversation; follow-ups change one thing and keep the rest."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click
from msgspec import Struct, field

from adapters import wiring
from adapters.cli.ask_command import readable
from adapters.cli.faults import sentence
from adapters.cli.history import History
from adapters.cli.improving import Improver, improving
from adapters.cli.options import day_option, policy_option
from adapters.cli.rendering import show_answer, show_text
from bot.answer import Answer
from bot.errors import AnswerError
from bot.question import Question
from bot.wording.sections import bill, sums
from knowledge.errors import KnowledgeError

WELCOME = "Ask which model, what it costs, where it comes from. /help lists the commands, /quit or Ctrl-D ends."
HELP = """\
/sums   the last answer's bills, line by line
/new    start a new thread: nothing said before counts
/quit   end; so do Ctrl-D, and Ctrl-C on an empty line
A number picks one of the choices that a question back offers."""
REMEMBERED = 20
"""Messages of a thread that are read again with each follow-up."""
STOPPED = 130


@click.command(epilog="\b\nA follow-up:\n  you> cheapest model with 1M context\n  you> and not made in China")
@policy_option
@day_option
def command(*, policy: Path | None, today: date | None) -> int:
    """Talk. The arrow keys recall earlier questions; lines from a pipe are answered one by one."""
    with improving(wiring.assistant(policy)) as assistant:
        return _chat(Chat(assistant=assistant, day=lambda: today or wiring.today()))


def _chat(chat: "Chat") -> int:
    if not sys.stdin.isatty():
        for line in sys.stdin:
            if not chat.hear(line.strip()):
                break
            sys.stdout.flush()
        return 0
    click.echo(WELCOME)
    history = History(wiring.settings().home / "chat_history")
    if (notice := history.recall()) is not None:
        click.echo(f"sextant: {notice}", err=True)
    try:
        return _talk(chat, history)
    finally:
        history.keep()


def _talk(chat: "Chat", history: History) -> int:
    """Reads lines until one ends the chat. Ctrl-C drops what was typed, or the answer under way; else it ends."""
    while True:
        try:
            text = input("you> ").strip()
        except EOFError:
            click.echo()
            return 0
        except KeyboardInterrupt:
            click.echo()
            if not history.typed():
                return STOPPED
            continue
        try:
            if not chat.hear(text):
                return 0
        except KeyboardInterrupt:
            click.echo("\nThat answer was dropped.", err=True)


class Chat(Struct, kw_only=True):
    """A thread: the messages so far and the last answer."""

    assistant: Improver
    day: Callable[[], date]
    thread: list[str] = field(default_factory=list)
    last: Answer | None = None

    def hear(self, text: str) -> bool:
        """Answers a message, or does what a command says; `False` where that is to end."""
        if text in {"/quit", "/exit", "/q"}:
            return False
        if text == "/new":
            self.thread, self.last = [], None
            click.echo("A new thread.")
        elif text == "/sums":
            show_text(self._sums())
        elif text.startswith("/"):
            click.echo(HELP if text in {"/help", "/?"} else f"{text.split(maxsplit=1)[0]} is no command.\n{HELP}")
        elif text:
            self._answer(self._chosen(readable(text)))
        return True

    def _answer(self, text: str) -> None:
        question = Question(
            id=str(len(self.thread) + 1), text=text, today=self.day(), history=tuple(self.thread[-REMEMBERED:])
        )
        try:
            answer = self.assistant.answer(question)
        except (AnswerError, KnowledgeError) as error:
            click.echo(f"sextant: {sentence(error)}", err=True)
            return
        show_answer(answer)
        self.last = answer
        self.thread.append(text)

    def _chosen(self, text: str) -> str:
        """The choice that a number stands for, where the last answer asked back."""
        choices = self.last.choices if self.last and self.last.clarify else ()
        return choices[int(text) - 1] if text.isdecimal() and 0 < int(text[:3]) <= len(choices) else text

    def _sums(self) -> str:
        if self.last is None:
            return "No answer yet."
        own = (entry.cost for entry in self.last.recommendations if entry.cost is not None)
        bills = dict.fromkeys((*self.last.costs, *own))
        shown = (f"**{each.model} at {each.provider}: {bill(each)}**\n\n{sums(each)}" for each in bills)
        return "\n\n".join(shown) or "The last answer has no bill; name a volume, such as 2M tokens in and 500k out."
