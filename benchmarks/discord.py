"""Discord: a `sextant discord` process beside a local Discord on the same machine, asked the public questions."""

import asyncio
import random
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from statistics import median
from typing import Any

from benchmarks.bots import Running, percentile, running, text_of, until
from benchmarks.discord_process import API, GATEWAY
from benchmarks.result import Result, timed
from tests.fakes.discord import TOKEN, FakeDiscord
from tests.fakes.discord_interaction import Interaction
from tests.fakes.discord_payloads import LOADING, THREAD, snowflake

IN_FLIGHT = 50
BURST = 1_000
QUESTIONS = 8_000
"""Questions of the storm, half of them commands and half mentions; one in four of both is delivered once more, so
that a fifth of the deliveries are repeats."""
SEED = 7
DAY_SECONDS = 600
PEOPLE = 7_000_000_000_000_000_000
"""Every question comes from another person, whom no cooldown holds up."""
CHANNELS = 8_000_000_000_000_000_000
BUSY = {"message": "You are being rate limited.", "retry_after": 0.5, "global": False}
PLACE = "before yours; the answer comes here."
"""What stands where an answer will, while many wait."""
BUSY_HEADERS = {"Via": "1.1 google", "Retry-After": "0.5"}


def measure() -> Iterator[Result]:
    """Acknowledgements and visible answers, alone, together, in a burst and in a storm of repeats and faults."""
    yield from asyncio.run(_all())


async def _all() -> list[Result]:
    async with discord() as fake, bot_beside(fake):
        return [*await _alone(fake), *await _thread(fake), *await _completion(fake), *await _together(fake),
                *await _burst(fake), *await _storm(fake)]  # fmt: skip


@asynccontextmanager
async def discord() -> AsyncIterator[FakeDiscord]:
    """A Discord that takes as much as it is sent, and waits beyond its three seconds, so that they can be missed."""
    fake = FakeDiscord(ack_seconds=60.0)
    fake.message_limit = (1_000_000, 1.0)
    await fake.start()
    try:
        yield fake
    finally:
        await fake.stop()


@asynccontextmanager
async def bot_beside(fake: FakeDiscord) -> AsyncIterator[Running]:
    """A `sextant discord` process, ready."""
    environ = {"DISCORD_TOKEN": TOKEN, API: fake.api_url, GATEWAY: fake.gateway_url}
    async with running((sys.executable, "-m", "benchmarks.discord_process"), environ) as bot:
        yield bot


async def asked(fake: FakeDiscord, number: int, **how: Any) -> Interaction:
    """One `/model ask` from somebody new; acknowledged when this returns, unless it is not to wait for that."""
    waits = how.pop("waits", True)
    made = await fake.command("ask", question=text_of(number), _author=PEOPLE + number, waits=False, **how)
    if waits:
        await asyncio.wait_for(made.acked.wait(), DAY_SECONDS)
    return made


async def _alone(fake: FakeDiscord) -> list[Result]:
    made = []
    for number in range(40):
        made.append(await asked(fake, number))
        await _shown(made)
    acked, seen = ([each.ack_seconds or 0.0 for each in made], [each.shown_seconds or 0.0 for each in made])
    return [
        timed("Discord: `/model ask` acknowledged, one at a time: p50", median(acked)),
        timed("Discord: `/model ask` answer visible: p50", median(seen), limit_seconds=0.15),
        timed("Discord: `/model ask` answer visible: slowest", max(seen)),
    ]


async def _thread(fake: FakeDiscord) -> list[Result]:
    """Mentions in a thread of twenty earlier ones."""
    seen = []
    for number, text in enumerate((text_of(0), *["and a cheaper one?"] * 34)):
        before, started = len(fake.sent(THREAD)), time.perf_counter()
        await fake.say(text, channel=THREAD, mentions_bot=True, author=PEOPLE + 1_000 + number)
        await fake.until(lambda before=before: len(fake.sent(THREAD)) > before, seconds=30)
        seen.append(time.perf_counter() - started)
    return [timed("Discord: mention, answer visible, thread of 20 messages: p50", median(seen[20:]),
                  limit_seconds=0.15)]  # fmt: skip


async def _completion(fake: FakeDiscord) -> list[Result]:
    typed = ("", "g", "gp", "gpt", "gpt-6", "claude", "claude-son", "sonet", "deepsek", "llama", "qwen3 max", "mistral")
    took = [(await fake.complete("cost", "model", word)).ack_seconds or 0.0 for word in typed for _ in range(10)]
    return [timed("Discord: names completed: p99", percentile(took, 99), limit_seconds=0.1)]


