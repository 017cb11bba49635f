"""What goes wrong around a bot: its network, its platform, its process; and what a person sees of it."""

import asyncio
from datetime import date
from typing import Any

import discord
import pytest

from adapters.desk.asked import Accepted, Asked, Place, Turn
from adapters.desk.desk import Desk
from adapters.discord_bot.reply import Reply
from adapters.discord_bot.serving import DiscordPlatform
from adapters.discord_bot.speaker import DiscordSpeaker
from bot.answer import Answer
from bot.question import Question
from bot.understood import Understood
from tests.adapters.discord_bot.conftest import Connect, MakeDesk, at_once
from tests.fakes.discord import FakeDiscord, dumped, is_private
from tests.fakes.discord_gateway import INVALID_SESSION, RECONNECT
from tests.fakes.discord_payloads import ANN, CHANNEL, DM, GUILD, snowflake

TICKETS = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"
POST = f"POST /channels/{CHANNEL}/messages"
BUSY = {"message": "You are being rate limited.", "retry_after": 0.2, "global": False}
VIA = {"Via": "1.1 google", "X-RateLimit-Remaining": "0", "X-RateLimit-Limit": "5", "X-RateLimit-Bucket": "b"}


async def kept(desk: Desk, reply: Reply, text: str = TICKETS) -> Accepted:
    """A question that was taken on, by a process that then died."""
    place = Place(platform="discord", workspace=str(GUILD), channel=reply.channel, thread="1")
    outcome = await desk.take(
        Asked(key=str(snowflake()), place=place, user=str(ANN), text=text, reply_to=reply.to_texts())
    )
    assert isinstance(outcome, Accepted)
    return outcome


@pytest.mark.parametrize(
    "fault", [(429, BUSY, VIA), (500, {"code": 0}, {}), (0, {}, {})], ids=["429", "500", "broken after it was sent"]
)
async def test_what_discord_refuses_for_a_moment_is_sent_again(
    bot: DiscordPlatform, fake: FakeDiscord, fault: tuple[int, dict[str, Any], dict[str, str]]
) -> None:
    """Once: a message that Discord took and did not confirm is known by its name."""
    fake.faults[POST].append(fault)

    await fake.say(TICKETS, mentions_bot=True)
    await fake.until(lambda: len(fake.called("POST", f"/{CHANNEL}/messages")) == 2 and fake.sent())

    assert len(fake.sent()) == 1
    assert "a month." in dumped(fake.sent()[0])


