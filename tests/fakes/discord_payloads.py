"""Objects as Discord sends them, with what discord.py reads."""

import itertools
import time
from collections.abc import Sequence
from typing import Any

APPLICATION = BOT = 1_000_000_000_000_000_001
OTHER_BOT = 1_000_000_000_000_000_002
GUILD = 2_000_000_000_000_000_001
CHANNEL = 3_000_000_000_000_000_001
THREAD = 3_100_000_000_000_000_001
DM = 5_000_000_000_000_000_001
ANN = 4_000_000_000_000_000_001
BOB = 4_000_000_000_000_000_002
ROLE = 6_000_000_000_000_000_001
ALL_PERMISSIONS = "2147483647"
EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15
_EPOCH_MS = 1_420_070_400_000
_numbers = itertools.count(1)

Object = dict[str, Any]


def snowflake(seconds_ago: float = 0.0) -> int:
    """A new id, whose first bits are the time."""
    moment_ms = int((time.time() - seconds_ago) * 1000) - _EPOCH_MS
    return (moment_ms << 22) | (next(_numbers) & 0x3FFFFF)


def moment(seconds_ago: float = 0.0) -> str:
    """A time as Discord writes it."""
    return time.strftime("%Y-%m-%dT%H:%M:%S.000000+00:00", time.gmtime(time.time() - seconds_ago))


def user(user_id: int = ANN) -> Object:
    """A person, or the bot."""
    name = {ANN: "ann", BOB: "bob", BOT: "sextant"}.get(user_id, f"user{user_id}")
    return {"id": str(user_id), "username": name, "discriminator": "0", "global_name": name.title(), "avatar": None,
            "bot": user_id in {BOT, OTHER_BOT}, "public_flags": 0}  # fmt: skip


def member(user_id: int = ANN, permissions: str = ALL_PERMISSIONS, roles: Sequence[int] = ()) -> Object:
    """A person in a server."""
    return {"user": user(user_id), "roles": [str(role) for role in roles], "joined_at": moment(), "deaf": False,
            "mute": False, "flags": 0, "permissions": permissions}  # fmt: skip


def channel(channel_id: int) -> Object:
    """A text channel, a thread of it, or a direct message, by its id."""
    if channel_id == DM:
        return {"id": str(DM), "type": 1, "recipients": [user()], "last_message_id": None}
    if channel_id == THREAD:
        return {"id": str(THREAD), "type": 11, "guild_id": str(GUILD), "parent_id": str(CHANNEL), "owner_id": str(ANN),
                "name": "talk", "last_message_id": None, "message_count": 0, "member_count": 1, "flags": 0,
                "rate_limit_per_user": 0, "permissions": ALL_PERMISSIONS,
                "thread_metadata": {"archived": False, "auto_archive_duration": 1440, "archive_timestamp": moment(),
                                    "locked": False, "create_timestamp": moment()}}  # fmt: skip
    return {"id": str(channel_id), "type": 0, "guild_id": str(GUILD), "name": "models", "position": 0,
            "permission_overwrites": [], "nsfw": False, "parent_id": None, "rate_limit_per_user": 0, "topic": None,
            "last_message_id": None, "permissions": ALL_PERMISSIONS}  # fmt: skip


def guild() -> Object:
    """The server, as it is sent after READY. A role has the server's id: everybody's; there is one more."""
    everyone = {"id": str(GUILD), "name": "@everyone", "permissions": ALL_PERMISSIONS, "color": 0, "hoist": False,
                "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}, "position": 0,
                "managed": False, "mentionable": False, "flags": 0}  # fmt: skip
    platform = everyone | {"id": str(ROLE), "name": "platform team", "position": 1}
    empty = ("emojis", "stickers", "features", "voice_states", "presences", "stage_instances",
             "guild_scheduled_events", "soundboard_sounds")  # fmt: skip
    zero = ("nsfw_level", "mfa_level", "verification_level", "default_message_notifications", "premium_tier",
            "explicit_content_filter", "system_channel_flags")  # fmt: skip
    lists: Object = {name: [] for name in empty}
    levels: Object = dict.fromkeys(zero, 0)
    return lists | levels | {
        "id": str(GUILD), "name": "Eng", "owner_id": str(ANN), "roles": [everyone, platform],
        "channels": [channel(CHANNEL)], "members": [member(BOT)], "threads": [channel(THREAD)],
        "member_count": 3, "large": False,
        "unavailable": False, "joined_at": moment(), "preferred_locale": "en-US", "afk_timeout": 300,
    }  # fmt: skip


def message(body: Object, channel_id: int, author: int, *, message_id: int | None = None) -> Object:
    """A message made of what somebody sent."""
    reference = body.get("message_reference")
    made = {
        "id": str(message_id or snowflake()), "channel_id": str(channel_id), "author": user(author),
        "content": body.get("content") or "", "timestamp": moment(), "edited_timestamp": None, "tts": False,
        "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
        "pinned": False, "type": 19 if reference else 0, "flags": body.get("flags") or 0,
        "components": body.get("components") or [],
    }  # fmt: skip
    if reference:
        made["message_reference"] = {"channel_id": str(channel_id), "message_id": str(reference["message_id"])}
    return made


def application() -> Object:
    """The application behind the bot."""
    return {"id": str(APPLICATION), "name": "sextant", "icon": None, "description": "", "bot_public": True,
            "bot_require_code_grant": False, "verify_key": "00", "owner": user(), "team": None, "flags": 0,
            "summary": "", "rpc_origins": [], "install_params": None, "interactions_endpoint_url": None,
            "redirect_uris": []}  # fmt: skip
