"""How long it takes until all is well again, with the real clients beside local platforms on the same machine."""

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp

from benchmarks.bots import Running, running, text_of, until
from benchmarks.discord import PEOPLE, discord
from benchmarks.discord import bot_beside as discord_beside
from benchmarks.result import Result, timed
from tests.fakes import postgres
from tests.fakes.cable import Cable, cable
from tests.fakes.discord import FakeDiscord
from tests.fakes.discord_gateway import INVALID_SESSION, RECONNECT
from tests.fakes.discord_payloads import CHANNEL
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import direct, event

SEXTANT = str(Path(sys.executable).parent / "sextant")
AWAY_SECONDS = 30
SOCKET = {"SLACK_APP_TOKEN": "xapp-1"}
HELD_SECONDS = 60.0
PATIENCE_SECONDS = 120.0


def measure() -> Iterator[Result]:
    """Killed processes, a store that is away, connections that end, tokens that expire, answering that dies."""
    yield from asyncio.run(_all())


async def _all() -> list[Result]:
    return [*await _killed(), *await _store_away(), *await _socket(), *await _gateway()]


@asynccontextmanager
async def _slack_bot(**environ: str) -> AsyncIterator[tuple[FakeSlack, Running]]:
    async with FakeSlack() as slack:
        given = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": "xoxb-1",
                 "SLACK_SIGNING_SECRET": slack.signing_secret, **environ}  # fmt: skip
        async with running((SEXTANT, "slack"), given) as bot:
            yield slack, bot


async def _ask(slack: FakeSlack, bot: Running, number: int) -> float:
    """Delivers one question; the seconds of its acknowledgement."""
    status, _, seconds = await slack.deliver(f"{bot.url}/slack/events", event(direct(text_of(number))))
    if status != 200:
        raise RuntimeError(f"the bot answered {status}")
    return seconds


async def _posted(slack: FakeSlack, before: int, since: float) -> float:
    """Seconds since `since` until one more message is posted."""
    await slack.until(lambda: len(slack.posts) > before, seconds=PATIENCE_SECONDS)
    return time.perf_counter() - since


async def _killed() -> list[Result]:
    """Kill -9 right after an acknowledgement, and while an answer is being posted; then the answering process alone."""
    async with _slack_bot() as (slack, bot):
        await _ask(slack, bot, 0)
        await _posted(slack, 0, time.perf_counter())
        before = len(slack.posts)
        await _ask(slack, bot, 1)
        await bot.kill()
        was_early = len(slack.posts) == before
        started = time.perf_counter()
        await bot.start()
        ready = time.perf_counter() - started
        answered = await _posted(slack, before, started) if was_early else 0.0
        told = await _killed_while_posting(slack, bot)
        again = await _answering_died(slack, bot)
    what = "killed after the acknowledgement, started again"
    return [
        timed(f"{what}: ready after", ready),
        timed(f"{what}: the question answered after", answered) if was_early else Result(what=what, figure="too late"),
        timed("killed while it posted, started again: the asker told after", told),
        timed("the process that computes answers killed: the next question answered after", again),
    ]


async def _killed_while_posting(slack: FakeSlack, bot: Running) -> float:
    posting = asyncio.Event()

    def hold(method: str) -> None:
        if method == "chat.postMessage":
            posting.set()
            slack.latency = HELD_SECONDS

    slack.fault = hold
    await _ask(slack, bot, 2)
    async with asyncio.timeout(PATIENCE_SECONDS):
        await posting.wait()
    await bot.kill()
    slack.fault, slack.latency, before = None, 0.0, len(slack.posts)
    started = time.perf_counter()
    await bot.start()
    return await _posted(slack, before, started)


async def _answering_died(slack: FakeSlack, bot: Running) -> float:
    if bot.process is None:
        raise RuntimeError("the bot does not run")
    for child in _answering(bot.process.pid):
        os.kill(child, signal.SIGKILL)
    before, started = len(slack.posts), time.perf_counter()
    await _ask(slack, bot, 3)
    return await _posted(slack, before, started)


