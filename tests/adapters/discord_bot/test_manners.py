"""How the bot behaves in each channel, as admins chose, and in threads under answers that were shared."""

from typing import Any

import pytest

from adapters.desk.rules import Rules
from adapters.discord_bot.manners_form import BOTH
from tests.adapters.discord_bot.conftest import Connect, MakeDesk
from tests.adapters.discord_bot.test_buttons import answers, asked, button
from tests.fakes.discord import FakeDiscord, dumped, is_private
from tests.fakes.discord_payloads import ANN, BOB, CHANNEL, DM, GUILD, ROLE, THREAD, channel, member, user

TICKETS = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"
OTHER = "and without Chinese-made models?"
HERE = (str(CHANNEL),)
CLOSED = {"code": 50007, "message": "Cannot send messages to this user"}


@pytest.fixture
def ruled(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> Any:
    """Connects a bot that may read along, in a server with these rules."""

    async def start(rules: Rules, *, reads_threads: bool = True) -> None:
        fake.has_intent = reads_threads
        desk = make_desk()
        await desk.set_rules("discord", str(GUILD), rules, str(ANN))
        await connect(desk, reads_threads=reads_threads)

    return start


async def said(fake: FakeDiscord, count: int, where: int = CHANNEL) -> str:
    """The newest of `count` messages of the bot."""
    return dumped((await fake.until(lambda: len(fake.sent(where)) >= count and fake.sent(where)))[-1])


async def test_where_it_has_to_be_mentioned_threads_need_it_too(ruled: Any, fake: FakeDiscord) -> None:
    """What people say to each other there is left alone; a thread counts as its channel."""
    await ruled(Rules(mention_channels=HERE))
    await fake.say(TICKETS, channel=THREAD, mentions_bot=True)
    await said(fake, 1, THREAD)

    await fake.say("and cheaper?", channel=THREAD)
    await fake.say(OTHER, channel=THREAD, mentions_bot=True)

    assert "not made in" in await said(fake, 2, THREAD)
    assert len(fake.sent(THREAD)) == 2


async def test_where_it_hears_all_questions_need_no_mention_and_talk_is_left_alone(
    ruled: Any, fake: FakeDiscord
) -> None:
    """What is said to somebody else is not for it."""
    await ruled(Rules(every_channels=HERE))
    await fake.say("who is in for lunch?")
    await fake.say("which model is best?", mentions=BOB)
    await fake.say("which model is best?", channel=THREAD)
    question = await fake.say(TICKETS)
    answer = await said(fake, 1)

    assert "a month." in answer
    assert fake.sent()[0]["message_reference"]["message_id"] == str(question)
    assert fake.sent(THREAD) == []


async def test_without_the_intent_it_hears_nothing_of_that(ruled: Any, fake: FakeDiscord) -> None:
    """Discord shows it no words, and it says nothing."""
    await ruled(Rules(every_channels=HERE), reads_threads=False)
    await fake.say(TICKETS)
    await fake.say("hi", mentions_bot=True)
    await said(fake, 1)

    assert len(fake.sent()) == 1


async def test_where_it_answers_in_private_only_the_asker_sees_it(ruled: Any, fake: FakeDiscord) -> None:
    """A command is answered for its asker alone, a mention by direct message that says what was asked."""
    await ruled(Rules(private_channels=HERE))

    message = await asked(fake)
    await fake.say(TICKETS, mentions_bot=True)
    direct = await said(fake, 1, DM)

    assert is_private(message)
    assert button(message, "share")
    assert "asked: Which model for summarising" in direct
    assert fake.sent() == [message]


async def test_who_takes_no_direct_messages_is_told_in_the_channel(ruled: Any, fake: FakeDiscord) -> None:
    """Without the answer."""
    await ruled(Rules(private_channels=HERE))
    fake.faults[f"POST /channels/{DM}/messages"].append((403, CLOSED, {}))

    await fake.say(TICKETS, mentions_bot=True)
    told = await said(fake, 1)

    assert "answer in private" in told
    assert "a month" not in told


async def test_an_admin_says_how_and_who_helps(ruled: Any, fake: FakeDiscord, make_desk: MakeDesk) -> None:
    """In one form, filled in with what holds; what contradicts itself is refused."""
    await ruled(Rules(users=(str(ANN),)))
    shown = await fake.command("policy")
    form = await fake.press(fake.messages[shown.original or 0], "sx:rules_manners:0")
    people = {"users": {str(BOB): user(BOB)},
              "members": {str(BOB): {key: each for key, each in member(BOB).items() if key != "user"}}}  # fmt: skip
    resolved = {"resolved": people | {"channels": {str(CHANNEL): channel(CHANNEL)}}}

    wrong = await fake.submit(form.ack["data"], [[str(CHANNEL)], [str(CHANNEL)], [], [], []], resolved=resolved)
    form = await fake.press(fake.messages[shown.original or 0], "sx:rules_manners:0")
    values = [[], [], [str(CHANNEL)], [str(BOB)], [str(CHANNEL)]]
    kept = await fake.submit(form.ack["data"], values, resolved=resolved)
    seen = await fake.command("policy")

    assert wrong.ack["data"]["content"] == BOTH
    assert "are kept" in kept.ack["data"]["content"]
    assert await make_desk().rules("discord", str(GUILD)) == Rules(
        users=(str(ANN),), private_channels=HERE, help_contacts=(str(BOB),), help_channel=str(CHANNEL)
    )
    assert f"People help in <#{CHANNEL}>" in dumped(seen.ack)


async def test_members_of_a_role_may_ask(ruled: Any, fake: FakeDiscord) -> None:
    """By command and by mention; others read why not."""
    await ruled(Rules(groups=(str(ROLE),)))

    refused = await fake.command("ask", question=TICKETS)
    answered = await fake.command("ask", question=TICKETS, _roles=[ROLE])
    await answers(fake, answered)
    await fake.say(TICKETS, mentions_bot=True, roles=[ROLE])
    by_mention = await said(fake, 2)

    assert "limited who may ask" in refused.ack["data"]["content"]
    assert "a month." in by_mention


async def shared(fake: FakeDiscord) -> dict[str, Any]:
    """A private answer, shared: the last message of that, with the buttons."""
    private = await asked(fake, private=True)
    found: dict[str, Any] = (await answers(fake, await fake.press(private, button(private, "share"))))[-1]
    return found


async def test_a_reply_to_a_shared_answer_goes_on_with_it(ruled: Any, fake: FakeDiscord) -> None:
    """Whoever replies."""
    await ruled(Rules(), reads_threads=False)
    message = await shared(fake)

    await fake.say(OTHER, mentions_bot=True, reply_to=int(message["id"]), author=BOB)
    follow = dumped((await fake.until(lambda: len(fake.sent()) >= 3 and fake.sent()))[-1])

    assert "2M requests" in follow
    assert "not made in" in follow


@pytest.mark.parametrize("mentions_bot", [True, False])
async def test_a_thread_under_a_shared_answer_goes_on_with_it(
    ruled: Any, fake: FakeDiscord, mentions_bot: bool  # noqa: FBT001
) -> None:  # fmt: skip
    """Without a mention too where the bot may read along; its root is looked at once."""
    await ruled(Rules())
    message = await shared(fake)
    fake.messages[THREAD] = {**message, "id": str(THREAD)}

    await fake.say(OTHER, channel=THREAD, mentions_bot=mentions_bot, author=BOB)
    first = await said(fake, 1, THREAD)
    await fake.say("cheaper?", channel=THREAD, mentions_bot=mentions_bot, author=BOB)
    second = await said(fake, 2, THREAD)

    assert "2M requests" in first
    assert "not made in" in first
    assert "not made in" in second
    assert len(fake.called("GET", f"/channels/{CHANNEL}/messages/{THREAD}")) == 1


async def test_other_threads_are_looked_at_once(ruled: Any, fake: FakeDiscord) -> None:
    """Talk in them costs Discord no further request."""
    await ruled(Rules())

    for _ in range(3):
        await fake.say("which model is best?", channel=THREAD)
    await fake.say("hi", mentions_bot=True)
    await said(fake, 1)

    assert fake.sent(THREAD) == []
    assert len(fake.called("GET", f"/channels/{CHANNEL}/messages/{THREAD}")) == 1
