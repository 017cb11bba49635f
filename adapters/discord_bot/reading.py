"""What people wrote, without Discord's own markup, and which conversation it belongs to."""

import re
from collections.abc import Iterator
from typing import Any

import discord

from adapters.desk.asked import Place
from adapters.discord_bot.custom_ids import pressed_in

PLATFORM = "discord"
OUTSIDE = "dm"
"""The workspace of what is asked outside servers."""
_TOKEN = re.compile(r"<(?:@[!&]?\d+|#\d+|id:\w+|t:-?\d+(?::\w)?|/[^:>\n]{1,100}:\d+)>")
_EMOJI = re.compile(r"<a?:(?P<name>\w{2,32}):\d+>")


def words_of(content: str) -> str:
    """`content` without mentions, whose numbers would be read as amounts, and with emoji by their names."""
    return _EMOJI.sub(r"\g<name>", _TOKEN.sub(" ", content)).strip()


def place_of(*, guild_id: int | None, channel: Any, channel_id: int, thread: str) -> Place:
    """Where something was said. A thread of Discord is one conversation, and counts as its channel in the rules."""
    workspace = OUTSIDE if guild_id is None else str(guild_id)
    if isinstance(channel, discord.Thread):
        return Place(
            platform=PLATFORM, workspace=workspace, channel=str(channel.parent_id or channel.id), thread=str(channel.id)
        )
    return Place(platform=PLATFORM, workspace=workspace, channel=str(channel_id), thread=thread)


def groups_of(person: Any) -> tuple[str, ...]:
    """The roles of a person in a server, as far as Discord sent them; none outside servers."""
    return tuple(str(role.id) for role in getattr(person, "roles", ()))


def turn_in(message: discord.Message) -> str | None:
    """The turn whose buttons a message carries; `None` where it carries none."""
    for custom_id in _custom_ids(message.components):
        pressed = pressed_in(custom_id)
        if pressed is not None:
            return pressed.turn
    return None


def _custom_ids(components: Any) -> Iterator[str]:
    for each in components:
        custom_id = getattr(each, "custom_id", None)
        if custom_id:
            yield custom_id
        yield from _custom_ids(getattr(each, "children", ()))
