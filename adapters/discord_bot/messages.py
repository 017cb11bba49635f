"""Messages that are meant for the bot: mentions, replies to it, direct messages, and what is said in its threads.

Without the privileged intent Discord shows a bot the words of these only, which is all it needs.
"""

import logging

import discord
from msgspec import Struct
from msgspec.structs import replace

from adapters.desk.asked import Asked
from adapters.desk.errors import COULD_NOT
from adapters.desk.rules import Manner
from adapters.desk.sentences import SORRY
from adapters.discord_bot.conversations import Conversations, own_place, referenced
from adapters.discord_bot.faults import UNREACHABLE
from adapters.discord_bot.hands import NOTHING_ASKED, Hands
from adapters.discord_bot.reading import groups_of, words_of
from adapters.discord_bot.reply import Reply
from adapters.discord_bot.speaker import DiscordSpeaker

logger = logging.getLogger(__name__)

READ = frozenset({discord.MessageType.default, discord.MessageType.reply})
UNREADABLE = "Discord shows me the words of a reply only when it mentions me: leave the @ on, or name me in it."


class Messages:
    """Hears every message of the channels the bot is in."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._conversations = Conversations(hands)

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
        heard = await self._heard(message, words)
        if heard is None:
            return
        about = referenced(message)
        if not words and about is not None and not self._conversations.is_mine(about):
            words = words_of(about.content)
        if not words:
            is_reply_to_me = about is not None and self._conversations.is_mine(about)
            is_silent_reply = is_reply_to_me and not self._is_mentioned(message)
            await self._tell(message, UNREADABLE if is_silent_reply else NOTHING_ASKED)
            return
        place = await self._conversations.of(message)
        asked = Asked(key=str(message.id), place=place, user=str(message.author.id), text=words,
                      groups=groups_of(message.author), is_overheard=heard.is_overheard)  # fmt: skip
        await self._hands.answer(asked, replace(_reply_to(message), is_private=heard.is_private))

    async def _heard(self, message: discord.Message, words: str) -> "_Heard | None":
        """How a message is meant for the bot; `None` where it is not."""
        about = referenced(message)
        is_reply_to_me = about is not None and self._conversations.is_mine(about)
        is_addressed = message.guild is None or is_reply_to_me or self._is_mentioned(message)
        # Words without a mention arrive here only where an operator has turned the privileged intent on.
        if not is_addressed and (not words or message.mentions):
            return None
        manner = Manner() if message.guild is None else await self._hands.desk.manner(own_place(message))
        if is_addressed:
            return _Heard(is_private=manner.is_private)
        if manner.needs_mention:
            return None
        is_thread = isinstance(message.channel, discord.Thread)
        if is_thread and await self._conversations.goes_on(message):
            return _Heard(is_private=manner.is_private)
        # The first message of a forum's post has the id of its thread.
        begins = message.id == message.channel.id if is_thread else about is None
        return _Heard(is_private=manner.is_private, is_overheard=True) if manner.hears_all and begins else None

    def _is_mentioned(self, message: discord.Message) -> bool:
        me = self._hands.client.user
        return me is not None and any(each.id == me.id for each in message.mentions)

    async def _tell(self, message: discord.Message, sentence: str) -> None:
        try:
            await DiscordSpeaker(self._hands.client, _reply_to(message)).tell(sentence)
        except UNREACHABLE as error:
            logger.warning("nobody could be told: %s", type(error).__name__)


class _Heard(Struct, frozen=True, kw_only=True):
    """How a message was meant for the bot."""

    is_private: bool
    is_overheard: bool = False


def _reply_to(message: discord.Message) -> Reply:
    return Reply(channel=str(message.channel.id), user=str(message.author.id), message=str(message.id))
