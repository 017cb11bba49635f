"""A model's words below the answer, in a message of their own that grows as they pass their check.

Slack closes a stream after some minutes, or when the asker stops it. Then the message is edited to hold all its words.
"""

import logging

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_chat_stream import AsyncChatStream
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack_app import limits
from adapters.slack_app.connection import reason
from adapters.slack_app.escaping import pieces
from adapters.slack_app.reply import Reply

logger = logging.getLogger(__name__)

EXPIRED = "message_not_in_streaming_state"


class Stream:
    """One message that grows. Raises what the client raises, but for a stream that has expired or cannot begin."""

    def __init__(self, client: AsyncWebClient, reply: Reply) -> None:
        """`reply` must name a thread: Slack streams only into one."""
        self._client = client
        self._reply = reply
        self._stream: AsyncChatStream | None = None
        self._said = ""
        self._wanted = ""
        self._is_open = True

    async def say(self, words: str) -> bool:
        """Lets the message grow to `words`, all there are so far. `False` where this place takes no streams."""
        self._wanted = words
        if not self._is_open or not words.startswith(self._said):
            return True  # `end` sets it right
        stream = self._stream = self._stream or await self._begun()
        try:
            await stream.append(markdown_text=words[len(self._said) :])
        except SlackApiError as error:
            if stream.ts is None:
                logger.info("no stream in %s: %s", self._reply.channel, reason(error))
                return False
            if reason(error) != EXPIRED:
                raise
            self._is_open = False
        else:
            self._said = words
        return True

    async def _begun(self) -> AsyncChatStream:
        """Slack is told of it with the first words."""
        reply = self._reply
        return await self._client.chat_stream(
            channel=reply.channel, thread_ts=reply.thread, recipient_team_id=reply.team,
            recipient_user_id=reply.user, buffer_size=1,
        )  # fmt: skip

    async def end(self) -> None:
        """Closes the message, with all its words in it."""
        stream = self._stream
        if stream is None or stream.ts is None:
            return
        if self._is_open:
            try:
                await stream.stop()
            except SlackApiError as error:
                if reason(error) != EXPIRED:
                    raise
            self._is_open = False
        if self._said != self._wanted:
            text = pieces(self._wanted, limits.SECTION)[0]
            await self._client.chat_update(channel=self._reply.channel, ts=stream.ts, text=text)
            self._said = self._wanted


def stream_to(client: AsyncWebClient, reply: Reply) -> Stream | None:
    """A message that grows where an answer went; `None` outside a thread and for nobody."""
    return Stream(client, reply) if reply.thread and reply.user and not reply.is_private else None
