"""The facts that a price rests on: makers, models, hosts and uplifts.

A bill looks at a handful of hundreds of rows, so each is checked and made when it is first asked for.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from knowledge.entities import Developer, Model, Provider, RegionalUplift
from knowledge.facts import Facts
from knowledge.table_cells import Row, columns_of, read_cells, read_table, to_row, words_in


class RowsOnDemand(Mapping[str, Row]):
    """The rows of one table by id, in file order. Asking for a row raises `TableError` for a bad cell in it."""

    def __init__(self, path: Path, kind: type[Row]) -> None:
        """Reads the file, and checks its header and no more. Raises `TableError`."""
        header, lines = read_cells(path)
        self._file, self._kind = path.name, kind
        self._columns = columns_of(path.name, header, kind)
        place = header.index("id")
        self._lines = {cells[place]: (line, cells) for line, cells in lines if len(cells) > place}
        self._made: dict[str, Row] = {}

    def __getitem__(self, name: str) -> Row:
        if name not in self._made:
            line, cells = self._lines[name]
            self._made[name] = to_row(self._file, line, cells, self._columns, self._kind)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def named_in(self, column: str) -> dict[str, str]:
        """Each value of a column that may hold several, to the id of its row."""
        place = [name for name, _ in self._columns].index(column)
        cells = ((name, cells[place]) for name, (_, cells) in self._lines.items() if len(cells) > place)
        return {value: name for name, cell in cells if cell for value in words_in(cell)}


def read_pricing_facts(folder: Path) -> Facts:
    """Only what a price rests on; the other tables stay empty. Raises `TableError` for a file that is no table."""
    models = RowsOnDemand(folder / "models.csv", Model)
    return Facts(
        developers=RowsOnDemand(folder / "developers.csv", Developer),
        providers=RowsOnDemand(folder / "providers.csv", Provider),
        models=models,
        variants={alias: model for alias, model in models.named_in("aliases").items() if alias not in models},
        uplifts=read_table(folder / "uplifts.csv", RegionalUplift),
        licences={}, measures={}, boards={}, cards={}, plans={}, benchmarks=(), traffic=(),
    )  # fmt: skip
