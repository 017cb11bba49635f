"""What Discord refuses for good: why, and what somebody can do about it. What may pass by itself is not in here.

The codes are those of docs.discord.com/developers/topics/opcodes-and-status-codes.
"""

import asyncio

import discord

from adapters.service.settings import WHERE

UNREACHABLE = (discord.DiscordException, OSError, asyncio.TimeoutError)
"""What Discord's client raises where Discord refuses or is away."""
EXPIRED = frozenset({10008, 10015, 10062, 50027})
"""Unknown message, webhook or interaction, and an invalid token: the interaction does not reach its asker any more."""
NO_DIRECT = 50007
"""A person does not take direct messages of the bot."""
_PERMISSIONS = "give it View Channel and Send Messages (in threads, Send Messages in Threads) in {channel}."
CLOSED = {
    10003: "{channel} is gone.",
    50001: f"Sextant does not see {{channel}}; {_PERMISSIONS}",
    50013: f"Sextant may not write in {{channel}}; {_PERMISSIONS}",
    50083: "{channel} is archived; open it again, or ask elsewhere.",
    160005: "{channel} is locked; unlock it, or ask elsewhere.",
}
"""Why the bot may not write in a channel, by code; its asker can be written to directly."""
_CURES = CLOSED | {
    NO_DIRECT: "that person takes no direct messages of the bot; they can allow those of this server's members.",
    10013: "that account is gone.",
    40001: f"Discord does not take the bot's token any more; get a new one at {WHERE['DISCORD_TOKEN']}.",
}


def cure(error: discord.HTTPException, channel: str) -> str | None:
    """Why Discord refuses and what helps, `channel` named so; `None` where another try may help."""
    return _CURES[error.code].format(channel=channel) if error.code in _CURES else None
