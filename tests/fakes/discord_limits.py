"""What Discord refuses, as far as its documentation says: the faults of a message, of a modal, of suggestions."""

import re
from collections.abc import Iterator
from typing import Any

COMPONENTS_V2 = 1 << 15
ROW, BUTTON, TEXT_INPUT, TEXT, CONTAINER, LABEL = 1, 2, 4, 10, 17, 18
MENUS = (3, 5, 6, 7, 8)
TOP_LEVEL = (ROW, 9, TEXT, 12, 13, 14, CONTAINER)
CUSTOM_ID = 100
_FILE_NAME = re.compile(r"[\w.-]{1,260}", re.ASCII)


def length(text: str) -> int:
    """Characters as JavaScript counts them, the stricter of two readings."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fault_in(message: dict[str, Any], files: tuple[str, ...] = ()) -> str | None:
    """Why Discord refuses a message; `None` where it takes it."""
    return next(_faults(message, files), None)


def _faults(message: dict[str, Any], files: tuple[str, ...]) -> Iterator[str]:
    components = message.get("components") or []
    is_v2 = bool((message.get("flags") or 0) & COMPONENTS_V2)
    if is_v2 and (message.get("content") or message.get("embeds")):
        yield "content: cannot be used with IS_COMPONENTS_V2"
    if is_v2:
        yield from _layout_faults(components)
    elif length(message.get("content") or "") > 2_000:
        yield "content: Must be 2000 or fewer in length."
    elif not (message.get("content") or "").strip() and not components and not files and not message.get("poll"):
        yield "content: Cannot send an empty message"
    if len(str(message.get("nonce") or "")) > 25:
        yield "nonce: Must be 25 or fewer in length."
    yield from _component_faults(components)
    yield from (f"files: {name!r} is renamed" for name in files if not _FILE_NAME.fullmatch(name))
    for each in message.get("attachments") or []:
        if length(each.get("description") or "") > 1_024:
            yield "attachments.description: Must be 1024 or fewer in length."


def _layout_faults(components: list[dict[str, Any]]) -> Iterator[str]:
    every = list(walk(components))
    if not components:
        yield "components: at least one is required"
    if len(every) > 40:
        yield "components: at most 40"
    if sum(length(each.get("content") or "") for each in every) > 4_000:
        yield "components: texts of more than 4000 characters"
    if any(each["type"] not in TOP_LEVEL for each in components):
        yield "components: not allowed at the top"
    if any(not (each.get("content") or "").strip() for each in every if each["type"] == TEXT):
        yield "components: an empty text"
    if any(inner["type"] == CONTAINER for each in every for inner in each.get("components") or []):
        yield "components: a container in another"


def _component_faults(components: list[dict[str, Any]]) -> Iterator[str]:
    every = list(walk(components))
    ids = [each["custom_id"] for each in every if "custom_id" in each]
    if len(ids) != len(set(ids)):
        yield "components: custom_id is not unique"
    if any(not 1 <= length(each) <= CUSTOM_ID for each in ids):
        yield f"custom_id: Must be between 1 and {CUSTOM_ID} in length."
    for each in every:
        if each["type"] == BUTTON and (
            length(each.get("label") or "") > 80 or not (each.get("label") or each.get("emoji"))
        ):
            yield "label: Must be 80 or fewer in length, and there."
        if each["type"] == ROW and not 1 <= len(each["components"]) <= 5:
            yield "components: a row holds one to five buttons"
        if each["type"] == CONTAINER and not each["components"]:
            yield "components: an empty container"
        if each["type"] in MENUS:
            yield from _menu_faults(each)


def _menu_faults(menu: dict[str, Any]) -> Iterator[str]:
    options = menu.get("options") or []
    if len(options) > 25:
        yield "options: Must be 25 or fewer in length."
    if menu["type"] == 3 and not options:
        yield "options: This field is required"
    if any(not 1 <= length(str(option[key])) <= 100 for option in options for key in ("label", "value")):
        yield "options: Must be between 1 and 100 in length."
    if len({option["value"] for option in options}) != len(options):
        yield "options: The specified option value is already used"
    if len(menu.get("default_values") or []) > menu.get("max_values", 1):
        yield "default_values: more than max_values"


def modal_fault(modal: dict[str, Any]) -> str | None:
    """Why Discord refuses a form; `None` where it takes it."""
    if not 1 <= length(modal["title"]) <= 45:
        return "title: Must be between 1 and 45 in length."
    if not 1 <= len(modal["components"]) <= 5:
        return "components: Must be between 1 and 5 in length."
    for each in walk(modal["components"]):
        if each["type"] == LABEL and not 1 <= length(each["label"]) <= 45:
            return "label: Must be between 1 and 45 in length."
        if each["type"] == LABEL and length(each.get("description") or "") > 100:
            return "description: Must be 100 or fewer in length."
        if each["type"] == TEXT_INPUT and length(each.get("value") or "") > each.get("max_length", 4_000):
            return "value: longer than max_length"
        if length(each.get("placeholder") or "") > 100:
            return "placeholder: Must be 100 or fewer in length."
    return next(_component_faults(modal["components"]), None)


def suggestions_fault(choices: list[dict[str, Any]]) -> str | None:
    """Why Discord refuses the suggestions under an option; `None` where it takes them."""
    if len(choices) > 25:
        return "data.choices: Must be 25 or fewer in length."
    if any(not 1 <= length(str(choice[key])) <= 100 for choice in choices for key in ("name", "value")):
        return "data.choices: Must be between 1 and 100 in length."
    return None


def walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every component, those within others included."""
    for each in components:
        yield each
        yield from walk(each.get("components") or [])
        for key in ("accessory", "component"):
            if each.get(key):
                yield from walk([each[key]])
