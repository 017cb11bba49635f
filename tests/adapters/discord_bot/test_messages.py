"""Mentions, replies, threads and direct messages, through the real client, without a privileged intent."""

import re

from adapters.discord_bot.reply import Reply
from adapters.discord_bot.serving import DiscordPlatform
from adapters.discord_bot.speaker import DiscordSpeaker
from adapters.store.store import Store
from tests.adapters.discord_bot.conftest import Connect, MakeDesk
from tests.fakes.discord import FakeDiscord, dumped
from tests.fakes.discord_payloads import BOB, CHANNEL, DM, OTHER_BOT, THREAD

TICKETS = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"


async def answered(fake: FakeDiscord, count: int, channel: int = CHANNEL) -> str:
    """The newest of `count` messages of the bot in a channel."""
    return dumped((await fake.until(lambda: len(fake.sent(channel)) >= count and fake.sent(channel)))[-1])


async def test_a_mention_is_answered_by_a_reply(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """To the message, without a ping for its author; the client asked for no privileged intent."""
    asked = await fake.say(TICKETS, mentions_bot=True)
    answer = await answered(fake, 1)

    body = fake.called("POST", f"/channels/{CHANNEL}/messages")[0]
    assert body["message_reference"]["message_id"] == asked
    assert body["allowed_mentions"]["replied_user"] is False
    assert "a month." in answer
    assert fake.connections[0].intents == 1 << 0 | 1 << 9 | 1 << 12


async def test_what_is_not_for_the_bot_is_left_alone(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Talk of others, and of bots."""
    await fake.say("which model is best for coding?")
    await fake.say("which model is best for coding?", mentions_bot=True, author=OTHER_BOT)
    await fake.say("hi", mentions_bot=True)
    await answered(fake, 1)

    assert len(fake.called("POST", f"/channels/{CHANNEL}/messages")) == 1


async def test_a_second_delivery_is_dropped(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """As after a RESUME."""
    message = await fake.say(TICKETS, mentions_bot=True)
    await answered(fake, 1)
    await fake.say(TICKETS, mentions_bot=True, again=message)
    await fake.say("hi", mentions_bot=True)
    await answered(fake, 2)

    assert len(fake.called("POST", f"/channels/{CHANNEL}/messages")) == 2


async def test_a_reply_goes_on_after_a_restart(connect: Connect, fake: FakeDiscord) -> None:
    """The conversation stands in the buttons of the answer: one thing changes, the rest is kept."""
    first = await connect()
    await fake.say(TICKETS, mentions_bot=True)
    await answered(fake, 1)
    answer = fake.sent()[0]
    await first.close()
    await connect()

    await fake.say("and without Chinese-made models?", mentions_bot=True, author=BOB, reply_to=int(answer["id"]))
    follow_up = await answered(fake, 2)

    assert "not made in" in follow_up
    assert "2M requests" in follow_up


async def test_a_mention_without_a_reply_begins_anew(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Another question in a channel is another conversation."""
    await fake.say(TICKETS, mentions_bot=True)
    await answered(fake, 1)
    await fake.say("best model for coding?", mentions_bot=True)

    assert "EU" not in re.findall(r"Constraints: [^.]*", await answered(fake, 2))


async def test_a_reply_that_cannot_be_read_is_told(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Discord hides the words of a reply whose mention was switched off."""
    await fake.say(TICKETS, mentions_bot=True)
    await answered(fake, 1)

    await fake.say("cheaper?", reply_to=int(fake.sent()[0]["id"]))

    assert "leave the @ on" in await answered(fake, 2)


async def test_a_mention_in_a_reply_asks_about_the_message(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Only the name of the bot, under what somebody else wrote."""
    other = await fake.say(TICKETS, author=BOB)

    await fake.say("", mentions_bot=True, reply_to=other)

    assert "2M requests" in await answered(fake, 1)


async def test_a_bare_mention_is_told_how_to_ask(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """A friendly sentence."""
    await fake.say("", mentions_bot=True)

    assert "/model help" in await answered(fake, 1)


async def test_a_thread_is_one_conversation(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Whoever asks in it, mention by mention."""
    await fake.say(TICKETS, channel=THREAD, mentions_bot=True)
    await answered(fake, 1, THREAD)
    await fake.say("and without Chinese-made models?", channel=THREAD, mentions_bot=True, author=BOB)

    assert "2M requests" in await answered(fake, 2, THREAD)


async def test_a_thread_under_an_answer_goes_on_with_it(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Whoever opens it; a thread has the id of the message it was opened under."""
    await fake.say(TICKETS, mentions_bot=True)
    await answered(fake, 1)
    fake.messages[THREAD] = {**fake.sent()[0], "id": str(THREAD)}

    await fake.say("and without Chinese-made models?", channel=THREAD, mentions_bot=True, author=BOB)

    assert "2M requests" in await answered(fake, 1, THREAD)


async def test_follow_ups_in_a_thread_need_no_mention_where_the_intent_is_on(
    connect: Connect, fake: FakeDiscord
) -> None:
    """An operator may turn it on; then a thread in which the bot was asked is listened to, and no other."""
    fake.has_intent = True
    await connect(reads_threads=True)
    await fake.say("best model for coding?", channel=THREAD)
    await fake.say(TICKETS, channel=THREAD, mentions_bot=True)
    await answered(fake, 1, THREAD)

    await fake.say("and without Chinese-made models?", channel=THREAD)

    assert "2M requests" in await answered(fake, 2, THREAD)


async def test_a_direct_message_goes_on_without_replies(connect: Connect, fake: FakeDiscord) -> None:
    """The last answer of the hour is what is talked about, also after a restart."""
    first = await connect()
    await fake.say(TICKETS, channel=DM)
    await answered(fake, 1, DM)
    await first.close()
    await connect()

    await fake.say("and without Chinese-made models?", channel=DM)

    assert "2M requests" in await answered(fake, 2, DM)


async def test_the_hourly_limit_is_told(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """What the desk refuses is said where it was asked."""
    await connect(make_desk(per_user_hour=1))
    await fake.say("hi", mentions_bot=True)
    await answered(fake, 1)
    await fake.say("hi", mentions_bot=True)

    assert "limit" in await answered(fake, 2)


async def test_a_burst_in_a_channel_is_told_once(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """The notice itself must not fill the channel."""
    for _ in range(9):
        await fake.say("hi", mentions_bot=True)
    await fake.say("hi", mentions_bot=True, author=BOB)
    await answered(fake, 8)

    assert sum("That was quick" in dumped(each) for each in fake.sent()) == 1


async def test_mentions_are_no_amounts(bot: DiscordPlatform, fake: FakeDiscord, store: Store) -> None:
    """The numbers of people and channels are not kept as words of a question."""
    await fake.say("what does gpt-6-luna cost <@4000000000000000002> <#3000000000000000001>?", mentions_bot=True)
    await answered(fake, 1)

    kept = await store.turns.of_user("discord", "4000000000000000001", limit=1)
    assert kept[0].text.split() == ["what", "does", "gpt-6-luna", "cost", "?"]


async def test_only_an_answer_that_takes_its_time_shows_typing(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Most are there before a status would be; then the request is saved."""
    client = bot._client
    assert client is not None
    reply = Reply(channel=str(CHANNEL), user=str(BOB), message="1")
    quick, slow = DiscordSpeaker(client, reply), DiscordSpeaker(client, reply)

    await quick.thinking()
    await quick.tell("here it is")
    await slow.thinking()
    await fake.until(lambda: any(path.endswith("/typing") for _, path, _ in fake.calls))
    await slow.tell("and here")

    assert sum(path.endswith("/typing") for _, path, _ in fake.calls) == 1