async def _together(fake: FakeDiscord) -> list[Result]:
    gate = asyncio.Semaphore(IN_FLIGHT)

    async def one(number: int) -> Interaction:
        async with gate:
            return await asked(fake, 2_000 + number)

    made = await asyncio.gather(*(one(number) for number in range(500)))
    await _shown(made)
    acked = [each.ack_seconds or 0.0 for each in made]
    return [
        timed(f"Discord: acknowledgement, {IN_FLIGHT} in flight: p50", percentile(acked, 50)),
        timed(f"Discord: acknowledgement, {IN_FLIGHT} in flight: p99", percentile(acked, 99), limit_seconds=0.25),
    ]


async def _burst(fake: FakeDiscord) -> list[Result]:
    started = time.perf_counter()
    made = await asyncio.gather(*(asked(fake, 3_000 + number) for number in range(BURST)))
    await _shown(made)
    acked = [each.ack_seconds or 0.0 for each in made]
    return [
        timed(f"Discord: acknowledgement, burst of {BURST:,}: slowest", max(acked), limit_seconds=1.5),
        timed(f"Discord: burst of {BURST:,}: all answered after", time.perf_counter() - started),
    ]


async def _storm(fake: FakeDiscord) -> list[Result]:
    """10,000 deliveries in any order; Discord refuses one message in twenty for now, and fails one in a hundred."""
    chance = random.Random(SEED)  # noqa: S311  (a storm that is the same each time)
    deliveries = [number for each in range(QUESTIONS) for number in [each] * (2 if each % 8 < 2 else 1)]
    chance.shuffle(deliveries)
    gate, first = asyncio.Semaphore(200), max(fake.messages, default=0)
    commands: dict[int, asyncio.Task[Interaction]] = {}
    mentions = {number: snowflake() for number in range(QUESTIONS)}

    def fault(method: str, path: str) -> tuple[int, dict[str, Any], dict[str, str]] | None:
        roll = chance.random() if method in {"POST", "PATCH"} and "/callback" not in path else 1.0
        if roll < 0.05:
            return 429, BUSY, BUSY_HEADERS
        return (500, {"code": 0, "message": "internal"}, {}) if roll < 0.06 else None

    async def one(number: int) -> None:
        async with gate:
            if number % 2:
                await _mention(fake, number, mentions[number])
            elif number in commands:
                await fake.again(await commands[number])
            else:
                commands[number] = asyncio.create_task(asked(fake, 10_000 + number, waits=False))
                await commands[number]

    started, fake.fault = time.perf_counter(), fault
    await asyncio.gather(*(one(number) for number in deliveries))
    answers: Counter[str] = Counter()
    while len(answers) < QUESTIONS and time.perf_counter() < started + DAY_SECONDS:
        await asyncio.sleep(0.5)
        answers = _answers(fake, first)
    took, fake.fault = time.perf_counter() - started, None
    lost, double = QUESTIONS - len(answers), sum(count - 1 for count in answers.values())
    what = f"Discord: storm of {len(deliveries):,} deliveries of {QUESTIONS:,} questions, 5 % 429, 1 % 500"
    return [
        timed(f"{what}: all answered after", took),
        Result(what=f"{what}: lost", figure=str(lost), target="0", met=lost == 0),
        Result(what=f"{what}: answered twice", figure=str(double), target="0", met=double == 0),
    ]


async def _mention(fake: FakeDiscord, number: int, message_id: int) -> None:
    """A mention in a channel of its own, or the same one again."""
    channel, author = CHANNELS + number, PEOPLE + 20_000 + number
    await fake.say(text_of(number), channel=channel, mentions_bot=True, author=author, again=message_id)


def _answers(fake: FakeDiscord, since: int) -> Counter[str]:
    """How many answers each question of the storm has, without an answer's further parts and places in the queue."""
    found: Counter[str] = Counter()
    originals = {each.original for each in fake.interactions.values()}
    for made in list(fake.messages.values()):
        if int(made["id"]) <= since or made["flags"] & LOADING or PLACE in str(made["components"]):
            continue
        if int(made["id"]) in originals:
            found[made["by_token"]] += 1
        elif "message_reference" in made:
            found[made["message_reference"]["message_id"]] += 1
    return found


async def _shown(made: list[Interaction]) -> None:
    async def are_shown() -> bool:
        return all(each.shown_seconds is not None for each in made)

    await until(are_shown, seconds=DAY_SECONDS, every=0.002 if len(made) < 100 else 0.05)
