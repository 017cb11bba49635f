"""Reading one table, and all together: what is accepted, and the place and cure of what is not."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

from knowledge.entities import Card, Developer, Model, Provider
from knowledge.errors import TableError
from knowledge.evidence import Measure
from knowledge.table_cells import read_table
from knowledge.tables import read_facts

ON_BOARD = Path(__file__).parents[2] / "knowledge" / "facts"
CARD = "id,name,memory_gb,unified,aliases,rent_usd_per_hour,source_url,checked_on"
GOOD_CARD = "l4,L4,24,no,nvidia l4 | tesla l4,,https://example.org/l4,2026-11-25"
DEVELOPER = "id,name,country,ultimate_parent,parent_country,why,aliases,source_url,checked_on"
MEASURE = (
    "id,title,jurisdiction,issuing_body,status,axes,severity,who_it_binds,restricts,meaning,evidence,evidence_note,"
    "source_urls,checked_on"
)


def written(folder: Path, *lines: str, name: str = "cards.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def refusal(path: Path, kind: type[Card | Developer | Measure | Provider | Model] = Card) -> str:
    with pytest.raises(TableError) as caught:
        read_table(path, kind)
    return str(caught.value)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the facts on board, to be spoilt."""
    return copytree(ON_BOARD, tmp_path / "facts")


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_cells_become_the_types_of_the_fields(tmp_path: Path) -> None:
    """Amounts, yes and no, several values, days and blanks are converted by the annotation."""
    path = written(tmp_path, CARD, GOOD_CARD)

    (card,) = read_table(path, Card)

    assert card == Card(
        id="l4",
        name="L4",
        memory_gb=Decimal(24),
        unified=False,
        aliases=("nvidia l4", "tesla l4"),
        rent_usd_per_hour=None,
        source_url="https://example.org/l4",
        checked_on=date(2026, 11, 25),
    )


def test_columns_may_stand_in_any_order_and_optional_ones_be_left_out(tmp_path: Path) -> None:
    """A header names the cells; a column with a default need not be there."""
    path = written(
        tmp_path,
        "checked_on,source_url,unified,memory_gb,name,id",
        "2026-11-25,https://example.org,yes,128,Spark,spark",
    )

    (card,) = read_table(path, Card)

    assert (card.id, card.unified, card.aliases, card.rent_usd_per_hour) == ("spark", True, (), None)


def test_commas_and_line_breaks_inside_quotes_belong_to_the_cell(tmp_path: Path) -> None:
    """A quoted cell is one cell."""
    path = written(
        tmp_path, DEVELOPER, '"a","A, Inc.",US,,,"two\nlines",,https://example.org,2026-11-25', name="developers.csv"
    )

    (developer,) = read_table(path, Developer)

    assert (developer.name, developer.why) == ("A, Inc.", "two\nlines")


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    """Spreadsheets put one in front."""
    path = tmp_path / "cards.csv"
    path.write_text(f"{CARD}\n{GOOD_CARD}\n", encoding="utf-8-sig")

    assert read_table(path, Card)[0].id == "l4"


@pytest.mark.parametrize(
    ("row", "column", "problem"),
    [
        (",L4,24,no,,,https://example.org,2026-11-25", "id", "is empty"),
        ("l4,L4,,no,,,https://example.org,2026-11-25", "memory_gb", "is empty"),
        ("l4,L4,24 GB,no,,,https://example.org,2026-11-25", "memory_gb", "plain number"),
        ("l4,L4,NaN,no,,,https://example.org,2026-11-25", "memory_gb", "finite"),
        ("l4,L4,24,maybe,,,https://example.org,2026-11-25", "unified", "yes or no"),
        ("l4,L4,24,no,,,https://example.org,25.11.2026", "checked_on", "YYYY-MM-DD"),
        ("l4,L4,24,no,,,https://example.org,2026-02-30", "checked_on", "YYYY-MM-DD"),
        ("l4,L4,24,no,,,see the data sheet,2026-11-25", "source_url", "web address"),
        ("l4,L4,24,no,,,ftp://example.org,2026-11-25", "source_url", "web address"),
        ("l4,L4,24,no,,,https://example.org", "-", "7 cells for 8 columns"),
    ],
)
def test_a_bad_cell_names_file_line_column_and_problem(tmp_path: Path, row: str, column: str, problem: str) -> None:
    """The message leads to the cell."""
    path = written(tmp_path, CARD, GOOD_CARD, row)

    message = refusal(path)

    assert message.startswith(f"cards.csv, line 3, column {column}: ")
    assert problem in message


def test_a_rent_has_an_address_that_is_checked_too(tmp_path: Path) -> None:
    """Every column of sources holds addresses."""
    path = written(tmp_path, f"{CARD},rent_source_url", f"{GOOD_CARD},somewhere")

    assert "column rent_source_url" in refusal(path)


