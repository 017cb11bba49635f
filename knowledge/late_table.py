"""A long table of facts that is read when it is first looked at: most questions need no benchmark and no traffic."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import overload

from knowledge.errors import TableError
from knowledge.table_cells import Row, read_table
from knowledge.table_rules import Fault


class LateTable(Sequence[Row]):
    """The rows of one table in file order. The first look at them raises `TableError` for a bad cell or reference."""

    def __init__(
        self, path: Path, kind: type[Row], faults: Callable[[Iterable[Row]], Iterable[Fault]] = lambda _: ()
    ) -> None:
        """Reads nothing yet. `faults` says what is wrong with rows beside those of other tables."""
        self._path, self._kind, self._faults = path, kind, faults

    @cached_property
    def _rows(self) -> tuple[Row, ...]:
        rows = read_table(self._path, self._kind)
        for file, line, column, problem in self._faults(rows):
            raise TableError(file, line, column, problem)
        return rows

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        return self._rows[place]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
