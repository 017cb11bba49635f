"""What people write to Sextant: mentions, direct messages, and what goes on in threads that it knows."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from msgspec import Struct
from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse

from adapters.desk.asked import Asked, Place
from adapters.desk.rules import Manner
from adapters.slack_app.handing import Hands
from adapters.slack_app.reading import mentioned, place_of, team_of, thread_of, words_of
from adapters.slack_app.reply import Reply

logger = logging.getLogger(__name__)

SAID = frozenset({"app_mention", "message"})
BY_PEOPLE = frozenset({None, "file_share", "thread_broadcast"})
"""Subtypes of messages that a person wrote; all others tell of changes."""
STOPPED = "Stopped. Ask again whenever you like."
HELLO = (
    'Ask me which model to use, in your own words. For example: "cheapest EU-hosted model for classifying support '
    'tickets", "what does gpt-6-luna cost for 2M in and 500k out?", or "compare claude-sonnet-5-5 and gpt-6-luna".'
)
"""What a mention without words gets."""


class Events:
    """Listens to messages. They are taken on in a middleware, because Bolt acknowledges events before listeners run."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def add_to(self, app: AsyncApp) -> None:
        """Registers what is heard."""
        app.use(self.take_in)
        for name in SAID:
            app.event(name)(_known)
        app.event("agent_session_stopped")(self.stopped)

    async def take_in(
        self, body: dict[str, Any], context: AsyncBoltContext, next: Callable[[], Awaitable[Any]]  # noqa: A002
    ) -> BoltResponse | None:  # fmt: skip
        """Takes a message on, on disk, before Slack is told; where that fails Slack delivers it again."""
        event = body.get("event")
        try:
            if isinstance(event, dict) and event.get("type") in SAID:
                await self._take(event, context)
        except Exception:
            logger.exception("a message could not be taken on; Slack will deliver it again")
            return BoltResponse(status=500, body="")
        await next()
        return None

    async def _take(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        team, token = team_of(context), context.bot_token or ""
        if not _is_by_person(event, context.bot_user_id or ""):
            return
        own = place_of(team, event["channel"], thread_of(event))
        heard = await self._heard(event, own, context.bot_user_id or "")
        if heard is None:
            return
        # What one person sees only stands in the channel, unless there is a thread already.
        thread = own.thread if not heard.is_private or _is_in_thread(event) else ""
        reply = Reply(
            team=team, enterprise=context.enterprise_id or "", channel=own.channel, thread=thread,
            user=event["user"], is_private=heard.is_private,
        )  # fmt: skip
        words = words_of(event.get("text") or "")
        if words:
            # A mention arrives twice, as app_mention and as message, with two event ids: the message is the key.
            asked = Asked(key=f"{event['channel']}:{event['ts']}", place=heard.place, user=event["user"], text=words,
                          is_overheard=heard.is_overheard)  # fmt: skip
            await self._hands.take(asked, reply, token)
        elif event["type"] == "app_mention" or event.get("channel_type") == "im":
            self._hands.background.start(self._hands.speaker(reply, token).whisper(HELLO))

    async def _heard(self, event: dict[str, Any], own: Place, bot_user: str) -> "_Heard | None":
        """In which conversation a message asks Sextant; `None` where it does not. Only then may its key be claimed."""
        desk = self._hands.desk
        is_direct, people = event.get("channel_type") == "im", mentioned(event.get("text") or "")
        is_addressed = event["type"] == "app_mention" or is_direct or bot_user in people
        if people and not is_addressed:
            return None
        manner = Manner() if is_direct else await desk.manner(own)
        if manner.needs_mention and not is_addressed:
            return None
        ongoing = await desk.conversation(own) if _is_in_thread(event) else None
        is_overheard = not is_addressed and ongoing is None
        if is_overheard and (not manner.hears_all or _is_in_thread(event)):
            return None
        return _Heard(place=ongoing or own, is_overheard=is_overheard, is_private=manner.is_private)

    async def stopped(self, event: dict[str, Any], context: AsyncBoltContext) -> None:
        """The stop button: ends what is being answered there, and says so."""
        team = team_of(context)
        thread = event.get("thread_ts") or ""
        reply = Reply(team=team, channel=event["channel"], thread=thread, user=event.get("user") or "")
        self._hands.background.start(self._stop(reply, context.bot_token or ""))

    async def _stop(self, reply: Reply, token: str) -> None:
        speaker = self._hands.speaker(reply, token)
        if await self._hands.desk.stop(place_of(reply.team, reply.channel, reply.thread)):
            await speaker.tell(STOPPED)
        speaker.rest()


class _Heard(Struct, frozen=True, kw_only=True):
    """How a message was meant for Sextant."""

    place: Place
    is_overheard: bool
    is_private: bool


def _is_by_person(event: dict[str, Any], bot_user: str) -> bool:
    """Whether a person wrote a message, and not a program or Sextant itself."""
    is_told = event.get("bot_id") or not event.get("user") or event.get("subtype") not in BY_PEOPLE
    return not is_told and event["user"] != bot_user


def _is_in_thread(event: dict[str, Any]) -> bool:
    return event.get("thread_ts") not in {None, event["ts"]}


async def _known() -> None:
    """What was to be done was done in the middleware; this tells Bolt that the event is known."""