@pytest.mark.parametrize(
    ("header", "column", "problem"),
    [
        (CARD.replace("memory_gb", "memory"), "memory", "no such column"),
        (CARD.replace(",checked_on", ""), "checked_on", "missing; add it"),
        (f"{CARD},name", "name", "stands there twice"),
    ],
)
def test_a_wrong_header_names_the_column(tmp_path: Path, header: str, column: str, problem: str) -> None:
    """Columns are those of the class, each once."""
    message = refusal(written(tmp_path, header, GOOD_CARD))

    assert message.startswith(f"cards.csv, line 1, column {column}: ")
    assert problem in message


def test_a_word_that_is_not_allowed_is_answered_with_those_that_are(tmp_path: Path) -> None:
    """A column with fixed words lists them."""
    header = "id,name,role,hq_country,ultimate_parent,parent_country,evidence,source_url,checked_on"
    path = written(tmp_path, header, "x,X,shop,,,,docs,https://example.org,2026-11-25", name="providers.csv")

    message = refusal(path, Provider)

    assert "'shop' is not one of cloud, developer, host, reseller, router" in message


def test_every_word_of_several_is_checked(tmp_path: Path) -> None:
    """One stray among good words is found."""
    row = "m,M,EU,EU,in_force,origin | weather,informs,all,nothing,nothing,docs,docs,https://example.org,2026-11-25"

    assert "'weather' is not one of" in refusal(written(tmp_path, MEASURE, row, name="measures.csv"), Measure)


def test_a_row_without_a_source_is_refused(tmp_path: Path) -> None:
    """Several sources may be given; none may not."""
    row = "m,M,EU,EU,in_force,origin,informs,all,nothing,nothing,docs,docs,,2026-11-25"

    message = refusal(written(tmp_path, MEASURE, row, name="measures.csv"), Measure)

    assert message == "measures.csv, line 2, column source_urls: is empty; every row needs it"


def test_every_one_of_several_addresses_is_checked(tmp_path: Path) -> None:
    """One bad address among good ones is found."""
    row = "m,M,EU,EU,in_force,origin,informs,all,nothing,nothing,docs,docs,https://example.org | a page,2026-11-25"

    assert "'a page' is not a web address" in refusal(written(tmp_path, MEASURE, row, name="measures.csv"), Measure)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A missing table says which and what to do."""
    message = refusal(tmp_path / "cards.csv")

    assert message.startswith("cards.csv, line 0")
    assert "install Sextant again" in message


def test_a_file_that_is_no_table_is_named(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are told as such."""
    path = tmp_path / "cards.csv"
    path.write_bytes(b"id,name\n\xff\xfe\x00")

    assert "is not a CSV file in UTF-8" in refusal(path)


def test_an_id_stands_in_one_row_only(folder: Path) -> None:
    """The second row with an id is refused."""
    spoil(folder, "cards.csv", "\nl40,L40,", "\nl4,L40,")

    with pytest.raises(TableError, match=r"cards\.csv, line \d+, column id: l4 stands there twice; keep one row"):
        read_facts(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "column"),
    [
        ("models.csv", ",anthropic,claude", ",nobody,claude", "developer"),
        ("models.csv", ",apache-2.0,", ",no-such-licence,", "licence"),
        ("uplifts.csv", "\ntogether,us,", "\nnobody,us,", "provider"),
        ("plans.csv", ",anthropic,", ",nobody,", "provider"),
    ],
)
def test_a_reference_to_no_row_is_refused(folder: Path, file: str, old: str, new: str, column: str) -> None:
    """Rows point to rows that are there."""
    spoil(folder, file, old, new)

    with pytest.raises(
        TableError, match=rf"{file}, line \d+, column {column}: .* has no row in .*; add one or correct"
    ):
        read_facts(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("benchmarks.csv", ",mteb-eng-v2-reranking,", ",nowhere,", "column board: 'nowhere' has no row in boards.csv"),
        ("traffic.csv", "https://", "nothing://", "column source_url: .* is not a web address"),
    ],
)
def test_a_long_table_is_checked_when_it_is_looked_at(
    folder: Path, file: str, old: str, new: str, problem: str
) -> None:
    """What is wrong with measurements holds up only those who need them, and names its line."""
    spoil(folder, file, old, new)
    facts = read_facts(folder)

    with pytest.raises(TableError, match=rf"{file}, line \d+, {problem}"):
        len(facts.benchmarks if file == "benchmarks.csv" else facts.traffic)


def test_one_table_is_read_without_the_others(tmp_path: Path) -> None:
    """A reader of models needs no other file."""
    path = tmp_path / "models.csv"
    path.write_bytes((ON_BOARD / "models.csv").read_bytes())

    assert len(read_table(path, Model)) > 500
