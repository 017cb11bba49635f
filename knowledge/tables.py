"""Reading the facts tables: one CSV file for each class in `knowledge.entities` and `knowledge.evidence`."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from knowledge.entities import Card, Developer, Licence, Model, Provider, RegionalUplift
from knowledge.errors import TableError
from knowledge.evidence import BenchmarkResult, Board, Measure, Plan, TrafficFigure
from knowledge.facts import Facts
from knowledge.late_table import LateTable
from knowledge.table_cells import Row, read_table
from knowledge.table_rules import broken_references, unknown_boards


def _variants(models: Mapping[str, Model]) -> Mapping[str, str]:
    return {alias: model.id for model in models.values() for alias in model.aliases if alias not in models}


def read_facts(folder: Path) -> Facts:
    """All tables in `folder`. Raises `TableError` for the first bad cell, double id or dangling reference.

    The two long tables of measurements are read, and checked, when they are first looked at.
    """
    models, boards = _by_id(folder / "models.csv", Model), _by_id(folder / "boards.csv", Board)
    facts = Facts(
        developers=_by_id(folder / "developers.csv", Developer),
        providers=_by_id(folder / "providers.csv", Provider),
        models=models,
        variants=_variants(models),
        licences=_by_id(folder / "licences.csv", Licence),
        measures=_by_id(folder / "measures.csv", Measure),
        boards=boards,
        cards=_by_id(folder / "cards.csv", Card),
        plans=_by_id(folder / "plans.csv", Plan),
        benchmarks=LateTable(folder / "benchmarks.csv", BenchmarkResult, partial(unknown_boards, boards=boards)),
        traffic=LateTable(folder / "traffic.csv", TrafficFigure),
        uplifts=read_table(folder / "uplifts.csv", RegionalUplift),
    )
    for file, line, column, problem in broken_references(facts):
        raise TableError(file, line, column, problem)
    return facts


def _by_id(path: Path, kind: type[Row]) -> Mapping[str, Row]:
    found: dict[str, Row] = {}
    for line, row in enumerate(read_table(path, kind), start=2):
        name: str = row.id  # type: ignore[attr-defined]
        if name in found:
            raise TableError(path.name, line, "id", f"{name} stands there twice; keep one row")
        found[name] = row
    return found
