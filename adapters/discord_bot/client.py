"""The client: what it hears from Discord, and the commands it keeps there. It asks for no privileged intent."""

import logging
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

import discord
from discord import app_commands

from adapters.desk.desk import Desk
from adapters.desk.sentences import SORRY
from adapters.discord_bot.buttons import Buttons, button_class
from adapters.discord_bot.commands import ModelCommands, message_menu
from adapters.discord_bot.guard import tell
from adapters.discord_bot.hands import Hands
from adapters.discord_bot.messages import Messages
from adapters.discord_bot.people import People
from adapters.discord_bot.policy import RulesDesk
from adapters.discord_bot.showing import Showing

logger = logging.getLogger(__name__)

OUTDATED = "That command has just changed. Please try again in a minute, or restart Discord."
PATIENCE_SECONDS = 60.0
"""The longest that a rate limit is waited out; Discord's usual ones are of five seconds."""


class SextantClient(discord.AutoShardedClient):
    """Hears messages, commands and buttons on as many shards as Discord wants."""

    def __init__(
        self,
        desk: Desk,
        *,
        clock: Callable[[], datetime],
        guild_ready_seconds: float = 2.0,
        reads_threads: bool = False,
    ) -> None:
        """`clock` gives aware UTC; `guild_ready_seconds` is how long the first servers are waited for.

        `reads_threads` asks for the privileged intent, so that follow-ups in a thread need no mention.
        """
        # The bot has no voice, so that nobody needs to read that its parts are missing.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=_intents(reads_threads=reads_threads),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=PATIENCE_SECONDS,
            guild_ready_timeout=guild_ready_seconds,
        )
        self.hands = Hands(desk, self, clock=clock)
        self.down: set[int] = set()
        rules, people = RulesDesk(self.hands), People(self.hands)
        self._messages = Messages(self.hands)
        self._buttons = Buttons(self.hands, Showing(desk), rules, people)
        self.tree = _Tree(self)
        self.tree.add_command(ModelCommands(self.hands, rules, people))
        self.tree.add_command(message_menu(self.hands))

    async def setup_hook(self) -> None:
        """Registers the buttons, and the commands where Discord has others. Raises what the client raises."""
        self.add_dynamic_items(button_class(self._buttons.press))
        wanted = _in_order(command.to_dict(self.tree) for command in self.tree.get_commands())
        kept = _in_order(await self.http.get_global_commands(self.application_id or 0))
        if not are_alike(wanted, kept):
            await self.tree.sync()
            logger.info("the commands were registered")

    async def on_message(self, message: discord.Message) -> None:
        """A message in a channel that the bot sees."""
        if self.hands.is_open:
            await self._messages.hear(message)

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """A shard lost its connection; discord.py connects it again."""
        self.down.add(shard_id)

    async def on_shard_ready(self, shard_id: int) -> None:
        """A shard is connected."""
        self.down.discard(shard_id)

    on_shard_connect = on_shard_ready
    on_shard_resumed = on_shard_ready

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """A fault that no handler of ours has caught."""
        logger.error("handling %s failed", event_method, exc_info=sys.exc_info())


class _Tree(app_commands.CommandTree[SextantClient]):
    """The commands; their faults are logged and told."""

    async def interaction_check(self, interaction: discord.Interaction[SextantClient], /) -> bool:
        """Nothing new is taken on while stopping; another process that is connected takes it."""
        return interaction.client.hands.is_open

    async def on_error(
        self, interaction: discord.Interaction[SextantClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Tells the person, who would otherwise read that the application did not respond."""
        if isinstance(error, app_commands.CheckFailure):
            return
        changed = isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch)
        if not changed:
            logger.error("a command failed: %s", type(error).__name__, exc_info=error)
        await tell(interaction, OUTDATED if changed else SORRY)


def _intents(*, reads_threads: bool) -> discord.Intents:
    intents = discord.Intents.none()
    intents.guilds = intents.guild_messages = intents.dm_messages = True
    intents.message_content = reads_threads
    return intents


_ADDED = frozenset({"id", "application_id", "version", "dm_permission"})
"""What Discord adds to a command by itself."""


def are_alike(wanted: Any, kept: Any) -> bool:
    """Whether two commands, or parts of them, are the same; what is empty may be missing."""
    if isinstance(wanted, Mapping) and isinstance(kept, Mapping):
        keys = (wanted.keys() | kept.keys()) - _ADDED
        return all(are_alike(wanted.get(key), kept.get(key)) for key in keys)
    if isinstance(wanted, list) and isinstance(kept, list):
        pairs = zip(wanted, kept, strict=False)
        return len(wanted) == len(kept) and all(are_alike(one, two) for one, two in pairs)
    return bool(wanted == kept or (not wanted and not kept))


def _in_order(commands: Iterable[Any]) -> list[Any]:
    return sorted(commands, key=lambda each: (each["type"], each["name"]))
