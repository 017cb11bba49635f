"""What people do around answers: stop them from anywhere, hand them to people, share them, say what nobody asked."""

import asyncio

import pytest

from adapters.desk import helping, underway
from adapters.desk.asked import Accepted, Place, Refused
from adapters.desk.helping import ALREADY, NOBODY, Passed
from adapters.desk.rules import Manner, Rules
from adapters.store.store import Store
from tests.adapters.desk.conftest import Clock, MakeDesk, Recorder, accepted, asked

QUESTION = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"
PLACE = asked("", key="x").place
ELSEWHERE = Place(platform="slack", workspace="T1", channel="C1", thread="999.9")
HELPED = Rules(help_channel="C9", help_contacts=("U9",))


async def test_a_stop_reaches_the_process_that_answers(make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It arrives at another process; the one that answers is told by the store, and shows nothing."""
    monkeypatch.setattr(underway, "POLL_SECONDS", 0.05)
    answering, other, speaker = make_desk(), make_desk(), Recorder(gate=asyncio.Event())
    taken = await accepted(answering, asked(QUESTION, key="m1"))
    task = asyncio.create_task(answering.serve(taken, speaker))
    await asyncio.sleep(0.01)

    was_running = await other.stop(PLACE)
    await asyncio.wait((task,), timeout=5)

    assert was_running
    assert task.cancelled()
    assert speaker.posted == []
    assert answering.tally.stopped == {"slack": 1}
    assert not await other.stop(PLACE)
    assert await make_desk().left_over("slack") == ()


async def test_what_was_stopped_elsewhere_is_not_shown_at_the_last_moment(make_desk: MakeDesk) -> None:
    """Also where the answer is ready before the process looks again."""
    answering, other, gate = make_desk(), make_desk(), asyncio.Event()
    speaker = Recorder(gate=gate)
    task = asyncio.create_task(answering.serve(await accepted(answering, asked(QUESTION, key="m1")), speaker))
    await asyncio.sleep(0.01)

    await other.stop(PLACE)
    gate.set()
    await task

    assert speaker.posted == []


async def test_a_question_is_handed_to_people_once(make_desk: MakeDesk) -> None:
    """Those whom the rules name; a second press, from anywhere, is told that it was."""
    desk, other, speaker = make_desk(), make_desk(), Recorder()
    await desk.set_rules("slack", "T1", HELPED, "UADMIN")
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)
    sent: list[Rules] = []

    async def send(rules: Rules, _: str) -> None:
        sent.append(rules)

    turn = speaker.posted[0]
    first = await desk.hand_over(turn.id, PLACE, "U1", send, faults=())
    again = [await each.hand_over(turn.id, PLACE, "U2", send, faults=()) for each in (desk, other)]

    assert turn.has_human
    assert first == Passed(rules=HELPED)
    assert again == [ALREADY, ALREADY]
    assert sent == [HELPED]
    assert desk.tally.handed_over == {"slack": 1}


async def test_what_could_not_be_handed_over_can_be_tried_again(make_desk: MakeDesk) -> None:
    """The fault reaches the adapter, and the next press counts."""
    desk, speaker = make_desk(), Recorder()
    await desk.set_rules("slack", "T1", HELPED, "UADMIN")
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)
    faults = [OSError("not in the channel")]

    async def send(*_: object) -> None:
        if faults:
            raise faults.pop()

    with pytest.raises(OSError, match="not in the channel"):
        await desk.hand_over(speaker.posted[0].id, PLACE, "U1", send, faults=())

    assert await desk.hand_over(speaker.posted[0].id, PLACE, "U1", send, faults=()) == Passed(rules=HELPED)


async def test_who_cannot_be_reached_does_not_keep_it_from_the_others(make_desk: MakeDesk) -> None:
    """Whom it reached gets it once, whoever else it missed, and whatever else goes wrong."""
    desk = make_desk()
    await desk.set_rules("slack", "T1", Rules(help_contacts=("U7", "U8", "U9")), "UADMIN")
    first, second = [(await accepted(desk, asked(QUESTION, key=key))).id for key in ("m1", "m2")]
    sent: list[str] = []

    async def send(_: Rules, there: str) -> None:
        sent.append(there)
        if there == "U8":
            raise OSError
        if there == "U9" and broken:
            raise LookupError

    broken = False
    passed = await desk.hand_over(first, PLACE, "U1", send, faults=(OSError,))
    broken = True
    with pytest.raises(LookupError):
        await desk.hand_over(second, PLACE, "U1", send, faults=(OSError,))

    assert isinstance(passed, Passed)
    assert passed.missed == ("U8",)
    assert passed.sentence.startswith("Passed on to <@U7>, <@U9>, with")
    assert passed.sentence.endswith("; <@U8> could not be reached.")
    assert await desk.hand_over(first, PLACE, "U1", send, faults=(OSError,)) == ALREADY
    assert await desk.hand_over(second, PLACE, "U1", send, faults=(OSError,)) == ALREADY
    assert sent == ["U7", "U8", "U9"] * 2


async def test_what_was_handed_over_is_remembered_within_bounds(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process forgets the oldest; the store still has them."""
    monkeypatch.setattr(helping, "REMEMBERED", 2)
    desk = make_desk()
    await desk.set_rules("slack", "T1", HELPED, "UADMIN")

    async def send(*_: object) -> None:
        return

    taken = [await accepted(desk, asked(QUESTION, key=f"m{number}")) for number in range(4)]
    for each in taken:
        await desk.hand_over(each.id, PLACE, "U1", send, faults=())

    assert list(desk._parts.helping._handed) == [each.id for each in taken[2:]]
    assert [await desk.hand_over(each.id, PLACE, "U1", send, faults=()) for each in taken] == [ALREADY] * 4


async def test_a_question_for_people_ends_when_it_was_handed_over(make_desk: MakeDesk, store: Store) -> None:
    """Not before: as failed where it reached nobody, and where nobody is named any more."""
    desk = make_desk()
    await desk.set_rules("slack", "T1", HELPED, "UADMIN")
    taken = [await accepted(desk, asked(QUESTION, key=f"m{number}")) for number in range(3)]
    faults = [OSError("not in the channel")]
    meanwhile: list[str] = []

    async def send(*_: object) -> None:
        meanwhile.append(await state(store, taken[len(meanwhile)].id))
        if faults:
            raise faults.pop()

    with pytest.raises(OSError, match="not in the channel"):
        await desk.ask_people(taken[0], send, faults=(OSError,))
    await desk.ask_people(taken[1], send, faults=(OSError,))
    await desk.set_rules("slack", "T1", Rules(), "UADMIN")
    outcome = await desk.ask_people(taken[2], send, faults=(OSError,))

    assert meanwhile == ["accepted", "accepted"]
    assert outcome == NOBODY
    assert [await state(store, each.id) for each in taken] == ["failed", "handed", "failed"]


async def test_a_question_for_people_outlives_the_process_that_takes_it_on(make_desk: MakeDesk, clock: Clock) -> None:
    """Before it was sent, the next one answers it; while it was sent, the next one tells the asker."""
    desk = make_desk()
    await desk.set_rules("slack", "T1", HELPED, "UADMIN")
    waiting, sending = [await accepted(desk, asked(QUESTION, key=key)) for key in ("m1", "m2")]
    is_under_way = asyncio.Event()

    async def send(*_: object) -> None:
        is_under_way.set()
        await asyncio.sleep(60)

    task = asyncio.create_task(desk.ask_people(sending, send, faults=(OSError,)))
    await is_under_way.wait()
    clock.forward(minutes=3)
    left = await make_desk().left_over("slack")
    task.cancel()
    await asyncio.wait((task,))

    assert {each.accepted.id: each.was_sending for each in left} == {waiting.id: False, sending.id: True}


async def state(store: Store, turn_id: str) -> str:
    """How far a turn is, as the store has it."""
    row = await store.turns.find(turn_id)
    assert row is not None
    return row.state


async def test_where_nobody_is_named_nobody_is_asked(make_desk: MakeDesk) -> None:
    """The answer offers no people, and an old button says how they are named."""
    desk, speaker = make_desk(), Recorder()
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)

    async def send(*_: object) -> None:
        raise AssertionError

    assert not speaker.posted[0].has_human
    assert await desk.hand_over(speaker.posted[0].id, PLACE, "U1", send, faults=()) == NOBODY


