"""The database goes away and comes back: questions are answered all the while, and it is told afterwards."""

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest

from adapters.desk.asked import Refused, Repeat
from adapters.desk.desk import Desk
from adapters.desk.mind import Mind
from adapters.service.wiring import build_desk
from adapters.store.store import Store
from tests.adapters.desk.conftest import Clock, Recorder, accepted, asked, settings
from tests.fakes.cable import Cable, cable
from tests.fakes.postgres import empty_database

QUESTION = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"


@pytest.fixture
async def line(postgres_url: str) -> AsyncIterator[Cable]:
    async with cable(urlsplit(postgres_url).port or 0) as made:
        yield made


@pytest.fixture
async def far_store(postgres_url: str, line: Cable) -> AsyncIterator[Store]:
    """A store on PostgreSQL, reached over the cable."""
    parts = urlsplit(empty_database(postgres_url))
    opened = await Store.open(parts._replace(netloc=f"sextant@127.0.0.1:{line.port}").geturl())
    await opened.upgrade()
    yield opened
    await opened.close()


@pytest.fixture
def desk(far_store: Store, mind: Mind, clock: Clock) -> Desk:
    return build_desk(settings(), far_store, mind, clock=clock)


async def test_without_its_store_it_goes_on_from_memory(desk: Desk, far_store: Store, line: Cable) -> None:
    """Questions are answered, repeats dropped, threads remembered; afterwards the store is told."""
    speaker = Recorder()
    await desk.serve(await accepted(desk, asked(QUESTION, key="m0", thread="1.1")), speaker)
    await line.cut()

    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)
    await desk.serve(await accepted(desk, asked("and without Chinese-made models?", key="m2")), speaker)
    repeat = await desk.take(asked(QUESTION, key="m1"))
    was_reachable, owed = desk.is_store_reachable, desk.owed
    await line.mend()
    await asyncio.sleep(2.1)
    await desk.left_over("slack")
    kept = [await far_store.turns.find(turn.id) for turn in speaker.posted]

    assert speaker.posted[2].answer.understood.exclude_origin == ("CN",)
    assert speaker.posted[2].answer.understood.host_region == ("EU",)
    assert isinstance(repeat, Repeat)
    assert not was_reachable
    assert owed == 2
    assert [each.state for each in kept if each is not None] == ["answered"] * 3
    assert (desk.is_store_reachable, desk.owed) == (True, 0)


async def test_rules_that_cannot_be_read_are_not_taken_for_none(desk: Desk, line: Cable) -> None:
    """A workspace whose rules were never read waits for its store, rather than being answered without them."""
    await line.cut()

    outcome = await desk.take(asked(QUESTION, key="m1"))

    assert isinstance(outcome, Refused)
    assert "rules" in outcome.notice
