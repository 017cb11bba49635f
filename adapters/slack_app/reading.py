"""From what Slack sends to what a person wrote, and where."""

import html
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncBoltContext

from adapters.desk.asked import Place

PLATFORM = "slack"
_REFERENCE = re.compile(r"<(?P<kind>[@#!]?)(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_PERSON = re.compile(r"<@(?P<user>[A-Z0-9]+)(?:\|[^<>]*)?>")


def place_of(team: str, channel: str, thread: str) -> Place:
    """A conversation in Slack."""
    return Place(platform=PLATFORM, workspace=team, channel=channel, thread=thread)


def team_of(context: AsyncBoltContext) -> str:
    """The workspace of a request; the organisation where the app is installed for all of it."""
    return context.team_id or context.enterprise_id or ""


def thread_of(message: Mapping[str, Any]) -> str:
    """The conversation that a message belongs to, or begins."""
    return str(message.get("thread_ts") or message["ts"])


def words_of(text: str) -> str:
    """What a person wrote: Slack's references as they are seen, mentions of people left out."""
    return html.unescape(_REFERENCE.sub(_seen, text)).strip()


def _seen(reference: re.Match[str]) -> str:
    kind, target, label = reference["kind"], reference["target"], reference["label"] or ""
    if kind == "@":
        return ""
    if kind == "!":
        return label if target.startswith("date") else ""
    if kind == "#":
        return f"#{label}" if label else ""
    return label or target


def mentioned(text: str) -> frozenset[str]:
    """The people whom a text mentions."""
    return frozenset(match["user"] for match in _PERSON.finditer(text))
