"""The other boards foretell a hidden one."""

from pathlib import Path
from statistics import median

import pytest

from bot.quality.leave_out import leave_out, spearman, table
from knowledge.tables import read_facts

FOLDER = Path(__file__).parents[3] / "knowledge" / "facts"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([1, 2, 3, 4], [10, 20, 30, 40], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        ([1, 2, 2, 4], [1, 3, 3, 5], 1.0),
        ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8),
        ([1, 1, 1], [1, 2, 3], 0.0),
        ([], [], 0.0),
    ],
)
def test_spearman_correlates_ranks(first: list[float], second: list[float], expected: float) -> None:
    """Known cases, with ties and without variation."""
    assert spearman(first, second) == pytest.approx(expected)


def test_hidden_boards_are_foretold_by_the_others() -> None:
    """Over boards that share 12 models or more with the ranking made without them, the median reaches 0.75."""
    rows = leave_out(read_facts(FOLDER), suites=False)

    assert len(rows) >= 30
    assert all(row.models >= 12 for row in rows)
    assert median(row.alone for row in rows) >= 0.75


def test_the_report_is_a_table_with_its_median() -> None:
    """One line per board, the median last."""
    rows = leave_out(read_facts(FOLDER), suites=False)

    lines = table(rows).splitlines()

    assert len(lines) == len(rows) + 3
    assert lines[-1].startswith(f"| median of {len(rows)} ")
