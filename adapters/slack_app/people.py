"""From an answer, or from `/model human`, to the people whom the workspace's admins named."""

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.cards.actions import HUMAN
from adapters.cards.card import Card
from adapters.cards.handover import handover_card
from adapters.desk.asked import Accepted, Asked, Refused
from adapters.desk.errors import COULD_NOT
from adapters.desk.helping import NOBODY, Passed
from adapters.desk.rule_words import people_in
from adapters.desk.rules import Rules
from adapters.desk.sentences import COULD_NOT_WRITE, GONE
from adapters.slack_app import forms
from adapters.slack_app.actions import reply_of
from adapters.slack_app.buttons import Pressed
from adapters.slack_app.connection import UNREACHABLE
from adapters.slack_app.drawing import section
from adapters.slack_app.faults import Concern, fault_of
from adapters.slack_app.guard import guarded
from adapters.slack_app.handing import Hands
from adapters.slack_app.reading import PLATFORM, place_of, team_of
from adapters.slack_app.reply import Reply

logger = logging.getLogger(__name__)

GOES_TO = "Your question goes to {people}."


class _Matter(Struct, frozen=True, kw_only=True):
    """What is handed over, and how: `hand` is the desk's way.

    `link` leads to where it was asked, and is empty where nobody else sees it.
    """

    hand: Callable[..., Awaitable[Passed | str]]
    card: Card
    link: str = ""


class People:
    """Listens to *Ask a human*, and to the form for a question that goes to people at once."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def add_to(self, app: AsyncApp) -> None:
        """Registers what is heard."""
        app.action(HUMAN.id)(guarded(self.pressed))
        app.view(forms.HUMAN_FORM)(guarded(self.submitted))

    async def open(self, text: str, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, team: str) -> None:
        """The form that says to whom a question goes; a sentence where nobody is named."""
        try:
            rules = await self._hands.desk.rules(PLATFORM, team)
        except COULD_NOT as error:
            await ack(text=str(error), response_type="ephemeral")
            return
        if not rules.has_human:
            await ack(text=NOBODY, response_type="ephemeral")
            return
        await ack()
        target = forms.Target(channel=body["channel_id"], url=body["response_url"])
        form = forms.human_form(GOES_TO.format(people=people_in(rules)), target, text)
        await client.views_open(trigger_id=body["trigger_id"], view=form)

    async def submitted(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """A question for people: taken on, then acknowledged, then handed over."""
        view, user, token = body["view"], body["user"]["id"], context.bot_token or ""
        text = (forms.value_of(view["state"]["values"], "text").get("value") or "").strip()
        if not text:
            await ack(response_action="errors", errors={"text": "Say what you would like to know."})
            return
        target = forms.Target.from_metadata(view["private_metadata"])
        place = place_of(team_of(context), target.channel, f"form:{view['id']}")
        reply = Reply(team=place.workspace, enterprise=context.enterprise_id or "", channel=target.channel, user=user,
                      url=target.url, is_private=True)  # fmt: skip
        asked = Asked(key=place.thread, place=place, user=user, text=text, reply_to=reply.to_texts())
        outcome = await self._hands.take_on(asked, token)
        await ack()
        if isinstance(outcome, Refused):
            await self._hands.speaker(reply, token).whisper(outcome.notice)
        elif isinstance(outcome, Accepted):
            matter = _Matter(hand=partial(self._hands.desk.ask_people, outcome), card=handover_card(text, (), None))
            await self._hand_over(matter, reply, token)

    async def pressed(
        self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """The button under an answer."""
        await ack()
        pressed = Pressed.from_value(body["actions"][0]["value"])
        reply, token = reply_of(body, context), context.bot_token
        try:
            turn = await self._hands.desk.turn(pressed.turn) if pressed else None
        except COULD_NOT as error:
            await self._hands.speaker(reply, token or "").whisper(str(error))
            return
        if turn is None:
            await self._hands.speaker(reply, token or "").whisper(GONE)
            return
        link = "" if reply.is_private else await _link(client, reply.channel, body["container"]["message_ts"])
        card = handover_card(turn.asked.text, turn.question.history, turn.answer)
        hand = partial(self._hands.desk.hand_over, turn.id, turn.asked.place, reply.user)
        await self._hand_over(_Matter(hand=hand, card=card, link=link), reply, token or "")

    async def _hand_over(self, matter: _Matter, reply: Reply, token: str) -> None:
        """Brings it to the people, and says so where it was asked. Raises what the client raises."""
        speaker = self._hands.speaker(reply, token)

        async def send(rules: Rules, channel: str) -> None:
            before = [section(_opening(rules, reply.user, matter.link))]
            there = replace(reply, channel=channel, thread="", user="", url="", is_private=False)
            await self._hands.speaker(there, token).show(matter.card, before=before)

        try:
            outcome = await matter.hand(send, faults=UNREACHABLE)
        except COULD_NOT as error:
            outcome = str(error)
        except SlackApiError as error:
            rules = await self._hands.desk.rules(PLATFORM, reply.team)
            fault = fault_of(error, f"<#{rules.help_channel}>")
            if fault is None or fault.concern is Concern.APP:
                raise
            await speaker.say(COULD_NOT_WRITE.format(people=people_in(rules), why=fault.sentence))
            return
        if isinstance(outcome, str):
            await speaker.whisper(outcome)
        else:
            await speaker.say(outcome.sentence)


def _opening(rules: Rules, user: str, link: str) -> str:
    """The line above the question: who is called, who asks, and the way there."""
    called = " ".join(f"<@{each}>" for each in rules.help_contacts) if rules.help_channel else ""
    way = f" <{link}|Open the thread>" if link else " That was asked in private, so write to them directly."
    return f"{called} <@{user}> asks for a human.{way}".strip()


async def _link(client: AsyncWebClient, channel: str, ts: str) -> str:
    """The address of a message; empty where Slack does not say."""
    try:
        return str((await client.chat_getPermalink(channel=channel, message_ts=ts))["permalink"])
    except UNREACHABLE as error:
        logger.info("the link to a message in %s could not be had: %s", channel, type(error).__name__)
        return ""
