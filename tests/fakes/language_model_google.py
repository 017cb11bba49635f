"""Google's protocol of language models: one request as a script sees it, one reply as the client reads it."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.fakes.language_model import Reply


def asked(body: dict[str, Any], model: str, key: str) -> dict[str, Any]:
    """The fields of a request."""
    declared = [each for tool in body.get("tools") or () for each in tool.get("functionDeclarations") or ()]
    return {
        "model": model, "system": _text(body.get("systemInstruction") or {}),
        "messages": tuple(_text(content) for content in body["contents"]),
        "tools": tuple(each["name"] for each in declared), "key": key,
    }  # fmt: skip


def whole(reply: "Reply") -> dict[str, Any]:
    """A reply in one piece."""
    parts: list[dict[str, Any]] = [{"text": reply.text}] if reply.text else []
    parts += [{"functionCall": {"name": name, "args": arguments}} for name, arguments in reply.calls]
    return _response(parts, "STOP") | _usage(reply)


def events(reply: "Reply", pieces: Iterable[str]) -> Iterator[str]:
    """A reply as server-sent events."""
    for piece in pieces:
        yield _event(_response([{"text": piece}], None))
    calls = [{"functionCall": {"name": name, "args": arguments}} for name, arguments in reply.calls]
    yield _event(_response(calls or [{"text": ""}], "STOP") | _usage(reply))


def _response(parts: list[dict[str, Any]], finish: str | None) -> dict[str, Any]:
    candidate: dict[str, Any] = {"content": {"role": "model", "parts": parts}, "index": 0}
    return {"candidates": [candidate | ({"finishReason": finish} if finish else {})], "modelVersion": "fake"}


def _usage(reply: "Reply") -> dict[str, Any]:
    if reply.usage is None:
        return {}
    read, written = reply.usage
    return {"usageMetadata": {"promptTokenCount": read, "candidatesTokenCount": written,
                              "totalTokenCount": read + written}}  # fmt: skip


def _event(body: dict[str, Any]) -> str:
    return f"data: {json.dumps(body)}\r\n\r\n"


def _text(content: dict[str, Any]) -> str:
    return " ".join(text for part in content.get("parts") or () for text in _texts(part))


def _texts(part: dict[str, Any]) -> Iterator[str]:
    yield from (str(each) for each in (part.get("functionResponse") or {}).get("response", {}).values())
    yield from (part["text"],) if "text" in part else ()
