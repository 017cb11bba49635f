"""Many workspaces: installing, acting with each one's token, installing again, leaving."""

import re
from collections.abc import Callable
from datetime import datetime

import aiohttp
import pytest
from yarl import URL

from adapters import wiring
from adapters.slack_app.installs import FRESH, Installs
from adapters.store.errors import StoreError
from tests.adapters.slack_app.conftest import QUESTION, Bot, RunBot
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import event, mention, message

# Slack's client authenticates its OAuth call with what aiohttp is about to give up.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")

OAUTH = {"bot_token": None, "client_id": "1.2", "client_secret": "s3cret"}


async def install(bot: Bot, code: str) -> int:
    """Installs as a browser does: to Slack and back, with the cookie. The status of the last page."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        async with browser.get(bot.root + "/slack/install", allow_redirects=False) as page:
            text = await page.text()
            cookie = page.headers["Set-Cookie"]
        state = re.search(r"state=([^&\"]+)", text)
        assert state is not None
        back = URL(f"{bot.root}/slack/oauth_redirect?code={code}&state={state[1]}", encoded=True)
        async with browser.get(back, headers={"Cookie": cookie.split(";")[0]}) as page:
            return page.status


async def answered(bot: Bot, team: str) -> str:
    """The token that a mention in `team` was answered with."""
    before = len(bot.slack.posts)
    await bot.hears(mention(QUESTION, bot=f"UB{team}"), team=team)
    await bot.post(before + 1)
    return [call.token for call in bot.slack.calls if call.method == "chat.postMessage"][-1]


def teams(slack: FakeSlack) -> list[str]:
    """The workspaces that installed, in order."""
    return [who["team_id"] for token, who in slack.tokens.items() if token.startswith("xoxb-inst")]


@pytest.mark.parametrize("is_socket", [False, True])
async def test_each_workspace_is_answered_with_its_own_token(run: RunBot, is_socket: bool) -> None:  # noqa: FBT001
    """Nothing is asked of Slack for it, and a follow-up finds its thread."""
    bot = await run(is_socket=is_socket, **OAUTH, **({"signing_secret": None} if is_socket else {}))
    assert [await install(bot, "a"), await install(bot, "b")] == [200, 200]
    first, second = teams(bot.slack)
    asked = len(bot.slack.named("auth.test"))

    tokens = [await answered(bot, first), await answered(bot, second), await answered(bot, first)]
    thread = bot.slack.posts[-1]["thread_ts"]
    await bot.hears(message("and without Chinese-made models?", thread_ts=thread), team=first)
    await bot.post(4)

    assert tokens[0] == tokens[2] != tokens[1]
    assert len(bot.slack.named("auth.test")) == asked


async def test_a_second_install_replaces_the_token_at_once(run: RunBot) -> None:
    """Nobody is answered with the old one."""
    bot = await run(**OAUTH)
    await install(bot, "a")
    (team,) = teams(bot.slack)
    old = await answered(bot, team)

    await install(bot, f"again-{team}")

    assert await answered(bot, team) != old


@pytest.mark.parametrize(
    "leaving",
    [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": ["UB"], "oauth": []}}],
)
async def test_a_workspace_that_leaves_is_forgotten(run: RunBot, leaving: dict[str, object]) -> None:
    """Its token is gone from the store, and nothing there is answered any more."""
    bot = await run(**OAUTH)
    await install(bot, "a")
    await install(bot, "b")
    first, second = teams(bot.slack)
    await answered(bot, first)

    await bot.hears(leaving, team=first)
    await answered(bot, second)
    vault = bot.store.installations
    assert vault is not None

    assert await vault.find("", first, None) is None
    assert await vault.find("", second, None) is not None
    await bot.slack.deliver(bot.url, event(mention(QUESTION, bot=f"UB{first}"), team=first))
    await answered(bot, second)
    assert len(bot.slack.posts) == 3


async def test_an_install_needs_the_browser_that_began_it(run: RunBot) -> None:
    """A state without its cookie, or one that nobody issued, installs nothing."""
    bot = await run(**OAUTH)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        async with browser.get(f"{bot.root}/slack/oauth_redirect?code=c&state=made-up") as page:
            assert page.status == 400
        cookie = {"Cookie": "slack-app-oauth-state=made-up"}
        async with browser.get(f"{bot.root}/slack/oauth_redirect?code=c&state=made-up", headers=cookie) as page:
            assert page.status == 401

    assert teams(bot.slack) == []


async def test_tokens_at_rest_are_sealed(run: RunBot) -> None:
    """The database alone opens no workspace."""
    bot = await run(**OAUTH)
    await install(bot, "a")
    vault = bot.store.installations
    assert vault is not None

    async with bot.store.database.transaction() as connection:
        rows = (await connection.exec_driver_sql("SELECT * FROM installations")).all()

    assert rows
    assert b"xoxb" not in b"".join(bytes(str(value), "utf-8") for row in rows for value in row)
    assert b"xoxb-inst" in (await vault.find("", teams(bot.slack)[0], None) or b"")


class Away:
    """A vault that answers once, then cannot be reached."""

    def __init__(self, payload: bytes) -> None:
        self.payload = payload
        self.is_away = False

    async def find(self, enterprise: str, team: str, user: str | None) -> bytes | None:
        """The installation, or a fault."""
        if self.is_away:
            raise StoreError("away")
        return self.payload


async def test_a_store_that_is_away_does_not_lock_workspaces_out() -> None:
    """The last known token holds until the store is back; what was never known is an error."""
    vault = Away(b'{"user_id": "U1", "bot_token": "xoxb-9", "team_id": "T1"}')
    moments = [wiring.now()]
    clock: Callable[[], datetime] = lambda: moments[-1]  # noqa: E731
    installs = Installs(vault, clock)  # type: ignore[arg-type]

    first = await installs.found("", "T1")
    vault.is_away = True
    moments.append(moments[0] + 2 * FRESH)
    later = await installs.found("", "T1")

    assert first is not None
    assert later is not None
    assert later.bot_token == "xoxb-9"
    with pytest.raises(StoreError):
        await installs.found("", "T2")


async def test_a_single_workspace_that_leaves_is_no_error(bot: Bot) -> None:
    """Slack tells of it, and nothing is to be forgotten: the token is in the environment, and answers go on."""
    await bot.hears({"type": "app_uninstalled"})
    await bot.hears({"type": "tokens_revoked", "tokens": {"bot": ["UB"], "oauth": ["U1"]}})

    await bot.hears(mention(QUESTION))
    assert (await bot.post(1))["text"]
