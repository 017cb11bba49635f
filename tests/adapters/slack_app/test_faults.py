"""Slack, the store or this process fails: every question is answered once, or its asker told."""

from datetime import timedelta

import pytest

from adapters import wiring
from adapters.desk.asked import Accepted, Asked
from adapters.desk.sentences import LOST
from adapters.settings import SettingsError
from adapters.slack_app.reading import place_of
from adapters.slack_app.reply import Reply
from tests.adapters.slack_app.conftest import PICKED, QUESTION, Bot, RunBot
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import TEAM, interaction, mention

LIMITED = (429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "0"})
BROKEN = (500, {"ok": False, "error": "internal_error"}, {})
PROXY = (502, {"html": "<h1>Bad gateway</h1>"}, {})


@pytest.mark.parametrize("faults", [[LIMITED], [BROKEN], [LIMITED, BROKEN], [BROKEN] * 4, [PROXY]])
async def test_a_platform_that_fails_for_a_moment_gets_the_answer_once(
    bot: Bot, slack: FakeSlack, faults: list[tuple[int, dict[str, object], dict[str, str]]]
) -> None:
    """Rate limits are waited out, errors tried again."""
    slack.fail_next["chat.postMessage"] = list(faults)

    await bot.hears(mention(QUESTION))
    await slack.until(lambda: len(slack.posts) == len(faults) + 1, 15)
    await bot.hears(mention("what does gpt-6-luna cost?"))
    await slack.until(lambda: len(slack.posts) == len(faults) + 2, 15)

    assert PICKED in slack.posts[len(faults)]["text"]


async def test_a_status_that_fails_does_not_hold_the_answer_up(bot: Bot, slack: FakeSlack) -> None:
    """Not even with an app that is no agent."""
    for method in ("assistant.threads.setStatus", "agents.sessions.setStatus"):
        slack.fail_next[method] = [(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "30"})]

    await bot.hears(mention(QUESTION))

    assert PICKED in (await bot.post())["text"]


async def left_behind(bot: Bot, *, key: str, sending: bool = False) -> None:
    """A question that a process took on and did not live to answer."""
    reply = Reply(team=TEAM, channel="C1", thread=key.partition(":")[2], user="U1")
    place = place_of(TEAM, "C1", reply.thread)
    asked = Asked(key=key, place=place, user="U1", text=QUESTION, reply_to=reply.to_texts())
    taken = await bot.desk.take(asked)
    assert isinstance(taken, Accepted)
    if sending:
        assert await bot.store.turns.begin_sending(taken.id, intent="recommend", understood={})


async def test_what_a_dead_process_took_on_is_answered_by_the_next(run: RunBot) -> None:
    """Once, in its thread."""
    await left_behind(await run(), key="C1:100.000001")
    bot = await run()

    await bot.platform.sweep()
    post = await bot.post()
    await bot.platform.sweep()

    assert (post["thread_ts"], len(bot.slack.posts)) == ("100.000001", 1)
    assert PICKED in post["text"]


async def test_what_may_have_been_answered_is_told_instead(run: RunBot) -> None:
    """To its asker alone, and never answered twice."""
    await left_behind(await run(), key="C1:100.000001", sending=True)
    bot = await run()

    await bot.platform.sweep()
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))

    assert bot.slack.named("chat.postEphemeral")[0]["text"] == LOST
    assert bot.slack.posts == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ({"error": "internal_error"}, "Something went wrong on this side."),
        ({"error": "expired_trigger_id"}, "That did not work: Slack opens a form within three seconds"),
        ({"error": "missing_scope", "needed": "users:read"}, "That did not work: the app lacks the scope users:read;"),
    ],
)
async def test_a_listener_that_fails_apologises_and_answers_slack(
    bot: Bot, slack: FakeSlack, error: dict[str, str], said: str
) -> None:
    """The form cannot be opened: Slack is answered, the person reads a sentence, and the cure where there is one."""
    slack.fail_next["views.open"] = [(200, {"ok": False} | error, {})]
    shortcut = interaction("message_action", base=slack.base, callback_id="which_model", message_ts="1.1",
                           message={"ts": "1.1", "text": "hi", "user": "U2"})  # fmt: skip

    await bot.sends(shortcut)
    await slack.until(lambda: slack.named("chat.postEphemeral"))

    assert slack.named("chat.postEphemeral")[0]["text"].startswith(said)


@pytest.mark.parametrize(
    ("tokens", "named"),
    [({"bot_token": "xoxb-wrong"}, "SLACK_BOT_TOKEN"), ({"app_token": "xoxb-1"}, "SLACK_APP_TOKEN")],
)
async def test_a_token_that_slack_refuses_is_a_sentence(
    run: RunBot, slack: FakeSlack, tokens: dict[str, str], named: str
) -> None:
    """It names the variable and where to get it, and never the token."""
    with pytest.raises(SettingsError, match=named) as caught:
        await run(**tokens)

    assert "api.slack.com/apps" in str(caught.value)
    assert "xoxb" not in str(caught.value).replace("begins with xoxb-", "")
    slack.refused.clear()


def test_the_clock_is_in_utc() -> None:
    """Signatures are compared with it."""
    assert wiring.now().utcoffset() == timedelta(0)