async def test_a_thread_under_a_shared_answer_is_its_conversation(make_desk: MakeDesk) -> None:
    """After a restart too; elsewhere nothing is known."""
    desk, speaker = make_desk(), Recorder()
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)

    await desk.share(speaker.posted[0], ELSEWHERE)

    assert await desk.conversation(ELSEWHERE) == PLACE
    assert await make_desk().conversation(ELSEWHERE) == PLACE
    assert await desk.conversation(Place(platform="slack", workspace="T2", channel="C1", thread="999.9")) is None


@pytest.mark.parametrize(
    ("said", "is_answered"),
    [
        (QUESTION, True),
        ("what does gpt-6-luna cost for 2M tokens in?", True),
        ("thanks, that worked", False),
        ("who is in for lunch?", False),
        ("the build is red again, can somebody look?", False),
    ],
)
async def test_what_is_overheard_is_answered_if_it_is_a_question(
    make_desk: MakeDesk, store: Store, said: str, is_answered: bool  # noqa: FBT001
) -> None:  # fmt: skip
    """Other talk leaves no word behind, and no conversation that follow-ups would belong to."""
    desk, speaker = make_desk(), Recorder()
    overheard = asked(said, key="m1", is_overheard=True)

    taken = await accepted(desk, overheard)
    await desk.serve(taken, speaker)
    kept = await store.turns.find(taken.id)

    assert bool(speaker.posted) is is_answered
    assert kept is not None
    assert bool(kept.text) is is_answered
    assert (await desk.conversation(PLACE) is not None) is is_answered
    assert len(await desk.recent("slack", "T1", "U1")) == int(is_answered)


