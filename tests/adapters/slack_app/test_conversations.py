"""Mentions, direct messages and threads: one answer each, in the right place, whatever Slack delivers how often."""

import asyncio

import pytest

from adapters.slack_app.events import STOPPED
from tests.adapters.conftest import HeldMind
from tests.adapters.slack_app.conftest import PICKED, QUESTION, Bot, RunBot, element, kinds
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import BOT, BOT_USER, direct, event, mention, message, moment


@pytest.mark.parametrize("is_socket", [False, True])
async def test_a_mention_is_answered_in_its_thread(run: RunBot, is_socket: bool) -> None:  # noqa: FBT001
    """Pick and cost first, a table, folded sources, buttons and votes; no link unfurls; plain text for readers."""
    bot = await run(is_socket=is_socket)
    said = mention(QUESTION)

    await bot.hears(said)
    post = await bot.post()

    assert (post["channel"], post["thread_ts"]) == ("C1", said["ts"])
    assert kinds(post)[0] == "header"
    assert PICKED in post["blocks"][0]["text"]["text"]
    assert {"table", "container", "actions", "context_actions"} <= set(kinds(post))
    assert post["text"].startswith(post["blocks"][0]["text"]["text"])
    assert (post["unfurl_links"], post["unfurl_media"]) == (False, False)
    assert {"ask:cheaper", "show:sums", "ask:compare", "show:chart", "show:csv", "show:json"} == {
        each["action_id"] for block in post["blocks"] if block["type"] == "actions" for each in block["elements"]
    }


async def test_a_status_and_the_stop_button_are_shown_meanwhile(run: RunBot, held_mind: HeldMind) -> None:
    """The session is under way until the answer stands."""
    bot, said = await run(another=held_mind), mention(QUESTION)

    await bot.hears(said)
    await bot.slack.until(lambda: bot.slack.named("agents.sessions.setStatus"))
    held_mind.gate.set()
    await bot.slack.until(lambda: len(bot.slack.named("agents.sessions.setStatus")) == 2)
    status = bot.slack.named("assistant.threads.setStatus")[0]
    first, last = bot.slack.named("agents.sessions.setStatus")

    assert (status["channel_id"], status["thread_ts"]) == ("C1", said["ts"])
    assert (first["status"], last["status"]) == ("processing", "active")


async def test_an_answer_that_is_there_at_once_has_no_status(run: RunBot) -> None:
    """A status that flickers for a moment helps nobody, and costs three calls."""
    bot = await run(status_after_seconds=60.0)

    await bot.hears(mention(QUESTION))
    await bot.post()
    await bot.platform.close()

    assert not [call.method for call in bot.slack.calls if call.method.endswith("setStatus")]


async def test_a_direct_message_is_answered_under_it(bot: Bot) -> None:
    """Each one begins a thread of its own."""
    said = direct("what does gpt-6-luna cost for 2M in and 500k out?")

    await bot.hears(said)
    post = await bot.post()

    assert (post["channel"], post["thread_ts"]) == ("D1", said["ts"])
    assert "GPT-6 Luna" in post["text"]


async def test_a_follow_up_needs_no_mention_and_changes_one_thing(run: RunBot) -> None:
    """Anybody in the thread, after a restart too."""
    said = mention(QUESTION)
    first = await run()
    await first.hears(said)
    await first.post()

    second = await run()
    await second.hears(message("and without Chinese-made models?", user="U2", thread_ts=said["ts"]))
    post = await second.post(2)

    assert post["thread_ts"] == said["ts"]
    (table,) = (block for block in post["blocks"] if block["type"] == "table")
    assert "CN" not in {row[3]["text"] for row in table["rows"]}
    assert "runs in EU" in str(post["blocks"])


@pytest.mark.parametrize(
    "ignored",
    [
        message("which model is best?"),
        message("which model is best?", thread_ts="1.000001"),
        message("<@U7> which model is best?", thread_ts="KNOWN"),
        message(f"<@{BOT_USER}> hi", subtype="message_changed"),
        mention("hi", bot_id="B777"),
        direct("hi", bot_id=BOT, user=BOT_USER),
        direct("", subtype="channel_join"),
    ],
)
async def test_what_is_not_for_sextant_is_left_alone(bot: Bot, ignored: dict[str, str]) -> None:
    """Other people's talk, other bots, its own words, changes."""
    known = mention(QUESTION)
    await bot.hears(known)
    await bot.post()
    if ignored.get("thread_ts") == "KNOWN":
        ignored = {**ignored, "thread_ts": known["ts"]}

    await bot.hears(ignored)
    await bot.hears(direct("what does gpt-6-luna cost?"))
    await bot.post(2)

    assert len(bot.slack.posts) == 2