def _answering(pid: int) -> list[int]:
    """The processes that compute answers for the bot `pid`, as Linux lists its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [int(each) for each in children if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()]


async def _store_away() -> list[Result]:
    what = f"PostgreSQL gone for {AWAY_SECONDS} s"
    programs = postgres.folder_of_programs()
    if programs is None:
        return [Result(what=what, figure="not measured: PostgreSQL is not installed")]
    with tempfile.TemporaryDirectory() as folder:
        # PostgreSQL runs as a user of its own.
        os.chmod(folder, 0o755)  # noqa: PTH101, S103  (nothing may wait here; nothing secret)
        with postgres.server(Path(folder) / "postgres", programs) as server:
            async with cable(urlsplit(server).port or 0) as line:
                parts = urlsplit(postgres.empty_database(server))
                url = parts._replace(netloc=f"sextant@127.0.0.1:{line.port}").geturl()
                migrating = await asyncio.create_subprocess_exec(
                    SEXTANT, "migrate", env={"DATABASE_URL": url, "SEXTANT_HOME": folder, "PATH": ""},
                    stdout=asyncio.subprocess.DEVNULL,
                )  # fmt: skip
                await migrating.wait()
                async with _slack_bot(DATABASE_URL=url) as (slack, bot):
                    return await _asked_meanwhile(what, slack, bot, line)


async def _asked_meanwhile(what: str, slack: FakeSlack, bot: Running, line: Cable) -> list[Result]:
    """One question a second while the store is away."""
    await _ask(slack, bot, 0)
    await _posted(slack, 0, time.perf_counter())
    await line.cut()
    acked, seen = [], []
    for number in range(AWAY_SECONDS):
        before, started = len(slack.posts), time.perf_counter()
        acked.append(await _ask(slack, bot, number))
        seen.append(await _posted(slack, before, started))
        await asyncio.sleep(max(0.0, 1.0 - (time.perf_counter() - started)))
    await line.mend()
    mended = time.perf_counter()

    async def is_told() -> bool:
        async with aiohttp.ClientSession() as session, session.get(f"{bot.url}/metrics") as response:
            page = await response.text()
        return "sextant_turns_owed 0.0" in page and "sextant_store_reachable 1.0" in page

    await until(is_told, seconds=PATIENCE_SECONDS, every=0.2)
    lost = AWAY_SECONDS + 1 - len({post["thread_ts"] for post in slack.posts})
    return [
        timed(f"{what}: a question acknowledged after at most", max(acked), limit_seconds=3.0),
        timed(f"{what}: a question answered after at most", max(seen)),
        Result(what=f"{what}: questions lost of {AWAY_SECONDS}", figure=str(lost), target="0", met=lost == 0),
        timed(f"{what}: the store told what it missed, after it is back", time.perf_counter() - mended),
    ]


async def _socket() -> list[Result]:
    """Slack asks for a new connection, and breaks one."""
    async with _slack_bot(**SOCKET) as (slack, _):
        found = []
        for what in ("refreshed", "broken"):
            end = slack.sockets.disconnect if what == "refreshed" else slack.sockets.open[-1].close
            opened, started = slack.sockets.opened, time.perf_counter()
            await end()
            await slack.until(lambda opened=opened: slack.sockets.opened > opened, seconds=PATIENCE_SECONDS)
            connected, before = time.perf_counter() - started, len(slack.posts)
            await slack.sockets.push(event(direct(text_of(before))), seconds=PATIENCE_SECONDS)
            found += [
                timed(f"Slack's socket {what}: connected again after", connected),
                timed(
                    f"Slack's socket {what}: the next question answered after", await _posted(slack, before, started)
                ),
            ]
        return found


async def _gateway() -> list[Result]:
    """Discord asks for a RESUME, breaks a connection, declares a session invalid; an interaction's token expires."""
    async with discord() as fake, discord_beside(fake):
        return [
            timed("Discord's gateway, reconnect asked for: resumed after", await _resumed(fake, "reconnect")),
            timed("Discord's gateway broken: resumed after", await _resumed(fake, "drop")),
            timed("Discord's session invalid: connected anew after", await _resumed(fake, "invalid")),
            timed("Discord's interaction token expired: answered in the channel after", await _expired(fake)),
        ]


async def _resumed(fake: FakeDiscord, how: str) -> float:
    """Seconds until another connection is ready; a mention is then answered, or this raises `TimeoutError`."""
    first, started = fake.connections[-1], time.perf_counter()
    if how == "drop":
        await first.drop()
    else:
        await first.send(RECONNECT if how == "reconnect" else INVALID_SESSION, content=False)
    await fake.until(lambda: any(each is not first and each.is_ready for each in fake.connections), PATIENCE_SECONDS)
    took, before = time.perf_counter() - started, len(fake.sent())
    await fake.say(text_of(before), mentions_bot=True, author=PEOPLE + before)
    await fake.until(lambda: len(fake.sent()) > before, PATIENCE_SECONDS)
    return took


async def _expired(fake: FakeDiscord) -> float:
    before, started = len(fake.sent(CHANNEL)), time.perf_counter()
    await fake.command("ask", question=text_of(0), _author=PEOPLE, _lasts_seconds=0.0)
    await fake.until(lambda: len(fake.sent(CHANNEL)) > before, PATIENCE_SECONDS)
    return time.perf_counter() - started
