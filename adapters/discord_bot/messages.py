"""Messages that are meant for the bot: mentions, replies to it, direct messages, and what is said in its threads.

Without the privileged intent Discord shows a bot the words of these only, which is all it needs.
"""

import logging
from datetime import timedelta

import discord

from adapters.desk.asked import Asked, Place
from adapters.discord_bot.guard import COULD_NOT, SORRY
from adapters.discord_bot.hands import NOTHING_ASKED, Hands
from adapters.discord_bot.reading import place_of, turn_in, words_of
from adapters.discord_bot.reply import Reply
from adapters.discord_bot.speaker import UNREACHABLE, DiscordSpeaker

logger = logging.getLogger(__name__)

READ = frozenset({discord.MessageType.default, discord.MessageType.reply})
UNREADABLE = "Discord shows me the words of a reply only when it mentions me: leave the @ on, or name me in it."
PAUSE = timedelta(hours=1)
"""After this much silence a direct message begins a new conversation."""
LOOKED_BACK = 6


class Messages:
    """Hears every message of the channels the bot is in."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    async def hear(self, message: discord.Message) -> None:
        """Answers a message that is meant for the bot. Raises only when cancelled."""
        if message.author.bot or message.webhook_id or message.type not in READ:
            return
        with self._hands.work.here():
            await self._guarded(message)

    async def _guarded(self, message: discord.Message) -> None:
        try:
            await self._hear(message)
        except UNREACHABLE as error:
            logger.warning("a message could not be answered: %s", type(error).__name__)
        except Exception as error:
            logger.exception("a message failed")
            await self._tell(message, str(error) if isinstance(error, COULD_NOT) else SORRY)

    async def _hear(self, message: discord.Message) -> None:
        words = words_of(message.content)
        if not await self._is_meant(message, words):
            return
        about = _referenced(message)
        if not words and about is not None and not self._is_mine(about):
            words = words_of(about.content)
        if not words:
            is_silent_reply = about is not None and self._is_mine(about) and not self._is_mentioned(message)
            await self._tell(message, UNREADABLE if is_silent_reply else NOTHING_ASKED)
            return
        place = await self._place(message)
        user = str(message.author.id)
        await self._hands.answer(Asked(key=str(message.id), place=place, user=user, text=words), _reply_to(message))

    async def _is_meant(self, message: discord.Message, words: str) -> bool:
        about = _referenced(message)
        if message.guild is None or self._is_mentioned(message) or (about is not None and self._is_mine(about)):
            return True
        # Words without a mention arrive here only where an operator has turned the privileged intent on.
        in_thread = bool(words) and isinstance(message.channel, discord.Thread)
        return in_thread and await self._hands.desk.conversation(_own_place(message)) is not None

    def _is_mentioned(self, message: discord.Message) -> bool:
        me = self._hands.client.user
        return me is not None and any(each.id == me.id for each in message.mentions)

    def _is_mine(self, message: discord.Message) -> bool:
        me = self._hands.client.user
        return me is not None and message.author.id == me.id

    async def _place(self, message: discord.Message) -> Place:
        """The conversation that a message goes on with, else one of its own."""
        own = _own_place(message)
        is_thread = isinstance(message.channel, discord.Thread)
        if is_thread and await self._hands.desk.conversation(own) is not None:
            return own
        turn_id = await (self._turn_at_root(message) if is_thread else self._turn_before(message))
        try:
            turn = await self._hands.desk.turn(turn_id) if turn_id else None
        except COULD_NOT as error:
            logger.info("the conversation of a reply could not be read: %s", type(error).__name__)
            turn = None
        if turn is None or turn.asked.place.channel != own.channel:
            return own
        return turn.asked.place

    async def _turn_before(self, message: discord.Message) -> str | None:
        """The turn that a reply is about; in direct messages, the last one of this hour."""
        about = _referenced(message)
        try:
            if about is not None and self._is_mine(about):
                return turn_in(about) or await self._turn_after(about)
            if about is None and message.guild is None:
                since = message.created_at - PAUSE
                async for earlier in message.channel.history(limit=LOOKED_BACK, before=message):
                    found = turn_in(earlier) if self._is_mine(earlier) and earlier.created_at > since else None
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
        except UNREACHABLE:
            return None
        return turn_in(root) if self._is_mine(root) else None

    async def _turn_after(self, message: discord.Message) -> str | None:
        """The turn of an answer in several messages, whose buttons stand under the last."""
        async for later in message.channel.history(limit=LOOKED_BACK, after=message, oldest_first=True):
            if self._is_mine(later) and (found := turn_in(later)):
                return found
        return None

    async def _tell(self, message: discord.Message, sentence: str) -> None:
        try:
            await DiscordSpeaker(self._hands.client, _reply_to(message)).tell(sentence)
        except UNREACHABLE as error:
            logger.warning("nobody could be told: %s", type(error).__name__)


def _own_place(message: discord.Message) -> Place:
    guild_id = None if message.guild is None else message.guild.id
    return place_of(guild_id=guild_id, channel=message.channel, channel_id=message.channel.id, thread=str(message.id))


def _reply_to(message: discord.Message) -> Reply:
    return Reply(channel=str(message.channel.id), user=str(message.author.id), message=str(message.id))


def _referenced(message: discord.Message) -> discord.Message | None:
    """The message that this one replies to, as far as Discord sent it along."""
    found = message.reference.resolved if message.reference is not None else None
    return found if isinstance(found, discord.Message) else None
