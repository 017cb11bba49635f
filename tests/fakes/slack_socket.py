"""Slack's socket: pushes envelopes to the app and waits for their acknowledgement."""

import asyncio
import json
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.slack_payloads import APP


@dataclass(slots=True)
class Sockets:
    """The connections of the app; envelopes go to the newest one."""

    open: list[web.WebSocketResponse] = field(default_factory=list)
    opened: int = 0
    _waiting: dict[str, asyncio.Future[dict[str, Any]]] = field(default_factory=dict)

    async def serve(self, request: web.Request, changed: asyncio.Condition) -> web.WebSocketResponse:
        """One connection, until it ends."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.open.append(socket)
        self.opened += 1
        hello = {"type": "hello", "num_connections": 1, "connection_info": {"app_id": APP}, "debug_info": {}}
        await socket.send_json(hello)
        async with changed:
            changed.notify_all()
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT and message.data.startswith("{"):
                    self._acknowledged(json.loads(message.data))
        finally:
            self.open.remove(socket)
        return socket

    def _acknowledged(self, answer: dict[str, Any]) -> None:
        waiting = self._waiting.pop(answer.get("envelope_id", ""), None)
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("payload") or {})

    async def push(
        self, payload: dict[str, Any], kind: str = "events_api", *, seconds: float = 5.0, retry: int = 0
    ) -> tuple[float, dict[str, Any]]:
        """Sends an envelope: seconds until it was acknowledged, and with what. Raises `TimeoutError`."""
        name = str(uuid.uuid4())
        waiting = self._waiting[name] = asyncio.get_running_loop().create_future()
        started = time.perf_counter()
        await self.open[-1].send_json({
            "envelope_id": name, "type": kind, "payload": payload, "accepts_response_payload": kind != "events_api",
            "retry_attempt": retry, "retry_reason": "timeout" if retry else "",
        })  # fmt: skip
        answer = await asyncio.wait_for(waiting, seconds)
        return time.perf_counter() - started, answer

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Asks the app to connect anew, as Slack does every few hours."""
        await self.open[-1].send_json({"type": "disconnect", "reason": reason, "debug_info": {}})

    async def close(self) -> None:
        """Ends every connection."""
        for socket in tuple(self.open):
            await socket.close()
