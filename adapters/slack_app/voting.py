"""Votes on answers, and why."""

from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from adapters.desk.sentences import NOT_KEPT, THANKS
from adapters.slack_app import forms
from adapters.slack_app.actions import reply_of
from adapters.slack_app.buttons import VOTE, Pressed
from adapters.slack_app.guard import guarded
from adapters.slack_app.handing import Hands


class Voting:
    """Listens to votes and to their reasons. The last vote of a person counts."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def add_to(self, app: AsyncApp) -> None:
        """Registers what is heard."""
        for action_id in (VOTE, f"{VOTE}:up", f"{VOTE}:down"):
            app.action(action_id)(guarded(self.vote))
        app.view(forms.REASON_FORM)(guarded(self.explain))

    async def vote(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Keeps a vote first, then asks why where it was a bad one."""
        await ack()
        pressed = Pressed.from_value(body["actions"][0]["value"])
        if pressed is None or pressed.say not in {"up", "down"}:
            return
        if not await self._hands.desk.vote(pressed.turn, body["user"]["id"], pressed.say):
            await self._hands.speaker(reply_of(body, context), context.bot_token or "").whisper(NOT_KEPT)
        elif pressed.say == "down":
            await client.views_open(trigger_id=body["trigger_id"], view=forms.reason_form(pressed.turn))
        else:
            await self._hands.speaker(reply_of(body, context), context.bot_token or "").whisper(THANKS)

    async def explain(self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient) -> None:
        """Keeps the reason of a vote."""
        await ack()
        reason = forms.reason_in(body["view"]["state"]["values"])
        if reason:
            await self._hands.desk.vote_reason(body["view"]["private_metadata"], body["user"]["id"], reason)
