"""The store on both databases: taken on once, answered once, found again, forgotten."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from adapters.store.errors import StoreError
from adapters.store.migrate import missing, upgrade
from adapters.store.rows import TurnRow
from adapters.store.sealing import Seal
from adapters.store.store import Store

NOW = datetime(2026, 11, 25, 12, 0, 0, 123456, tzinfo=UTC)
PLACE = ("slack", "T1", "C1", "100.1")


def row(number: int, *, key: str | None = None, minutes: int = 0, user: str = "U1", state: str = "accepted") -> TurnRow:
    asked_at = NOW + timedelta(minutes=minutes)
    return TurnRow(
        id=f"turn{number}", platform="slack", workspace="T1", channel="C1", thread="100.1", user=user,
        key=key or f"key{number}", text=f"question {number}", reply_to={"channel": "C1"}, state=state,
        asked_at=asked_at, taken_at=asked_at,
    )  # fmt: skip


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    opened = await Store.open(database_url, Seal(Fernet.generate_key().decode()))
    await upgrade(opened.database)
    yield opened
    await opened.close()


async def test_closing_waits_for_work_under_way_and_lets_none_begin(database_url: str) -> None:
    """A connection given back after the close would stay open for ever, as would one that is opened after it."""
    opened = await Store.open(database_url, Seal(Fernet.generate_key().decode()))
    await upgrade(opened.database)
    at_work = asyncio.Event()

    async def work() -> None:
        async with opened.database.transaction():
            at_work.set()
            await asyncio.sleep(0.05)

    task = asyncio.create_task(work())
    await at_work.wait()
    await opened.close()

    assert task.done()
    assert task.exception() is None
    with pytest.raises(StoreError, match="is closed; the service is ending"):
        await opened.turns.accept([row(1)])


async def test_a_message_is_taken_on_once(store: Store) -> None:
    """A second delivery with the same key finds the first, within one batch and across batches."""
    first = await store.turns.accept([row(1, key="a"), row(2, key="b"), row(3, key="a")])
    second = await store.turns.accept([row(4, key="b"), row(5, key="c")])

    assert first == {"turn1", "turn2"}
    assert second == {"turn5"}


async def test_a_turn_comes_back_as_it_was(store: Store) -> None:
    """Every field survives, times to the microsecond in UTC."""
    await store.turns.accept([row(1)])

    assert await store.turns.find("turn1") == row(1)


async def test_an_answer_is_shown_by_one_process_only(store: Store) -> None:
    """Of two processes that want to show an answer, one may."""
    await store.turns.accept([row(1)])

    first = await store.turns.begin_sending("turn1", intent="cost", understood={"models": ["gpt-6-luna"]})
    second = await store.turns.begin_sending("turn1", intent="cost", understood={})

    assert (first, second) == (True, False)


async def test_a_thread_is_read_oldest_first_without_what_failed(store: Store) -> None:
    """The newest turns of a conversation before a moment, in the order they were said."""
    await store.turns.accept([row(number, minutes=number) for number in range(5)])
    await store.turns.end("turn1", "failed", message=None, now=NOW)

    found = await store.turns.in_thread(PLACE, before=NOW + timedelta(minutes=4), limit=2)

    assert [each.id for each in found] == ["turn2", "turn3"]
    assert await store.turns.is_known(PLACE)
    assert not await store.turns.is_known((*PLACE[:3], "other"))


async def test_what_a_dead_process_left_goes_to_one_heir(store: Store) -> None:
    """Turns left since before a moment are taken over once, with one more attempt counted."""
    await store.turns.accept([row(1), row(2, minutes=10)])
    later = NOW + timedelta(minutes=5)

    first = await store.turns.take_over("slack", older_than=later, now=later)
    second = await store.turns.take_over("slack", older_than=later, now=later)
    kept = await store.turns.find("turn1")

    assert [each.id for each in first] == ["turn1"]
    assert second == ()
    assert kept is not None
    assert kept.attempts == 2


async def test_the_last_vote_counts_and_keeps_its_reason(store: Store) -> None:
    """A vote is a toggle; a vote on what is not kept is refused."""
    await store.turns.accept([row(1)])

    kept = [await store.votes.cast("turn1", "U2", vote, NOW) for vote in ("up", "down")]
    await store.votes.explain("turn1", "U2", "wrong price")
    unknown = await store.votes.cast("gone", "U2", "up", NOW)
    votes = await store.votes.since(None)

    assert kept == [True, True]
    assert unknown is False
    assert [(each.question, each.vote, each.reason) for each in votes] == [("question 1", "down", "wrong price")]
    assert await store.votes.since(NOW + timedelta(seconds=1)) == ()


async def test_counters_add_up_within_their_window(store: Store) -> None:
    """Each scope and window has a count of its own."""
    hour = NOW.replace(minute=0, second=0, microsecond=0)

    await store.workspaces.count({("user:a", hour): 1})
    counted = await store.workspaces.count({("user:a", hour): 2, ("user:b", hour): 1})

    assert counted == {("user:a", hour): 3, ("user:b", hour): 1}


async def test_rules_of_a_workspace_are_replaced_whole(store: Store) -> None:
    """The last saved rules count, and each platform has its own."""
    await store.workspaces.save("slack", "T1", {"policy": {}}, "U1", NOW)
    await store.workspaces.save("slack", "T1", {"channels": ["C1"]}, "U1", NOW)

    assert await store.workspaces.rules("slack", "T1") == {"channels": ["C1"]}
    assert await store.workspaces.rules("discord", "T1") is None


async def test_a_person_can_be_forgotten(store: Store) -> None:
    """Their questions go with the votes on them, and their votes on others' answers."""
    await store.turns.accept([row(1), row(2, user="U2")])
    await store.votes.cast("turn1", "U2", "up", NOW)
    await store.votes.cast("turn2", "U1", "up", NOW)

    gone = await store.forget("U1", None)

    assert gone == 1
    assert await store.turns.find("turn1") is None
    assert await store.turns.find("turn2") is not None
    assert await store.votes.since(None) == ()


