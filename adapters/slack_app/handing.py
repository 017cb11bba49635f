"""From a listener to the desk: takes a question on, and sees to it that the answer or the notice reaches its asker."""

from msgspec.structs import replace

from adapters.desk.asked import Accepted, Asked, Refused, Repeat
from adapters.desk.desk import Desk
from adapters.slack_app.background import Background
from adapters.slack_app.connection import Connection
from adapters.slack_app.groups import Groups
from adapters.slack_app.reading import PLATFORM
from adapters.slack_app.refusals import Refusals
from adapters.slack_app.reply import Reply
from adapters.slack_app.speaker import SlackSpeaker
from adapters.store.errors import StoreError
from bot.errors import PolicyError


class Hands:
    """What every listener works with."""

    def __init__(self, desk: Desk, connection: Connection, *, status_after_seconds: float) -> None:
        self._status_after = status_after_seconds
        self.desk = desk
        self.connection = connection
        self.background = Background()
        self.groups = Groups(connection)
        self._refusals = Refusals()

    def speaker(self, reply: Reply, token: str) -> SlackSpeaker:
        """The way to where `reply` says, with the workspace's token."""
        return SlackSpeaker(
            reply, token, connection=self.connection, refusals=self._refusals, background=self.background,
            status_after_seconds=self._status_after,
        )  # fmt: skip

    async def take(self, asked: Asked, reply: Reply, token: str) -> Accepted | Refused | Repeat:
        """Takes a question on before Slack is told that it arrived; the answer follows in the background."""
        outcome = await self.take_on(replace(asked, reply_to=reply.to_texts()), token)
        speaker = self.speaker(reply, token)
        if isinstance(outcome, Accepted):
            self.background.start(self.serve(outcome, speaker))
        elif isinstance(outcome, Refused) and not asked.is_overheard:
            self.background.start(speaker.whisper(outcome.notice))
        return outcome

    async def take_on(self, asked: Asked, token: str) -> Accepted | Refused | Repeat:
        """Takes a question on, with the groups of its asker where the rules name any."""
        team = asked.place.workspace
        try:
            named = (await self.desk.rules(PLATFORM, team)).groups
        except (StoreError, PolicyError):
            # The desk refuses by itself what it has no rules for.
            named = ()
        groups = await self.groups.of(team, asked.user, named, token) if named else ()
        return await self.desk.take(replace(asked, groups=groups))

    async def serve(self, accepted: Accepted, speaker: SlackSpeaker) -> None:
        """Answers a question; one that is stopped leaves no status behind. Raises only when cancelled."""
        try:
            await self.desk.serve(accepted, speaker)
        finally:
            await speaker.settle()
