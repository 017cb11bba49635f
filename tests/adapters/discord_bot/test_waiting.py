"""Many questions at once: whoever waits reads their place where the answer will stand."""

import pytest

from adapters.desk.line import Patience
from adapters.discord_bot.serving import DiscordPlatform
from adapters.discord_bot.speaker import queued
from tests.adapters.conftest import HeldMind
from tests.adapters.discord_bot.conftest import Connect, MakeDesk
from tests.fakes.discord import FakeDiscord, dumped, is_private
from tests.fakes.discord_payloads import CHANNEL, DM

EAGER = Patience(before_told=0.0, until_told_again=0.05, between_looks=0.01)
COST = "what does gpt-6-luna cost for 2M in and 500k out?"
PEOPLE = 4_000_000_000_000_000_100
BEFORE = "questions are before yours"


@pytest.fixture
async def busy(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord, held_mind: HeldMind) -> DiscordPlatform:
    """A bot that computes three questions, none of which ends before it is let."""
    bot = await connect(make_desk(held_mind, EAGER))
    for number in range(3):
        await fake.command("ask", question=COST, _author=PEOPLE + number)
    return bot


async def test_a_mention_s_place_is_edited_into_its_answer(
    busy: DiscordPlatform, fake: FakeDiscord, held_mind: HeldMind
) -> None:
    """One reply: first the place, said anew while it lasts, then the answer in the same message."""
    asked = await fake.say(COST, mentions_bot=True)
    await fake.until(lambda: len(fake.called("PATCH", f"/{CHANNEL}/messages/")) >= 2)
    (notice,) = (each for each in fake.sent() if "message_reference" in each)
    waiting = dumped(notice)
    held_mind.gate.set()
    await fake.until(lambda: "Luna" in dumped(notice))

    assert f"3 {BEFORE}; the answer comes here." in waiting
    assert BEFORE not in dumped(notice)
    assert notice["message_reference"]["message_id"] == str(asked)
    assert len([each for each in fake.sent() if "message_reference" in each]) == 1


async def test_a_command_s_place_is_edited_into_its_answer(
    busy: DiscordPlatform, fake: FakeDiscord, held_mind: HeldMind
) -> None:
    """Private ones stay private."""
    made = await fake.command("ask", question=COST, private=True)
    (notice,) = await fake.until(lambda: [each for each in fake.answers_to(made) if BEFORE in dumped(each)])
    held_mind.gate.set()
    await fake.until(lambda: "Luna" in dumped(notice))

    assert len(fake.answers_to(made)) == 1
    assert BEFORE not in dumped(notice)
    assert is_private(notice)


async def test_a_notice_that_somebody_deleted_costs_no_answer(
    busy: DiscordPlatform, fake: FakeDiscord, held_mind: HeldMind
) -> None:
    """The answer is then a message of its own."""
    await fake.say(COST, mentions_bot=True)
    (notice,) = await fake.until(lambda: [each for each in fake.sent() if "message_reference" in each])
    del fake.messages[int(notice["id"])]

    held_mind.gate.set()
    answers = await fake.until(lambda: [each for each in fake.sent() if "message_reference" in each])

    assert "Luna" in dumped(answers[0])
    assert len(answers) == 1


async def test_in_direct_messages_it_is_the_same(busy: DiscordPlatform, fake: FakeDiscord, held_mind: HeldMind) -> None:
    """The place becomes the answer."""
    await fake.say(COST, channel=DM)
    (notice,) = await fake.until(lambda: fake.sent(DM))
    held_mind.gate.set()
    await fake.until(lambda: "Luna" in dumped(notice))

    assert len(fake.sent(DM)) == 1


def test_one_question_is_one() -> None:
    """The words agree with the number."""
    assert queued(1) == "-# 1 question is before yours; the answer comes here."
