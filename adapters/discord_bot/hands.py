"""From a handler to the desk: takes a question on, then answers it or says why not."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

import discord
from msgspec.structs import replace

from adapters.desk.asked import Accepted, Asked, LeftOver, Place, Refused
from adapters.desk.desk import Desk
from adapters.desk.sentences import GIVEN_UP, LOST
from adapters.discord_bot.cooldown import Cooldown
from adapters.discord_bot.faults import UNREACHABLE
from adapters.discord_bot.guard import AtWork, tell
from adapters.discord_bot.reading import groups_of, place_of, words_of
from adapters.discord_bot.reply import Reply
from adapters.discord_bot.speaker import DiscordSpeaker

logger = logging.getLogger(__name__)

MOST_DEFERRED = 100
"""Acknowledgements under way together: more would open a connection each, which costs more than to wait for one."""
NOTHING_ASKED = "Say in a few words what you need a model for; `/model help` shows how."


class Hands:
    """What every handler works with."""

    def __init__(self, desk: Desk, client: discord.Client, *, clock: Callable[[], datetime]) -> None:
        """`clock` gives aware UTC."""
        self.desk = desk
        self.client = client
        self.cooldown = Cooldown(lambda: clock().timestamp())
        self.work = AtWork()
        self._deferring = asyncio.Semaphore(MOST_DEFERRED)
        self.is_open = True

    async def ask(
        self, interaction: discord.Interaction, text: str, *, is_private: bool, place: Place | None = None
    ) -> None:
        """A question that came by an interaction, in the conversation of `place`, else in one of its own.

        It is on disk before Discord is told that it has arrived. Raises what Discord's client raises.
        """
        user = str(interaction.user.id)
        words = words_of(text)
        notice = self.cooldown.notice(user) if words else NOTHING_ASKED
        if notice is not None:
            await tell(interaction, notice)
            return
        here = place or self.place(interaction)
        is_private = is_private or (await self.desk.manner(here)).is_private
        reply = Reply(channel=str(interaction.channel_id), user=user, token=interaction.token, is_private=is_private)
        asked = Asked(key=str(interaction.id), place=here, user=user, text=words, reply_to=reply.to_texts(),
                      groups=groups_of(interaction.user))  # fmt: skip
        # Discord wants to hear within three seconds that it has arrived; answers wait for that.
        with self.desk.arriving():
            outcome = await self.desk.take(asked)
            if isinstance(outcome, Accepted):
                await self.defer(interaction, is_private=is_private)
        if isinstance(outcome, Refused):
            await tell(interaction, outcome.notice)
        elif isinstance(outcome, Accepted):
            await self.desk.serve(outcome, DiscordSpeaker(self.client, reply))

    async def defer(self, interaction: discord.Interaction, *, is_private: bool) -> None:
        """Shows that an answer is under way. Where Discord refuses, the answer goes another way."""
        if interaction.response.is_done():
            return
        try:
            async with self._deferring:
                await interaction.response.defer(thinking=True, ephemeral=is_private)
        except UNREACHABLE as error:
            logger.info("an interaction could not be deferred: %s", type(error).__name__)

    async def answer(self, asked: Asked, reply: Reply) -> None:
        """A question that came by a message. Raises what Discord's client raises."""
        speaker = DiscordSpeaker(self.client, reply)
        notice = self.cooldown.notice(asked.user)
        if notice is not None:
            if not asked.is_overheard and self.cooldown.is_first_notice(asked.user):
                await speaker.tell(notice)
            return
        outcome = await self.desk.take(replace(asked, reply_to=reply.to_texts()))
        if isinstance(outcome, Refused):
            if not asked.is_overheard:
                await speaker.tell(outcome.notice)
        elif isinstance(outcome, Accepted):
            await self.desk.serve(outcome, speaker)

    async def take_up(self, left: LeftOver) -> None:
        """Answers what a process that died has left, or tells its asker. Raises only when cancelled."""
        speaker = DiscordSpeaker(self.client, Reply.from_texts(left.accepted.asked.reply_to))
        if not left.was_sending and not left.is_hopeless:
            await self.desk.serve(left.accepted, speaker)
            return
        try:
            await speaker.tell(LOST if left.was_sending else GIVEN_UP)
        except UNREACHABLE as error:
            logger.warning("the asker of turn %s could not be told (%s)", left.accepted.id, type(error).__name__)

    @staticmethod
    def place(interaction: discord.Interaction) -> Place:
        """A conversation that begins with this interaction; in a thread, the thread's."""
        channel_id = interaction.channel_id or interaction.user.id
        return place_of(
            guild_id=interaction.guild_id,
            channel=interaction.channel,
            channel_id=channel_id,
            thread=str(interaction.id),
        )
