"""The verbs that work on the store: made, exported, forgotten, with a sentence for whatever is wrong."""

import asyncio
import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.store.rows import TurnRow
from adapters.store.store import Store
from tests.adapters.conftest import Sextant

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A SQLite store of this test's own, named in the environment."""
    found = f"sqlite:///{tmp_path / 'folder' / 'sextant.db'}"
    monkeypatch.setenv("DATABASE_URL", found)
    return found


async def fill(url: str) -> None:
    store = await Store.open(url)
    rows = [
        TurnRow(
            id=f"t{number}", platform=platform, workspace="T1", channel="C1", thread="1", user=user, key=f"k{number}",
            text=text, asked_at=NOW, taken_at=NOW,
        )
        for number, (platform, user, text) in enumerate(
            [("slack", "U1", "=HYPERLINK(evil)"), ("discord", "U1", "best model"), ("slack", "U2", "other")]
        )
    ]  # fmt: skip
    await store.turns.accept(rows)
    await store.votes.cast("t0", "U2", "down", NOW)
    await store.votes.explain("t0", "U2", "too dear, and\nold")
    await store.votes.cast("t2", "U2", "up", NOW.replace(day=22))
    await store.close()


def test_migrate_makes_the_store_and_says_where(sextant: Sextant, url: str) -> None:
    """The folder is made too; running it again changes nothing."""
    first, second = sextant("migrate"), sextant("migrate")

    assert (first.code, second.code) == (0, 0)
    assert first.out == second.out == f"{url} is up to date.\n"


def test_votes_are_exported_with_their_reasons(sextant: Sextant, url: str) -> None:
    """One line each, oldest first, safe to open in a spreadsheet; a day cuts off what is older."""
    sextant("migrate")
    asyncio.run(fill(url))

    everything = list(csv.DictReader(io.StringIO(sextant("feedback").out)))
    late = list(csv.DictReader(io.StringIO(sextant("feedback", "--since", "2026-11-21").out)))

    assert [(row["vote"], row["reason"], row["question"]) for row in everything] == [
        ("down", "too dear, and\nold", "'=HYPERLINK(evil)"),
        ("up", "", "other"),
    ]
    assert [row["vote"] for row in late] == ["up"]


def test_an_empty_store_exports_its_header(sextant: Sextant, url: str) -> None:
    """No vote is no fault."""
    run = sextant("feedback")

    assert run.code == 0
    assert run.out.startswith("voted_at,platform,workspace,vote")
    assert "0 votes" in run.err


def test_a_person_is_forgotten_where_it_was_asked(sextant: Sextant, url: str) -> None:
    """On one platform, then everywhere; how many went is said."""
    sextant("migrate")
    asyncio.run(fill(url))

    there, everywhere, again = (
        sextant("forget", "U1", "--platform", "slack"),
        sextant("forget", "U1"),
        sextant("forget", "U1"),
    )

    assert there.out.startswith("1 question of U1 deleted")
    assert everywhere.out.startswith("1 question of U1 deleted")
    assert again.out.startswith("0 questions of U1 deleted")


@pytest.mark.parametrize("verb", [("migrate",), ("feedback",), ("forget", "U1")])
def test_a_database_that_is_none_is_a_sentence(
    sextant: Sextant, monkeypatch: pytest.MonkeyPatch, verb: tuple[str, ...]
) -> None:
    """The variable is named, the password is not."""
    monkeypatch.setenv("DATABASE_URL", "mysql://root:hunter2@127.0.0.1/x")

    run = sextant(*verb)

    assert run.code == 1
    assert "DATABASE_URL" in run.err
    assert "hunter2" not in run.err
    assert "Traceback" not in run.err