async def test_what_is_overheard_beyond_the_limit_is_not_kept(make_desk: MakeDesk, store: Store) -> None:
    """Its author asked nothing, and is not bothered with a limit."""
    desk = make_desk(per_user_hour=1)
    await accepted(desk, asked(QUESTION, key="m1"))

    outcome = await desk.take(asked("more talk", key="m2", is_overheard=True))

    assert isinstance(outcome, Refused)
    assert [each.text for each in await store.turns.of_user("slack", "U1", limit=5)] == [QUESTION]


def test_each_channel_has_its_manner() -> None:
    """What two lists name at once is the quieter one."""
    rules = Rules(mention_channels=("C1", "C3"), every_channels=("C2", "C3"), private_channels=("C2",))

    assert rules.manner("C1") == Manner(needs_mention=True)
    assert rules.manner("C2") == Manner(hears_all=True, is_private=True)
    assert rules.manner("C3") == Manner(needs_mention=True)
    assert rules.manner("C4") == Manner()


@pytest.mark.parametrize(
    ("user", "groups", "may"), [("U1", (), True), ("U2", ("R1",), True), ("U2", ("R2",), False), ("U3", ("R1",), False)]
)
async def test_people_may_ask_by_name_or_by_group(
    make_desk: MakeDesk, user: str, groups: tuple[str, ...], may: bool  # noqa: FBT001
) -> None:  # fmt: skip
    """And whoever is left out by name stays so, whatever their groups."""
    desk = make_desk()
    await desk.set_rules("slack", "T1", Rules(users=("U1",), groups=("R1",), blocked_users=("U3",)), "UADMIN")

    outcome = await desk.take(asked(QUESTION, key="m1", user=user, groups=groups))

    assert isinstance(outcome, Accepted) is may
