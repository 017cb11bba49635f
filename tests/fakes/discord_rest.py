"""Discord's REST API: what it takes, what it refuses, and how it limits."""

import json
import time
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes import discord_payloads as payloads
from tests.fakes.discord_limits import fault_in, modal_fault, suggestions_fault
from tests.fakes.discord_payloads import BOT, LOADING, Object

if TYPE_CHECKING:
    from tests.fakes.discord import FakeDiscord
    from tests.fakes.discord_interaction import Interaction

MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, SUGGESTIONS, MODAL = 4, 5, 6, 7, 8, 9


class Rest:
    """Answers the requests of a bot."""

    def __init__(self, discord: "FakeDiscord") -> None:
        self._discord = discord
        self._buckets: dict[str, list[float]] = {}
        self._by_nonce: dict[str, Object] = {}

    async def answer(self, request: web.Request) -> web.Response:
        """One request: a fault that a test wants, or what Discord would say."""
        path, method = f"/{request.match_info['path']}", request.method
        body, files = await _read(request)
        self._discord.calls.append((method, path, body))
        try:
            waiting = self._discord.faults[f"{method} {path}"]
            fault = self._discord.fault
            wanted = waiting.pop(0) if waiting else fault(method, path) if fault else None
            if wanted is not None:
                status, content, headers = wanted
                if status:
                    return _json(content, status, headers)
                self._route(method, path, body, files, request)
                return _json({"message": "upstream", "code": 0}, 502)
            return self._route(method, path, body, files, request)
        finally:
            await self._discord.changed()

    def _route(self, method: str, path: str, body: Any, files: tuple[str, ...], request: web.Request) -> web.Response:
        parts = path.strip("/").split("/")
        if parts[0] in {"interactions", "webhooks"}:
            interaction = self._discord.interactions.get(parts[2])
            if parts[0] == "interactions":
                return self._callback(interaction, body, files)
            return self._webhook(method, parts, interaction, body, files)
        if request.headers.get("Authorization") != f"Bot {self._discord.token}":
            return _refused(401, 0, "401: Unauthorized")
        if parts[0] == "channels" and parts[2] == "messages":
            return self._messages(method, parts, body, files, request)
        return self._other(method, parts, body)

    def _other(self, method: str, parts: list[str], body: Any) -> web.Response:
        match parts:
            case ["users", "@me"]:
                return _json(
                    payloads.user(BOT) | {"verified": True, "email": None, "mfa_enabled": True, "locale": "en"}
                )
            case ["users", "@me", "channels"]:
                return _json(payloads.channel(payloads.DM))
            case ["users", who]:
                return _json(payloads.user(int(who)))
            case ["oauth2", "applications", "@me"]:
                return _json(payloads.application())
            case ["gateway", "bot"]:
                limit = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 16}
                return _json({"url": self._discord.gateway_url, "shards": 1, "session_start_limit": limit})
            case ["applications", _, "commands"]:
                if method == "PUT":
                    self._discord.commands = [_kept(each) for each in body]
                return _json(self._discord.commands)
            case ["channels", _, "typing"]:
                return _json(None, 204)
            case _:
                return _refused(404, 0, f"no such route: {method} {'/'.join(parts)}")

    def _messages(
        self, method: str, parts: list[str], body: Object, files: tuple[str, ...], request: web.Request
    ) -> web.Response:
        channel = parts[1]
        if method == "GET" and len(parts) == 4:
            found = self._discord.messages.get(int(parts[3]))
            is_here = found is not None and found["channel_id"] == channel
            return _json(found) if is_here else _refused(404, 10008, "Unknown Message")
        if method == "GET":
            return _json(self._history(channel, request))
        if method == "PATCH":
            return self._changed(channel, int(parts[3]), body)
        limited = self._limited(channel)
        if limited is not None:
            return limited
        fault = fault_in(body, files)
        if fault is not None:
            return _refused(400, 50035, f"Invalid Form Body: {fault}")
        nonce = body.get("nonce") if body.get("enforce_nonce") else None
        if nonce is None or nonce not in self._by_nonce:
            made = payloads.message(body, int(channel), BOT)
            self._keep(made)
            self._by_nonce[nonce or made["id"]] = made
        return _json(self._by_nonce[nonce] if nonce else made, 200, self._headers(channel))

    def _changed(self, channel: str, message_id: int, body: Object) -> web.Response:
        """A message of the bot's, with other words."""
        message = self._discord.messages.get(message_id)
        if message is None or message["channel_id"] != channel:
            return _refused(404, 10008, "Unknown Message")
        fault = fault_in(body, ())
        if fault is not None:
            return _refused(400, 50035, f"Invalid Form Body: {fault}")
        message.update({key: body[key] for key in ("content", "components") if body.get(key) is not None})
        self._keep(message)
        return _json(message)

    def _history(self, channel: str, request: web.Request) -> list[Object]:
        before, after = (int(request.query.get(name, bound)) for name, bound in (("before", 1 << 63), ("after", 0)))
        found = sorted((each for each in self._discord.messages.values() if each["channel_id"] == channel),
                       key=lambda each: int(each["id"]))  # fmt: skip
        kept = [each for each in found if after < int(each["id"]) < before]
        limit = int(request.query.get("limit", 50))
        return (kept[:limit] if after else kept[-limit:])[::-1]

    def _keep(self, made: Object, token: str | None = None) -> None:
        self._discord.messages[int(made["id"])] = made
        for number, each in enumerate(_walked(made["components"]), 1):
            each.setdefault("id", number)
        if token is not None:
            made["by_token"] = token

    def _limited(self, channel: str) -> web.Response | None:
        """A 429 where more is sent in a window than may be."""
        most, seconds = self._discord.message_limit
        left, end = self._buckets.get(channel, [most, 0.0])
        if time.time() >= end:
            left, end = most, time.time() + seconds
        self._buckets[channel] = [left - 1, end]
        if left > 0:
            return None
        headers = self._headers(channel) | {"Retry-After": f"{end - time.time():.3f}", "Via": "1.1 google"}
        content = {
            "message": "You are being rate limited.",
            "retry_after": round(end - time.time(), 3),
            "global": False,
        }
        return _json(content, 429, headers)

    def _headers(self, channel: str) -> dict[str, str]:
        left, end = self._buckets[channel]
        most = self._discord.message_limit[0]
        return {"X-RateLimit-Limit": str(most), "X-RateLimit-Remaining": f"{max(0, left):.0f}",
                "X-RateLimit-Reset": f"{end:.3f}", "X-RateLimit-Reset-After": f"{end - time.time():.3f}",
                "X-RateLimit-Bucket": f"messages{channel}"}  # fmt: skip

    def _callback(self, interaction: "Interaction | None", body: Object, files: tuple[str, ...]) -> web.Response:
        """The first answer to an interaction: one, and in time."""
        now = time.perf_counter()
        if interaction is None or (not interaction.acks and now - interaction.born > self._discord.ack_seconds):
            return _refused(404, 10062, "Unknown interaction")
        if interaction.acks:
            return _refused(400, 40060, "Interaction has already been acknowledged.")
        content = body.get("data") or {}
        fault = _callback_fault(body["type"], content, files)
        if fault is not None:
            return _refused(400, 50035, f"Invalid Form Body: {fault}")
        interaction.acks.append(body)
        interaction.ack_seconds = now - interaction.born
        interaction.acked.set()
        answer: Object = {"interaction": {"id": str(interaction.id), "type": interaction.kind}}
        if body["type"] in {MESSAGE, DEFERRED}:
            made = payloads.message(content, interaction.channel, BOT)
            made["flags"] |= LOADING if body["type"] == DEFERRED else 0
            self._keep(made, interaction.token)
            interaction.original = int(made["id"])
            answer |= {"resource": {"type": body["type"], "message": made}}
            answer["interaction"]["response_message_id"] = made["id"]
        return _json(answer)

    def _webhook(
        self, method: str, parts: list[str], interaction: "Interaction | None", body: Object, files: tuple[str, ...]
    ) -> web.Response:
        """Later answers to an interaction, by its token."""
        if interaction is None or time.perf_counter() - interaction.born > interaction.lasts_seconds:
            return _refused(401, 50027, "Invalid Webhook Token")
        if not interaction.acks:
            return _refused(404, 10015, "Unknown Webhook")
        if method == "GET" and interaction.original is not None:
            return _json(self._discord.messages[interaction.original])
        fault = fault_in(body, files)
        if fault is not None:
            return _refused(400, 50035, f"Invalid Form Body: {fault}")
        if method == "POST":
            made = payloads.message(body, interaction.channel, BOT)
            self._keep(made, interaction.token)
            return _json(made)
        if interaction.original is None:
            return _refused(404, 10008, "Unknown Message")
        message = self._discord.messages[interaction.original]
        flags = (message["flags"] | (body.get("flags") or 0)) & ~LOADING
        message.update({key: body[key] for key in ("content", "components") if body.get(key) is not None})
        message |= {"flags": flags, "attachments": [_attachment(name) for name in files]}
        self._keep(message, interaction.token)
        interaction.shown_seconds = interaction.shown_seconds or time.perf_counter() - interaction.born
        return _json(message)


