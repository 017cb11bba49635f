"""What stands behind an answer, and who sees it: sums, chart, table for spreadsheets; and sharing."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.cards.card import Card
from adapters.cards.csv_export import NAME, comparison_csv
from adapters.cards.to_card import sums_card, to_card
from adapters.desk.asked import Turn
from adapters.slack_app import limits
from adapters.slack_app.buttons import below
from adapters.slack_app.connection import reason
from adapters.slack_app.drawing import Block
from adapters.slack_app.escaping import literal, shortened
from adapters.slack_app.handing import Hands
from adapters.slack_app.messages import messages_of
from adapters.slack_app.reading import place_of
from adapters.slack_app.reply import Reply
from adapters.slack_app.speaker import NOT_THERE
from adapters.store.errors import StoreError
from bot.errors import AnswerError, PolicyError
from knowledge.errors import KnowledgeError

GONE = "That answer is not kept any more. Ask again, and it will be there."
NO_CHART = "There is nothing to draw here: fewer than two points are known."
IN_MESSAGES = "It is in your direct messages with Sextant."
NOT_HERE = "Sextant is not in this channel. Invite it with /invite, then share again."
ALT = 1_000
"""Characters of a picture's description that Slack keeps."""
COULD_NOT = (StoreError, PolicyError, AnswerError, KnowledgeError)
"""What the desk raises, with a sentence for the asker."""


class Showing:
    """Shows again, or more of, an answer that was given."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._ways: dict[str, Callable[[Turn, Reply, str], Awaitable[None]]] = {
            "sums": self._sums,
            "chart": self._chart,
            "csv": self._csv,
        }

    async def show(self, kind: str, turn_id: str, reply: Reply, token: str) -> None:
        """Shows `sums`, `chart` or `csv` of an answer. Raises what Slack's client raises."""
        await self._with_turn(turn_id, reply, token, self._ways[kind])

    async def share(self, turn_id: str, reply: Reply, token: str) -> None:
        """Posts an answer for everybody in the channel, and takes the private one away. Raises likewise."""
        await self._with_turn(turn_id, reply, token, self._share)

    async def _with_turn(
        self, turn_id: str, reply: Reply, token: str, show: Callable[[Turn, Reply, str], Awaitable[None]]
    ) -> None:
        speaker = self._hands.speaker(reply, token)
        try:
            turn = await self._hands.desk.turn(turn_id)
            if turn is None:
                await speaker.whisper(GONE)
            else:
                await show(turn, reply, token)
        except COULD_NOT as error:
            await speaker.whisper(str(error))

    async def _sums(self, turn: Turn, reply: Reply, token: str) -> None:
        await self._hands.speaker(reply, token).show(sums_card(turn.answer))

    async def _chart(self, turn: Turn, reply: Reply, token: str) -> None:
        chart = await self._hands.desk.chart(turn)
        if chart is None:
            await self._hands.speaker(reply, token).whisper(NO_CHART)
            return
        file = {"content": chart.png, "filename": "sextant-chart.png", "title": chart.title}
        await self._upload(reply, token, {**file, "alt_txt": chart.alt_within(ALT)})

    async def _csv(self, turn: Turn, reply: Reply, token: str) -> None:
        file = {"content": comparison_csv(turn.answer), "filename": NAME, "title": "Comparison"}
        await self._upload(reply, token, file)

    async def _upload(self, reply: Reply, token: str, file: dict[str, Any]) -> None:
        """Into the thread; files cannot be for one person in a channel, so those go to the direct messages."""
        client = self._hands.connection.client(token)

        async def upload(channel: str, thread: str) -> None:
            said = literal(file["title"])
            await client.files_upload_v2(channel=channel, thread_ts=thread or None, initial_comment=said, **file)

        if not reply.is_private:
            try:
                await upload(reply.channel, reply.thread)
            except SlackApiError as error:
                if reason(error) not in NOT_THERE:
                    raise
            else:
                return
        opened = await client.conversations_open(users=reply.user)
        await upload(opened["channel"]["id"], "")
        await self._hands.speaker(reply, token).whisper(IN_MESSAGES)

    async def _share(self, turn: Turn, reply: Reply, token: str) -> None:
        card = to_card(turn.answer)
        # Without a user there is nobody to fall back on: what cannot be posted here is not shared.
        public = replace(reply, is_private=False, user="", url="")
        before = [_asked_by(reply.user, turn.asked.text)]

        def buttons(refused: frozenset[str]) -> list[Block]:
            return below(turn, card, is_private=False, refused=refused)

        try:
            speaker = self._hands.speaker(public, token)
            await speaker.show(card, buttons, before)
        except SlackApiError as error:
            if reason(error) not in NOT_THERE:
                raise
            if not await self._share_by_url(card, reply.url, before, buttons):
                await self._hands.speaker(reply, token).whisper(NOT_HERE)
                return
        else:
            for ts in speaker.shown if not public.thread else (public.thread,):
                await self._hands.desk.share(turn, place_of(reply.team, reply.channel, ts))
        await self._hands.connection.respond(reply.url, {"delete_original": True})

    async def _share_by_url(
        self, card: Card, url: str, before: list[Block], buttons: Callable[[frozenset[str]], list[Block]]
    ) -> bool:
        """Whether a channel that the app is not in could be reached through the interaction."""
        messages = messages_of(card, before=before, below=buttons(frozenset()))
        if len(messages) >= limits.RESPONSE_URL_POSTS:
            return False
        for message in messages:
            body = {"response_type": "in_channel", "replace_original": False, "text": message.text,
                    "blocks": list(message.blocks)}  # fmt: skip
            if not await self._hands.connection.respond(url, body):
                return False
        return True


def _asked_by(user: str, text: str) -> Block:
    said = f"<@{user}> asked: {literal(shortened(text, 300))}"
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": said}]}
