"""How an answer reaches its asker in Discord: its messages, what is shown while it is awaited, and its changes."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import discord
from discord import ui

from adapters.cards.card import Card
from adapters.cards.to_card import to_card
from adapters.desk.asked import Turn
from adapters.desk.errors import UndeliverableError
from adapters.discord_bot.escaping import escape
from adapters.discord_bot.faults import NO_DIRECT, UNREACHABLE, cure
from adapters.discord_bot.pages import Text
from adapters.discord_bot.reply import Reply
from adapters.discord_bot.sending import Sender
from adapters.discord_bot.splitting import split
from adapters.discord_bot.views import asked_by, view_of, views_of

logger = logging.getLogger(__name__)

NO_DIRECT_MESSAGES = (
    "Here I answer in private, and your settings do not let me write to you. Use /model ask, or allow direct messages "
    "from this server's members."
)
SENTENCE = 1_900
TYPING_AFTER_SECONDS = 0.3
TYPING_SECONDS = 1.0


def queued(ahead: int) -> str:
    """What stands where the answer will."""
    return f"-# {ahead} question{' is' if ahead == 1 else 's are'} before yours; the answer comes here."


class DiscordSpeaker:
    """One answer's way to its asker. What was sent is not sent again when sending is tried again."""

    def __init__(self, client: discord.Client, reply: Reply) -> None:
        self._reply = reply
        self._sender = Sender(client, reply)
        self._typing: asyncio.Task[None] | None = None
        self._showing = asyncio.Lock()
        self._is_over = False
        self._ids: list[str] = []

    async def thinking(self) -> None:
        """The bot is seen typing once the answer takes its time; an interaction shows that by itself."""
        if not self._reply.token and not self._reply.is_private:
            self._typing = asyncio.create_task(self._type())

    async def _type(self) -> None:
        await asyncio.sleep(TYPING_AFTER_SECONDS)
        try:
            await asyncio.wait_for(self._sender.channel().typing(), TYPING_SECONDS)
        except UNREACHABLE as error:
            logger.debug("typing in %s does not show: %s", self._reply.channel, type(error).__name__)

    async def waiting(self, ahead: int) -> None:
        """The place in the queue, in a message that the answer takes the place of."""
        async with self._showing:
            if self._is_over:
                return
            try:
                await self._sender.notify(view_of((Text(markdown=queued(ahead)),)))
            except UNREACHABLE as error:
                logger.debug("the place of a question in %s does not show: %s", self._reply.channel, error)

    async def _settle(self) -> None:
        """Sees to it that nothing shows after the answer that belongs before it."""
        self._is_over = True
        if self._typing is not None:
            self._typing.cancel()
            await asyncio.wait((self._typing,))
        async with self._showing:
            pass

    async def post(self, turn: Turn) -> str:
        """Shows the answer and returns the id of its first message.

        Raises what the client raises, `UndeliverableError` where another try would not help.
        """
        await self._settle()
        with self._for_good():
            return await self._post(turn, to_card(turn.answer))

    async def _post(self, turn: Turn, card: Card) -> str:
        while True:
            was_by_token = self._sender.by_token
            views = self._views(turn, card)
            try:
                for number in range(len(self._ids), len(views)):
                    self._ids.append(await self._sender.send(views[number], f"{turn.id[:20]}.{number}"))
            except discord.HTTPException as error:
                if error.code == NO_DIRECT and self._reply.message:
                    return await self._sender.say_here(view_of((Text(markdown=escape(NO_DIRECT_MESSAGES)),)))
                if self._sender.by_token == was_by_token:
                    raise
            else:
                return self._ids[0]

    def _views(self, turn: Turn, card: Card) -> tuple[ui.LayoutView, ...]:
        """The messages of an answer; where the question cannot be seen beside them, they say whose it is."""
        is_beside = self._sender.by_token or (bool(self._reply.message) and not self._reply.is_private)
        before = "" if is_beside else asked_by(self._reply.user, turn.asked.text)
        return views_of(card, turn.id, is_private=self._reply.is_private, before=before, has_human=turn.has_human)

    @property
    def can_edit(self) -> bool:
        """An interaction's messages can be changed for a while, and the bot's own in a channel."""
        return self._sender.by_token or not self._reply.is_private

    async def improve(self, turn: Turn) -> None:
        """Changes the messages of the answer; further ones are added. Raises what the client raises."""
        if self._sender.is_elsewhere or not self._ids:
            return
        for number, view in enumerate(self._views(turn, to_card(turn.answer))):
            if number < len(self._ids):
                await self._sender.edit(self._ids[number], view)
            else:
                self._ids.append(await self._sender.send(view, f"{turn.id[:20]}.{number}"))

    async def tell(self, sentence: str) -> None:
        """Says a sentence where the answer would have stood. Raises as `post` does."""
        await self._settle()
        with self._for_good():
            for piece in split(sentence, SENTENCE, escape):
                view, was_by_token = view_of((Text(markdown=piece),)), self._sender.by_token
                try:
                    self._ids.append(await self._sender.send(view))
                except discord.HTTPException:
                    if self._sender.by_token == was_by_token:
                        raise
                    self._ids.append(await self._sender.send(view))

    @contextmanager
    def _for_good(self) -> Iterator[None]:
        """Around sending: what Discord refuses for good leaves as `UndeliverableError` with the cure."""
        try:
            yield
        except discord.HTTPException as error:
            why = cure(error, f"channel {self._reply.channel}")
            if why is None:
                raise
            raise UndeliverableError(f"Discord says {error.code}: {why}") from error
