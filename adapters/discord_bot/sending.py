"""One message's way: through the interaction, as a reply, or, where the bot may not write there, directly."""

import logging
from typing import Any, cast

import discord
from discord import ui

from adapters.discord_bot.faults import CLOSED, EXPIRED
from adapters.discord_bot.pages import Text
from adapters.discord_bot.reply import Reply, webhook_of
from adapters.discord_bot.views import view_of

logger = logging.getLogger(__name__)

UNKNOWN_MESSAGE = 10008


class Sender:
    """Sends messages to where a reply goes, in order. Its methods raise what the client raises."""

    def __init__(self, client: discord.Client, reply: Reply) -> None:
        self._client = client
        self._reply = reply
        self._is_begun = False
        self._notice: discord.Message | None = None
        self.by_token = bool(reply.token)
        """Whether messages still go through the interaction."""
        self.is_elsewhere = False
        """Whether something went to the asker's direct messages instead; then it is not changed any more."""

    async def notify(self, view: ui.LayoutView) -> None:
        """Shows a notice, or changes the one that is shown; the first message takes its place."""
        if self.by_token:
            await self._edit_original(view)
        elif self._notice is None:
            self._notice = await self._sent(view, None)
        else:
            await self._notice.edit(view=view)

    async def send(self, view: ui.LayoutView, nonce: str | None = None) -> str:
        """Sends one message; its id. By the same `nonce` Discord takes a message once within some minutes."""
        try:
            sent = await self._send_by_token(view) if self.by_token else await self._in_place(view, nonce)
        except discord.HTTPException as error:
            if not self.by_token or error.code not in EXPIRED:
                raise
            # What the token has shown stays; what is left goes where messages still arrive.
            self.by_token = False
            raise
        self._is_begun = True
        return str(sent.id)

    async def edit(self, message_id: str, view: ui.LayoutView) -> None:
        """Changes a message that was sent."""
        if self.by_token:
            await webhook_of(self._client, self._reply.token).edit_message(int(message_id), view=view)
        else:
            await self.channel().get_partial_message(int(message_id)).edit(view=view)

    async def say_here(self, view: ui.LayoutView) -> str:
        """Sends in the channel, where the asker cannot be written to directly."""
        return str((await self.channel().send(view=view, **self._reference())).id)

    def channel(self) -> discord.PartialMessageable:
        """Where it was asked."""
        return self._client.get_partial_messageable(int(self._reply.channel))

    async def _in_place(self, view: ui.LayoutView, nonce: str | None) -> discord.Message:
        """In place of the notice, where there is one and nobody has deleted it."""
        notice, self._notice = self._notice, None
        if notice is None:
            return await self._sent(view, nonce)
        try:
            return await notice.edit(view=view)
        except discord.HTTPException as error:
            if error.code != UNKNOWN_MESSAGE:
                self._notice = notice
                raise
            return await self._sent(view, nonce)

    async def _sent(self, view: ui.LayoutView, nonce: str | None) -> discord.Message:
        if self._reply.is_private:
            return await self._send_to_user(view, nonce)
        try:
            return await self.channel().send(view=view, **self._reference(), **_named(nonce))
        except discord.HTTPException as error:
            if error.code not in CLOSED:
                raise
            if not self.is_elsewhere:
                await self._say_why(CLOSED[error.code])
            return await self._send_to_user(view, nonce)

    async def _say_why(self, sentence: str) -> None:
        """Tells the asker why an answer comes directly."""
        channel = f"<#{self._reply.channel}>"
        logger.warning("an answer goes to a direct message; %s", sentence.format(channel=channel))
        said = f"-# This comes directly, because {sentence.format(channel=channel)}"
        await self._send_to_user(view_of((Text(markdown=said),)), None)

    async def _send_by_token(self, view: ui.LayoutView) -> discord.WebhookMessage:
        """The first message replaces what shows that the bot is thinking, the others follow it."""
        if not self._is_begun:
            return await self._edit_original(view)
        webhook = webhook_of(self._client, self._reply.token)
        return await webhook.send(view=view, ephemeral=self._reply.is_private, wait=True)

    async def _edit_original(self, view: ui.LayoutView) -> discord.WebhookMessage:
        original = cast("int", "@original")
        return await webhook_of(self._client, self._reply.token).edit_message(original, view=view)

    async def _send_to_user(self, view: ui.LayoutView, nonce: str | None) -> discord.Message:
        """In a direct message."""
        user = await self._client.fetch_user(int(self._reply.user))
        sent = await user.send(view=view, **_named(nonce))
        self.is_elsewhere = True
        return sent

    def _reference(self) -> dict[str, Any]:
        """A reply to the question, where there is a message; the question may have been deleted since."""
        if not self._reply.message or self._is_begun:
            return {}
        reference = discord.MessageReference(
            message_id=int(self._reply.message), channel_id=int(self._reply.channel), fail_if_not_exists=False
        )
        return {"reference": reference, "mention_author": False}


def _named(nonce: str | None) -> dict[str, Any]:
    return {} if nonce is None else {"nonce": nonce}
