"""The way to the store: what is away is left alone, what is only late is waited for."""

import asyncio
import time

import pytest

from adapters.desk import reach
from adapters.desk.reach import Reach
from adapters.store.errors import StoreError


@pytest.fixture(autouse=True)
def _short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "PATIENCE_SECONDS", 0.1)


async def test_a_store_that_does_not_answer_is_left_alone_for_a_while() -> None:
    """The first question waits, the next one does not; what was begun is ended."""
    way, ended, asked = Reach(), asyncio.Event(), []

    async def hang() -> str:
        asked.append("hang")
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()
        return "late"

    first, second = await way.ask(hang), await way.ask(hang)

    assert (first, second, asked) == (None, None, ["hang"])
    assert ended.is_set()
    assert not way.is_open


async def test_a_busy_loop_is_no_store_that_is_away() -> None:
    """Where answering and hearing keep this process busy, the store gets as much longer."""
    way = Reach()

    async def slow() -> str:
        for _ in range(10):
            time.sleep(0.03)  # noqa: ASYNC251  (something else keeps the loop busy)
            await asyncio.sleep(0)
        return "kept"

    assert await way.ask(slow) == "kept"
    assert way.is_open


async def test_a_fault_is_logged_with_its_reason(caplog: pytest.LogCaptureFixture) -> None:
    """Once, and once that it is over."""
    way = Reach()

    async def fail() -> None:
        raise StoreError("the disk is full")

    told = await way.tell(fail)
    await asyncio.sleep(0.12)
    recovered = await way.ask(lambda: asyncio.sleep(0, "kept"))

    assert (told, recovered) == (False, "kept")
    assert [each.message for each in caplog.records] == [
        "the store cannot be reached (the disk is full); going on from memory", "the store can be reached again",
    ]  # fmt: skip


async def test_whoever_gives_up_ends_what_was_asked() -> None:
    """A question that is stopped leaves nothing running."""
    way, begun, ended = Reach(), asyncio.Event(), asyncio.Event()

    async def hang() -> None:
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()

    task = asyncio.create_task(way.ask(hang))
    await begun.wait()
    task.cancel()
    await asyncio.wait((task,))

    assert ended.is_set()
    assert task.cancelled()
    assert way.is_open
