"""Slack: a `sextant slack` process over HTTP beside a local Slack on the same machine, asked the public questions."""

import asyncio
import random
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.bots import percentile, running, text_of
from benchmarks.onboard import questions
from benchmarks.result import Result, timed
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import event, mention, message

IN_FLIGHT = 50
BURST = 1_000
MESSAGES = 4_000
"""Messages of the storm: each arrives as a mention and as a message, and half of them once more."""
SEED = 7
DAY_SECONDS = 300


def measure() -> Iterator[Result]:
    """Acknowledgements and visible answers, alone, together, in a burst and in a storm of repeats and faults."""
    yield from asyncio.run(_all())


async def _all() -> list[Result]:
    async with FakeSlack() as slack, bot_beside(slack) as bot:
        return [*await _alone(slack, bot), *await _together(slack, bot), *await _burst(slack, bot),
                *await _storm(slack, bot)]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """Where events go."""

    url: str

    async def deliver(self, slack: FakeSlack, inner: dict[str, Any]) -> float:
        """Delivers one event until it is taken; the seconds of the delivery that was."""
        while True:
            status, _, seconds = await slack.deliver(self.url, event(inner))
            if status == 200:
                return seconds
            await asyncio.sleep(0.05)


async def _alone(slack: FakeSlack, bot: Bot) -> list[Result]:
    """One follow-up at a time, in a thread of twenty earlier messages."""
    seen: list[float] = []
    acked: list[float] = []
    for number, question in enumerate(questions()[:25]):
        thread = f"{1_000 + number}.000100"
        for text in [question.text, *["and a cheaper one?"] * 19][: 20 if number < 5 else 1]:
            await _asked(slack, bot, mention(text, channel=f"T{number}", thread_ts=thread))
        for text in ("cheaper?", "and without Chinese models?", "the same, but hosted in the EU only"):
            ack, visible = await _asked(slack, bot, mention(text, channel=f"T{number}", thread_ts=thread))
            acked.append(ack)
            if number < 5:
                seen.append(visible)
    return [
        timed("Slack: acknowledgement, one at a time: p50", median(acked)),
        timed("Slack: answer visible, thread of 20 messages: p50", median(seen), limit_seconds=0.15),
        timed("Slack: answer visible, thread of 20 messages: slowest", max(seen)),
    ]


async def _asked(slack: FakeSlack, bot: Bot, inner: dict[str, Any]) -> tuple[float, float]:
    """Seconds until one question is acknowledged, and until its answer is there."""
    before, started = len(slack.posts), time.perf_counter()
    ack = await bot.deliver(slack, inner)
    await slack.until(lambda: len(slack.posts) > before, seconds=30)
    return ack, time.perf_counter() - started


async def _together(slack: FakeSlack, bot: Bot) -> list[Result]:
    gate = asyncio.Semaphore(IN_FLIGHT)

    async def one(number: int) -> float:
        async with gate:
            return await bot.deliver(slack, mention(text_of(number), channel=f"F{number}"))

    before = len(slack.posts)
    acked = await asyncio.gather(*(one(number) for number in range(500)))
    await _answered(slack, before, 500)
    return [
        timed(f"Slack: acknowledgement, {IN_FLIGHT} in flight: p50", percentile(acked, 50)),
        timed(f"Slack: acknowledgement, {IN_FLIGHT} in flight: p99", percentile(acked, 99), limit_seconds=0.25),
    ]


async def _burst(slack: FakeSlack, bot: Bot) -> list[Result]:
    before, started = len(slack.posts), time.perf_counter()
    acked = await asyncio.gather(
        *(bot.deliver(slack, mention(text_of(number), channel=f"B{number}")) for number in range(BURST))
    )
    await _answered(slack, before, BURST)
    return [
        timed(f"Slack: acknowledgement, burst of {BURST:,}: slowest", max(acked), limit_seconds=1.5),
        timed(f"Slack: burst of {BURST:,}: all answered after", time.perf_counter() - started),
    ]


async def _storm(slack: FakeSlack, bot: Bot) -> list[Result]:
    """10,000 deliveries in any order; Slack refuses one post in twenty for now, and fails one in a hundred."""
    chance = random.Random(SEED)  # noqa: S311  (a storm that is the same each time)
    inners = []
    for number in range(MESSAGES):
        ts = f"{2_000_000 + number}.000100"
        said = mention(text_of(number), channel=f"S{number}", ts=ts)
        twin = message(said["text"], channel=f"S{number}", ts=ts)
        inners += [said, twin, *([chance.choice((said, twin))] if number % 2 else [])]
    chance.shuffle(inners)

    def fault(method: str) -> tuple[int, dict[str, Any], dict[str, str]] | None:
        if method != "chat.postMessage":
            return None
        roll = chance.random()
        if roll < 0.05:
            return 429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "1"}
        return (500, {"ok": False, "error": "internal_error"}, {}) if roll < 0.06 else None

    gate = asyncio.Semaphore(200)

    async def one(inner: dict[str, Any]) -> None:
        async with gate:
            await bot.deliver(slack, inner)

    first, started = len(slack.calls), time.perf_counter()
    slack.fault = fault
    await asyncio.gather(*(one(inner) for inner in inners))
    answers: Counter[str] = Counter()
    until = time.perf_counter() + DAY_SECONDS
    while len(answers) < MESSAGES and time.perf_counter() < until:
        await asyncio.sleep(0.5)
        answers = _first_messages(slack, first)
    took = time.perf_counter() - started
    slack.fault = None
    lost, double = MESSAGES - len(answers), sum(count - 1 for count in answers.values())
    what = f"Slack: storm of {len(inners):,} deliveries of {MESSAGES:,} questions, 5 % 429, 1 % 500"
    return [
        timed(f"{what}: all answered after", took),
        Result(what=f"{what}: lost", figure=str(lost), target="0", met=lost == 0),
        Result(what=f"{what}: answered twice", figure=str(double), target="0", met=double == 0),
    ]


def _first_messages(slack: FakeSlack, since: int) -> Counter[str]:
    """How many answers each channel of the storm has; an answer's further parts are not counted."""
    shown = [call.args for call in slack.calls[since:] if call.method == "chat.postMessage" and call.shown]
    return Counter(
        args["channel"] for args in shown if args["channel"].startswith("S") and "(part " not in args["text"]
    )


async def _answered(slack: FakeSlack, before: int, count: int) -> None:
    channels: set[str] = set()
    while len(channels) < count:
        await asyncio.sleep(0.05)
        channels = {args["channel"] for args in slack.posts[before:]}


@asynccontextmanager
async def bot_beside(slack: FakeSlack) -> AsyncIterator[Bot]:
    """A `sextant slack` process over HTTP, ready."""
    environ = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": "xoxb-1",
               "SLACK_SIGNING_SECRET": slack.signing_secret}  # fmt: skip
    async with running((str(Path(sys.executable).parent / "sextant"), "slack"), environ) as bot:
        yield Bot(url=f"{bot.url}/slack/events")
