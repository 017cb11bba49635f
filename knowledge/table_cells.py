"""Reading one facts table: a CSV file whose columns are the fields of a class, every cell checked.

Cells: empty is not stated, booleans are `yes` and `no`, several values are separated by ` | `, days are YYYY-MM-DD,
amounts are plain decimals.
"""

import csv
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from msgspec.structs import fields

from knowledge.errors import TableError
from knowledge.table_rules import ALLOWED

Row = TypeVar("Row")
Convert = Callable[[str], Any]
SEPARATOR = " | "
_LINK = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?")


def read_table(path: Path, kind: type[Row]) -> tuple[Row, ...]:
    """The rows of one table, in file order. Raises `TableError` naming file, line, column and cure."""
    header, lines = read_cells(path)
    columns = columns_of(path.name, header, kind)
    return tuple(to_row(path.name, line, cells, columns, kind) for line, cells in lines)


def read_cells(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The header and the other lines as they stand there, each with its number. Raises `TableError`."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            return next(reader, []), [(reader.line_num, cells) for cells in reader]
    except OSError as error:
        raise TableError(path.name, 0, "-", f"cannot be read ({error.strerror}); install Sextant again") from error
    except (csv.Error, UnicodeDecodeError) as error:
        raise TableError(path.name, 0, "-", f"is not a CSV file in UTF-8 ({error})") from error


class Column(NamedTuple):
    """One column of a table."""

    name: str
    read: Convert
    """The value of a cell. Raises `ValueError` saying what is wrong with it."""


def columns_of(file: str, header: list[str], kind: type[Any]) -> list[Column]:
    """How the columns of a table are read. Raises `TableError` for a header that does not fit `kind`."""
    hints = get_type_hints(kind)
    known = {field.name: field.required for field in fields(kind)}
    if unknown := [name for name in header if name not in known]:
        raise TableError(file, 1, unknown[0], f"no such column; known are {', '.join(known)}")
    if missing := [name for name, required in known.items() if required and name not in header]:
        raise TableError(file, 1, missing[0], "the column is missing; add it")
    if twice := [name for name in header if header.count(name) > 1]:
        raise TableError(file, 1, twice[0], "the column stands there twice; keep one")
    allowed = ALLOWED.get(kind.__name__, {})
    return [Column(name, _reading(name, hints[name], allowed.get(name), stated=known[name])) for name in header]


def to_row(file: str, line: int, cells: list[str], columns: list[Column], kind: type[Row]) -> Row:
    """The row that the cells of one line stand for. Raises `TableError` naming the cell."""
    if len(cells) != len(columns):
        raise TableError(file, line, "-", f"{len(cells)} cells for {len(columns)} columns; quote cells with commas")
    values: dict[str, Any] = {}
    for (name, read), cell in zip(columns, cells, strict=True):
        try:
            values[name] = read(cell)
        except ValueError as error:
            raise TableError(file, line, name, str(error)) from error
    return kind(**values)


def _reading(name: str, hint: Any, allowed: frozenset[str] | None, *, stated: bool) -> Convert:
    """How a cell is read and checked; once for equal cells of a column, for many rows share a day or a source."""
    convert = _conversion(hint)
    required = stated and type(None) not in get_args(hint)
    has_links = name.endswith(("source_url", "source_urls"))

    @cache
    def read(cell: str) -> Any:
        if not cell.strip():
            if required:
                raise ValueError("is empty; every row needs it")
            return () if convert is words_in else None
        try:
            value = convert(cell)
        except ValueError as error:
            raise ValueError(f"{cell!r}: {error}") from error
        if allowed is not None and (strange := [word for word in words_in(cell) if word not in allowed]):
            raise ValueError(f"{strange[0]!r} is not one of {', '.join(sorted(allowed))}")
        if has_links:
            _check_links(cell)
        return value

    return read


def _conversion(hint: Any) -> Convert:
    if get_origin(hint) is tuple:
        return words_in
    inner = next((part for part in get_args(hint) if part is not type(None)), hint)
    conversions: dict[type[Any], Convert] = {str: str, bool: _yes, int: int, Decimal: _decimal, date: _day}
    return conversions[inner]


def words_in(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several."""
    return tuple(word.strip() for word in cell.split(SEPARATOR.strip()) if word.strip())


def _yes(cell: str) -> bool:
    if cell not in {"yes", "no"}:
        raise ValueError("write yes or no")
    return cell == "yes"


def _decimal(cell: str) -> Decimal:
    try:
        number = Decimal(cell)
    except InvalidOperation as error:
        raise ValueError("write a plain number, such as 0.5") from error
    if not number.is_finite():
        raise ValueError("write a finite number")
    return number


def _day(cell: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError as error:
        raise ValueError("write a day as YYYY-MM-DD") from error


def _check_links(cell: str) -> None:
    for link in words_in(cell):
        if not _LINK.fullmatch(link):
            raise ValueError(f"{link!r} is not a web address")
