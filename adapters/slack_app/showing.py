"""What stands behind an answer, and who sees it: sums, chart, files for spreadsheets and programs."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.cards.actions import CHART, SUMS
from adapters.cards.exports import EXPORTS
from adapters.cards.to_card import sums_card
from adapters.desk.asked import Turn
from adapters.desk.errors import COULD_NOT
from adapters.desk.sentences import GONE, NO_CHART
from adapters.slack_app.escaping import literal
from adapters.slack_app.faults import closed
from adapters.slack_app.handing import Hands
from adapters.slack_app.reply import Reply

IN_MESSAGES = "It is in your direct messages with Sextant."
ALT = 1_000
"""Characters of a picture's description that Slack keeps."""
Show = Callable[[Turn, Reply, str], Awaitable[None]]


class Showing:
    """Shows more of an answer that was given."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._ways: dict[str, Show] = {SUMS.id: self._sums, CHART.id: self._chart}
        self._ways |= {what: partial(self._export, what) for what in EXPORTS}

    async def show(self, what: str, turn_id: str, reply: Reply, token: str) -> None:
        """Shows what a button under an answer says. Raises what Slack's client raises."""
        await with_turn(self._hands, turn_id, reply, token, self._ways[what])

    async def _sums(self, turn: Turn, reply: Reply, token: str) -> None:
        await self._hands.speaker(reply, token).show(sums_card(turn.answer))

    async def _chart(self, turn: Turn, reply: Reply, token: str) -> None:
        chart = await self._hands.desk.chart(turn)
        if chart is None:
            await self._hands.speaker(reply, token).whisper(NO_CHART)
            return
        file = {"content": chart.png, "filename": "sextant-chart.png", "title": chart.title}
        await self._upload(reply, token, {**file, "alt_txt": chart.alt_within(ALT)}, chart.title)

    async def _export(self, what: str, turn: Turn, reply: Reply, token: str) -> None:
        export = EXPORTS[what](turn.answer)
        file = {"content": export.content, "filename": export.name, "title": export.name}
        await self._upload(reply, token, file, export.said)

    async def _upload(self, reply: Reply, token: str, file: dict[str, Any], said: str) -> None:
        """Into the thread; files cannot be for one person in a channel, so those go to the direct messages."""
        client = self._hands.connection.client(token)

        async def upload(channel: str, thread: str) -> None:
            comment = literal(said)
            await client.files_upload_v2(channel=channel, thread_ts=thread or None, initial_comment=comment, **file)

        if not reply.is_private:
            try:
                await upload(reply.channel, reply.thread)
            except SlackApiError as error:
                if closed(error, reply.channel) is None:
                    raise
            else:
                return
        opened = await client.conversations_open(users=reply.user)
        await upload(opened["channel"]["id"], "")
        await self._hands.speaker(reply, token).whisper(IN_MESSAGES)


async def with_turn(hands: Hands, turn_id: str, reply: Reply, token: str, show: Show) -> None:
    """Calls `show` with an answer that was given; where it is not there any more the person is told.

    Raises what Slack's client raises.
    """
    speaker = hands.speaker(reply, token)
    try:
        turn = await hands.desk.turn(turn_id)
        if turn is None:
            await speaker.whisper(GONE)
        else:
            await show(turn, reply, token)
    except COULD_NOT as error:
        await speaker.whisper(str(error))