async def test_an_answer_in_parts_is_sent_once_each(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """A fault between two messages repeats only what has not arrived."""
    text = "\n\n".join(f"Paragraph {number}. {'word ' * 300}" for number in range(8))
    client = bot._client
    assert client is not None
    speaker = DiscordSpeaker(client, Reply(channel=str(CHANNEL), user=str(ANN), message="1"))
    turn = turn_of(text)
    fake.faults[f"{POST}"] += [(0, {}, {}), (400, {"code": 50035, "message": "not now"}, {})]

    with pytest.raises(discord.HTTPException):
        await speaker.post(turn)
    first = await speaker.post(turn)

    said = "".join(dumped(each) for each in fake.sent())
    assert len(fake.sent()) > 2
    assert first == fake.sent()[0]["id"]
    assert [said.count(f"Paragraph {number}.") for number in range(8)] == [1] * 8


async def test_a_late_command_is_answered_in_the_channel(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Discord gives up after three seconds; what was taken on still reaches its asker, named and not pinged."""
    fake.ack_seconds = -1.0

    await fake.command("ask", question=TICKETS, waits=False)
    answer = dumped((await fake.until(fake.sent))[0])

    assert f"<@{ANN}> asked: Which model" in answer
    assert "a month." in answer


async def test_an_expired_token_falls_back_and_stays_private(
    connect: Connect, make_desk: MakeDesk, fake: FakeDiscord
) -> None:
    """After fifteen minutes: in the channel, or where only the asker may see it, in a direct message."""
    await connect(make_desk())

    public = await fake.command("ask", question=TICKETS, _lasts_seconds=0.0)
    private = await fake.command("ask", question=TICKETS, private=True, _lasts_seconds=0.0)
    await fake.until(lambda: fake.sent() and fake.sent(DM))

    assert fake.answers_to(public) == fake.answers_to(private) == []
    assert len(fake.sent()) == 1
    assert len(fake.sent(DM)) == 1


async def test_a_bot_that_may_not_write_answers_directly(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Where a channel is closed to it, the asker gets a direct message that says why, and what helps."""
    fake.faults[POST].append((403, {"code": 50013, "message": "Missing Permissions"}, {}))

    await fake.say(TICKETS, mentions_bot=True)
    await fake.until(lambda: len(fake.sent(DM)) == 2)
    why, answer = (dumped(each) for each in fake.sent(DM))

    assert f"Sextant may not write in <#{CHANNEL}>; give it View Channel and Send Messages" in why
    assert "a month." in answer
    assert "reference" not in dumped(fake.called("POST", f"/{DM}/messages")[0])


async def test_what_discord_refuses_for_good_is_not_tried_again(
    bot: DiscordPlatform, fake: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    """A closed channel, and nobody who takes direct messages: one line says why and what helps; the turn is over."""
    fake.faults[POST] += [(403, {"code": 50013, "message": "Missing Permissions"}, {})] * 2
    fake.faults[f"POST /channels/{DM}/messages"].append((403, {"code": 50007, "message": "Cannot send"}, {}))

    await fake.say(TICKETS, mentions_bot=True)
    await fake.until(lambda: len(fake.called("POST", f"/{CHANNEL}/messages")) == 2)
    await bot.stop()
    await bot.close()

    assert f"Discord says 50013: Sextant may not write in channel {CHANNEL}; give it View Channel" in caplog.text
    assert bot._desk.tally.failed == {"discord": 1}


async def test_a_lost_connection_is_resumed(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Discord asks for it now and then; what is said afterwards is heard."""
    first = fake.connections[0]
    await first.send(RECONNECT)
    await fake.until(lambda: any(each.is_resumed for each in fake.connections))

    await fake.say(TICKETS, mentions_bot=True)

    assert await fake.until(fake.sent)
    assert bot.trouble is None


async def test_an_invalid_session_begins_anew(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """With a new session; the wait that Discord wants before it is not waited here."""
    client = bot._client
    assert client is not None
    client.before_identify_hook = at_once  # type: ignore[method-assign]
    first = fake.connections[0]
    await first.send(INVALID_SESSION, content=False)
    await fake.until(lambda: fake.connections and fake.connections[-1] is not first and fake.connections[-1].is_ready)

    await fake.say(TICKETS, mentions_bot=True)

    assert await fake.until(fake.sent)


async def test_what_a_dead_process_left_is_answered(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """A message by a reply, a command in its place: once, though every process sweeps."""
    dead = make_desk()
    message = await fake_message(fake)
    await kept(dead, Reply(channel=str(CHANNEL), user=str(ANN), message=str(message)))
    await kept(dead, Reply(channel=str(CHANNEL), user=str(ANN), token="gone", is_private=True))
    bots = [await connect(), await connect()]

    for bot in (*bots, *bots):
        await bot.sweep()
    await fake.until(lambda: fake.sent() and fake.sent(DM))
    await asyncio.sleep(0.2)

    assert [each["message_reference"]["message_id"] for each in fake.sent()] == [str(message)]
    assert len(fake.sent(DM)) == 1
    assert not any(is_private(each) for each in fake.sent())


async def test_what_may_have_been_answered_is_told(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """A process that died while it sent: the asker is told rather than answered twice."""
    dead = make_desk()
    message = await fake_message(fake)
    accepted = await kept(dead, Reply(channel=str(CHANNEL), user=str(ANN), message=str(message)))
    await dead._parts.ledger.begin_sending(accepted.id, "recommend", {})
    bot = await connect()

    await bot.sweep()

    assert "please ask once more" in dumped((await fake.until(fake.sent))[0])


async def test_a_stopping_bot_takes_nothing_on(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Another process does; what was taken on is still answered."""
    first = await fake.command("ask", question=TICKETS)
    await bot.stop()
    late = await fake.command("ask", question=TICKETS, waits=False)
    await fake.say(TICKETS, mentions_bot=True)
    await fake.until(lambda: fake.answers_to(first))
    await bot.close()

    assert late.acks == []
    assert fake.sent() == fake.answers_to(first)
    assert bot.trouble == "Discord is not connected"


async def test_fifty_at_once_are_acknowledged_in_time(connect: Connect, fake: FakeDiscord) -> None:
    """Each from another person; the slowest acknowledgement stays far from Discord's three seconds."""
    await connect()
    await fake.command("ask", question=TICKETS)

    asked = await asyncio.gather(
        *(fake.command("ask", question=TICKETS, _author=4_000_000_000_000_000_100 + number) for number in range(50))
    )
    await fake.until(lambda: all(fake.answers_to(each) for each in asked), seconds=15.0)

    assert max(each.ack_seconds or 9.0 for each in asked) < 1.5


def turn_of(text: str) -> Turn:
    """A turn with an answer of these words."""
    day = date(2026, 11, 25)
    place = Place(platform="discord", workspace=str(GUILD), channel=str(CHANNEL), thread="1")
    answer = Answer(id="1", question="?", intents=("recommend",), understood=Understood(), text=text, as_of=day)
    asked = Asked(key="1", place=place, user=str(ANN), text="?")
    return Turn(id="0123456789abcdef", asked=asked, question=Question(id="1", text="?", today=day), answer=answer)


async def fake_message(fake: FakeDiscord) -> int:
    """A message that was written while no bot was connected."""
    made = snowflake()
    fake.messages[made] = {"id": str(made), "channel_id": str(CHANNEL), "author": {"id": str(ANN)}, "flags": 0}
    return made
