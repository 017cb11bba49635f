"""The facts behind a bill: the same rows as all facts have, made when they are asked for."""

from pathlib import Path
from shutil import copytree

import pytest

from knowledge.errors import TableError
from knowledge.pricing_facts import read_pricing_facts
from knowledge.tables import read_facts

ON_BOARD = Path(__file__).parents[2] / "knowledge" / "facts"


def test_the_rows_are_those_of_all_facts() -> None:
    """Makers, models, hosts, uplifts and other names, each in its order; nothing else."""
    few, every = read_pricing_facts(ON_BOARD), read_facts(ON_BOARD)

    for table in ("developers", "providers", "models"):
        assert list(getattr(few, table).items()) == list(getattr(every, table).items())
    assert few.variants == every.variants
    assert few.uplifts == every.uplifts
    assert not few.measures
    assert not few.benchmarks


def test_a_row_is_made_once_and_an_unknown_id_has_none() -> None:
    """Looking again gives the same row."""
    facts = read_pricing_facts(ON_BOARD)

    assert facts.providers["aws"] is facts.providers["aws"]
    assert facts.providers.get("nobody") is None


def test_a_bad_cell_is_told_when_its_row_is_needed(tmp_path: Path) -> None:
    """The other rows still price; the refusal names file, line and column."""
    folder = copytree(ON_BOARD, tmp_path / "facts")
    lines = (folder / "providers.csv").read_text(encoding="utf-8").splitlines()
    spoilt = [line.replace(",cloud,", ",clowd,", 1) if line.startswith("aws,") else line for line in lines]
    (folder / "providers.csv").write_text("\n".join(spoilt) + "\n", encoding="utf-8")
    facts = read_pricing_facts(folder)

    assert facts.providers["azure"].role == "cloud"
    with pytest.raises(TableError, match=r"providers\.csv.*role.*clowd"):
        facts.providers["aws"]
