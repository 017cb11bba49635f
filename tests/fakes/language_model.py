"""A server on this machine that speaks the protocols of OpenAI (and Mistral), Anthropic, Google and Ollama.

It answers by script: text or tool calls, streamed or whole, late, cut off in the middle, refused, or no JSON at all.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.fakes import language_model_google as google
from tests.fakes import language_model_ollama as ollama

PIECE = 24
"""Characters of a streamed piece."""
READING = "understood"
"""The tool that structured output is asked for with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request, the same for all protocols."""

    protocol: str
    model: str
    system: str
    messages: tuple[str, ...]
    tools: tuple[str, ...]
    streamed: bool
    key: str

    @property
    def is_reading(self) -> bool:
        """Whether structured output is wanted rather than wording."""
        return READING in self.tools


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is answered. `calls` are (tool, arguments); arguments that are text go out as they are, JSON or not."""

    text: str = ""
    calls: tuple[tuple[str, dict[str, Any] | str], ...] = ()
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    """Sent as it is in place of everything."""
    delay_seconds: float = 0.0
    cut_after: int | None = None
    """Characters after which the connection ends."""
    usage: tuple[int, int] | None = (1000, 100)


Script = Callable[[Asked], Reply]


def reading(**keys: Any) -> Reply:
    """Structured output with these keys of the contract."""
    return Reply(calls=((READING, {"intents": ["recommend"]} | keys),))


def says(wording: str, **keys: Any) -> Script:
    """Reads with `keys`, then words with `wording`."""
    return lambda asked: reading(**keys) if asked.is_reading else Reply(text=wording)


@dataclass(slots=True)
class FakeModels:
    """The running server. `script` may be exchanged while it runs."""

    script: Script
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    @property
    def openai_url(self) -> str:
        """Where OpenAI's client finds it."""
        return f"{self.url}/v1"

    async def chat_completions(self, request: web.Request) -> web.StreamResponse:
        """POST /v1/chat/completions."""
        body = await request.json()
        texts = [(message["role"], _text(message.get("content"))) for message in body["messages"]]
        reply = await self._reply(Asked(
            protocol="openai", model=body["model"], system=" ".join(text for role, text in texts if role == "system"),
            messages=tuple(text for role, text in texts if role != "system"),
            tools=tuple(each["function"]["name"] for each in body.get("tools", ())),
            streamed=body.get("stream", False), key=request.headers.get("Authorization", ""),
        ))  # fmt: skip
        if (refused := _refused(reply)) is not None:
            return refused
        if body.get("stream"):
            return await _stream(request, _openai_events(reply), reply)
        return web.json_response(_openai_whole(reply))

    async def messages(self, request: web.Request) -> web.StreamResponse:
        """POST /v1/messages."""
        body = await request.json()
        reply = await self._reply(Asked(
            protocol="anthropic", model=body["model"], system=_text(body.get("system")),
            messages=tuple(_text(message["content"]) for message in body["messages"]),
            tools=tuple(each["name"] for each in body.get("tools", ())),
            streamed=body.get("stream", False), key=request.headers.get("X-Api-Key", ""),
        ))  # fmt: skip
        if (refused := _refused(reply)) is not None:
            return refused
        if body.get("stream"):
            return await _stream(request, _anthropic_events(reply), reply)
        return web.json_response(_anthropic_whole(reply))

    async def generate_content(self, request: web.Request) -> web.StreamResponse:
        """POST /VERSION/models/MODEL:generateContent and :streamGenerateContent, Google's."""
        model, _, method = request.match_info["call"].partition(":")
        asked = google.asked(await request.json(), model, request.headers.get("x-goog-api-key", ""))
        streamed = method.startswith("stream")
        reply = await self._reply(Asked(protocol="google_genai", streamed=streamed, **asked))
        if (refused := _refused(reply)) is not None:
            return refused
        if streamed:
            return await _stream(request, google.events(reply, _pieces(reply.text)), reply)
        return web.json_response(google.whole(reply))

    async def chat(self, request: web.Request) -> web.StreamResponse:
        """POST /api/chat, Ollama's."""
        body = await request.json()
        streamed = body.get("stream", True)
        reply = await self._reply(Asked(protocol="ollama", streamed=streamed, **ollama.asked(body)))
        if (refused := _refused(reply)) is not None:
            return refused
        if streamed:
            lines = ollama.lines(reply, _pieces(reply.text))
            return await _stream(request, lines, reply, content_type="application/x-ndjson")
        return web.json_response(ollama.whole(reply))

    async def _reply(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        reply = self.script(asked)
        if reply.delay_seconds:
            await asyncio.sleep(reply.delay_seconds)
        return reply


@asynccontextmanager
async def serving(script: Script) -> AsyncIterator[FakeModels]:
    """The server while the block lasts."""
    fake = FakeModels(script)
    app = web.Application(client_max_size=4 * 1024**2)
    app.router.add_post("/v1/chat/completions", fake.chat_completions)
    app.router.add_post("/v1/messages", fake.messages)
    app.router.add_post("/{version}/models/{call}", fake.generate_content)
    app.router.add_post("/api/chat", fake.chat)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    fake.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield fake
    finally:
        await runner.cleanup()


def _text(content: Any) -> str:
    if isinstance(content, list):
        return " ".join(str(part.get("text") or part.get("content") or "") for part in content)
    return str(content or "")


def _refused(reply: Reply) -> web.Response | None:
    if reply.body is not None:
        return web.Response(body=reply.body, status=reply.status, content_type="application/json")
    if reply.status != 200:
        fault = {"type": "error", "error": {"type": "api_error", "message": "scripted", "code": None, "param": None}}
        return web.json_response(fault, status=reply.status, headers=dict(reply.headers))
    return None


async def _stream(
    request: web.Request, events: Iterator[str], reply: Reply, content_type: str = "text/event-stream"
) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": content_type})
    await response.prepare(request)
    sent = 0
    for event in events:
        if reply.cut_after is not None and sent >= reply.cut_after:
            if request.transport is not None:
                request.transport.close()
            return response
        await response.write(event.encode())
        sent += PIECE
    await response.write_eof()
    return response


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), PIECE):
        yield text[start : start + PIECE]


