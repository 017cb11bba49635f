"""`/model` and the menu of a message, through the real client."""

import re

import pytest

from adapters.discord_bot.serving import DiscordPlatform
from tests.adapters.discord_bot.conftest import Connect
from tests.fakes.discord import FakeDiscord, Interaction, dumped, is_private
from tests.fakes.discord_payloads import COMPONENTS_V2, DM, EPHEMERAL

TICKETS = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"


async def answer_to(fake: FakeDiscord, interaction: Interaction) -> str:
    """Everything in the first finished message that answers an interaction."""
    return dumped((await fake.until(lambda: fake.answers_to(interaction)))[0])


@pytest.mark.parametrize(
    ("verb", "options", "seen"),
    [
        ("ask", {"question": TICKETS}, "a month."),
        ("ask", {"question": "context window?", "model": "gpt-6-luna", "provider": "OpenAI"}, "GPT-6 Luna at OpenAI"),
        ("cost", {"model": "gpt-6-luna", "input_tokens": "2M", "output_tokens": "500k"}, r"GPT-6 Luna .*\$0\.45"),
        ("cost", {"model": "gpt-6-luna", "requests": "1,000 a month", "input_tokens": "2k", "output_tokens": "500",
                  "cached_percent": 50}, "1,000 requests, 2,000 tokens in, 500 out"),
        ("compare", {"first": "gpt-6-luna", "second": "claude-haiku-5-5", "input_tokens": "2M",
                     "output_tokens": "500k"}, "Claude Haiku 5.5"),
    ],
)  # fmt: skip
async def test_each_verb_is_answered(
    bot: DiscordPlatform, fake: FakeDiscord, verb: str, options: dict[str, str], seen: str
) -> None:
    """The command is deferred at once, and its answer stands in its place, as components."""
    interaction = await fake.command(verb, **options)
    answer = await answer_to(fake, interaction)

    assert interaction.ack["type"] == 5
    assert interaction.ack_seconds is not None
    assert interaction.ack_seconds < 1.0
    assert fake.messages[interaction.original or 0]["flags"] == COMPONENTS_V2
    assert re.search(seen, answer)


async def test_a_private_answer_stays_private(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Whether only the asker sees it is fixed when the command is deferred."""
    interaction = await fake.command("ask", question=TICKETS, private=True)
    await answer_to(fake, interaction)

    assert interaction.ack["data"]["flags"] & EPHEMERAL
    assert all(is_private(each) for each in fake.answers_to(interaction))


async def test_a_user_installed_bot_answers_in_direct_messages(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Outside servers too, where the bot is in no channel."""
    interaction = await fake.command("ask", question=TICKETS, _channel=DM)

    assert "a month." in await answer_to(fake, interaction)


async def test_commands_are_for_servers_and_for_users(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Both ways of installing, all three contexts."""
    assert [(each["integration_types"], each["contexts"]) for each in fake.commands] == [([0, 1], [0, 1, 2])] * 2


async def test_commands_are_registered_only_when_they_changed(
    bot: DiscordPlatform, connect: Connect, fake: FakeDiscord
) -> None:
    """A second start asks what is there; only a difference is written."""
    await connect()
    once = len(fake.called("PUT", "/commands"))
    fake.commands[0]["options"][0]["description"] = "of another version"
    await connect()

    assert once == 1
    assert len(fake.called("PUT", "/commands")) == 2


@pytest.mark.parametrize(
    ("verb", "option", "typed", "first"),
    [
        ("ask", "model", "luna", "gpt-6-luna"),
        ("cost", "model", "gpt-6-lnua", "gpt-6-luna"),
        ("compare", "fourth", "gpt-6-luna", "gpt-6-luna"),
        ("ask", "provider", "azur", "Azure AI Foundry"),
    ],
)
async def test_names_complete(  # noqa: PLR0917  (fixtures and parameters)
    bot: DiscordPlatform, fake: FakeDiscord, verb: str, option: str, typed: str, first: str
) -> None:
    """Fuzzily, at most 25, in less than 100 ms."""
    await fake.complete(verb, option, "")

    interaction = await fake.complete(verb, option, typed)
    names = [each["value"] for each in interaction.ack["data"]["choices"]]

    assert names[0] == first
    assert len(names) <= 25
    assert interaction.ack_seconds is not None
    assert interaction.ack_seconds < 0.1


async def test_a_message_is_asked_about(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """The menu of any message answers about its words, to the person alone."""
    message = await fake.say("we have 2M tickets a month to summarise and must stay in the EU")

    interaction = await fake.menu("Which model for this?", message)
    answer = await answer_to(fake, interaction)

    assert "2M requests" in answer
    assert "EU" in answer
    assert is_private(fake.answers_to(interaction)[0])


async def test_a_message_without_words_is_told(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """A picture, say."""
    interaction = await fake.menu("Which model for this?", await fake.say("<@4000000000000000002>"))

    assert "no words" in interaction.ack["data"]["content"]


async def test_help_says_how_to_ask_and_what_is_known(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """To the person alone."""
    interaction = await fake.command("help")

    assert "prices as of 20" in dumped(interaction.ack)
    assert interaction.ack["data"]["flags"] & EPHEMERAL


async def test_an_unknown_command_is_told(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """A client that shows a command of another version gets a sentence."""
    interaction = await fake.interact(
        2, {"id": "1", "name": "model", "type": 1, "options": [{"name": "old", "type": 1}]}
    )

    assert "has just changed" in interaction.ack["data"]["content"]


async def test_nobody_is_pinged(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Whatever the question holds, no answer may mention anybody, and none shows a mention of everybody."""
    interaction = await fake.command(
        "ask", question="@everyone <@4000000000000000002> what does gpt-6-luna cost @here?"
    )
    await answer_to(fake, interaction)
    await fake.say("@everyone does @here know what gpt-6-luna costs?", mentions_bot=True)
    await fake.until(lambda: len(fake.sent()) == 2)

    bodies = [*fake.called("PATCH", "@original"), *fake.called("POST", "/messages")]
    assert [each["allowed_mentions"]["parse"] for each in bodies] == [[], []]
    assert re.search(r"@(everyone|here)", "".join(dumped(each) for each in fake.sent())) is None


async def test_too_many_questions_get_a_friendly_notice(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """A burst of one person is slowed down; another person is not."""
    for _ in range(6):
        await fake.command("ask", question="hi")

    refused = await fake.command("ask", question="hi")
    other = await fake.command("ask", question="hi", _author=4000000000000000002)

    assert "Please ask again in" in refused.ack["data"]["content"]
    assert refused.ack["data"]["flags"] & EPHEMERAL
    assert other.ack["type"] == 5