@pytest.mark.parametrize("is_reversed", [False, True])
async def test_one_mention_in_two_events_is_answered_once(bot: Bot, is_reversed: bool) -> None:  # noqa: FBT001
    """A mention arrives as app_mention and as message, in any order, each perhaps twice."""
    first = mention(QUESTION, ts=moment())
    second = {**first, "type": "message", "channel_type": "channel"}
    deliveries = [event(first), event(second)] * 2
    if is_reversed:
        deliveries.reverse()

    await asyncio.gather(*(bot.slack.deliver(bot.url, each) for each in deliveries))
    await bot.post()
    await bot.hears(direct("what does gpt-6-luna cost?"))
    await bot.post(2)

    assert len(bot.slack.posts) == 2


async def test_a_mention_without_words_is_greeted(bot: Bot) -> None:
    """The person who wrote it reads what can be asked, once."""
    said = mention("")
    await bot.hears(said)
    await bot.hears({**said, "type": "message", "channel_type": "channel"})
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))

    assert [each["text"][:10] for each in bot.slack.named("chat.postEphemeral")] == ["Ask me whi"]
    assert bot.slack.posts == []


async def test_words_of_people_call_nobody(bot: Bot) -> None:
    """What is repeated of a question cannot mention, link or format."""
    await bot.hears(
        mention("&lt;!channel&gt; *which* model for <https://evil.example|this> `thing` <!here> at $1 a month?")
    )

    post = await bot.post()

    assert "<!" not in str(post["blocks"])
    assert "<https://evil" not in str(post["blocks"])


async def test_the_stop_button_ends_what_is_under_way(run: RunBot, held_mind: HeldMind) -> None:
    """The answer does not come, and a sentence says so."""
    bot, said = await run(another=held_mind), mention(QUESTION)
    await bot.hears(said)
    await bot.slack.until(lambda: bot.slack.named("agents.sessions.setStatus"))

    await bot.hears({"type": "agent_session_stopped", "channel": "C1", "thread_ts": said["ts"], "user": "U1",
                     "streaming_message_ts": [], "event_ts": "1"})  # fmt: skip
    post = await bot.post()
    held_mind.gate.set()
    await bot.slack.until(lambda: "active" in [call["status"] for call in bot.slack.named("agents.sessions.setStatus")])

    assert post["text"] == STOPPED
    assert len(bot.slack.posts) == 1


async def test_the_hourly_limit_is_told_to_the_asker_alone(run: RunBot) -> None:
    """The others in the channel are not bothered."""
    bot = await run(limits={"per_user_hour": 1})
    await bot.hears(mention(QUESTION))
    await bot.post()

    await bot.hears(mention("best model for coding"))
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))
    whisper = bot.slack.named("chat.postEphemeral")[0]

    assert whisper["user"] == "U1"
    assert "this hour" in whisper["text"]
    assert len(bot.slack.posts) == 1


async def test_new_kinds_of_blocks_that_are_refused_are_said_plainly(bot: Bot, slack: FakeSlack) -> None:
    """Each refusal costs one attempt; from then on the workspace gets what it takes."""
    slack.refuses = frozenset({"container", "table"})

    await bot.hears(mention(QUESTION))
    await slack.until(lambda: len(slack.named("agents.sessions.setStatus")) == 2)
    await bot.hears(mention("compare gpt-6-luna and deepseek-v4 for a US federal contractor"))
    await slack.until(lambda: len(slack.named("agents.sessions.setStatus")) == 4)

    refused, again, first, second = slack.posts
    assert len(slack.refused) == 2
    slack.refused.clear()
    assert {"container", "table"} <= {*kinds(refused), *kinds(again)}
    assert "context" in kinds(first)
    assert {"container", "table"}.isdisjoint({*kinds(first), *kinds(second)})
    assert ":no_entry: *Blocks:*" in str(second["blocks"])
    assert element(second, "vote")