def _arguments(arguments: dict[str, Any] | str) -> str:
    return arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False)


def _openai_usage(reply: Reply) -> dict[str, Any] | None:
    if reply.usage is None:
        return None
    read, written = reply.usage
    return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}


def _openai_calls(reply: Reply) -> list[dict[str, Any]]:
    return [
        {"index": index, "id": f"call_{index}", "type": "function",
         "function": {"name": name, "arguments": _arguments(arguments)}}
        for index, (name, arguments) in enumerate(reply.calls)
    ]  # fmt: skip


def _openai_whole(reply: Reply) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": reply.text or None}
    if reply.calls:
        message["tool_calls"] = _openai_calls(reply)
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if reply.calls else "stop"}
    return {"id": "c1", "object": "chat.completion", "created": 0, "model": "fake", "choices": [choice],
            "usage": _openai_usage(reply)}  # fmt: skip


def _openai_events(reply: Reply) -> Iterator[str]:
    def chunk(delta: dict[str, Any], finish: str | None = None) -> str:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        body = {"id": "c1", "object": "chat.completion.chunk", "created": 0, "model": "fake", "choices": [choice]}
        return f"data: {json.dumps(body)}\n\n"

    yield chunk({"role": "assistant", "content": ""})
    for piece in _pieces(reply.text):
        yield chunk({"content": piece})
    for call in _openai_calls(reply):
        yield chunk({"tool_calls": [call]})
    yield chunk({}, "tool_calls" if reply.calls else "stop")
    if reply.usage is not None:
        last = {"id": "c1", "object": "chat.completion.chunk", "created": 0, "model": "fake", "choices": [],
                "usage": _openai_usage(reply)}  # fmt: skip
        yield f"data: {json.dumps(last)}\n\n"
    yield "data: [DONE]\n\n"


def _anthropic_usage(reply: Reply) -> dict[str, int]:
    read, written = reply.usage or (0, 0)
    return {"input_tokens": read, "output_tokens": written}


def _anthropic_whole(reply: Reply) -> dict[str, Any]:
    content: list[dict[str, Any]] = [{"type": "text", "text": reply.text}] if reply.text else []
    content += [{"type": "tool_use", "id": f"toolu_{index}", "name": name, "input": arguments}
                for index, (name, arguments) in enumerate(reply.calls)]  # fmt: skip
    return {"id": "m1", "type": "message", "role": "assistant", "model": "fake", "content": content,
            "stop_reason": "tool_use" if reply.calls else "end_turn", "stop_sequence": None,
            "usage": _anthropic_usage(reply)}  # fmt: skip


def _anthropic_events(reply: Reply) -> Iterator[str]:
    def event(kind: str, **content: Any) -> str:
        return f"event: {kind}\ndata: {json.dumps({'type': kind} | content)}\n\n"

    start = _anthropic_whole(Reply(usage=reply.usage)) | {"stop_reason": None}
    yield event("message_start", message=start)
    index = 0
    if reply.text:
        yield event("content_block_start", index=0, content_block={"type": "text", "text": ""})
        for piece in _pieces(reply.text):
            yield event("content_block_delta", index=0, delta={"type": "text_delta", "text": piece})
        yield event("content_block_stop", index=0)
        index = 1
    for number, (name, arguments) in enumerate(reply.calls, start=index):
        block = {"type": "tool_use", "id": f"toolu_{number}", "name": name, "input": {}}
        yield event("content_block_start", index=number, content_block=block)
        delta = {"type": "input_json_delta", "partial_json": _arguments(arguments)}
        yield event("content_block_delta", index=number, delta=delta)
        yield event("content_block_stop", index=number)
    stop = {"stop_reason": "tool_use" if reply.calls else "end_turn", "stop_sequence": None}
    yield event("message_delta", delta=stop, usage=_anthropic_usage(reply))
    yield event("message_stop")
