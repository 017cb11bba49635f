import csv
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from msgspec.structs import replace

from adapters.cards.csv_export import COLUMNS, comparison_csv
from bot.answer import Ancestor, Answer, Caveat, Citation, Cost, Price, Recommendation, Score, Usage
from bot.understood import Understood

DAY = date(2026, 11, 23)
FULL = Recommendation(
    role="best",
    model="glm-5.3",
    model_name='GLM-5.3, "the big one"',
    developer="Z.ai",
    origin="CN",
    provider="Mistral",
    provider_hq="FR",
    why="Highest quality;\nsecond line.",
    breaks=("host_region", "budget_usd"),
    lineage=(Ancestor(model="base-1", developer="Someone", origin=None),),
    host_regions=("EU", "US"),
    region="eu",
    service_tier="standard",
    effort="high",
    licence="MIT License",
    open_weights=True,
    context_window_tokens=1048576,
    price=Price(
        input_usd_per_mtok=Decimal("1.40"), output_usd_per_mtok=Decimal("1E+1"), cached_input_usd_per_mtok=Decimal(0)
    ),
    cost=Cost(
        model="glm-5.3", provider="mistral", period="month", usage=Usage(), lines=(), total_usd=Decimal("0.0000012"),
        low_usd=Decimal("1E-7"), high_usd=Decimal("2.50"), citations=("2",),
    ),
    benchmarks=(Score(benchmark="Board", score=Decimal("57.8"), unit="%", date="2026-09", citation="3"),),
    deprecation_date=date(2027, 1, 31),
    caveats=("c1",),
    citations=("1", "2"),
)  # fmt: skip
BARE = Recommendation(
    role="self_host", model="x", model_name="X", developer=None, origin=None, provider=None, provider_hq=None, why=""
)


def answer(*entries: Recommendation) -> Answer:
    pages = [
        Citation(id=str(number), kind="pricing", title="T", url=f"https://example.org/{number}", checked_on=DAY)
        for number in range(1, 6)
    ]
    caveats = (
        Caveat(id="c1", axis="origin", severity="warns", applies_to=("glm-5.3",), text="Mind it.", citations=("4",)),
        Caveat(id="c2", axis="origin", severity="warns", applies_to=("y",), text="Not this.", citations=("5",)),
    )
    return Answer(
        id="a", question="q", intents=("compare",), understood=Understood(), text="t", as_of=DAY,
        recommendations=entries, citations=tuple(pages), caveats=caveats,
    )  # fmt: skip


def rows(payload: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(payload.decode("utf-8-sig"), newline="")))


def test_excel_finds_the_mark_and_the_columns() -> None:
    """The file opens as UTF-8 in a spreadsheet, header first."""
    payload = comparison_csv(answer(FULL))

    assert payload.startswith(b"\xef\xbb\xbfrole,")
    assert payload.endswith(b"\r\n")
    assert tuple(rows(payload)[0]) == COLUMNS


def test_a_full_row_comes_back_as_it_went() -> None:
    """Commas, quotes and line ends survive; money is in plain decimals; sources carry page and day, each once."""
    (row,) = rows(comparison_csv(answer(FULL)))

    assert row["model"] == 'GLM-5.3, "the big one"'
    assert row["why"] == "Highest quality;\nsecond line."
    assert row["does_not_meet"] == "host_region; budget_usd"
    assert row["made_from"] == "base-1 (unknown)"
    assert (row["input_usd_per_mtok"], row["output_usd_per_mtok"]) == ("1.40", "10")
    assert (row["bill_usd"], row["low_usd"], row["high_usd"]) == ("0.0000012", "0.0000001", "2.50")
    assert (row["period"], row["open_weights"], row["deprecation_date"]) == ("month", "yes", "2027-01-31")
    assert (row["benchmark"], row["score"], row["score_unit"], row["score_date"]) == ("Board", "57.8", "%", "2026-09")
    assert row["caveats"] == "warns: Mind it."
    assert row["sources"] == " | ".join(
        f"https://example.org/{number} (checked 2026-11-23)" for number in (1, 2, 4)
    )  # fmt: skip


def test_unknown_is_empty_and_free_is_zero() -> None:
    """A price nobody states is never a zero, and a zero is never empty."""
    full, bare = rows(comparison_csv(answer(FULL, BARE)))

    assert full["cached_input_usd_per_mtok"] == "0"
    assert full["cache_write_usd_per_mtok"] == ""
    assert {bare[column] for column in COLUMNS if column not in {"role", "model", "model_id", "prices_as_of"}} == {""}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "\n@"])
def test_a_text_that_begins_like_a_formula_is_kept_from_being_one(start: str) -> None:
    """A name from outside cannot run in the reader's spreadsheet."""
    entry = replace(FULL, model_name=f"{start}HYPERLINK(1)", provider=f"{start}x", why=f"{start}y")

    (row,) = rows(comparison_csv(answer(entry)))

    assert row["model"] == f"'{start}HYPERLINK(1)"
    assert row["provider"].startswith("'")
    assert row["why"].startswith("'")


def test_an_answer_without_options_is_only_a_header() -> None:
    """Nothing to compare is no fault."""
    assert rows(comparison_csv(answer())) == []
