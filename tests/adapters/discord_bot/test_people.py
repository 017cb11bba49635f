"""From Sextant to people: the button under an answer, and `/model human`."""

from collections.abc import Awaitable, Callable

import pytest

from adapters.desk.desk import Desk
from adapters.desk.helping import ALREADY, NOBODY
from adapters.desk.rules import Rules
from adapters.discord_bot.serving import DiscordPlatform
from adapters.store.store import Store
from tests.adapters.discord_bot.conftest import Connect, MakeDesk
from tests.adapters.discord_bot.test_buttons import answers, asked, button
from tests.fakes.discord import FakeDiscord, dumped, is_private
from tests.fakes.discord_payloads import ANN, BOB, CHANNEL, DM, GUILD

HELP = 3_000_000_000_000_000_009
HELPED = Rules(help_channel=str(HELP), help_contacts=(str(BOB),))
CAROL = 4_000_000_000_000_000_003
NO_DIRECT = {"code": 50007, "message": "Cannot send messages to this user"}
MISSING = {"code": 50013, "message": "Missing Permissions"}
Helped = Callable[[Rules], Awaitable[Desk]]


@pytest.fixture
def helped(connect: Connect, make_desk: MakeDesk) -> Helped:
    """Connects a bot in a server with these rules."""

    async def start(rules: Rules) -> Desk:
        desk = make_desk()
        await desk.set_rules("discord", str(GUILD), rules, str(ANN))
        await connect(desk)
        return desk

    return start


async def test_a_question_goes_to_people_with_the_way_back(helped: Helped, fake: FakeDiscord) -> None:
    """Into their channel: who asks, what, what Sextant said and a link; only those whom admins named are called."""
    await helped(HELPED)
    message = await asked(fake, "Which model for 2M tickets a month, @everyone [x](https://evil.example)?")

    pressed = await fake.press(message, button(message, "human"))
    told = (await answers(fake, pressed))[0]
    passed = fake.sent(HELP)[0]
    again = await fake.press(message, button(message, "human"))

    shown = dumped(passed)
    body = fake.called("POST", f"/channels/{HELP}/messages")[0]
    assert f"https://discord.com/channels/{GUILD}/{CHANNEL}/{message['id']}" in shown
    assert f"<@{BOB}> <@{ANN}> asks for a human." in shown
    assert "Sextant's answer:" in shown
    assert "(https://evil" not in shown
    assert (body["allowed_mentions"]["parse"], body["allowed_mentions"]["users"]) == ([], [BOB])
    assert f"Passed on to <#{HELP}>, <@{BOB}>" in dumped(told)
    assert not is_private(told)
    assert ALREADY in dumped((await answers(fake, again))[0])
    assert len(fake.sent(HELP)) == 1


async def test_without_a_channel_people_are_told_directly(helped: Helped, fake: FakeDiscord) -> None:
    """In a direct message."""
    await helped(Rules(help_contacts=(str(BOB),)))
    message = await asked(fake, "best model for coding?", private=True)

    told = (await answers(fake, await fake.press(message, button(message, "human"))))[0]

    assert "write to them directly" in dumped(fake.sent(DM)[0])
    assert is_private(told)


async def test_one_person_who_cannot_be_reached_does_not_keep_it_from_the_other(
    helped: Helped, fake: FakeDiscord
) -> None:
    """The other gets it once; the asker reads who did not, and a second press does nothing."""
    await helped(Rules(help_contacts=(str(BOB), str(CAROL))))
    message = await asked(fake)
    tries: list[str] = []

    def closed_to_the_second(method: str, path: str) -> tuple[int, dict[str, object], dict[str, str]] | None:
        if (method, path) != ("POST", f"/channels/{DM}/messages"):
            return None
        tries.append(path)
        return (403, NO_DIRECT, {}) if len(tries) == 2 else None

    fake.fault = closed_to_the_second
    told = (await answers(fake, await fake.press(message, button(message, "human"))))[0]
    again = (await answers(fake, await fake.press(message, button(message, "human"))))[0]

    assert f"Passed on to <@{BOB}>, with" in dumped(told)
    assert f"; <@{CAROL}> could not be reached." in dumped(told)
    assert ALREADY in dumped(again)
    assert (len(tries), len(fake.sent(DM))) == (2, 1)


async def test_a_channel_that_is_closed_to_it_is_told_and_can_be_tried_again(helped: Helped, fake: FakeDiscord) -> None:
    """The asker reads whom to ask; when the bot may write there, the button works."""
    await helped(HELPED)
    message = await asked(fake)
    fake.faults[f"POST /channels/{HELP}/messages"].append((403, MISSING, {}))

    first = (await answers(fake, await fake.press(message, button(message, "human"))))[0]
    second = (await answers(fake, await fake.press(message, button(message, "human"))))[0]

    assert f"could not write to <#{HELP}>" in dumped(first)
    assert f"Send Messages in Threads) in <#{HELP}>" in dumped(first)
    assert "Passed on" in dumped(second)


async def test_where_nobody_is_named_there_is_no_button(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """And the command says how people are named."""
    message = await asked(fake)

    told = await fake.command("human", question="who can review this?")

    assert "sx:human" not in dumped(message)
    assert told.ack["data"]["content"] == NOBODY


async def test_the_command_asks_people_and_not_sextant(helped: Helped, fake: FakeDiscord, store: Store) -> None:
    """What it says in the channel is what the link leads to."""
    await helped(HELPED)

    asked_for = await fake.command("human", question="who can review our EU contract?")
    told = (await answers(fake, asked_for))[0]
    shown = dumped(fake.sent(HELP)[0])
    (kept,) = await store.turns.of_user("discord", str(ANN), limit=5)

    assert f"https://discord.com/channels/{GUILD}/{CHANNEL}/{told['id']}" in shown
    assert "who can review our EU contract?" in shown
    assert "Passed on" in dumped(told)
    assert (kept.state, kept.handed_by) == ("handed", str(ANN))


async def test_a_question_that_reached_nobody_is_not_kept_as_handed_over(
    helped: Helped, fake: FakeDiscord, store: Store
) -> None:
    """The asker reads whom to ask; the way to the asker is kept, for a process that would have to take it up."""
    await helped(HELPED)
    fake.faults[f"POST /channels/{HELP}/messages"].append((403, MISSING, {}))

    asked_for = await fake.command("human", question="who can review our EU contract?")
    told = (await answers(fake, asked_for))[0]
    (kept,) = await store.turns.of_user("discord", str(ANN), limit=5)

    assert f"could not write to <#{HELP}>" in dumped(told)
    assert (kept.state, kept.handed_by) == ("failed", None)
    assert (kept.reply_to["channel"], kept.reply_to["user"]) == (str(CHANNEL), str(ANN))
    assert kept.reply_to["token"] == asked_for.token
