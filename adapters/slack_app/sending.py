"""One message's way: into the thread, to its asker alone, or, where the app may not write there, directly."""

import logging

from slack_sdk.errors import SlackApiError

from adapters.slack_app import limits
from adapters.slack_app.connection import Connection
from adapters.slack_app.drawing import Block
from adapters.slack_app.escaping import literal
from adapters.slack_app.faults import Fault, closed
from adapters.slack_app.messages import Message
from adapters.slack_app.reply import Reply

logger = logging.getLogger(__name__)


class Sender:
    """Sends messages to where a reply goes. Its methods raise what the client raises."""

    def __init__(self, reply: Reply, token: str, connection: Connection) -> None:
        self._reply = reply
        self._connection = connection
        self._client = connection.client(token)
        self._responses = 0
        self.is_elsewhere = False
        """Whether something went to the asker's direct messages instead; then it is not changed any more."""

    async def send(self, message: Message) -> str:
        """Sends one message; its id."""
        reply = self._reply
        if reply.is_private:
            return await self._send_privately(message)
        try:
            posted = await self._client.chat_postMessage(
                channel=reply.channel, thread_ts=reply.thread or None, text=message.text,
                blocks=list(message.blocks) or None, unfurl_links=False, unfurl_media=False,
            )  # fmt: skip
        except SlackApiError as error:
            return await self._send_directly(message, error)
        return str(posted["ts"])

    async def whisper(self, sentence: str) -> None:
        """Says a sentence to the asker alone, where Slack can; else where the answer would have stood."""
        reply, message = self._reply, Message(text=literal(sentence), blocks=())
        if reply.is_private or reply.channel.startswith("D"):
            await self.send(message)
            return
        try:
            await self._whisper_here(message)
        except SlackApiError as error:
            await self._send_directly(message, error)

    async def _send_privately(self, message: Message) -> str:
        """By the `response_url` while it works; then in the channel for the asker alone; then in a direct message."""
        body = {"response_type": "ephemeral", "replace_original": False, "text": message.text,
                "blocks": list(message.blocks)}  # fmt: skip
        if self._reply.url and self._responses < limits.RESPONSE_URL_POSTS:
            self._responses += 1
            if await self._connection.respond(self._reply.url, body):
                return "response_url"
        try:
            await self._whisper_here(message)
        except SlackApiError as error:
            return await self._send_directly(message, error)
        return "ephemeral"

    async def _whisper_here(self, message: Message) -> None:
        reply = self._reply
        await self._client.chat_postEphemeral(
            channel=reply.channel, user=reply.user, text=message.text, blocks=list(message.blocks) or None,
            thread_ts=reply.thread or None,
        )  # fmt: skip

    async def _send_directly(self, message: Message, error: SlackApiError) -> str:
        """In a direct message, where `error` says that the app may not write in the channel; else that is raised.

        What the asker missed in the channel, and the cure, stand above the first such message.
        """
        reply = self._reply
        fault = closed(error, f"<#{reply.channel}>")
        if fault is None or not reply.user:
            raise error
        blocks = list(message.blocks) or None
        if not self.is_elsewhere:
            logger.warning("an answer goes to a direct message; %s: %s", fault.code, fault.sentence)
            blocks = [_why_here(fault), *(message.blocks or (_plain(message),))]
        posted = await self._client.chat_postMessage(
            channel=reply.user, text=message.text, blocks=blocks, unfurl_links=False, unfurl_media=False
        )
        self.is_elsewhere = True
        return str(posted["ts"])


def _why_here(fault: Fault) -> Block:
    """Why an answer is not where it was asked for; the sentence holds a channel's mark and no words of people."""
    said = f"This comes directly, because {fault.sentence}"
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": said}]}


def _plain(message: Message) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": message.text, "verbatim": True}}
