"""What people press under an answer: ask on with one thing changed, show what stands behind it, share it."""

import re
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from adapters.cards.actions import BY_ID, words_of
from adapters.desk.asked import Asked, Repeat
from adapters.desk.sentences import GONE
from adapters.slack_app.buttons import ASK, SHARE, SHOW, SHOWN, Pressed
from adapters.slack_app.guard import guarded
from adapters.slack_app.handing import Hands
from adapters.slack_app.reading import place_of, team_of
from adapters.slack_app.reply import Reply
from adapters.slack_app.sharing import Sharing
from adapters.slack_app.showing import Showing

ANSWERED = "That was asked here before; the answer is in this conversation."


class Actions:
    """Listens to buttons."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._showing = Showing(hands)
        self._sharing = Sharing(hands)

    def add_to(self, app: AsyncApp) -> None:
        """Registers what is heard."""
        app.action(re.compile(f"^{ASK}"))(guarded(self.ask_on))
        app.action(re.compile(f"^{SHOW}"))(guarded(self.show))
        app.action(SHARE)(guarded(self.share))

    async def ask_on(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Asks what a button says, in the conversation of its answer; taken on, then acknowledged."""
        action = body["actions"][0]
        reply, pressed = reply_of(body, context), Pressed.from_value(action["value"])
        speaker = self._hands.speaker(reply, context.bot_token or "")
        said = await self._said(action["action_id"].removeprefix(ASK), pressed)
        if pressed is None or not said:
            await ack()
            await speaker.whisper(GONE)
            return
        place = place_of(reply.team, pressed.channel or reply.channel, pressed.thread or reply.thread)
        key = f"{pressed.turn}:{action['action_id']}:{body['container']['message_ts']}:{reply.user}"
        asked = Asked(key=key, place=place, user=reply.user, text=said)
        outcome = await self._hands.take(asked, reply, context.bot_token or "")
        await ack()
        if isinstance(outcome, Repeat):
            await speaker.whisper(ANSWERED)

    async def _said(self, action_id: str, pressed: Pressed | None) -> str | None:
        """What a button says; one of an older version is looked up by its answer."""
        if pressed is None or pressed.say or action_id not in BY_ID:
            return pressed.say if pressed else None
        turn = await self._hands.desk.turn(pressed.turn)
        return words_of(BY_ID[action_id], turn.answer) if turn else None

    async def show(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Shows the sums or the chart of an answer, or exports it."""
        await ack()
        action = body["actions"][0]
        kind, pressed = action["action_id"].removeprefix(SHOW), Pressed.from_value(action["value"])
        if pressed is not None and kind in SHOWN:
            await self._showing.show(kind, pressed.turn, reply_of(body, context), context.bot_token or "")

    async def share(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Posts an answer that only its asker saw for everybody in the channel."""
        await ack()
        pressed = Pressed.from_value(body["actions"][0]["value"])
        if pressed is not None:
            await self._sharing.share(pressed.turn, reply_of(body, context), context.bot_token or "")


def reply_of(body: dict[str, Any], context: AsyncBoltContext) -> Reply:
    """Where what a button brings belongs: into the thread of its message, or again to the person alone."""
    container, message = body.get("container") or {}, body.get("message") or {}
    is_private = bool(container.get("is_ephemeral"))
    thread = message.get("thread_ts") or container.get("thread_ts") or ("" if is_private else container["message_ts"])
    return Reply(
        team=team_of(context), enterprise=context.enterprise_id or "", channel=body["channel"]["id"], thread=thread,
        user=body["user"]["id"], url=body.get("response_url") or "", is_private=is_private,
    )  # fmt: skip
