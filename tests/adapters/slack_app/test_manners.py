"""How Sextant behaves in each channel, as admins chose, and in threads under answers that were shared."""

import json
from datetime import timedelta
from typing import Any

import pytest

from adapters.desk import intake, underway
from adapters.desk.rules import Rules
from adapters.slack_app.events import STOPPED
from adapters.slack_app.rules_form import BOTH, rules_form
from tests.adapters.slack_app.conftest import QUESTION, Bot, RunBot, element
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import TEAM, direct, event, interaction, mention, message, pressed, submitted

MANNERS = Rules(mention_channels=("CMENTION",), every_channels=("CEVERY",), private_channels=("CPRIVATE",))


@pytest.fixture
async def told(bot: Bot) -> Bot:
    """A bot whose admins chose how it behaves."""
    await bot.desk.set_rules("slack", TEAM, MANNERS, "UADMIN")
    return bot


async def test_where_it_has_to_be_mentioned_follow_ups_need_it_too(told: Bot) -> None:
    """What people say to each other in its thread is left alone."""
    said = mention(QUESTION, channel="CMENTION")
    await told.hears(said)
    await told.post()

    await told.hears(message("and cheaper?", channel="CMENTION", thread_ts=said["ts"]))
    await told.hears(mention("and without Chinese-made models?", channel="CMENTION", thread_ts=said["ts"]))
    await told.post(2)

    assert len(told.slack.posts) == 2
    assert "not made in CN" in str(told.slack.posts[1]["blocks"])


async def test_where_it_hears_all_questions_need_no_mention_and_talk_is_left_alone(told: Bot) -> None:
    """Answers stand in the question's thread; other talk is neither answered nor kept, nor shown as under way."""
    said = message(QUESTION, channel="CEVERY")
    for ignored in ("who is in for lunch?", "<@U7> which model is best?", "thanks, that worked"):
        await told.hears(message(ignored, channel="CEVERY"))
    await told.hears(message("which model is best?", channel="CEVERY", thread_ts="1.000001"))
    await told.hears(said)
    post = await told.post()
    await told.hears(message("and without Chinese-made models?", channel="CEVERY", thread_ts=said["ts"]))
    await told.post(2)

    assert (post["channel"], post["thread_ts"]) == ("CEVERY", said["ts"])
    assert [each["thread_ts"] for each in told.slack.posts] == [said["ts"]] * 2
    kept = await told.store.turns.of_user("slack", "U1", limit=9)
    assert sorted(each.text for each in kept) == sorted([QUESTION, "and without Chinese-made models?"])
    assert {each["thread_ts"] for each in told.slack.named("assistant.threads.setStatus")} <= {said["ts"]}


async def test_where_it_hears_all_a_limit_bothers_nobody_who_did_not_ask(run: RunBot) -> None:
    """A mention is told, talk is not."""
    bot = await run(limits={"per_user_hour": 1})
    await bot.desk.set_rules("slack", TEAM, MANNERS, "UADMIN")
    await bot.hears(mention(QUESTION, channel="CEVERY"))
    await bot.post()

    await bot.hears(message("lunch?", channel="CEVERY"))
    await bot.hears(mention("best model for coding?", channel="CEVERY"))
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))

    assert len(bot.slack.named("chat.postEphemeral")) == 1


async def test_where_it_answers_in_private_only_the_asker_sees_it(told: Bot) -> None:
    """In the channel for a new question, in the thread for one that is asked there; Share makes it public."""
    await told.hears(mention(QUESTION, channel="CPRIVATE"))
    await told.hears(mention("best model for coding?", channel="CPRIVATE", thread_ts="5.000005"))
    await told.slack.until(lambda: len(told.slack.named("chat.postEphemeral")) == 2)
    first, second = sorted(told.slack.named("chat.postEphemeral"), key=lambda each: "thread_ts" in each)

    assert first["user"] == second["user"] == "U1"
    assert "thread_ts" not in first
    assert second["thread_ts"] == "5.000005"
    assert element(first, "share")
    assert told.slack.posts == []