def _callback_fault(kind: int, content: Object, files: tuple[str, ...]) -> str | None:
    if kind == SUGGESTIONS:
        return suggestions_fault(content["choices"])
    if kind == MODAL:
        return modal_fault(content)
    return fault_in(content, files) if kind in {MESSAGE, UPDATE} else None


async def _read(request: web.Request) -> tuple[Any, tuple[str, ...]]:
    if request.content_type == "application/json" and request.can_read_body:
        return await request.json(), ()
    if request.content_type.startswith("multipart/"):
        form = await request.post()
        names = tuple(part.filename for name, part in form.items()
                      if name.startswith("files") and isinstance(part, web.FileField))  # fmt: skip
        return json.loads(str(form.get("payload_json", "{}"))), names
    return {}, ()


def _kept(command: Object) -> Object:
    """A command with what Discord adds."""
    return {"description": "", **command, "id": str(payloads.snowflake()), "version": "1",
            "application_id": str(payloads.APPLICATION), "dm_permission": True,
            "default_member_permissions": None}  # fmt: skip


def _attachment(name: str) -> Object:
    return {"id": str(payloads.snowflake()), "filename": name, "size": 1, "url": f"https://cdn.example/{name}",
            "proxy_url": f"https://cdn.example/{name}"}  # fmt: skip


def _walked(components: list[Object]) -> list[Object]:
    return [each for one in components for each in (one, *_walked(one.get("components") or []))]


def _json(content: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    body = b"" if content is None else json.dumps(content).encode()
    kind = {} if content is None else {"Content-Type": "application/json"}
    return web.Response(status=status, body=body, headers=kind | (headers or {}))


def _refused(status: int, code: int, words: str) -> web.Response:
    return _json({"code": code, "message": words}, status)
