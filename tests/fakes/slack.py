"""A local Slack: its Web API, response_urls, file uploads and the socket; it refuses what Slack refuses.

It signs and sends requests to an app over HTTP, or pushes envelopes through the socket, and keeps every call it saw.
"""

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.fakes import slack_methods
from tests.fakes.slack_limits import Refusal, check_message
from tests.fakes.slack_payloads import BOT, BOT_USER, TEAM
from tests.fakes.slack_socket import Sockets

JSON = ("blocks", "view", "prompts", "chunks", "metadata", "files", "loading_messages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of the Web API."""

    method: str
    args: dict[str, Any]
    token: str
    at: float
    shown: bool = False
    """Whether it was done, rather than refused."""
    ts: str = ""
    """The message that came of it."""


@dataclass(slots=True)
class FakeSlack:
    """Start it with `async with`. `refuses`: kinds of blocks it does not know. `closed`: channels the app is not in.

    `refused` keeps what it did not take, for tests that expect nothing of the kind.
    """

    signing_secret: str = "secret"
    latency: float = 0.0
    posts_per_second: float | None = None
    refuses: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    admins: frozenset[str] = frozenset({"UADMIN"})
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The members of user groups, by id."""
    tokens: dict[str, dict[str, str]] = field(
        default_factory=lambda: {"xoxb-1": {"team_id": TEAM, "user_id": BOT_USER, "bot_id": BOT}}
    )
    fail_next: dict[str, list[tuple[int, dict[str, Any], dict[str, str]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    fault: Callable[[str], tuple[int, dict[str, Any], dict[str, str]] | None] | None = None
    calls: list[Call] = field(default_factory=list)
    answers: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """What was sent to response_urls, by their last part."""
    refused: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    """Methods that were called and, with a `latency`, may not have been done yet."""
    uploads: dict[str, bytes] = field(default_factory=dict)
    expired: set[str] = field(default_factory=set)
    sockets: Sockets = field(default_factory=Sockets)
    base: str = ""
    _used: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _last: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    _numbers: Any = field(default_factory=lambda: itertools.count(1))
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _runner: web.AppRunner | None = None
    _http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/response/{number}", self._response_url)
        app.router.add_post("/upload/{file}", self._upload)
        app.router.add_get("/link", self._link)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.base = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.sockets.close()
        if self._http is not None:
            await self._http.close()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        """Where the Web API is, as the client takes it."""
        return f"{self.base}/api/"

    async def _api(self, request: web.Request) -> web.Response:
        method, args = request.match_info["method"], await _args(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or args.get("token", "")
        if self.latency:
            async with self._changed:
                self.waiting.append(method)
                self._changed.notify_all()
            await asyncio.sleep(self.latency)
        status, answer, headers = self._answer(method, args, token)
        shown = status == 200 and answer.get("ok") is True
        self.calls.append(Call(method=method, args=args, token=token, at=time.perf_counter(), shown=shown,
                               ts=str(answer.get("ts") or "")))  # fmt: skip
        async with self._changed:
            self._changed.notify_all()
        return web.json_response(answer, status=status, headers=headers)

    def _answer(self, method: str, args: dict[str, Any], token: str) -> tuple[int, dict[str, Any], dict[str, str]]:
        if self.fail_next[method]:
            return self.fail_next[method].pop(0)
        failed = self.fault(method) if self.fault else None
        if failed is not None:
            return failed
        wait = self._wait(method, args)
        if wait > 0:
            return 429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(max(1, round(wait)))}
        try:
            return 200, {"ok": True, **slack_methods.answer(self, method, args, token)}, {}
        except Refusal as refusal:
            self.refused.append(f"{method}: {refusal}")
            about = {"response_metadata": {"messages": [f"[ERROR] {refusal.why}"]}}
            return 200, {"ok": False, "error": refusal.error, **about}, {}

    def _wait(self, method: str, args: dict[str, Any]) -> float:
        """How long a post must wait where a channel takes only so many a second."""
        if method != "chat.postMessage" or self.posts_per_second is None:
            return 0
        wait = self._last[args["channel"]] + 1 / self.posts_per_second - time.monotonic()
        if wait <= 0:
            self._last[args["channel"]] = time.monotonic()
        return wait

    def number(self) -> int:
        """A number that was not used before."""
        return int(next(self._numbers))

    async def _response_url(self, request: web.Request) -> web.Response:
        number, body = request.match_info["number"], await request.json()
        self._used[number] += 1
        if number in self.expired or self._used[number] > 5:
            return web.Response(status=404, text="used_url")
        try:
            if not body.get("delete_original"):
                check_message(body.get("text"), body.get("blocks", ()), self.refuses)
        except Refusal as refusal:
            self.refused.append(f"response_url: {refusal}")
            return web.Response(status=400, text=refusal.error)
        self.answers.append((number, body))
        async with self._changed:
            self._changed.notify_all()
        return web.Response(text="ok")

    async def _upload(self, request: web.Request) -> web.Response:
        self.uploads[request.match_info["file"]] = await request.read()
        return web.Response(text="OK - 1", content_type="text/plain")

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        socket = await self.sockets.serve(request, self._changed)
        async with self._changed:
            self._changed.notify_all()
        return socket

    def named(self, method: str) -> list[dict[str, Any]]:
        """The arguments of every call of `method`, in order."""
        return [call.args for call in self.calls if call.method == method]

    @property
    def posts(self) -> list[dict[str, Any]]:
        """The messages posted."""
        return self.named("chat.postMessage")

    async def until(self, holds: Callable[[], Any], seconds: float = 5.0) -> None:
        """Waits until something that was sent here makes `holds` true. Raises `TimeoutError`."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(holds)

    def sign(self, body: str, ts: str | None = None) -> dict[str, str]:
        """The headers that prove where a request comes from."""
        ts = str(int(time.time())) if ts is None else ts
        mac = hmac.new(self.signing_secret.encode(), f"v0:{ts}:{body}".encode(), hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": ts, "X-Slack-Signature": f"v0={mac}"}

    async def deliver(
        self, url: str, payload: dict[str, Any], kind: str = "event", *, ts: str | None = None, **headers: str
    ) -> tuple[int, str, float]:
        """Sends an `event`, a `command` or an `interaction`: status, body, seconds. `headers` replace usual ones."""
        body = json.dumps(payload)
        if kind != "event":
            body = urlencode(payload if kind == "command" else {"payload": body})
        type_ = "application/json" if kind == "event" else "application/x-www-form-urlencoded"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"Content-Type": type_, **self.sign(body, ts), **named}
        started = time.perf_counter()
        assert self._http is not None
        async with self._http.post(url, data=body.encode(), headers=sent) as response:
            text = await response.text()
            return response.status, text, time.perf_counter() - started


async def _args(request: web.Request) -> dict[str, Any]:
    """Query, form and JSON together: the client uses all three."""
    args: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.text()
        args |= json.loads(body) if body else {}
    elif request.content_type.startswith(("application/x-www-form", "multipart/")):
        args |= dict(await request.post())
    return {key: json.loads(value) if key in JSON and isinstance(value, str) else value for key, value in args.items()}
