"""A table as text: columns of fixed width where a phone shows them whole, else a list with one entry for each row."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from adapters.cards.card import Table
from adapters.discord_bot.escaping import escape, fence, size
from adapters.discord_bot.splitting import split

PHONE_COLUMNS = 40
"""Characters of fixed width that a phone shows in one line."""
MOST_FENCED = 1_800
"""Characters of a block; a longer table is a list, which can be cut between its entries."""
_NUMBER = re.compile(r"[~<>]?[-+]?[$€£]?[\d.,]+\s?[%kMB]?x?")
_EMPTY = frozenset({"", "-"})


def table_pieces(table: Table, limit: int) -> Iterator[str]:
    """The table in Discord's Markdown, in pieces that fit and can stand apart: one block, or the entries of a list."""
    block = _columns(table)
    if block is not None:
        yield block
        return
    if not table.rows:
        yield from split(" · ".join(table.header), limit, escape)
    for row in table.rows:
        entry = _entry(table.header, row)
        if size(entry) <= limit:
            yield entry
        else:
            yield from split("\n".join((*row[:2], *_named(table.header, row))), limit, escape)


def _columns(table: Table) -> str | None:
    """Aligned columns; `None` where they would be too wide or too long."""
    rows = [[" ".join(cell.split()) for cell in row] for row in (table.header, *table.rows)]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(table.header))]
    if sum(widths) + 2 * (len(widths) - 1) > PHONE_COLUMNS or not table.rows:
        return None
    right = [_is_numeric([row[column] for row in rows[1:]]) for column in range(len(widths))]
    rule = ["-" * width for width in widths]
    lines = [_line(row, widths, right) for row in (rows[0], rule, *rows[1:])]
    text = "\n".join(lines)
    block = fence(text)
    return block if size(block) <= MOST_FENCED else None


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (
        " " * (width - _width(cell)) + cell if is_right else cell + " " * (width - _width(cell))
        for cell, width, is_right in zip(cells, widths, right, strict=True)
    )
    return "  ".join(padded).rstrip()


def _entry(header: Sequence[str], row: Sequence[str]) -> str:
    """One row: its first two cells name it, the others follow under their headings."""
    names = " · ".join(escape(cell) for cell in row[:2] if cell not in _EMPTY)
    first = f"**{names}**" if names.strip() else ""
    return "\n".join(part for part in (first, escape(" · ".join(_named(header, row)))) if part.strip())


def _named(header: Sequence[str], row: Sequence[str]) -> list[str]:
    return [f"{title}: {cell}" if title else cell for title, cell in zip(header[2:], row[2:], strict=True)
            if cell not in _EMPTY]  # fmt: skip


def _is_numeric(cells: Sequence[str]) -> bool:
    return all(cell in _EMPTY or _NUMBER.fullmatch(cell) for cell in cells)


def _width(text: str) -> int:
    """Columns that `text` takes; wide scripts take two, marks on letters none."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in {"W", "F"} else 1
        for each in text
    )
