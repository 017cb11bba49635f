"""A bot that cannot start, or whose token ends: a sentence that says what to do, never a traceback, never a token."""

import asyncio
import logging

import discord
import pytest
from aiohttp import web

from adapters import wiring
from adapters.discord_bot.serving import DiscordPlatform
from adapters.settings import SettingsError
from tests.adapters.discord_bot.conftest import MakeDesk, at_once
from tests.fakes.discord import TOKEN, FakeDiscord
from tests.fakes.discord_gateway import INVALID_SESSION


async def test_a_wrong_token_is_a_sentence(
    make_desk: MakeDesk, fake: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    """It names the variable and where to get it, and never the token."""
    caplog.set_level(logging.DEBUG)
    bot = DiscordPlatform("wr0ng", make_desk(), clock=wiring.now)

    with pytest.raises(SettingsError, match=r"DISCORD_TOKEN; get it at discord\.com/developers") as refused:
        await bot.start(web.Application())
    await bot.close()

    assert "wr0ng" not in str(refused.value)
    assert "wr0ng" not in caplog.text


async def test_a_token_that_was_reset_is_a_sentence_in_the_log(
    bot: DiscordPlatform, fake: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    """While the program runs; readiness says so too."""
    fake.token = "another"
    await fake.connections[0].send(INVALID_SESSION, content=False)
    client = bot._client
    assert client is not None
    client.before_identify_hook = at_once  # type: ignore[method-assign]
    assert bot._connected is not None
    await asyncio.wait({bot._connected}, timeout=8.0)

    assert "Discord refuses DISCORD_TOKEN" in caplog.text
    assert bot.trouble == "Discord is not connected"


async def test_an_intent_that_is_off_is_a_sentence(make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """Only who wants to read threads needs it."""
    bot = DiscordPlatform(TOKEN, make_desk(), clock=wiring.now, reads_threads=True)

    with pytest.raises(SettingsError, match="Message Content Intent"):
        await bot.start(web.Application())
    await bot.close()


async def test_a_discord_that_is_away_is_a_sentence(make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the start; later the client connects again by itself."""
    monkeypatch.setattr(discord.http.Route, "BASE", "http://127.0.0.1:9/api/v10")
    bot = DiscordPlatform(TOKEN, make_desk(), clock=wiring.now)

    with pytest.raises(OSError, match="Discord cannot be reached"):
        await bot.start(web.Application())
    await bot.close()
