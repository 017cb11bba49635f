"""The desk: each question answered once, in its thread, under its workspace's rules, whatever happens around it."""

import asyncio
from datetime import timedelta

import pytest
import stamina

from adapters.desk.asked import Accepted, Refused, Repeat
from adapters.store.store import Store
from tests.adapters.desk.conftest import Clock, MakeDesk, Recorder, accepted, asked

QUESTION = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"


@pytest.fixture(autouse=True)
def _quick_retries() -> None:
    """Retries do not wait in tests."""
    stamina.set_testing(True, attempts=3)


async def test_a_question_is_answered_and_kept(make_desk: MakeDesk) -> None:
    """The answer is shown once, counted, and can be had again by its id."""
    desk, speaker = make_desk(), Recorder()

    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)
    again = await desk.turn(speaker.posted[0].id)

    assert speaker.posted[0].answer.recommendations
    assert again is not None
    assert again.answer == speaker.posted[0].answer
    assert desk.tally.answered == {("slack", "recommend"): 1}


async def test_a_second_delivery_is_dropped(make_desk: MakeDesk) -> None:
    """Also when both arrive at the same moment, and in another process."""
    desk, other = make_desk(), make_desk()

    outcomes = await asyncio.gather(*(desk.take(asked(QUESTION, key="m1")) for _ in range(5)))
    elsewhere = await other.take(asked(QUESTION, key="m1"))

    assert [type(each) for each in outcomes].count(Accepted) == 1
    assert isinstance(elsewhere, Repeat)


async def test_a_follow_up_changes_one_thing_after_a_restart(make_desk: MakeDesk, clock: Clock) -> None:
    """The thread lives in the store: another process, another person, the same conversation."""
    first, second, speaker = make_desk(), make_desk(), Recorder()
    await first.serve(await accepted(first, asked(QUESTION, key="m1")), speaker)
    clock.forward(minutes=5)

    await second.serve(await accepted(second, asked("and without Chinese-made models?", key="m2", user="U2")), speaker)
    understood = speaker.posted[1].answer.understood

    assert understood.exclude_origin == ("CN",)
    assert understood.host_region == ("EU",)
    assert understood.units == 2_000_000


async def test_another_thread_knows_nothing_of_it(make_desk: MakeDesk) -> None:
    """Conversations are told apart by thread and channel."""
    desk, speaker = make_desk(), Recorder()
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)

    await desk.serve(await accepted(desk, asked("best model for coding", key="m2", thread="200.1")), speaker)

    assert speaker.posted[1].answer.understood.host_region == ()
    place = asked("", key="x").place
    assert await desk.conversation(place) == place
    assert await desk.conversation(asked("", key="x", channel="C2").place) is None


async def test_an_old_answer_is_computed_again_the_same(make_desk: MakeDesk, clock: Clock) -> None:
    """A button pressed days later, after a restart, finds the same answer: the day of the question counts."""
    first, speaker = make_desk(), Recorder()
    await first.serve(await accepted(first, asked(QUESTION, key="m1")), speaker)
    clock.forward(days=40)

    again = await make_desk().turn(speaker.posted[0].id)

    assert again is not None
    assert again.answer == speaker.posted[0].answer


async def test_the_hourly_limit_is_a_friendly_sentence(make_desk: MakeDesk, clock: Clock) -> None:
    """The limit holds over processes, names when it ends, and ends."""
    for number, desk in enumerate([make_desk(per_user_hour=2), make_desk(per_user_hour=2)]):
        await accepted(desk, asked(QUESTION, key=f"m{number}"))
    desk = make_desk(per_user_hour=2)

    refused = await desk.take(asked(QUESTION, key="m3"))
    other = await desk.take(asked(QUESTION, key="m4", user="U2"))
    clock.forward(hours=1)
    later = await desk.take(asked(QUESTION, key="m5"))

    assert isinstance(refused, Refused)
    assert "2 questions this hour" in refused.notice
    assert "60 minutes" in refused.notice or "1 hour" in refused.notice
    assert isinstance(other, Accepted)
    assert isinstance(later, Accepted)


async def test_a_platform_that_fails_for_a_moment_is_tried_again(make_desk: MakeDesk) -> None:
    """Two faults in a row cost nothing; the answer is shown once."""
    desk, speaker = make_desk(), Recorder(faults=[RuntimeError("500"), RuntimeError("500")])

    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)

    assert len(speaker.posted) == 1


async def test_an_answer_that_could_not_be_shown_is_kept_for_the_sweeper(make_desk: MakeDesk, clock: Clock) -> None:
    """After three faults it waits; later it is shown once."""
    desk, speaker = make_desk(), Recorder(faults=[RuntimeError("500")] * 3)
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)
    clock.forward(minutes=3)

    left = await desk.left_over("slack")
    for each in left:
        await desk.serve(each.accepted, speaker)

    assert [(each.was_sending, each.is_hopeless) for each in left] == [(False, False)]
    assert len(speaker.posted) == 1
    assert await desk.left_over("slack") == ()


