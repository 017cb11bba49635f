"""What Slack refuses: the limits of Block Kit and of messages, and markup that would call people."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

TEXT = 3_500
MESSAGE = 13_200
MARKDOWN = 12_000
TABLES = 10_000
_CALLS = re.compile(r"<[!@#][^>]*>")
_LINK = re.compile(r"<(?P<url>[^>|]*)(?:\|[^>]*)?>")


class Refusal(Exception):  # noqa: N818  (what a fake platform answers, not a fault of this program)
    """What the platform answers instead of taking a message or a view."""

    def __init__(self, error: str, why: str) -> None:
        super().__init__(f"{error}: {why}")
        self.error = error
        self.why = why


def size(text: str) -> int:
    """UTF-16 units, the stricter reading of "characters"."""
    return len(text.encode("utf-16-le")) // 2


def check_message(text: str | None, blocks: Sequence[dict[str, Any]], refuses: frozenset[str] = frozenset()) -> None:
    """Raises `Refusal` for a message that Slack would not take. `refuses`: kinds of blocks not known here."""
    if not (text or "").strip():
        raise Refusal("no_text", "every message has plain text here")
    if size(text or "") > TEXT:
        raise Refusal("msg_too_long", f"text of {size(text or '')}")
    check_blocks(blocks, most=50, refuses=refuses)
    shown = size(text or "") + sum(size(each) for block in blocks for each in texts(block))
    if shown > MESSAGE:
        raise Refusal("msg_blocks_too_long", f"{shown} characters in one message")


def check_view(view: dict[str, Any]) -> None:
    """Raises `Refusal` for a modal or a home page that Slack would not take."""
    check_blocks(view.get("blocks", ()), most=100)
    if len(view.get("private_metadata") or "") > 3000:
        raise Refusal("invalid_arguments", "private_metadata")
    for key in ("title", "submit", "close"):
        if size((view.get(key) or {}).get("text", "")) > 24:
            raise Refusal("invalid_arguments", f"{key} is longer than 24")


def check_blocks(
    blocks: Sequence[dict[str, Any]], *, most: int, refuses: frozenset[str] = frozenset(), inside: str = "/blocks"
) -> None:
    """Raises `Refusal` naming the first block that is too long, too many or not known."""
    if len(blocks) > most:
        raise Refusal("invalid_blocks", f"no more than {most} items allowed [json-pointer:{inside}]")
    for number, block in enumerate(blocks):
        own = [each.get("action_id") for each in block.get("elements", ())] if block["type"] == "actions" else []
        if len(own) != len(set(own)):
            raise Refusal("invalid_blocks", f"`action_id` must be unique [json-pointer:{inside}/{number}]")
    for number, block in enumerate(blocks):
        place = f"{inside}/{number}"
        if block["type"] in refuses:
            raise Refusal("invalid_blocks", f"unsupported type: {block['type']} [json-pointer:{place}]")
        why = _fault(block)
        if why:
            raise Refusal("invalid_blocks", f"{why} [json-pointer:{place}]")
        if "child_blocks" in block:
            check_blocks(block["child_blocks"], most=10, refuses=refuses, inside=f"{place}/child_blocks")
    tables = [block for block in blocks if block["type"] == "table"]
    if len(tables) > 1:
        raise Refusal("invalid_attachments", "only_one_table_allowed")
    if sum(size(cell["text"]) for block in tables for row in block["rows"] for cell in row) > TABLES:
        raise Refusal("invalid_blocks", "table cells: 10000 characters in all")
    if sum(size(block["text"]) for block in blocks if block["type"] == "markdown") > MARKDOWN:
        raise Refusal("invalid_blocks", "markdown blocks: 12000 characters in all")


def _fault(block: dict[str, Any]) -> str | None:
    checks = {
        "section": lambda: _text(block.get("text"), 3000) if "text" in block else None,
        "header": lambda: _text(block["text"], 150),
        "alert": lambda: _text(block["text"], 200),
        "context": lambda: _few(block["elements"], 10) or _each_text(block["elements"], 3000),
        "actions": lambda: _few(block["elements"], 25) or next(filter(None, map(_element, block["elements"])), None),
        "context_actions": lambda: _few(block["elements"], 5),
        "container": lambda: _text(block["title"], 150) or _few(block["child_blocks"], 10),
        "table": lambda: _few(block["rows"], 100) or next(filter(None, map(_row, block["rows"])), None),
        "input": lambda: _text(block["label"], 2000) or _element(block["element"]),
        "image": lambda: None,
        "markdown": lambda: None,
        "divider": lambda: None,
    }
    check = checks.get(block["type"])
    return check() if check else f"unsupported type: {block['type']}"


def _text(text: dict[str, Any] | None, most: int) -> str | None:
    words = (text or {}).get("text", "")
    if not words.strip():
        return "must be more than 0 characters"
    return f"must be less than {most + 1} characters" if size(words) > most else None


def _each_text(texts_: Sequence[dict[str, Any]], most: int) -> str | None:
    return next(filter(None, (_text(each, most) for each in texts_)), None)


def _few(items: Sequence[object], most: int) -> str | None:
    return None if 0 < len(items) <= most else f"must have 1 to {most} items"


def _row(row: Sequence[dict[str, Any]]) -> str | None:
    return _few(row, 20) or next(("empty cell" for cell in row if not cell["text"]), None)


def _element(element: dict[str, Any]) -> str | None:
    options = [*element.get("options", ()), *element.get("initial_options", ())]
    if element["type"] == "button":
        long = size(element.get("value", "")) > 2000
        return _text(element["text"], 75) or ("value must be less than 2001 characters" if long else None)
    if size(element.get("initial_value", "")) > 3000:
        return "initial_value must be less than 3001 characters"
    if len(element.get("options", ())) > 100:
        return "no more than 100 options"
    if any(each not in element["options"] for each in element.get("initial_options", ()) if "options" in element):
        return "initial_options must be among the options"
    return _each_text([option["text"] for option in options], 75)


def texts(value: Any) -> Iterator[str]:
    """Every text that a block shows."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key in {"text", "title"} and isinstance(each, str):
                yield each
            else:
                yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def mrkdwn(value: Any) -> Iterator[str]:
    """Every text of a block that Slack reads as markup."""
    if isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield value["text"]
        for each in value.values():
            yield from mrkdwn(each)
    elif isinstance(value, list):
        for each in value:
            yield from mrkdwn(each)


def called(texts_: Sequence[str]) -> list[str]:
    """Who or what these texts would mention."""
    return [found for text in texts_ for found in _CALLS.findall(text)]


def linked(texts_: Sequence[str]) -> list[str]:
    """Where these texts link to."""
    return [found["url"] for text in texts_ for found in _LINK.finditer(text)]
