"""The line: first come, first served, and whoever waits long is told their place."""

import asyncio
from contextlib import AsyncExitStack

from adapters.desk.line import Line, Patience
from tests.adapters.conftest import HeldMind
from tests.adapters.desk.conftest import MakeDesk, Recorder, accepted, asked

EAGER = Patience(before_told=0.0, until_told_again=60.0, between_looks=0.01)


async def test_questions_are_computed_in_the_order_they_came() -> None:
    """Two at a time, the third after one of them."""
    line, order = Line(2, Patience()), []

    async def ask(name: str) -> None:
        async with line.turn(name, None):
            order.append(name)
            await asyncio.sleep(0.01)

    await asyncio.gather(*(ask(name) for name in "abcde"))

    assert order == list("abcde")
    assert line.length == 0


async def test_whoever_waits_is_told_how_many_are_before_them() -> None:
    """Those that are being computed count; the first in line is told of these alone."""
    line, told = Line(2, EAGER), asyncio.Queue[tuple[str, int]]()

    async def ask(name: str) -> None:
        async def tell(ahead: int) -> None:
            await told.put((name, ahead))

        async with line.turn(name, tell):
            pass

    async with AsyncExitStack() as busy:
        for name in ("one", "two"):
            await busy.enter_async_context(line.turn(name, None))
        waiting = [asyncio.create_task(ask(name)) for name in ("third", "fourth")]
        found = {await told.get(), await told.get()}
        assert line.length == 2
    await asyncio.gather(*waiting)

    assert found == {("third", 2), ("fourth", 3)}
    assert told.empty()


async def test_only_a_few_are_told_at_a_time() -> None:
    """A notice that hangs holds up further notices, and no question."""
    line, told, gate = Line(1, Patience(before_told=0.0, between_looks=0.001, most_at_once=2)), [], asyncio.Event()

    async def ask(number: int) -> None:
        async def tell(_: int) -> None:
            told.append(number)
            await gate.wait()

        async with line.turn(str(number), tell):
            pass

    async with line.turn("busy", None):
        waiting = [asyncio.create_task(ask(number)) for number in range(5)]
        await asyncio.sleep(0.05)
        assert told == [0, 1]
    await asyncio.gather(*waiting)
    gate.set()

    assert told == [0, 1]


async def test_a_notice_that_fails_is_worth_no_fault() -> None:
    """The question is computed all the same."""
    line, failed = Line(1, EAGER), asyncio.Event()

    async def tell(_: int) -> None:
        failed.set()
        raise RuntimeError("refused")

    async def ask() -> str:
        async with line.turn("b", tell):
            return "computed"

    async with line.turn("a", None):
        waiting = asyncio.create_task(ask())
        await failed.wait()

    assert await waiting == "computed"


async def test_the_desk_tells_whom_it_keeps_waiting(make_desk: MakeDesk, held_mind: HeldMind) -> None:
    """Three questions are being computed; of the next two, the overheard one is not told of its place."""
    desk = make_desk(held_mind, EAGER)
    speakers = [Recorder() for _ in range(5)]
    taken = [await accepted(desk, asked("what does gpt-6-luna cost?", key=f"m{number}", is_overheard=number == 4))
             for number in range(5)]  # fmt: skip

    serving = [asyncio.create_task(desk.serve(*each)) for each in zip(taken, speakers, strict=True)]
    await asyncio.wait_for(speakers[3].is_told.wait(), 10)
    waiting = desk.waiting
    held_mind.gate.set()
    await asyncio.gather(*serving)

    assert waiting == 2
    assert [each.places for each in speakers] == [[], [], [], [3], []]
    assert [len(each.posted) for each in speakers] == [1] * 5
    assert desk.waiting == 0
