"""A real process: started, asked, killed, restarted, drained. Nothing is lost, nothing said twice."""

import asyncio
import signal

from tests.adapters.service.conftest import Running, Start
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import direct, event, message

QUESTION = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"
HELD = 30.0
"""Seconds for which a call is held, long enough to kill the process meanwhile."""


async def test_a_question_is_answered_and_counted(slack: FakeSlack, start: Start) -> None:
    """Ready, asked, answered; health and metrics tell of it, and the log has no word of the question."""
    bot = await start()
    await bot.ready()

    status, _, _ = await slack.deliver(f"{bot.url}/slack/events", event(direct(QUESTION)))
    await slack.until(lambda: slack.posts)
    metrics = await _once_counted(bot)

    assert status == 200
    assert (await bot.get("/healthz"))[0] == 200
    assert 'sextant_answers_total{intent="recommend",platform="slack"} 1.0' in metrics
    assert 'sextant_answer_seconds_bucket{le="+Inf"} 1.0' in metrics
    log = bot.log.read_text(encoding="utf-8")
    assert "intent=recommend" in log
    assert "tickets" not in log
    assert "xoxb" not in log


async def test_killed_between_acknowledgement_and_answer_it_is_answered_once(slack: FakeSlack, start: Start) -> None:
    """The next process finds the question on disk and answers it; a late delivery changes nothing."""
    first = await start()
    await first.ready()
    asked = event(direct(QUESTION))
    # Bolt asks Slack who it is at the first event, before it acknowledges; that is not what is tested here.
    await slack.deliver(f"{first.url}/slack/events", event(message("not for Sextant")))
    # The answer waits for the status line, which Slack holds: the process dies after the acknowledgement.
    slack.latency = HELD
    status, _, _ = await slack.deliver(f"{first.url}/slack/events", asked)
    await first.end(signal.SIGKILL)
    slack.latency = 0.0

    second = await start()
    await second.ready()
    await slack.until(lambda: slack.posts, seconds=20)
    again, _, _ = await slack.deliver(f"{second.url}/slack/events", asked, X_Slack_Retry_Num="1")
    await asyncio.sleep(0.5)

    assert (status, again) == (200, 200)
    assert len(slack.posts) == 1


async def test_killed_while_it_posts_the_asker_is_told(slack: FakeSlack, start: Start) -> None:
    """Nobody knows whether the answer arrived: a sentence says so, and the answer is not posted again."""
    first = await start()
    await first.ready()
    posting = asyncio.Event()

    def hold(method: str) -> None:
        if method == "chat.postMessage":
            posting.set()
            slack.latency = HELD

    slack.fault = hold
    await slack.deliver(f"{first.url}/slack/events", event(direct(QUESTION)))
    async with asyncio.timeout(20):
        await posting.wait()
    # The fake has the post; the process has not yet read that, and is gone before it could.
    await first.end(signal.SIGKILL)
    slack.fault, slack.latency = None, 0.0
    posted = len(slack.posts)

    second = await start()
    await second.ready()
    await slack.until(lambda: len(slack.posts) > posted, seconds=20)
    await asyncio.sleep(0.5)

    told = slack.posts[posted:]
    assert len(told) == 1
    assert "restarted" in told[0]["text"]


async def test_on_sigterm_what_was_accepted_is_answered(slack: FakeSlack, start: Start) -> None:
    """It stops taking questions on, answers those it has, and ends well."""
    bot = await start()
    await bot.ready()
    slack.latency = 0.3
    for _ in range(5):
        await slack.deliver(f"{bot.url}/slack/events", event(direct(QUESTION)))

    code = await bot.end(signal.SIGTERM)

    assert code == 0
    assert len(slack.posts) == 5
    assert "Traceback" not in bot.log.read_text(encoding="utf-8")


async def test_a_port_that_is_taken_is_a_sentence(slack: FakeSlack, start: Start) -> None:
    """The second process names the port and the variable."""
    first = await start()
    await first.ready()

    second = await start(PORT=first.url.rpartition(":")[2])
    code = await asyncio.wait_for(second.process.wait(), 60)

    log = second.log.read_text(encoding="utf-8")
    assert code == 1
    assert "PORT" in log
    assert "Traceback" not in log


async def test_a_token_that_slack_refuses_is_a_sentence(slack: FakeSlack, start: Start) -> None:
    """The variable and where to get it are named, the token is not."""
    bot = await start(SLACK_BOT_TOKEN="xoxb-wrong")

    code = await asyncio.wait_for(bot.process.wait(), 60)

    log = bot.log.read_text(encoding="utf-8")
    assert code == 1
    assert "SLACK_BOT_TOKEN" in log
    assert "api.slack.com" in log
    assert "xoxb-wrong" not in log
    assert "Traceback" not in log


async def _once_counted(bot: Running) -> str:
    """The metrics, once the answer is in them: it is counted a moment after it is shown."""
    for _ in range(100):
        _, metrics = await bot.get("/metrics")
        if "sextant_answers_total{" in metrics:
            return metrics
        await asyncio.sleep(0.05)
    raise AssertionError(f"no answer was counted: {metrics}")