async def test_what_is_older_than_the_retention_is_deleted(store: Store) -> None:
    """Turns go by the day they were asked."""
    await store.turns.accept([row(1, minutes=-60 * 24 * 3), row(2)])

    assert await store.purge(NOW, timedelta(days=2)) == 1
    assert await store.turns.find("turn2") is not None


async def test_what_the_store_missed_is_brought_in(store: Store) -> None:
    """A turn it never saw is added, one that it saw gets the state it has come to."""
    await store.turns.accept([row(1)])

    await store.turns.settle([row(1, state="answered"), row(2, state="answered")])
    found = [await store.turns.find(name) for name in ("turn1", "turn2")]

    assert [each.state for each in found if each is not None] == ["answered", "answered"]


async def test_tokens_are_kept_sealed(store: Store) -> None:
    """A saved token comes back, is nowhere in the table in clear, and goes with the workspace."""
    assert store.installations is not None
    await store.installations.save("", "T1", "U1", b"xoxb-secret", NOW)
    await store.installations.save("", "T1", "U1", b"xoxb-newer", NOW)
    await store.installations.save("", "T2", "U1", b"xoxb-other", NOW)
    async with store.database.transaction() as connection:
        stored = (await connection.exec_driver_sql("SELECT sealed FROM installations")).scalars().all()

    found = await store.installations.find("", "T1", None)
    await store.installations.delete("", "T1", None)

    assert found == b"xoxb-newer"
    assert not any(b"xoxb" in bytes(sealed) for sealed in stored)
    assert await store.installations.find("", "T1", None) is None
    assert await store.installations.find("", "T2", "U1") == b"xoxb-other"


async def test_a_state_of_an_install_counts_once_and_not_for_long(store: Store) -> None:
    """Neither a second use nor a late one passes."""
    assert store.installations is not None
    state = await store.installations.issue_state(NOW)
    late = await store.installations.issue_state(NOW)

    used = [await store.installations.consume_state(state, NOW) for _ in range(2)]

    assert used == [True, False]
    assert await store.installations.consume_state(late, NOW + timedelta(minutes=11)) is False
    assert await store.installations.consume_state("made up", NOW) is False


async def test_a_database_without_tables_is_known_as_such(database_url: str) -> None:
    """Readiness can tell that migrations are missing; running them twice changes nothing."""
    opened = await Store.open(database_url)
    before = await missing(opened.database)
    await upgrade(opened.database)
    await upgrade(opened.database)
    after = await missing(opened.database)
    await opened.close()

    assert before is database_url.startswith("postgresql")
    assert after is False


async def test_another_key_does_not_open_what_was_sealed() -> None:
    """The error says what to do; a second key in the setting opens the old tokens."""
    old, new = (Fernet.generate_key().decode() for _ in range(2))
    sealed = Seal(old).seal(b"token")

    with pytest.raises(StoreError, match="SEXTANT_SECRET_KEY"):
        Seal(new).open(sealed)
    assert Seal(f"{new},{old}").open(sealed) == b"token"


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense", "postgresql://u@host:port/db"])
async def test_an_address_that_is_none_is_named(url: str) -> None:
    """The variable and the two kinds of address stand in the error."""
    with pytest.raises(StoreError, match="DATABASE_URL"):
        await Store.open(url)


async def test_an_unreachable_database_is_a_fault_without_its_password() -> None:
    """The error names the place and never the password."""
    opened = await Store.open("postgresql://sextant:hunter2@127.0.0.1:1/none")

    with pytest.raises(StoreError) as caught:
        await opened.turns.find("turn1")
    await opened.close()

    assert "127.0.0.1:1" in str(caught.value)
    assert "hunter2" not in str(caught.value)


async def test_a_newer_version_s_database_is_left_alone(tmp_path: Path) -> None:
    """A revision that this version does not know stops it before it changes anything."""
    url = f"sqlite:///{tmp_path / 'newer.db'}"
    opened = await Store.open(url)
    async with opened.database.transaction() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    await opened.close()

    with pytest.raises(StoreError, match="newer Sextant"):
        await Store.open(url)
