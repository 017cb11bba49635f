"""What the sections on chat platforms share: a bot in a process of its own, questions to ask it, percentiles."""

import asyncio
import os
import signal
import socket
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

import aiohttp

from benchmarks.onboard import questions

ROOT = Path(__file__).parents[1]
START_SECONDS = 180.0
NO_LIMITS = {"SEXTANT_USER_QUESTIONS_PER_HOUR": "0", "SEXTANT_WORKSPACE_QUESTIONS_PER_DAY": "0"}


@dataclass(slots=True, kw_only=True)
class Running:
    """A bot that runs, and what it was started with."""

    command: Sequence[str]
    home: str
    environ: Mapping[str, str]
    port: int
    process: asyncio.subprocess.Process | None = field(default=None)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Starts it and waits until it takes questions on. Raises `TimeoutError`."""
        environ = {"PATH": os.environ["PATH"], "SEXTANT_HOME": self.home, "PORT": str(self.port), "HOST": "127.0.0.1",
                   "PYTHONPATH": str(ROOT), **NO_LIMITS, **self.environ}  # fmt: skip
        self.process = await asyncio.create_subprocess_exec(
            *self.command, env=environ, cwd=self.home, stderr=asyncio.subprocess.DEVNULL
        )
        async with aiohttp.ClientSession() as session:
            await until(lambda: self._is_ready(session), seconds=START_SECONDS)

    async def _is_ready(self, session: aiohttp.ClientSession) -> bool:
        try:
            async with session.get(f"{self.url}/readyz") as response:
                return response.status == 200
        except aiohttp.ClientError:
            return False

    async def kill(self) -> None:
        """Ends it at once, as kill -9 does."""
        if self.process is not None and self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
            await self.process.wait()


async def until(holds: Callable[[], Awaitable[bool]], *, seconds: float, every: float = 0.02) -> None:
    """Looks again and again until something holds. Raises `TimeoutError`."""
    async with asyncio.timeout(seconds):
        while not await holds():  # noqa: ASYNC110  (what is waited for happens in another process)
            await asyncio.sleep(every)


@asynccontextmanager
async def running(command: Sequence[str], environ: Mapping[str, str]) -> AsyncIterator[Running]:
    """A bot with an empty store and no limits, ready; killed at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as home:
        bot = Running(command=command, home=home, environ=environ, port=port)
        try:
            await bot.start()
            yield bot
        finally:
            await bot.kill()


def text_of(number: int) -> str:
    """One of the public questions."""
    asked = questions()
    return asked[number % len(asked)].text


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that `percent` of the values do not exceed."""
    return sorted(values)[ceil(len(values) * percent / 100) - 1]
