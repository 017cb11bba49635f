"""Ollama's own protocol of language models: one request as a script sees it, one reply as the client reads it."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.fakes.language_model import Reply


def asked(body: dict[str, Any]) -> dict[str, Any]:
    """The fields of a request."""
    texts = [(message["role"], str(message.get("content") or "")) for message in body["messages"]]
    return {
        "model": body["model"], "system": " ".join(text for role, text in texts if role == "system"),
        "messages": tuple(text for role, text in texts if role != "system"),
        "tools": tuple(each["function"]["name"] for each in body.get("tools") or ()), "key": "",
    }  # fmt: skip


def whole(reply: "Reply") -> dict[str, Any]:
    """A reply in one piece."""
    return _line(reply.text, reply) | _end(reply)


def lines(reply: "Reply", pieces: Iterable[str]) -> Iterator[str]:
    """A reply as lines of JSON."""
    for piece in pieces:
        yield f"{json.dumps(_line(piece))}\n"
    if reply.calls:
        yield f"{json.dumps(_line('', reply))}\n"
    yield f"{json.dumps(_line('') | _end(reply))}\n"


def _line(text: str, reply: "Reply | None" = None) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": text}
    if reply is not None and reply.calls:
        message["tool_calls"] = [{"function": {"name": name, "arguments": arguments}}
                                 for name, arguments in reply.calls]  # fmt: skip
    return {"model": "fake", "created_at": "2026-11-25T00:00:00Z", "message": message, "done": False}


def _end(reply: "Reply") -> dict[str, Any]:
    read, written = reply.usage or (None, None)
    counted = {} if read is None else {"prompt_eval_count": read, "eval_count": written}
    return {"done": True, "done_reason": "stop"} | counted
