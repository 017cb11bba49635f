"""Discord's gateway: one connection of a bot, compressed as discord.py asks for it."""

import json
import zlib
from typing import Any, Protocol

from aiohttp import WSMsgType, web

from tests.fakes import discord_payloads as payloads

MESSAGE_CONTENT = 1 << 15
DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11


class Gateway(Protocol):
    """What a connection needs to know of the Discord around it."""

    token: str
    has_intent: bool
    connections: list["Connection"]

    @property
    def gateway_url(self) -> str:
        """Where a client connects."""

    async def changed(self) -> None:
        """Wakes who waits for something."""


class Connection:
    """One websocket. `is_ready`: the bot has identified itself or resumed."""

    def __init__(self, gateway: Gateway, socket: web.WebSocketResponse, compression: str | None) -> None:
        self._gateway = gateway
        self._socket = socket
        self._deflate = zlib.compressobj() if compression == "zlib-stream" else None
        self._sequence = 0
        self._session = f"session{payloads.snowflake()}"
        self.is_ready = False
        self.is_resumed = False
        self.intents = 0

    async def send(self, code: int, content: Any = None, kind: str | None = None) -> None:
        """Sends one payload."""
        sequence = self._sequence if code == DISPATCH else None
        raw = json.dumps({"op": code, "d": content, "t": kind, "s": sequence}).encode()
        if self._deflate is None:
            await self._socket.send_str(raw.decode())
        else:
            await self._socket.send_bytes(self._deflate.compress(raw) + self._deflate.flush(zlib.Z_SYNC_FLUSH))

    async def dispatch(self, kind: str, content: Any) -> None:
        """Sends an event."""
        self._sequence += 1
        await self.send(DISPATCH, content, kind)

    async def drop(self) -> None:
        """Breaks the connection, as a network does."""
        await self._socket.close(code=1006)

    async def run(self) -> None:
        """Speaks until the connection ends."""
        self._gateway.connections.append(self)
        try:
            await self.send(HELLO, {"heartbeat_interval": 41_250})
            async for received in self._socket:
                if received.type != WSMsgType.TEXT or not await self._heard(json.loads(received.data)):
                    continue
                await self._gateway.changed()
        finally:
            self.is_ready = False
            self._gateway.connections.remove(self)
            await self._gateway.changed()

    async def _heard(self, payload: dict[str, Any]) -> bool:
        """Answers one payload; whether anything changed."""
        if payload["op"] == HEARTBEAT:
            await self.send(ACK)
        elif payload["op"] == IDENTIFY:
            await self._identify(payload["d"])
        elif payload["op"] == RESUME:
            self._session, self._sequence = payload["d"]["session_id"], payload["d"]["seq"]
            await self.dispatch("RESUMED", {})
            self.is_ready = self.is_resumed = True
        return payload["op"] != HEARTBEAT

    async def _identify(self, content: dict[str, Any]) -> None:
        self.intents = content["intents"]
        if content["token"] != self._gateway.token:
            await self._socket.close(code=4004, message=b"Authentication failed.")
        elif self.intents & MESSAGE_CONTENT and not self._gateway.has_intent:
            await self._socket.close(code=4014, message=b"Disallowed intent(s).")
        else:
            await self.dispatch("READY", {
                "v": 10, "user": payloads.user(payloads.BOT), "session_id": self._session,
                "guilds": [{"id": str(payloads.GUILD), "unavailable": True}],
                "resume_gateway_url": self._gateway.gateway_url, "shard": content.get("shard", [0, 1]),
                "application": {"id": str(payloads.APPLICATION), "flags": 1 << 19},
            })  # fmt: skip
            await self.dispatch("GUILD_CREATE", payloads.guild())
            self.is_ready = True
