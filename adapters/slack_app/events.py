"""What people write to Sextant: mentions, direct messages, and what goes on in threads that it knows."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse

from adapters.desk.asked import Asked
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
            app.event(name)(_heard)
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
        if not await self._is_for_sextant(event, team, context.bot_user_id or ""):
            return
        place = place_of(team, event["channel"], thread_of(event))
        reply = Reply(
            team=team, enterprise=context.enterprise_id or "", channel=place.channel, thread=place.thread,
            user=event["user"],
        )  # fmt: skip
        words = words_of(event.get("text") or "")
        if words:
            # A mention arrives twice, as app_mention and as message, with two event ids: the message is the key.
            asked = Asked(key=f"{event['channel']}:{event['ts']}", place=place, user=event["user"], text=words)
            await self._hands.take(asked, reply, token)
        elif event["type"] == "app_mention" or event.get("channel_type") == "im":
            self._hands.background.start(self._hands.speaker(reply, token).whisper(HELLO))

    async def _is_for_sextant(self, event: dict[str, Any], team: str, bot_user: str) -> bool:
        """Whether a message asks something of Sextant; only then may its key be claimed."""
        if event.get("bot_id") or not event.get("user") or event.get("subtype") not in BY_PEOPLE:
            return False
        if event["user"] == bot_user:
            return False
        if event["type"] == "app_mention" or event.get("channel_type") == "im":
            return True
        people = mentioned(event.get("text") or "")
        if bot_user in people:
            return True
        if people or event.get("thread_ts") in {None, event["ts"]}:
            return False
        return await self._hands.desk.knows(place_of(team, event["channel"], thread_of(event)))

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


async def _heard() -> None:
    """What was to be done was done in the middleware; this tells Bolt that the event is known."""
