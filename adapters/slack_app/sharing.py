"""An answer that only its asker saw, posted for everybody in the channel."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from slack_sdk.errors import SlackApiError

from adapters.cards.card import Card
from adapters.cards.to_card import to_card
from adapters.desk.asked import Turn
from adapters.slack_app import limits
from adapters.slack_app.buttons import below
from adapters.slack_app.drawing import Block
from adapters.slack_app.escaping import literal, shortened
from adapters.slack_app.faults import closed
from adapters.slack_app.handing import Hands
from adapters.slack_app.messages import messages_of
from adapters.slack_app.reading import place_of
from adapters.slack_app.reply import Reply
from adapters.slack_app.showing import with_turn

NOT_SHARED = "It was not shared: {why} Then share again."


class Sharing:
    """Shares answers; what is then asked in their threads goes on with their conversations."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    async def share(self, turn_id: str, reply: Reply, token: str) -> None:
        """Posts an answer for everybody, and takes the private one away. Raises what Slack's client raises."""
        await with_turn(self._hands, turn_id, reply, token, self._share)

    async def _share(self, turn: Turn, reply: Reply, token: str) -> None:
        card = to_card(turn.answer)
        # Without a user there is nobody to fall back on: what cannot be posted here is not shared.
        public = replace(reply, is_private=False, user="", url="")
        before = [_asked_by(reply.user, turn.asked.text)]

        def buttons(refused: frozenset[str]) -> list[Block]:
            return below(turn, card, is_private=False, refused=refused)

        speaker = self._hands.speaker(public, token)
        try:
            await speaker.show(card, buttons, before)
        except SlackApiError as error:
            fault = closed(error, "this channel")
            if fault is None:
                raise
            if not await self._share_by_url(card, reply.url, before, buttons):
                await self._hands.speaker(reply, token).whisper(NOT_SHARED.format(why=fault.sentence))
                return
        else:
            for ts in speaker.shown if not public.thread else (public.thread,):
                await self._hands.desk.share(turn, place_of(reply.team, reply.channel, ts))
        await self._hands.connection.respond(reply.url, {"delete_original": True})

    async def _share_by_url(
        self, card: Card, url: str, before: Sequence[Block], buttons: Callable[[frozenset[str]], list[Block]]
    ) -> bool:
        """Whether a channel that the app is not in could be reached through the interaction."""
        messages = messages_of(card, before=before, below=buttons(frozenset()))
        if len(messages) >= limits.RESPONSE_URL_POSTS:
            return False
        for message in messages:
            body = {"response_type": "in_channel", "replace_original": False, "text": message.text,
                    "blocks": list(message.blocks), "unfurl_links": False, "unfurl_media": False}  # fmt: skip
            if not await self._hands.connection.respond(url, body):
                return False
        return True


def _asked_by(user: str, text: str) -> Block:
    said = f"<@{user}> asked: {literal(shortened(text, 300))}"
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": said}]}
