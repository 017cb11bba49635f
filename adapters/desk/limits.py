"""How much one person and one workspace may ask."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from adapters.desk.asked import Asked
from adapters.desk.batches import Batches
from adapters.desk.reach import Reach
from adapters.store.workspaces import Workspaces
from bot.wording.figures import plural

Scope = tuple[str, datetime]
"""Whose questions, and since when."""
DIRECT = "dm"
"""The workspace of conversations outside any; people there share no limit."""
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class Limits(Struct, frozen=True, kw_only=True):
    """Questions; zero is no limit."""

    per_user_hour: int = 60
    per_workspace_day: int = 5_000


class Meter:
    """Counts questions against the limits, in the store; in this process while the store cannot be reached."""

    def __init__(self, workspaces: Workspaces, limits: Limits, *, reach: Reach, clock: Callable[[], datetime]) -> None:
        self._workspaces = workspaces
        self._limits = limits
        self._reach = reach
        self._clock = clock
        self._here: Counter[Scope] = Counter()
        self._counting: Batches[tuple[Scope, Scope], tuple[int, int]] = Batches(self._count)

    async def notice(self, asked: Asked) -> str | None:
        """Counts a question; the sentence for its asker where it is one too many, else `None`."""
        now = self._clock()
        place = asked.place
        user = (f"user:{place.platform}:{asked.user}", _start(now, HOUR))
        workspace = (f"workspace:{place.platform}:{place.workspace}", _start(now, DAY))
        by_user, by_workspace = await self._counting.add((user, workspace))
        if 0 < self._limits.per_user_hour < by_user:
            return (
                f"You have asked {self._limits.per_user_hour} questions this hour, which is the limit here. "
                f"It starts anew in {_minutes(user[1] + HOUR - now)}."
            )
        if place.workspace != DIRECT and 0 < self._limits.per_workspace_day < by_workspace:
            return (
                f"This workspace has asked {self._limits.per_workspace_day} questions today, which is its limit. "
                f"It starts anew at midnight UTC, in {_minutes(workspace[1] + DAY - now)}."
            )
        return None

    async def _count(self, questions: Sequence[tuple[Scope, Scope]]) -> list[tuple[int, int]]:
        """What each question's two scopes count, itself included."""
        uses = Counter(scope for scopes in questions for scope in scopes)
        totals = await self._reach.ask(lambda: self._workspaces.count(dict(uses)))
        if totals is None:
            self._here.update(uses)
            totals = {scope: self._here[scope] for scope in uses}
        else:
            self._here.clear()
        before = Counter({scope: totals[scope] - used for scope, used in uses.items()})
        counted = []
        for scopes in questions:
            before.update(scopes)
            counted.append((before[scopes[0]], before[scopes[1]]))
        return counted


def _start(now: datetime, length: timedelta) -> datetime:
    """The start of the window that `now` is in."""
    epoch = datetime(2000, 1, 1, tzinfo=UTC)
    return epoch + ((now - epoch) // length) * length


def _minutes(left: timedelta) -> str:
    minutes = max(1, -(-int(left.total_seconds()) // 60))
    if minutes < 60:
        return f"{minutes} {plural(minutes, 'minute')}"
    hours = -(-minutes // 60)
    return f"{hours} {plural(hours, 'hour')}"
