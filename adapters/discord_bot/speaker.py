"""How an answer reaches its asker in Discord: through the interaction, as a reply, or where those fail, directly."""

import asyncio
import logging
from typing import Any, cast

import discord
from discord import ui

from adapters.cards.card import Card
from adapters.cards.to_card import to_card
from adapters.desk.asked import Turn
from adapters.discord_bot.escaping import escape
from adapters.discord_bot.pages import Text
from adapters.discord_bot.reply import Reply, webhook_of
from adapters.discord_bot.splitting import split
from adapters.discord_bot.views import asked_by, view_of, views_of

logger = logging.getLogger(__name__)

UNREACHABLE = (discord.DiscordException, OSError, asyncio.TimeoutError)
"""What Discord's client raises where Discord refuses or is away."""
EXPIRED = frozenset({10008, 10015, 10062, 50027})
"""Unknown message, webhook or interaction, and an invalid token: the interaction does not reach its asker any more."""
NOT_HERE = frozenset({50001, 50013})
"""No access, no permission: the bot may not write in the channel."""
NO_DIRECT = 50007
"""A person does not take direct messages of the bot."""
NO_DIRECT_MESSAGES = (
    "Here I answer in private, and your settings do not let me write to you. Use /model ask, or allow direct messages "
    "from this server's members."
)
SENTENCE = 1_900
TYPING_AFTER_SECONDS = 0.3
TYPING_SECONDS = 1.0


class DiscordSpeaker:
    """One answer's way to its asker. What was sent is not sent again when sending is tried again."""

    def __init__(self, client: discord.Client, reply: Reply) -> None:
        self._client = client
        self._reply = reply
        self._by_token = bool(reply.token)
        self._is_elsewhere = False
        self._typing: asyncio.Task[None] | None = None
        self._ids: list[str] = []

    async def thinking(self) -> None:
        """The bot is seen typing once the answer takes its time; an interaction shows that by itself."""
        if not self._reply.token and not self._reply.is_private:
            self._typing = asyncio.create_task(self._type())

    async def _type(self) -> None:
        await asyncio.sleep(TYPING_AFTER_SECONDS)
        try:
            await asyncio.wait_for(self._channel().typing(), TYPING_SECONDS)
        except UNREACHABLE as error:
            logger.debug("typing in %s does not show: %s", self._reply.channel, type(error).__name__)

    async def _stop_typing(self) -> None:
        if self._typing is not None:
            self._typing.cancel()
            await asyncio.wait((self._typing,))

    async def post(self, turn: Turn) -> str:
        """Shows the answer and returns the id of its first message. Raises what the client raises."""
        await self._stop_typing()
        card = to_card(turn.answer)
        while True:
            views = self._views(turn, card)
            try:
                for number in range(len(self._ids), len(views)):
                    self._ids.append(await self._send(nonce=f"{turn.id[:20]}.{number}", view=views[number]))
            except discord.HTTPException as error:
                if error.code == NO_DIRECT and self._reply.message:
                    return await self._say_here(NO_DIRECT_MESSAGES)
                if not self._by_token or error.code not in EXPIRED:
                    raise
                # What the token has shown stays; what is left goes where messages still arrive.
                self._by_token = False
            else:
                return self._ids[0]

    def _views(self, turn: Turn, card: Card) -> tuple[ui.LayoutView, ...]:
        """The messages of an answer; where the question cannot be seen beside them, they say whose it is."""
        is_beside = self._by_token or (bool(self._reply.message) and not self._reply.is_private)
        before = "" if is_beside else asked_by(self._reply.user, turn.asked.text)
        return views_of(card, turn.id, is_private=self._reply.is_private, before=before, has_human=turn.has_human)

    async def _say_here(self, sentence: str) -> str:
        """In the channel, where the asker cannot be written to directly."""
        view = view_of((Text(markdown=escape(sentence)),))
        return str((await self._channel().send(view=view, **self._reference())).id)

    @property
    def can_edit(self) -> bool:
        """An interaction's messages can be changed for a while, and the bot's own in a channel."""
        return self._by_token or not self._reply.is_private

    async def improve(self, turn: Turn) -> None:
        """Changes the messages of the answer; further ones are added. Raises what the client raises."""
        if self._is_elsewhere or not self._ids:
            return
        views = self._views(turn, to_card(turn.answer))
        for number, view in enumerate(views):
            if number >= len(self._ids):
                self._ids.append(await self._send(nonce=f"{turn.id[:20]}.{number}", view=view))
            elif self._by_token:
                await webhook_of(self._client, self._reply.token).edit_message(int(self._ids[number]), view=view)
            else:
                await self._channel().get_partial_message(int(self._ids[number])).edit(view=view)

    async def tell(self, sentence: str) -> None:
        """Says a sentence where the answer would have stood. Raises what the client raises."""
        await self._stop_typing()
        for piece in split(sentence, SENTENCE, escape):
            view = view_of((Text(markdown=piece),))
            try:
                self._ids.append(await self._send(view=view))
            except discord.HTTPException as error:
                if not self._by_token or error.code not in EXPIRED:
                    raise
                self._by_token = False
                self._ids.append(await self._send(view=view))

    async def _send(self, *, view: ui.LayoutView, nonce: str | None = None) -> str:
        if self._by_token:
            return await self._send_by_token(view)
        if self._reply.is_private:
            return await self._send_to_user(view, nonce)
        try:
            sent = await self._channel().send(view=view, **self._reference(), **_named(nonce))
        except discord.Forbidden as error:
            if error.code not in NOT_HERE:
                raise
            return await self._send_to_user(view, nonce)
        return str(sent.id)

    async def _send_by_token(self, view: ui.LayoutView) -> str:
        """The first message replaces what shows that the bot is thinking, the others follow it."""
        webhook = webhook_of(self._client, self._reply.token)
        if self._ids:
            return str((await webhook.send(view=view, ephemeral=self._reply.is_private, wait=True)).id)
        original = cast("int", "@original")
        return str((await webhook.edit_message(original, view=view)).id)

    async def _send_to_user(self, view: ui.LayoutView, nonce: str | None) -> str:
        """In a direct message."""
        self._is_elsewhere = True
        user = await self._client.fetch_user(int(self._reply.user))
        return str((await user.send(view=view, **_named(nonce))).id)

    def _channel(self) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(int(self._reply.channel))

    def _reference(self) -> dict[str, Any]:
        """A reply to the question, where there is a message; the question may have been deleted since."""
        if not self._reply.message or self._ids:
            return {}
        reference = discord.MessageReference(
            message_id=int(self._reply.message), channel_id=int(self._reply.channel), fail_if_not_exists=False
        )
        return {"reference": reference, "mention_author": False}


def _named(nonce: str | None) -> dict[str, Any]:
    """With the same name Discord takes a message once, however often it is sent within some minutes."""
    return {} if nonce is None else {"nonce": nonce}