async def test_what_cannot_be_shown_at_all_ends_with_its_asker_told(make_desk: MakeDesk, clock: Clock) -> None:
    """After five attempts an answer is given up, and said to be so."""
    desk = make_desk()
    taken = await accepted(desk, asked(QUESTION, key="m1"))
    hopeless = []
    for _ in range(6):
        await desk.serve(taken, Recorder(faults=[RuntimeError("500")] * 3))
        clock.forward(minutes=3)
        hopeless += [each.is_hopeless for each in await desk.left_over("slack")]

    assert hopeless == [False, False, False, False, True]


async def test_an_answer_under_way_can_be_stopped(make_desk: MakeDesk) -> None:
    """The stop button ends it; nothing is shown, and a follow-up does not rest on it."""
    desk, speaker = make_desk(), Recorder(gate=asyncio.Event())
    taken = await accepted(desk, asked(QUESTION, key="m1"))
    task = asyncio.create_task(desk.serve(taken, speaker))
    await asyncio.sleep(0.01)

    stopped = await desk.stop(taken.asked.place)

    assert stopped
    assert task.cancelled()
    assert speaker.posted == []
    assert not await desk.stop(taken.asked.place)


async def test_draining_waits_for_what_is_under_way(make_desk: MakeDesk) -> None:
    """What ends in time ends; what does not is left to the next start and counted."""
    desk, gate = make_desk(), asyncio.Event()
    tasks = [
        asyncio.create_task(desk.serve(await accepted(desk, asked(QUESTION, key=key, thread=key)), speaker))
        for key, speaker in (("m1", Recorder()), ("m2", Recorder(gate=gate)))
    ]
    await asyncio.sleep(0)

    left = await desk.drain(timedelta(seconds=2))
    gate.set()
    await asyncio.gather(*tasks)

    assert left == 1


async def test_a_fault_reaches_the_asker_as_a_sentence(make_desk: MakeDesk) -> None:
    """A fault of ours is told with a reference, and never as a traceback."""
    desk, speaker = make_desk(), Recorder()
    gone = Accepted(id="0000", asked=asked(QUESTION, key="m1"))

    await desk.serve(gone, speaker)

    assert len(speaker.told) == 1
    assert "0000" in speaker.told[0]
    assert "Traceback" not in speaker.told[0]


async def test_votes_are_kept_and_counted(make_desk: MakeDesk, store: Store) -> None:
    """A vote with its reason; a vote on an answer that is gone is refused."""
    desk, speaker = make_desk(), Recorder()
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)

    kept = await desk.vote(speaker.posted[0].id, "U2", "down")
    await desk.vote_reason(speaker.posted[0].id, "U2", "too dear")

    assert kept
    assert not await desk.vote("gone", "U2", "up")
    assert [(each.vote, each.reason) for each in await store.votes.since(None)] == [("down", "too dear")]
    assert desk.tally.votes == {("slack", "down"): 1}


async def test_odd_texts_are_kept_by_both_databases(make_desk: MakeDesk) -> None:
    """NUL, half characters and very long pastes neither fail nor are lost without a word."""
    desk, speaker = make_desk(), Recorder()

    for number, text in enumerate(["\0 best model for coding \ud800", "x" * 70_000, "", "🤖" * 500]):
        await desk.serve(await accepted(desk, asked(text, key=f"m{number}", thread=str(number))), speaker)

    assert len(speaker.posted) == 4
    assert speaker.told == []


async def test_names_are_completed_as_people_type_them(make_desk: MakeDesk) -> None:
    """What begins with it first, then what holds it, then what resembles it; never more than asked for."""
    desk = make_desk()

    assert desk.model_names("claude-son", 5)[0].startswith("claude-son")
    assert any("sonnet" in name for name in desk.model_names("sonet", 10))
    assert len(desk.model_names("", 25)) == 25
    assert "Amazon Bedrock" in desk.provider_names("bedrock", 5)


async def test_a_person_sees_their_own_questions(make_desk: MakeDesk, clock: Clock) -> None:
    """Newest first, nobody else's, and none of somebody with the same id in another workspace."""
    desk = make_desk()
    for key, user in (("m1", "U1"), ("m2", "U2"), ("m3", "U1")):
        await accepted(desk, asked(f"question {key}", key=key, user=user))
        clock.forward(minutes=1)

    recent = await desk.recent("slack", "T1", "U1")

    assert [each.text for each in recent] == ["question m3", "question m1"]
    assert await desk.recent("slack", "T2", "U1") == ()


async def test_an_answer_has_its_picture_where_there_is_one_to_draw(make_desk: MakeDesk) -> None:
    """Cost against quality for a choice, traffic for a trend, nothing for a refusal."""
    desk, speaker = make_desk(), Recorder()
    for key, text in (("m1", QUESTION), ("m2", "what share of tokens goes to Chinese models?"), ("m3", "hi")):
        await desk.serve(await accepted(desk, asked(text, key=key, thread=key)), speaker)

    charts = [await desk.chart(turn) for turn in speaker.posted]

    assert [chart is None for chart in charts] == [False, False, True]
    assert all(chart.png.startswith(b"\x89PNG") and chart.alt for chart in charts if chart is not None)


async def test_who_was_forgotten_is_forgotten_in_running_processes(make_desk: MakeDesk, store: Store) -> None:
    """Buttons under their old answers find nothing, and their thread is new."""
    desk, speaker = make_desk(), Recorder()
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)

    await store.forget("U1", None)

    assert await desk.turn(speaker.posted[0].id) is None
    assert await desk.conversation(asked("", key="x").place) is None
