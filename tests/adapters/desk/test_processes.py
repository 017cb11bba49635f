"""Processes that end or die: what they were at is answered by the next one, once."""

import asyncio

import pytest
import stamina

from adapters.desk.asked import Repeat
from adapters.store.store import Store
from tests.adapters.desk.conftest import Clock, MakeDesk, Recorder, accepted, asked

QUESTION = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"


@pytest.fixture(autouse=True)
def _quick_retries() -> None:
    """Retries do not wait in tests."""
    stamina.set_testing(True, attempts=3)


async def test_a_process_that_dies_before_answering_leaves_it_to_the_next(
    make_desk: MakeDesk, store: Store, clock: Clock
) -> None:
    """What was taken on and not answered is answered after the restart, once."""
    await accepted(make_desk(), asked(QUESTION, key="m1"))
    clock.forward(seconds=0 if store.database.is_sqlite else 121)

    heir, speaker = make_desk(), Recorder()
    left = await heir.left_over("slack")
    for each in left:
        await heir.serve(each.accepted, speaker)

    assert len(speaker.posted) == 1
    assert isinstance(await heir.take(asked(QUESTION, key="m1")), Repeat)


async def test_a_process_that_dies_while_sending_never_answers_twice(
    make_desk: MakeDesk, store: Store, clock: Clock
) -> None:
    """It may have been shown: the heir is told so, to say it rather than to answer again."""
    desk = make_desk()
    taken = await accepted(desk, asked(QUESTION, key="m1"))
    assert await store.turns.begin_sending(taken.id, intent="recommend", understood={})
    clock.forward(minutes=3)

    left = await make_desk().left_over("slack")

    assert [each.was_sending for each in left] == [True]
    assert await make_desk().left_over("slack") == ()


async def test_what_another_process_may_be_at_is_left_alone(make_desk: MakeDesk, store: Store) -> None:
    """On a shared database, what was taken on a moment ago is somebody's; a SQLite store has one process at a time."""
    await accepted(make_desk(), asked(QUESTION, key="m1"))

    left = await make_desk().left_over("slack")

    assert len(left) == (1 if store.database.is_sqlite else 0)


async def test_what_a_process_was_at_when_it_ended_is_the_next_one_s(make_desk: MakeDesk, clock: Clock) -> None:
    """A task that is cancelled without anybody's wish leaves its question to be answered."""
    desk, speaker = make_desk(), Recorder(gate=asyncio.Event())
    task = asyncio.create_task(desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker))
    await asyncio.sleep(0.01)

    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    clock.forward(minutes=3)
    left = await make_desk().left_over("slack")

    assert [each.was_sending for each in left] == [False]
