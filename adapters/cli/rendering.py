"""An answer in a terminal: Rich for people, the plain text when piped."""

import sys
from collections.abc import Sequence

from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table

from bot.answer import Answer

WIDEST = 110
NARROWEST = 40


def console() -> Console:
    """Standard output. Piped, it is 80 columns wide and without colour, whatever the terminal is."""
    live = Console(highlight=False)
    width = max(NARROWEST, min(live.width, WIDEST)) if live.is_terminal else 80
    return Console(highlight=False, width=width)


def show_answer(answer: Answer) -> None:
    """Prints the answer, and the question back where there is one."""
    show_text(answer.text)
    if answer.clarify:
        choices = f" ({', '.join(answer.choices)})" if answer.choices else ""
        show_text(f"**{answer.clarify}**{choices}")


def show_text(text: str) -> None:
    """Prints Markdown: rendered on a terminal, as it is in a pipe."""
    if sys.stdout.isatty():
        console().print(Markdown(text))
    else:
        print(text)


def show_table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Sequence[int] = ()
) -> None:
    """Prints rows under `columns`; columns at the indices in `numbers` are right-aligned. Tab-separated in a pipe."""
    if not sys.stdout.isatty():
        for row in (columns, *rows):
            print("\t".join(row))
        return
    table = Table(title=title, title_justify="left", header_style="bold", box=None, pad_edge=False)
    for index, column in enumerate(columns):
        table.add_column(column, justify="right" if index in numbers else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    console().print(table)
