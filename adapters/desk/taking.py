"""Questions taken on: once each, on disk, under the workspace's rules; and those that processes have left."""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from adapters.desk.answering import asked_of
from adapters.desk.asked import Accepted, Asked, LeftOver, Refused, Repeat
from adapters.desk.intake import Intake
from adapters.desk.parts import Parts
from adapters.store.errors import StoreError
from adapters.store.rows import TurnRow
from bot.errors import PolicyError

STALE = timedelta(seconds=120)
"""A turn under way for longer than this was left by a process that died."""
MOST_ATTEMPTS = 5
LONGEST_QUESTION = 60_000
"""Characters of a message that are read and kept."""


class Taking:
    """Takes questions on. Never raises because the store is away."""

    def __init__(self, parts: Parts, intake: Intake, *, clock: Callable[[], datetime], is_alone: bool) -> None:
        """`is_alone`: no other process uses this store, so what is left over at the start is taken up at once."""
        self._parts = parts
        self._intake = intake
        self._clock = clock
        self._started = clock() if is_alone else None

    def arriving(self) -> AbstractContextManager[None]:
        """Around the taking on of a message and telling the platform of it: answers wait meanwhile."""
        return self._intake.arriving()

    async def take(self, asked: Asked) -> Accepted | Refused | Repeat:
        """Takes a message on, once; on disk before this returns, so that the platform can be told it has arrived."""
        with self.arriving():
            return await self._take(asked)

    async def _take(self, asked: Asked) -> Accepted | Refused | Repeat:
        platform = asked.place.platform
        now = self._clock()
        row = TurnRow(
            id=secrets.token_hex(8), platform=platform, workspace=asked.place.workspace, channel=asked.place.channel,
            thread=asked.place.thread, user=asked.user, key=asked.key, text=readable(asked.text)[:LONGEST_QUESTION],
            reply_to=asked.reply_to, asked_at=now, taken_at=now, is_overheard=asked.is_overheard,
        )  # fmt: skip
        if not await self._parts.ledger.accept(row):
            self._parts.tally.repeated[platform] += 1
            return Repeat(asked=asked)
        notice = await self._notice(asked)
        if notice is not None:
            self._parts.tally.refused[platform] += 1
            ledger = self._parts.ledger
            await (ledger.drop(row.id) if asked.is_overheard else ledger.end(row.id, "failed"))
            return Refused(asked=asked, notice=notice)
        return Accepted(id=row.id, asked=asked_of(row))

    async def _notice(self, asked: Asked) -> str | None:
        """Why a message is not to be answered; `None` where it is."""
        try:
            rules = await self._parts.rulebook.rules(asked.place.platform, asked.place.workspace)
        except (StoreError, PolicyError) as error:
            return str(error)
        notice = rules.notice(asked.place.channel, asked.user, asked.groups)
        return notice or await self._parts.meter.notice(asked)

    async def left_over(self, platform: str, is_serving: Callable[[str], bool]) -> tuple[LeftOver, ...]:
        """What processes that died have left, each for one caller only; also hands over what the store missed.

        `is_serving` says which turns are being answered here.
        """
        await self._parts.ledger.hand_over()
        older_than = self._clock() - STALE
        if self._started is not None:
            older_than = max(older_than, self._started)
        rows = await self._parts.ledger.take_over(platform, older_than)
        found = []
        for row in rows:
            if is_serving(row.id):
                continue
            left = LeftOver(
                accepted=Accepted(id=row.id, asked=asked_of(row)),
                was_sending=row.state == "sending" or row.handed_by is not None,
                is_hopeless=row.attempts >= MOST_ATTEMPTS,
            )
            if left.was_sending or left.is_hopeless:
                await self._parts.ledger.end(row.id, "failed")
            found.append(left)
        return tuple(found)


def readable(text: str) -> str:
    """`text` without NUL, which PostgreSQL cannot keep, and without half characters, which nothing can send."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
