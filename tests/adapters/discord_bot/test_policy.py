"""A server's rules: read by everybody, changed by those who manage it, in force for the next question."""

import re
from decimal import Decimal
from typing import Any

from adapters.desk.desk import Desk
from adapters.desk.rules import Rules
from adapters.discord_bot.serving import DiscordPlatform
from bot.policy import Policy
from tests.adapters.discord_bot.conftest import Connect, MakeDesk
from tests.fakes.discord import FakeDiscord, Interaction, dumped
from tests.fakes.discord_payloads import ANN, BOB, CHANNEL, DM, EPHEMERAL, GUILD, THREAD, channel, member, user

TICKETS = "Which model for summarising 2M tickets a month, under $3k?"
NOBODY = "0"


async def opened(fake: FakeDiscord, what: str, **how: Any) -> Interaction:
    """One of the forms, opened from the rules."""
    shown = await fake.command("policy")
    message = fake.messages[shown.original or 0]
    return await fake.press(message, f"sx:{what}:0", **how)


async def test_everybody_may_read_the_rules(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """In words, privately; only those who manage the server see how to change them."""
    desk = make_desk()
    await connect(desk)
    rules = Rules(policy=Policy(block_origins=("CN",), budget_usd=Decimal(500), budget_period="month"), channels=("7",))
    await desk.set_rules("discord", str(GUILD), rules, str(ANN))

    seen = await fake.command("policy", _author=BOB, _permissions=NOBODY)
    admin = await fake.command("policy")

    assert all(words in dumped(seen.ack) for words in ("No models made in CN", "$500", "<#7>"))
    assert seen.ack["data"]["flags"] & EPHEMERAL
    assert "sx:rules_models:0" not in dumped(seen.ack)
    assert "sx:rules_models:0" in dumped(admin.ack)


async def test_rules_belong_to_servers(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """In a direct message there are none."""
    told = await fake.command("policy", _channel=DM)

    assert "belong to a server" in told.ack["data"]["content"]


async def test_an_admin_says_what_may_be_named(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """The form is filled in with what holds; what it does not show stays; the next answer obeys."""
    desk = make_desk()
    await connect(desk)
    before = Rules(policy=Policy(block_providers=("nebius",)), channels=(str(CHANNEL),))
    await desk.set_rules("discord", str(GUILD), before, str(ANN))

    form = await opened(fake, "rules_models")
    saved = await fake.submit(form.ack["data"], [["CN", "US"], ["EU"], ["commercial"], [], "$2.5k"])
    rules = await desk.rules("discord", str(GUILD))
    answer = await fake.command("ask", question=TICKETS)
    shown = dumped((await fake.until(lambda: fake.answers_to(answer)))[0])

    assert "are kept" in saved.ack["data"]["content"]
    assert rules.policy == Policy(
        block_providers=("nebius",), block_origins=("CN", "US"), require_regions=("EU",), require_licence="commercial",
        budget_usd=Decimal(2500), budget_period="month",
    )  # fmt: skip
    assert rules.channels == (str(CHANNEL),)
    assert re.search("no models made in CN, US", shown)
    again = await opened(fake, "rules_models")
    assert [
        each["label"] for each in again.ack["data"]["components"][0]["component"]["options"] if each["default"]
    ] == [
        "China",
        "United States",
    ]


async def test_what_cannot_be_kept_is_told(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """An amount that is none, and a country both left out and required: nothing changes."""
    desk = make_desk()
    await connect(desk)
    before = Rules(policy=Policy(require_origins=("US",)))
    await desk.set_rules("discord", str(GUILD), before, str(ANN))

    wrong = await fake.submit((await opened(fake, "rules_models")).ack["data"], [[], [], [], [], "a lot"])
    both = await fake.submit((await opened(fake, "rules_models")).ack["data"], [["US"], [], [], [], ""])

    assert "amount in USD" in wrong.ack["data"]["content"]
    assert "US cannot be left out and required" in both.ack["data"]["content"]
    assert await desk.rules("discord", str(GUILD)) == before


async def test_an_admin_says_where_and_for_whom(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """Channels and people are chosen in Discord's own menus; a thread counts as its channel."""
    desk = make_desk()
    await connect(desk)

    form = await opened(fake, "rules_places")
    resolved = {"channels": {str(CHANNEL): channel(CHANNEL)}, "users": {str(BOB): user(BOB)},
                "members": {str(BOB): {key: value for key, value in member(BOB).items() if key != "user"}}}  # fmt: skip
    values: list[list[str]] = [[str(CHANNEL)], [], [], [], [str(BOB)]]
    await fake.submit(form.ack["data"], values, resolved={"resolved": resolved})
    rules = await desk.rules("discord", str(GUILD))
    inside = await fake.command("ask", question="hi", _channel=THREAD)
    outside = await fake.command("ask", question="hi", _channel=3_000_000_000_000_000_009)

    assert rules == Rules(channels=(str(CHANNEL),), admins=(str(BOB),))
    assert inside.ack["type"] == 5
    assert "does not answer in this channel" in outside.ack["data"]["content"]


async def test_others_may_not_change_them(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Neither by a button that an admin's message shows, nor by a form that was opened before."""
    refused = await opened(fake, "rules_models", author=BOB, permissions=NOBODY)
    form = await opened(fake, "rules_models")
    late = await fake.submit(form.ack["data"], [["CN"], [], [], [], ""], author=BOB, permissions=NOBODY)

    assert "Only people who manage this server" in refused.ack["data"]["content"]
    assert "Only people who manage this server" in late.ack["data"]["content"]


async def test_a_person_whom_the_admins_named_may(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """Without managing the server."""
    desk: Desk = make_desk()
    await connect(desk)
    await desk.set_rules("discord", str(GUILD), Rules(admins=(str(BOB),)), str(ANN))

    form = await opened(fake, "rules_places", author=BOB, permissions=NOBODY)

    assert form.ack["type"] == 9


async def test_a_channel_has_rules_of_its_own(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """They are set in the channel, shown with the server's, hold there beside those, and nowhere else."""
    desk = make_desk()
    await connect(desk)
    await desk.set_rules("discord", str(GUILD), Rules(policy=Policy(block_origins=("US",))), str(ANN))

    form = await opened(fake, "rules_channel")
    saved = await fake.submit(form.ack["data"], [["CN"], [], [], [], ""])
    rules = await desk.rules("discord", str(GUILD))
    shown = await fake.command("policy")
    here = await fake.command("ask", question=TICKETS)
    text = dumped((await fake.until(lambda: fake.answers_to(here)))[0])

    assert "are kept" in saved.ack["data"]["content"]
    assert rules.policy == Policy(block_origins=("US",))
    assert rules.channel_policies == {str(CHANNEL): Policy(block_origins=("CN",))}
    assert f"In <#{CHANNEL}>: No models made in CN" in dumped(shown.ack)
    assert "no models made in US; no models made in CN" in text
    assert rules.policies_in("1") == (rules.policy,)
    again = await opened(fake, "rules_channel")
    options = again.ack["data"]["components"][0]["component"]["options"]
    assert [each["label"] for each in options if each["default"]] == ["China"]
