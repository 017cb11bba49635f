"""Which conversation a message goes on with: that of the answer it replies to, or that its thread was opened under."""

import asyncio
import logging
from collections import OrderedDict
from datetime import timedelta
from weakref import WeakValueDictionary

import discord

from adapters.desk.asked import Place, Turn
from adapters.desk.errors import COULD_NOT
from adapters.discord_bot.faults import UNREACHABLE
from adapters.discord_bot.hands import Hands
from adapters.discord_bot.reading import place_of, turn_in

logger = logging.getLogger(__name__)

PAUSE = timedelta(hours=1)
"""After this much silence a direct message begins a new conversation."""
LOOKED_BACK = 6
FOREIGN = 10_000
"""Threads that are remembered as not being about an answer."""


class Conversations:
    """Finds conversations. Never raises: what cannot be read begins a new one."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._foreign: OrderedDict[int, None] = OrderedDict()
        self._looking: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def of(self, message: discord.Message) -> Place:
        """The conversation that a message goes on with, else one of its own."""
        own = own_place(message)
        if isinstance(message.channel, discord.Thread):
            return await self._in_thread(message, own, again=True) or own
        return await self._of_turn(await self._turn_before(message), own) or own

    async def goes_on(self, message: discord.Message) -> bool:
        """Whether a message in a thread belongs to a conversation. Each thread is looked at once only."""
        return await self._in_thread(message, own_place(message), again=False) is not None

    async def _in_thread(self, message: discord.Message, own: Place, *, again: bool) -> Place | None:
        looking = self._looking.setdefault(message.channel.id, asyncio.Lock())
        async with looking:
            known = await self._hands.desk.conversation(own)
            if known is not None or (message.channel.id in self._foreign and not again):
                return known
            turn = await self._turn(await self._turn_at_root(message))
            if turn is not None and turn.asked.place.channel == own.channel:
                await self._hands.desk.share(turn, own)
                return turn.asked.place
            self._foreign[message.channel.id] = None
            while len(self._foreign) > FOREIGN:
                self._foreign.popitem(last=False)
            return None

    async def _of_turn(self, turn_id: str | None, own: Place) -> Place | None:
        turn = await self._turn(turn_id)
        return None if turn is None or turn.asked.place.channel != own.channel else turn.asked.place

    async def _turn(self, turn_id: str | None) -> Turn | None:
        try:
            return await self._hands.desk.turn(turn_id) if turn_id else None
        except COULD_NOT as error:
            logger.info("the conversation of a reply could not be read: %s", type(error).__name__)
            return None

    async def _turn_before(self, message: discord.Message) -> str | None:
        """The turn that a reply is about; in direct messages, the last one of this hour."""
        about = referenced(message)
        try:
            if about is not None and self.is_mine(about):
                return turn_in(about) or await self._turn_after(about)
            if about is None and message.guild is None:
                since = message.created_at - PAUSE
                async for earlier in message.channel.history(limit=LOOKED_BACK, before=message):
                    found = turn_in(earlier) if self.is_mine(earlier) and earlier.created_at > since else None
                    if found:
                        return found
        except UNREACHABLE as error:
            logger.info("what was said before could not be read: %s", type(error).__name__)
        return None

    async def _turn_at_root(self, message: discord.Message) -> str | None:
        """The turn of the answer that a thread was opened under; such a thread has its message's id."""
        parent_id = getattr(message.channel, "parent_id", None)
        if parent_id is None:
            return None
        try:
            root = await self._hands.client.get_partial_messageable(parent_id).fetch_message(message.channel.id)
            return (turn_in(root) or await self._turn_after(root)) if self.is_mine(root) else None
        except UNREACHABLE:
            return None

    async def _turn_after(self, message: discord.Message) -> str | None:
        """The turn of an answer in several messages, whose buttons stand under the last."""
        async for later in message.channel.history(limit=LOOKED_BACK, after=message, oldest_first=True):
            if self.is_mine(later) and (found := turn_in(later)):
                return found
        return None

    def is_mine(self, message: discord.Message) -> bool:
        """Whether the bot wrote a message."""
        me = self._hands.client.user
        return me is not None and message.author.id == me.id


def own_place(message: discord.Message) -> Place:
    """A conversation that begins with a message; in a thread, the thread's."""
    guild_id = None if message.guild is None else message.guild.id
    return place_of(guild_id=guild_id, channel=message.channel, channel_id=message.channel.id, thread=str(message.id))


def referenced(message: discord.Message) -> discord.Message | None:
    """The message that this one replies to, as far as Discord sent it along."""
    found = message.reference.resolved if message.reference is not None else None
    return found if isinstance(found, discord.Message) else None
