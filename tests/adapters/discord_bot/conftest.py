"""A bot over the facts on board, as its real client speaks to a Discord of the tests' own."""

import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest
import stamina
import yarl
from aiohttp import web

with warnings.catch_warnings():
    # discord.py loads its voice parts, which import a module that Python 3.13 drops; the bot has no voice.
    warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)
    import discord

from adapters import wiring
from adapters.desk.desk import Desk
from adapters.desk.limits import Limits
from adapters.desk.line import Patience
from adapters.desk.mind import Mind
from adapters.discord_bot.serving import DiscordPlatform
from adapters.service.settings import ServiceSettings, SlackSettings
from adapters.service.wiring import build_desk
from adapters.store.store import Store
from tests.fakes.discord import TOKEN, FakeDiscord

Connect = Callable[..., Awaitable[DiscordPlatform]]
MakeDesk = Callable[..., Desk]


@pytest.fixture(autouse=True)
def _quick_retries() -> None:
    """Retries do not wait in tests."""
    stamina.set_testing(True, attempts=3)


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    """A Discord; discord.py reads its address from two class attributes."""
    made = FakeDiscord()
    await made.start()
    monkeypatch.setattr(discord.http.Route, "BASE", made.api_url)
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(made.gateway_url))
    yield made
    await made.stop()


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[Store]:
    opened = await Store.open(sqlite_url)
    yield opened
    await opened.close()


@pytest.fixture
async def make_desk(store: Store, mind: Mind) -> AsyncIterator[MakeDesk]:
    """Makes desks over one store, as processes that follow each other would."""
    made: list[Desk] = []

    def make(another: Mind | None = None, patience: Patience | None = None, **limits: int) -> Desk:
        made.append(build_desk(settings(**limits), store, another or mind, clock=wiring.now, patience=patience))
        return made[-1]

    yield make
    for desk in made:
        await desk.drain(timedelta(seconds=5))


@pytest.fixture
async def connect(fake: FakeDiscord, make_desk: MakeDesk) -> AsyncIterator[Connect]:
    """Starts bots, each over a desk of its own or the one given, and closes them at the end."""
    started: list[DiscordPlatform] = []

    async def start(desk: Desk | None = None, *, reads_threads: bool = False) -> DiscordPlatform:
        bot = DiscordPlatform(
            TOKEN, desk or make_desk(), clock=wiring.now, guild_ready_seconds=0.05, reads_threads=reads_threads
        )
        await bot.start(web.Application())
        started.append(bot)
        return bot

    yield start
    for bot in started:
        await bot.close()


@pytest.fixture
async def bot(connect: Connect) -> DiscordPlatform:
    """One bot, connected."""
    return await connect()


def settings(**limits: int) -> ServiceSettings:
    """Settings with limits, and nothing else that matters here."""
    slack = SlackSettings(
        bot_token=None, app_token=None, signing_secret=None, client_id=None, client_secret=None, api_url=None
    )
    return ServiceSettings(
        database_url="", secret_key=None, slack=slack, discord_token=TOKEN, retention=timedelta(days=90),
        limits=Limits(**limits), host="127.0.0.1", port=3000,
    )  # fmt: skip


async def at_once(shard_id: int | None, *, initial: bool = False) -> None:
    """The hook before a new session, which waits five seconds otherwise."""
