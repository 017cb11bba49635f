"""Real `sextant` processes beside a local Slack."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from tests.fakes.slack import FakeSlack

START_SECONDS = 60
"""What a process has to be ready, on a machine that is busy with other tests."""


@dataclass(slots=True, kw_only=True)
class Running:
    """A process under test. `url` is where it listens."""

    process: asyncio.subprocess.Process
    url: str
    log: Path

    async def get(self, path: str) -> tuple[int, str]:
        """Status and body of a page; 0 where nobody listens."""
        try:
            async with aiohttp.ClientSession() as session, session.get(f"{self.url}{path}") as response:
                return response.status, await response.text()
        except aiohttp.ClientError:
            return 0, ""

    async def ready(self) -> None:
        """Waits until it takes questions on."""
        async with asyncio.timeout(START_SECONDS):
            while (await self.get("/readyz"))[0] != 200:
                assert self.process.returncode is None, self.log.read_text(encoding="utf-8")
                await asyncio.sleep(0.05)

    async def end(self, how: signal.Signals) -> int:
        """Sends a signal and waits for the end; the exit code."""
        if self.process.returncode is None:
            self.process.send_signal(how)
        async with asyncio.timeout(START_SECONDS):
            return await self.process.wait()


Start = Callable[..., Awaitable[Running]]


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as made:
        yield made


@pytest.fixture
async def start(slack: FakeSlack, home: Path, tmp_path: Path) -> AsyncIterator[Start]:
    """Starts `sextant slack` over HTTP; further variables may be given. The store lives as long as the test."""
    started: list[Running] = []

    async def run(verb: str = "slack", **variables: str) -> Running:
        port = free_port()
        log = tmp_path / f"log{len(started)}"
        environ = {
            "PATH": os.environ["PATH"], "SEXTANT_HOME": str(home), "PORT": str(port), "HOST": "127.0.0.1",
            "DATABASE_URL": f"sqlite:///{tmp_path / 'sextant.db'}", "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": slack.signing_secret, **variables,
        }  # fmt: skip
        with log.open("wb") as sink:
            process = await asyncio.create_subprocess_exec(
                str(Path(sys.executable).parent / "sextant"), verb, env=environ, cwd=tmp_path, stderr=sink, stdout=sink
            )
        started.append(Running(process=process, url=f"http://127.0.0.1:{port}", log=log))
        return started[-1]

    yield run
    for each in started:
        await each.end(signal.SIGKILL)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
