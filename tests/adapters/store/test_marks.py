"""What people do about turns, on both databases; and a store of the first version that is brought up to this one."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from adapters.store.database import Database
from adapters.store.migrate import SCRIPTS, upgrade
from adapters.store.rows import TurnRow
from adapters.store.store import Store

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
THREAD = ("slack", "T1", "C1", "100.1")
SHARED = ("slack", "T1", "C1", "200.2")


def row(name: str, *, state: str = "accepted", user: str = "U1", minutes: int = 0) -> TurnRow:
    moment = NOW + timedelta(minutes=minutes)
    return TurnRow(
        id=name, platform="slack", workspace="T1", channel="C1", thread="100.1", user=user, key=name, text="?",
        state=state, asked_at=moment, taken_at=moment,
    )  # fmt: skip


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    opened = await Store.open(database_url)
    await upgrade(opened.database)
    yield opened
    await opened.close()


async def test_a_stop_withdraws_what_is_not_shown_and_marks_what_may_change(store: Store) -> None:
    """What was withdrawn is not shown any more; an answer of an hour ago is left alone."""
    await store.turns.accept(
        [row("waiting"), row("shown", state="answered"), row("old", state="answered", minutes=-60)]
    )

    stopped = await store.marks.stop(THREAD, NOW)

    assert stopped == 1
    assert await store.marks.stopped(["waiting", "shown", "old", "gone"]) == {"waiting", "shown"}
    assert not await store.turns.begin_sending("waiting", intent="cost", understood={})
    assert await store.marks.stop(SHARED, NOW) == 0


async def test_a_turn_is_handed_over_once(store: Store) -> None:
    """Until that is taken back, or the person who did it is forgotten."""
    await store.turns.accept([row("turn", user="U2")])

    first, second = await store.marks.hand_over("turn", "U1"), await store.marks.hand_over("turn", "U3")
    await store.marks.take_back("turn")
    third = await store.marks.hand_over("turn", "U1")
    await store.forget("U1", None)
    kept = await store.turns.find("turn")

    assert (first, second, third) == (True, False, True)
    assert kept is not None
    assert kept.handed_by is None


async def test_a_shared_answer_leads_to_its_conversation_until_it_is_forgotten(store: Store) -> None:
    """The newest share of a thread counts; with the turn goes the share."""
    await store.turns.accept([row("turn")])
    await store.marks.share(SHARED, "gone")
    await store.marks.share(SHARED, "turn")

    found = await store.marks.shared(SHARED)
    await store.forget("U1", None)

    assert found == ("C1", "100.1")
    assert await store.marks.shared(SHARED) is None
    assert await store.marks.shared(THREAD) is None


async def test_what_was_overheard_and_dropped_leaves_no_words(store: Store) -> None:
    """Neither its thread nor its author's list knows of it; its key does."""
    await store.turns.accept([row("turn")])

    await store.turns.drop("turn", NOW)
    again = await store.turns.accept([row("turn")])
    kept = await store.turns.find("turn")

    assert again == frozenset()
    assert kept is not None
    assert (kept.state, kept.text) == ("dropped", "")
    assert not await store.turns.is_known(THREAD)
    assert await store.turns.of_user("slack", "U1", limit=5) == ()


async def test_a_store_of_the_first_version_is_brought_up(tmp_path: Path) -> None:
    """With its turns, which were addressed to Sextant; and back."""
    url = f"sqlite:///{tmp_path / 'old.db'}"
    database = Database(url)
    async with database.transaction() as connection:
        await connection.run_sync(lambda sync: command.upgrade(_config(sync), "0001"))
        await connection.exec_driver_sql(
            "INSERT INTO turns (id, platform, workspace, channel, thread, user, key, text, reply_to, state, asked_at,"
            " taken_at, attempts) VALUES ('turn', 'slack', 'T1', 'C1', '100.1', 'U1', 'k', '?', '{}', 'answered',"
            " '2026-11-26 12:00:00.000000', '2026-11-26 12:00:00.000000', 1)"
        )
    await database.close()

    opened = await Store.open(url)
    kept = await opened.turns.find("turn")
    async with opened.database.transaction() as connection:
        await connection.run_sync(lambda sync: command.downgrade(_config(sync), "0001"))
    behind = await opened.is_behind()
    await opened.close()

    assert kept is not None
    assert (kept.is_overheard, kept.stopped_at, kept.handed_by) == (False, None, None)
    assert behind


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config