async def test_where_it_answers_in_private_a_message_s_menu_does_too(told: Bot) -> None:
    """The answer about a message is for the person who asked."""
    shortcut = interaction("message_action", base=told.slack.base, callback_id="which_model", channel="CPRIVATE",
                           message={"ts": "5.000005", "text": QUESTION, "user": "U2"})  # fmt: skip
    await told.sends(shortcut)
    await told.slack.until(lambda: told.slack.named("views.open"))

    await told.sends(submitted(told.slack.named("views.open")[0]["view"], {}, base=told.slack.base))

    assert (await told.answer())["response_type"] == "ephemeral"
    assert told.slack.posts == []


async def test_the_form_refuses_a_channel_that_wants_both(told: Bot) -> None:
    """Shown at its field; the rules stay."""
    chosen = {"selected_conversations": ["C1"]}
    sent = submitted(rules_form(Rules()), {"mention_channels": chosen, "every_channels": chosen}, base="",
                     user="UADMIN")  # fmt: skip

    answer = json.loads(await told.sends(sent))

    assert answer["errors"] == {"every_channels": BOTH}
    assert await told.desk.rules("slack", TEAM) == MANNERS


async def shared(bot: Bot) -> str:
    """A private answer, shared: the message of that."""
    await bot.commands("ask " + QUESTION)
    private = await bot.answer()
    await bot.sends(pressed(element(private, "share"), base=bot.slack.base, ts="66.000001", ephemeral=True))
    await bot.answer(2)
    return next(call.ts for call in bot.slack.calls if call.method == "chat.postMessage")


@pytest.mark.parametrize("said", [message, mention])
async def test_follow_ups_under_a_shared_answer_go_on_with_it(run: RunBot, said: Any) -> None:
    """With and without a mention, after a restart; the answer stands in that thread."""
    root = await shared(await run())
    bot = await run()

    await bot.hears(said("and without Chinese-made models?", thread_ts=root, user="U2"))
    follow = await bot.post(2)

    assert follow["thread_ts"] == root
    assert "runs in EU" in str(follow["blocks"])
    assert "not made in CN" in str(follow["blocks"])


async def test_the_stop_button_works_in_another_process_and_under_a_shared_answer(
    run: RunBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It arrives anywhere; the process that answers is told by the store."""
    monkeypatch.setattr(underway, "POLL_SECONDS", 0.05)
    monkeypatch.setattr(intake, "LONGEST_SECONDS", 60.0)
    answering = await run()
    root = await shared(answering)
    other, slack = await run(), answering.slack
    # The answer waits while something arrives, here for as long as the stop needs to its process.
    with answering.desk.arriving():
        await slack.deliver(answering.url, event(mention("and in the US?", thread_ts=root)))
        await other.hears({"type": "agent_session_stopped", "channel": "C1", "thread_ts": root, "user": "U1",
                           "streaming_message_ts": [], "event_ts": "1"})  # fmt: skip
        told = await answering.post(2)
        left = await answering.desk.drain(timedelta(seconds=5))
    await other.hears(direct("what does gpt-6-luna cost?"))
    await other.post(3)

    assert told["text"] == STOPPED
    assert (left, answering.desk.tally.stopped) == (0, {"slack": 1})
    assert len(slack.posts) == 3


async def test_new_kinds_of_blocks_are_said_plainly_where_only_the_asker_sees_them(bot: Bot, slack: FakeSlack) -> None:
    """A response_url that refuses an alert is followed by a message that says the same without."""
    slack.refuses = frozenset({"alert"})

    await bot.commands("ask compare gpt-6-luna and deepseek-v4 for a US federal contractor")
    answer = await bot.answer()

    assert "alert" not in str([block["type"] for block in answer["blocks"]])
    assert ":no_entry: *Blocks:*" in str(answer["blocks"])
    slack.refused.clear()
