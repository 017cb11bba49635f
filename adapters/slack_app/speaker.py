"""How an answer reaches its asker in Slack: in the thread, or where only the asker sees it."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from slack_sdk.errors import SlackApiError

from adapters.cards.card import Card
from adapters.cards.to_card import to_card
from adapters.desk.asked import Turn
from adapters.slack_app import limits
from adapters.slack_app.background import Background
from adapters.slack_app.buttons import below
from adapters.slack_app.connection import UNREACHABLE, Connection, reason
from adapters.slack_app.drawing import Block
from adapters.slack_app.escaping import literal
from adapters.slack_app.messages import Message, messages_of
from adapters.slack_app.refusals import Refusals
from adapters.slack_app.reply import Reply
from adapters.slack_app.streaming import Stream, stream_to

logger = logging.getLogger(__name__)

STATUS_AFTER_SECONDS = 0.3
BUSY = 100
"""Tasks at once from which on a status would hold the answers up."""
THINKING = ("Reading the prices…", "Adding up the costs…", "Checking origins and licences…")
STATUS_SECONDS = 1.0
"""What a status may hold an answer up; it is not worth more."""
NOT_THERE = frozenset({"not_in_channel", "channel_not_found", "is_archived", "user_not_in_channel"})


class SlackSpeaker:
    """One answer's way to its asker. What was posted is not posted again when posting is tried again."""

    def __init__(
        self,
        reply: Reply,
        token: str,
        *,
        connection: Connection,
        refusals: Refusals,
        background: Background,
        status_after_seconds: float = STATUS_AFTER_SECONDS,
    ) -> None:
        self._reply = reply
        self._client = connection.client(token)
        self._quick = connection.quick_client(token)
        self._connection = connection
        self._refusals = refusals
        self._background = background
        self._status_after = status_after_seconds
        self._status: asyncio.Task[None] | None = None
        self._is_status_shown = False
        self._is_elsewhere = False
        self._ids: list[str] = []

    async def thinking(self) -> None:
        """A status line and the stop button, once the answer takes its time: most are there before a status would."""
        if not self._reply.is_private and self._reply.thread:
            self._status = self._background.start(self._show_status())

    async def _show_status(self) -> None:
        """Neither status nor stop button is worth an error."""
        await asyncio.sleep(self._status_after)
        if self._background.count > BUSY:
            return
        self._is_status_shown = True
        reply = self._reply
        where = {"channel_id": reply.channel, "thread_ts": reply.thread}
        line = self._quick.assistant_threads_setStatus(
            **where, status="is looking it up…", loading_messages=list(THINKING)
        )
        results = await asyncio.gather(
            asyncio.wait_for(line, STATUS_SECONDS),
            asyncio.wait_for(self._quick.agents_sessions_setStatus(**where, status="processing"), STATUS_SECONDS),
            return_exceptions=True,
        )
        for error in results:
            if isinstance(error, Exception):
                logger.debug("no status in %s: %s", reply.channel, type(error).__name__)

    async def settle(self) -> None:
        """Sees to it that no status appears after the answer."""
        if self._status is None:
            return
        if not self._is_status_shown:
            self._status.cancel()
        await asyncio.wait((self._status,))

    async def post(self, turn: Turn) -> str:
        """Posts the answer with its buttons; the id of its first message. Raises what the client raises."""
        await self.settle()
        card = to_card(turn.answer)

        def buttons(refused: frozenset[str]) -> list[Block]:
            return below(turn, card, is_private=self._reply.is_private, refused=refused)

        posted = await self.show(card, buttons)
        self._rest_if_shown()
        return posted

    @property
    def can_edit(self) -> bool:
        """Only the app's own messages can be changed; what one person sees cannot."""
        return not self._reply.is_private

    def words_below(self) -> Stream | None:
        """A message below the answer that grows; `None` where there can be none."""
        return stream_to(self._client, self._reply) if self._ids and not self._is_elsewhere else None

    async def improve(self, turn: Turn) -> None:
        """Changes the messages of the answer; further ones are added, those that are too many taken away.

        Raises what the client raises.
        """
        if self._is_elsewhere or not self._ids:
            return
        refused = self._refusals.of(self._reply.team)
        card = to_card(turn.answer)
        messages = messages_of(card, refused=refused, below=below(turn, card, is_private=False, refused=refused))
        for ts, message in zip(self._ids, messages, strict=False):
            await self._client.chat_update(
                channel=self._reply.channel, ts=ts, text=message.text, blocks=list(message.blocks)
            )
        for message in messages[len(self._ids) :]:
            self._ids.append(await self._send(message))
        while len(self._ids) > len(messages):
            await self._client.chat_delete(channel=self._reply.channel, ts=self._ids.pop())

    async def show(
        self,
        card: Card,
        buttons: Callable[[frozenset[str]], Sequence[Block]] = lambda _: (),
        before: Sequence[Block] = (),
    ) -> str:
        """Posts a card; `buttons` makes what stands below it, from what is refused. The id of its first message.

        Raises what the client raises; called again it goes on where it was.
        """
        while True:
            refused = self._refusals.of(self._reply.team)
            messages = messages_of(card, refused=refused, before=before, below=buttons(refused))
            try:
                for message in messages[len(self._ids) :]:
                    self._ids.append(await self._send(message))
            except SlackApiError as error:
                if not self._refusals.learn(self._reply.team, error):
                    raise
                await self._take_back()
            else:
                return self._ids[0]

    async def _take_back(self) -> None:
        """Deletes what was posted of an answer whose rest has to be laid out anew."""
        posted, self._ids = self._ids, []
        for ts in posted:
            if not self._reply.is_private:
                await self._client.chat_delete(channel=self._reply.channel, ts=ts)

    async def tell(self, sentence: str) -> None:
        """Says a sentence where the answer would have stood. Raises what the client raises."""
        await self.settle()
        await self._send(Message(text=literal(sentence), blocks=()))
        self._rest_if_shown()

    async def say(self, mrkdwn: str) -> None:
        """Says finished mrkdwn where the answer stands. Raises what the client raises."""
        await self._send(Message(text=mrkdwn, blocks=()))

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the messages shown so far."""
        return tuple(self._ids)

    async def whisper(self, sentence: str) -> None:
        """Says a sentence to the asker alone, where Slack can; else where the answer would have stood."""
        reply = self._reply
        if reply.is_private or reply.channel.startswith("D"):
            await self.tell(sentence)
            return
        try:
            await self._client.chat_postEphemeral(
                channel=reply.channel, user=reply.user, thread_ts=reply.thread or None, text=literal(sentence)
            )
        except SlackApiError as error:
            if reason(error) not in NOT_THERE:
                raise
            await self._to_user(literal(sentence), ())

    def rest(self) -> None:
        """Takes back a status that somebody may have set here; that does not hold anything up."""
        if not self._reply.is_private and self._reply.thread:
            self._background.start(self._rest())

    def _rest_if_shown(self) -> None:
        if self._is_status_shown:
            self.rest()

    async def _rest(self) -> None:
        try:
            await self._client.agents_sessions_setStatus(
                channel_id=self._reply.channel, thread_ts=self._reply.thread, status="active"
            )
        except UNREACHABLE as error:
            logger.debug("the status in %s stays: %s", self._reply.channel, type(error).__name__)

    async def _send(self, message: Message) -> str:
        reply = self._reply
        if reply.is_private:
            return await self._send_privately(message)
        try:
            posted = await self._client.chat_postMessage(
                channel=reply.channel, thread_ts=reply.thread or None, text=message.text,
                blocks=list(message.blocks) or None, unfurl_links=False, unfurl_media=False,
            )  # fmt: skip
        except SlackApiError as error:
            if reason(error) not in NOT_THERE or not reply.user:
                raise
            return await self._to_user(message.text, message.blocks)
        return str(posted["ts"])

    async def _send_privately(self, message: Message) -> str:
        """By the `response_url` while it works; then in the channel for the asker alone; then in a direct message."""
        reply = self._reply
        body = {"response_type": "ephemeral", "replace_original": False, "text": message.text,
                "blocks": list(message.blocks)}  # fmt: skip
        may_respond = bool(reply.url) and len(self._ids) < limits.RESPONSE_URL_POSTS
        if may_respond and await self._connection.respond(reply.url, body):
            return "response_url"
        try:
            await self._client.chat_postEphemeral(
                channel=reply.channel, user=reply.user, text=message.text, blocks=list(message.blocks) or None,
                thread_ts=reply.thread or None,
            )  # fmt: skip
        except SlackApiError as error:
            if reason(error) not in NOT_THERE:
                raise
            return await self._to_user(message.text, message.blocks)
        return "ephemeral"

    async def _to_user(self, text: str, blocks: Sequence[Block]) -> str:
        """In a direct message, where the app is not in the channel."""
        self._is_elsewhere = True
        posted = await self._client.chat_postMessage(
            channel=self._reply.user, text=text, blocks=list(blocks) or None, unfurl_links=False, unfurl_media=False
        )
        return str(posted["ts"])
