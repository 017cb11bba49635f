"""Discord at the network's edge: REST v10 and the gateway, for a real discord.py client, with Discord's limits.

What discord.py insists on: `Content-Type` is exactly `application/json`; a 429 carries `Via`, else it takes it for a
ban; interactions carry `attachment_size_limit`; without `X-RateLimit-*` it sends one request at a time to a route.
"""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from aiohttp import web

from tests.fakes import discord_payloads as payloads
from tests.fakes.discord_gateway import MESSAGE_CONTENT, Connection
from tests.fakes.discord_interaction import Interaction
from tests.fakes.discord_payloads import BOT, CHANNEL, DM, EPHEMERAL, GUILD, LOADING, Object, snowflake
from tests.fakes.discord_rest import Rest

TOKEN = "t0k3n"
COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5


class FakeDiscord:
    """One Discord with one server, one channel, one thread, and a direct message with Ann."""

    def __init__(self, *, has_intent: bool = False, ack_seconds: float = 3.0) -> None:
        self.token = TOKEN
        self.has_intent = has_intent
        self.ack_seconds = ack_seconds
        self.message_limit = (1_000, 1.0)
        self.connections: list[Connection] = []
        self.messages: dict[int, Object] = {}
        self.interactions: dict[str, Interaction] = {}
        self.commands: list[Object] = []
        self.events: list[tuple[str, Object]] = []
        self.calls: list[tuple[str, str, Object]] = []
        self.faults: dict[str, list[tuple[int, Object, dict[str, str]]]] = defaultdict(list)
        """The next answers by `METHOD /path`; a status of 0 does what was asked and then breaks the connection."""
        self.fault: Callable[[str, str], tuple[int, Object, dict[str, str]] | None] | None = None
        """Asked for each request, by method and path."""
        self._condition = asyncio.Condition()
        self._rest = Rest(self)

    async def start(self) -> None:
        """Listens on a free port."""
        app = web.Application(client_max_size=32 * 2**20)
        for path in ("/gateway", "/gateway/"):
            app.router.add_get(path, self._connect)
        app.router.add_route("*", "/api/v10/{path:.*}", self._rest.answer)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port: int = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Ends every connection."""
        for connection in tuple(self.connections):
            with suppress(ConnectionError):
                await connection.drop()
        await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        """Where the REST API is."""
        return f"http://127.0.0.1:{self._port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """Where a client connects."""
        return f"ws://127.0.0.1:{self._port}/gateway"

    async def _connect(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        await Connection(self, socket, request.query.get("compress")).run()
        return socket

    async def changed(self) -> None:
        """Wakes who waits for something."""
        async with self._condition:
            self._condition.notify_all()

    async def until(self, holds: Callable[[], Any], seconds: float = 15.0) -> Any:
        """Waits until something holds, and returns it. Raises `TimeoutError`."""
        async with asyncio.timeout(seconds), self._condition:
            while not (found := holds()):
                await self._condition.wait()
            return found

    def sent(self, channel: int = CHANNEL) -> list[Object]:
        """What the bot has said in a channel and has finished, the oldest first."""
        return [
            each for each in self.messages.values()
            if each["author"]["id"] == str(BOT) and each["channel_id"] == str(channel) and not each["flags"] & LOADING
        ]  # fmt: skip

    def called(self, method: str, part: str) -> list[Object]:
        """The bodies of what the bot asked for."""
        return [body for done, path, body in self.calls if done == method and part in path]

    async def dispatch(self, kind: str, content: Object) -> None:
        """Sends an event to the bot that connected last."""
        self.events.append((kind, content))
        await [each for each in self.connections if each.is_ready][-1].dispatch(kind, content)

    async def say(
        self, text: str, *, channel: int = CHANNEL, author: int = payloads.ANN, mentions_bot: bool = False,
        reply_to: int | None = None, again: int | None = None, roles: Sequence[int] = (), mentions: int | None = None,
    ) -> int:  # fmt: skip
        """A person writes a message; without the intent its words are hidden where Discord hides them.

        `again` delivers the message of that id once more.
        """
        content = f"<@{BOT}> {text}" if mentions_bot else text
        body = {"content": content} | ({"message_reference": {"message_id": reply_to}} if reply_to else {})
        made = payloads.message(body, channel, author, message_id=again)
        self.messages[int(made["id"])] = made
        event = dict(made)
        if channel != DM:
            in_server = {key: value for key, value in payloads.member(author, roles=roles).items() if key != "user"}
            event |= {"guild_id": str(GUILD), "member": in_server}
        if mentions_bot:
            event["mentions"] = [payloads.user(BOT)]
        if mentions:
            event["mentions"] = [*event["mentions"], payloads.user(mentions)]
        if reply_to:
            event["referenced_message"] = self.messages.get(reply_to)
        seen = channel == DM or mentions_bot or self.connections[-1].intents & MESSAGE_CONTENT
        await self.dispatch("MESSAGE_CREATE", event if seen else event | {"content": ""})
        return int(made["id"])

    async def command(self, verb: str, *, waits: bool = True, **options: Any) -> Interaction:
        """A person uses `/model VERB`; keywords with an underscore in front say where and how."""
        asked, how = _options(options)
        inner = {"name": verb, "type": 1, "options": asked}
        content = self._named("model") | {"type": 1, "options": [inner]}
        return await self.interact(COMMAND, content, waits=waits, **how)

    async def complete(self, verb: str, option: str, typed: str) -> Interaction:
        """A person types into an option."""
        options = [{"name": option, "type": 3, "value": typed, "focused": True}]
        content = self._named("model") | {"type": 1, "options": [{"name": verb, "type": 1, "options": options}]}
        return await self.interact(AUTOCOMPLETE, content)

    async def menu(self, name: str, message_id: int, **how: Any) -> Interaction:
        """A person uses an entry in the menu of a message."""
        resolved = {"messages": {str(message_id): self.messages[message_id]}}
        content = self._named(name) | {"type": 3, "target_id": str(message_id), "resolved": resolved}
        return await self.interact(COMMAND, content, **how)

    async def press(self, message: Object, custom_id: str, **how: Any) -> Interaction:
        """A person presses a button of a message."""
        content = {"custom_id": custom_id, "component_type": 2}
        return await self.interact(COMPONENT, content, message=message, channel=int(message["channel_id"]), **how)

    async def submit(self, form: Object, values: Sequence[Any], **how: Any) -> Interaction:
        """A person fills in a form that the bot opened; lists are choices of menus."""
        filled = []
        for label, value in zip(form["components"], values, strict=True):
            field_of = label["component"]
            given = {"values": value} if isinstance(value, list) else {"value": value}
            inner = {"type": field_of["type"], "id": 1, "custom_id": field_of["custom_id"]} | given
            filled.append({"type": 18, "id": 1, "component": inner})
        content = {"custom_id": form["custom_id"], "components": filled} | how.pop("resolved", {})
        return await self.interact(MODAL, content, **how)

    def _named(self, name: str) -> Object:
        found = next(each["id"] for each in self.commands if each["name"] == name)
        return {"id": found, "name": name}

    async def interact(
        self, kind: int, content: Object, *, channel: int = CHANNEL, author: int = payloads.ANN,
        message: Object | None = None, permissions: str = payloads.ALL_PERMISSIONS, lasts_seconds: float = 900.0,
        waits: bool = True, again: Interaction | None = None, roles: Sequence[int] = (),
    ) -> Interaction:  # fmt: skip
        """A person does something. `waits` until the bot has answered; `again` delivers the same once more."""
        made = again or Interaction(
            id=snowflake(), token=f"token{snowflake()}", kind=kind, channel=channel, born=time.perf_counter(),
            lasts_seconds=lasts_seconds,
        )  # fmt: skip
        self.interactions[made.token] = made
        event: Object = {
            "id": str(made.id), "application_id": str(payloads.APPLICATION), "type": kind, "token": made.token,
            "version": 1, "data": content, "locale": "en-US", "app_permissions": payloads.ALL_PERMISSIONS,
            "attachment_size_limit": 10_485_760, "entitlements": [], "entitlement_sku_ids": [],
            "channel": payloads.channel(channel), "channel_id": str(channel),
        }  # fmt: skip
        if channel == DM:
            event |= {"user": payloads.user(author), "context": 1,
                      "authorizing_integration_owners": {"1": str(author)}}  # fmt: skip
        else:
            event |= {"guild_id": str(GUILD), "guild": {"id": str(GUILD), "locale": "en-US", "features": []},
                      "member": payloads.member(author, permissions, roles), "context": 0,
                      "authorizing_integration_owners": {"0": str(GUILD)}}  # fmt: skip
        made.event = event | ({"message": message} if message else {})
        made.born = time.perf_counter()
        await self.dispatch("INTERACTION_CREATE", made.event)
        if waits:
            async with asyncio.timeout(8):
                await made.acked.wait()
        return made

    async def again(self, interaction: Interaction) -> None:
        """Discord delivers an interaction once more."""
        await self.dispatch("INTERACTION_CREATE", interaction.event)

    def answers_to(self, interaction: Interaction) -> list[Object]:
        """What stands in the channel because of an interaction, finished, the oldest first."""
        return [
            each for each in self.messages.values()
            if each.get("by_token") == interaction.token and not each["flags"] & LOADING
        ]  # fmt: skip


def _options(given: Object) -> tuple[list[Object], Object]:
    """The options of a command, and what concerns its delivery."""
    kinds: dict[type, int] = {bool: 5, int: 4, str: 3}
    asked = [{"name": name, "type": kinds[type(value)], "value": value}
             for name, value in given.items() if not name.startswith("_")]  # fmt: skip
    return asked, {name.removeprefix("_"): value for name, value in given.items() if name.startswith("_")}


def is_private(message: Object) -> bool:
    """Whether one person sees a message only."""
    return bool(message["flags"] & EPHEMERAL)


def dumped(message: Object) -> str:
    """Everything in a message."""
    return json.dumps(message, ensure_ascii=False)
