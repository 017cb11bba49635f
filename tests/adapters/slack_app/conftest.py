"""The Slack bot as it runs: real Bolt, the real desk over a real store, and a local Slack at the network's edge."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
import stamina
from aiohttp import web
from cryptography.fernet import Fernet

from adapters import wiring
from adapters.desk.desk import Desk
from adapters.desk.improving import Improving
from adapters.desk.limits import Limits
from adapters.desk.line import Patience
from adapters.desk.mind import Mind
from adapters.service.settings import ServiceSettings, SlackSettings
from adapters.service.wiring import build_desk, open_store
from adapters.slack_app.serving import SlackPlatform
from adapters.store.store import Store
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import command, event

QUESTION = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"
PICKED = "a month, within the budget of $3,000"
"""What the answer to it says of its pick, whichever that is."""
KEY = Fernet.generate_key().decode()


@dataclass(slots=True)
class Bot:
    """A running bot, and the Slack around it."""

    slack: FakeSlack
    desk: Desk
    store: Store
    platform: SlackPlatform
    root: str
    is_socket: bool
    settings: SlackSettings = field(repr=False)

    @property
    def url(self) -> str:
        """Where Slack delivers."""
        return f"{self.root}/slack/events"

    async def hears(self, inner: dict[str, Any], **more: Any) -> None:
        """Delivers an event."""
        if self.is_socket:
            await self.slack.sockets.push(event(inner, **more))
            return
        status, _, _ = await self.slack.deliver(self.url, event(inner, **more))
        assert status == 200

    async def sends(self, payload: dict[str, Any], kind: str = "interaction") -> str:
        """Delivers an interaction or a command: what it was acknowledged with."""
        if self.is_socket:
            envelope = "interactive" if kind == "interaction" else "slash_commands"
            return str((await self.slack.sockets.push(payload, envelope))[1])
        status, text, seconds = await self.slack.deliver(self.url, payload, kind)
        assert status == 200, text
        assert seconds < 2.5
        return text

    async def commands(self, text: str, **more: Any) -> str:
        """Types `/model` with `text`."""
        return await self.sends(command(text, base=self.slack.base, **more), "command")

    async def post(self, number: int = 1) -> dict[str, Any]:
        """The message posted as number `number`, when it is there."""
        await self.slack.until(lambda: len(self.slack.posts) >= number)
        return self.slack.posts[number - 1]

    async def answer(self, number: int = 1) -> dict[str, Any]:
        """What was sent to response_urls as number `number`, when it is there."""
        await self.slack.until(lambda: len(self.slack.answers) >= number)
        return self.slack.answers[number - 1][1]


def kinds(message: dict[str, Any]) -> list[str]:
    """The kinds of blocks in a message."""
    return [block["type"] for block in message["blocks"]]


def element(message: dict[str, Any], action_id: str) -> dict[str, Any]:
    """The button of a message with this action id."""
    return next(
        found
        for block in message["blocks"]
        if "elements" in block
        for found in block["elements"]
        if found.get("action_id") == action_id
    )


def slack_settings(slack: FakeSlack, **more: str) -> SlackSettings:
    """Settings of one workspace over HTTP, unless `more` says otherwise."""
    given: dict[str, Any] = {
        "bot_token": "xoxb-1", "app_token": None, "signing_secret": slack.signing_secret, "client_id": None,
        "client_secret": None, "api_url": slack.api_url,
    }  # fmt: skip
    return SlackSettings(**given | more)


def service_settings(slack: SlackSettings, url: str, **limits: int) -> ServiceSettings:
    """Settings around those of Slack."""
    return ServiceSettings(
        database_url=url, secret_key=KEY, slack=slack, discord_token=None, retention=timedelta(days=90),
        limits=Limits(**limits), host="127.0.0.1", port=3000,
    )  # fmt: skip


RunBot = Callable[..., Awaitable[Bot]]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Retries do not wait, and no variable of this machine reaches Slack's client."""
    for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "HTTP_PROXY",
                 "HTTPS_PROXY", "http_proxy", "https_proxy"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    stamina.set_testing(True, attempts=3)
    yield
    stamina.set_testing(False)


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """A Slack of this test's own. What it refuses fails the test, unless that clears `refused`."""
    async with FakeSlack() as fake:
        yield fake
        assert fake.refused == []


@pytest.fixture
async def run(slack: FakeSlack, mind: Mind, sqlite_url: str) -> AsyncIterator[RunBot]:
    """Runs bots over one store, one after the other or together, as processes would."""
    url = sqlite_url
    async with AsyncExitStack() as stack:

        async def start(
            *, is_socket: bool = False, limits: dict[str, int] | None = None, status_after_seconds: float = 0.0,
            improving: Improving | None = None, another: Mind | None = None, patience: Patience | None = None,
            **settings: str,
        ) -> Bot:  # fmt: skip
            if is_socket:
                settings |= {"app_token": "xapp-1"}
            found = slack_settings(slack, **settings)
            store = await open_store(url, KEY)
            stack.push_async_callback(store.close)
            desk = build_desk(
                service_settings(found, url, **(limits or {})),
                store,
                another or mind,
                improving=improving,
                patience=patience,
            )
            stack.push_async_callback(desk.drain, timedelta(seconds=5))
            platform = SlackPlatform(
                found, desk, vault=store.installations, clock=wiring.now, ping_seconds=0.3,
                status_after_seconds=status_after_seconds,
            )  # fmt: skip
            site = web.Application()
            await platform.start(site)
            stack.push_async_callback(platform.close)
            runner = web.AppRunner(site, access_log=None)
            await runner.setup()
            stack.push_async_callback(runner.cleanup)
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            root = f"http://127.0.0.1:{runner.addresses[0][1]}"
            return Bot(slack=slack, desk=desk, store=store, platform=platform, root=root, is_socket=is_socket,
                       settings=found)  # fmt: skip

        yield start


@pytest.fixture
async def bot(run: RunBot) -> Bot:
    """One bot over HTTP."""
    return await run()
