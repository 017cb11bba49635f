"""How an answer reaches its asker in Slack: in the thread, or where only the asker sees it."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from slack_sdk.errors import SlackApiError

from adapters.cards.card import Card
from adapters.cards.to_card import to_card
from adapters.desk.asked import Turn
from adapters.desk.errors import UndeliverableError
from adapters.slack_app.background import Background
from adapters.slack_app.buttons import below
from adapters.slack_app.connection import UNREACHABLE, Connection
from adapters.slack_app.drawing import Block
from adapters.slack_app.escaping import literal
from adapters.slack_app.faults import fault_of, in_a_line
from adapters.slack_app.messages import Message, messages_of
from adapters.slack_app.refusals import Refusals
from adapters.slack_app.reply import Reply
from adapters.slack_app.sending import Sender
from adapters.slack_app.status import Status
from adapters.slack_app.streaming import Stream, stream_to

logger = logging.getLogger(__name__)


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
        status_after_seconds: float,
    ) -> None:
        self._reply = reply
        self._client = connection.client(token)
        self._sender = Sender(reply, token, connection)
        self._refusals = refusals
        has_status = bool(reply.thread) and not reply.is_private
        self._status = Status(reply, token, connection=connection, background=background,
                              after_seconds=status_after_seconds) if has_status else None  # fmt: skip
        self._is_place_told = False
        self._ids: list[str] = []

    async def thinking(self) -> None:
        """A status line and the stop button, where the answer takes its time."""
        if self._status is not None:
            self._status.show_soon()

    async def waiting(self, ahead: int) -> None:
        """The place in the queue: as the thread's status, which the answer takes away, else once to the asker alone."""
        if self._status is not None:
            await self._status.show_place(ahead)
        elif self._reply.is_private and not self._is_place_told:
            self._is_place_told = True
            before = f"{ahead} question{' is' if ahead == 1 else 's are'} before yours; the answer follows here."
            try:
                await self._sender.whisper(before)
            except UNREACHABLE as error:
                logger.debug("the place of a question in %s does not show: %s", self._reply.channel, error)

    async def settle(self) -> None:
        """Sees to it that no status appears after the answer."""
        if self._status is not None:
            await self._status.settle()

    def rest(self) -> None:
        """Takes back a status that somebody may have set here."""
        if self._status is not None:
            self._status.rest()

    async def post(self, turn: Turn) -> str:
        """Posts the answer with its buttons; the id of its first message.

        Raises what the client raises, `UndeliverableError` where another try would not help.
        """
        await self.settle()
        card = to_card(turn.answer)

        def buttons(refused: frozenset[str]) -> list[Block]:
            return below(turn, card, is_private=self._reply.is_private, refused=refused)

        with self._for_good():
            posted = await self.show(card, buttons)
        if self._status is not None:
            self._status.rest_if_shown()
        return posted

    @property
    def can_edit(self) -> bool:
        """Only the app's own messages can be changed; what one person sees cannot."""
        return not self._reply.is_private

    def words_below(self) -> Stream | None:
        """A message below the answer that grows; `None` where there can be none."""
        return stream_to(self._client, self._reply) if self._ids and not self._sender.is_elsewhere else None

    async def improve(self, turn: Turn) -> None:
        """Changes the messages of the answer; further ones are added, those that are too many taken away.

        Raises what the client raises.
        """
        if self._sender.is_elsewhere or not self._ids:
            return
        refused = self._refusals.of(self._reply.team)
        card = to_card(turn.answer)
        buttons = below(turn, card, is_private=False, refused=refused)
        messages = messages_of(card, refused=refused, below=buttons, longest=self._refusals.longest(self._reply.team))
        for ts, message in zip(self._ids, messages, strict=False):
            await self._client.chat_update(
                channel=self._reply.channel, ts=ts, text=message.text, blocks=list(message.blocks)
            )
        for message in messages[len(self._ids) :]:
            self._ids.append(await self._sender.send(message))
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
            refused, longest = self._refusals.of(self._reply.team), self._refusals.longest(self._reply.team)
            messages = messages_of(card, refused=refused, before=before, below=buttons(refused), longest=longest)
            try:
                for message in messages[len(self._ids) :]:
                    self._ids.append(await self._sender.send(message))
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
        """Says a sentence where the answer would have stood. Raises as `post` does."""
        await self.settle()
        with self._for_good():
            await self._sender.send(Message(text=literal(sentence), blocks=()))
        if self._status is not None:
            self._status.rest_if_shown()

    async def say(self, mrkdwn: str) -> None:
        """Says finished mrkdwn where the answer stands. Raises what the client raises."""
        await self._sender.send(Message(text=mrkdwn, blocks=()))

    async def whisper(self, sentence: str) -> None:
        """Says a sentence to the asker alone, where Slack can. Raises what the client raises."""
        await self.settle()
        await self._sender.whisper(sentence)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the messages shown so far."""
        return tuple(self._ids)

    @contextmanager
    def _for_good(self) -> Iterator[None]:
        """Around sending: what Slack refuses for good leaves as `UndeliverableError` with the cure."""
        try:
            yield
        except SlackApiError as error:
            channel = f"channel {self._reply.channel}"
            if fault_of(error, channel) is None:
                raise
            raise UndeliverableError(f"Slack says {in_a_line(error, channel)}") from error
