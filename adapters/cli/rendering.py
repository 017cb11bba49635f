"""An answer in a terminal: Rich for people, the plain text when piped."""

import re
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table

from bot.answer import Answer

WIDEST = 110
NARROWEST = 40
_SOURCE = re.compile(r"^(\[\d+\] \[.*\]\(https?://(?:www\.)?([^/)]+).*\)), checked", re.MULTILINE)


def console() -> Console:
    """Standard output. Piped, it is 80 columns wide and without colour, whatever the terminal is."""
    live = Console(highlight=False)
    width = max(NARROWEST, min(live.width, WIDEST)) if live.is_terminal else 80
    return Console(highlight=False, width=width)


def show_answer(answer: Answer) -> None:
    """Prints the answer, and the question back where there is one."""
    show_text(answer.text)
    if answer.clarify:
        choices = "".join(f"\n- {number}: {choice}" for number, choice in enumerate(answer.choices, start=1))
        show_text(f"\n**{answer.clarify}**{choices}")


def show_text(text: str) -> None:
    """Prints Markdown: rendered on a terminal, as it is in a pipe. A rendered link also names its site."""
    if sys.stdout.isatty():
        console().print(Markdown(with_line_breaks(_SOURCE.sub(r"\1, \2, checked", text))))
    else:
        print(text)


def with_line_breaks(text: str) -> str:
    """`text` with its lines kept apart, which Markdown would otherwise run together."""
    lines = text.split("\n")
    kept = [_before(line, following) for line, following in zip(lines, [*lines[1:], ""], strict=True)]
    return "\n".join(kept)


def _before(line: str, following: str) -> str:
    """`line` with what must end it so that `following` starts a line of its own."""
    if not line.strip() or not following.strip() or line.startswith("|"):
        return line
    if line.startswith("- "):
        return line if following.startswith(("- ", "  ")) else f"{line}\n"
    return line if following.startswith(("- ", "|")) else f"{line}  "


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
