"""An answer's Markdown as plain lines, without Rich: for verbs whose start is counted in milliseconds."""

import re
import sys
from collections.abc import Iterator

import click

NARROWEST = 40
WIDEST = 110
_LINK = re.compile(r"\[([^\]]+)\]\((\S+)\)(?=, checked)")
_NUMERIC = re.compile(r"[$\d.,]+(?: tokens| per 1M| each)?")


def show_plain(text: str) -> None:
    """Prints `text`: columns for tables, no marks for bold, lines wrapped on a terminal."""
    for line in plain_lines(text, _width() if sys.stdout.isatty() else None):
        click.echo(line)


def _width() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415  (a pipe has no width)

    return max(NARROWEST, min(get_terminal_size().columns, WIDEST))


def plain_lines(text: str, width: int | None) -> Iterator[str]:
    """The lines of `text`; wrapped at `width`, where it is given."""
    table: list[list[str]] = []
    for line in text.split("\n"):
        if line.startswith("|"):
            table.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        yield from columns(table)
        table = []
        plain = _LINK.sub(r"\1, \2", line).replace("**", "")
        indent = "  " if plain.startswith("- ") else "    " if plain.startswith("[") else ""
        if width is None or len(plain) <= width:
            yield plain
        else:
            from textwrap import wrap  # noqa: PLC0415  (a pipe wraps nothing)

            yield from wrap(plain, width, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)
    yield from columns(table)


def columns(table: list[list[str]]) -> Iterator[str]:
    """A table's rows, padded; numbers are right-aligned. The second row of Markdown's tables is left out."""
    cells = [row for row in table if not all(set(cell) <= {"-", ":"} for cell in row)]
    if not cells:
        return
    widths = [max(len(row[index]) for row in cells) for index in range(len(cells[0]))]
    right = [all(_NUMERIC.fullmatch(row[index]) or not row[index] for row in cells[1:]) for index in range(len(widths))]
    for row in cells:
        padded = [
            cell.rjust(width) if is_number else cell.ljust(width)
            for cell, width, is_number in zip(row, widths, right, strict=True)
        ]
        yield "  ".join(padded).rstrip()
