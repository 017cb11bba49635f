"""Many questions at once: whoever waits is told their place, and the notice goes when the answer comes."""

import asyncio

from adapters.desk.line import Patience
from adapters.slack_app.status import queued
from tests.adapters.conftest import HeldMind
from tests.adapters.slack_app.conftest import Bot, RunBot
from tests.fakes.slack_payloads import mention, moment

EAGER = Patience(before_told=0.0, until_told_again=0.05, between_looks=0.01)
LATER = 60.0
"""A status that only the queue shows."""


async def busy(run: RunBot, held_mind: HeldMind) -> Bot:
    """A bot that computes three questions, none of which ends before it is let."""
    bot = await run(another=held_mind, patience=EAGER, status_after_seconds=LATER)
    for number in range(3):
        await bot.hears(mention("what does gpt-6-luna cost?", channel=f"CBUSY{number}"))
    return bot


def places(bot: Bot) -> list[str]:
    """What the statuses said of places in the queue."""
    return [call["status"] for call in bot.slack.named("assistant.threads.setStatus") if "before" in call["status"]]


async def test_a_place_in_the_queue_is_the_status_until_the_answer(run: RunBot, held_mind: HeldMind) -> None:
    """It is said anew while it lasts; nothing of it is said after the answer, which takes the status away."""
    bot, said = await busy(run, held_mind), mention("what does gpt-6-luna cost?")

    await bot.hears(said)
    await bot.slack.until(lambda: len(places(bot)) >= 2)
    held_mind.gate.set()
    await bot.slack.until(lambda: [post for post in bot.slack.posts if post["channel"] == "C1"])
    told = len(places(bot))
    await bot.platform.close()

    assert set(places(bot)) == {"has 3 questions before yours…"}
    assert len(places(bot)) == told
    assert len(bot.slack.posts) == 4


async def test_whom_only_an_ephemeral_message_reaches_is_told_once(run: RunBot, held_mind: HeldMind) -> None:
    """It cannot be changed, so it says so once and the answer follows."""
    bot = await busy(run, held_mind)

    await bot.commands("cost gpt-6-luna 2M in 500k out")
    first = await bot.answer()
    await asyncio.sleep(0.1)
    held_mind.gate.set()
    second = await bot.answer(2)

    assert first["text"] == "3 questions are before yours; the answer follows here."
    assert "$" in second["text"]
    assert first["response_type"] == second["response_type"] == "ephemeral"


async def test_a_stopped_question_leaves_the_queue(run: RunBot, held_mind: HeldMind) -> None:
    """Its status goes, and the others move up."""
    bot, said = await busy(run, held_mind), mention("what does gpt-6-luna cost?", ts=moment())
    await bot.hears(said)
    await bot.slack.until(lambda: places(bot))

    await bot.hears({"type": "agent_session_stopped", "channel": "C1", "thread_ts": said["ts"], "user": "U1",
                     "streaming_message_ts": [], "event_ts": "1"})  # fmt: skip
    await bot.post()
    waiting = bot.desk.waiting
    held_mind.gate.set()
    await bot.post(4)

    assert waiting == 0
    assert "Stopped" in bot.slack.posts[0]["text"]


def test_one_question_is_one() -> None:
    """The words agree with the number."""
    assert (queued(1), queued(2)) == ("has 1 question before yours…", "has 2 questions before yours…")
