"""How fast one person may ask. The desk counts by the hour; this keeps a burst from filling a channel."""

from collections import OrderedDict, deque
from collections.abc import Callable

from bot.wording.figures import plural

KEPT = 10_000
"""People who are remembered."""


class Cooldown:
    """At most `most` questions in `seconds` from each person, in this process."""

    def __init__(self, clock: Callable[[], float], *, most: int = 6, seconds: float = 30.0) -> None:
        """`clock` gives seconds, from whenever."""
        self._clock = clock
        self._most = most
        self._seconds = seconds
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()
        self._told: dict[str, float] = {}

    def notice(self, user: str) -> str | None:
        """Counts a question; a friendly sentence where it came too soon, else `None`."""
        now = self._clock()
        times = self._asked.setdefault(user, deque())
        self._asked.move_to_end(user)
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) < self._most:
            times.append(now)
            self._told.pop(user, None)
            self._forget()
            return None
        wait = max(1, round(times[0] + self._seconds - now))
        return (
            f"That was quick: {self._most} questions in {self._seconds:g} seconds are the limit here. "
            f"Please ask again in {wait} {plural(wait, 'second')}."
        )

    def is_first_notice(self, user: str) -> bool:
        """Whether a person has not been told since they were last answered: in a channel, one notice is enough."""
        if user in self._told:
            return False
        self._told[user] = self._clock()
        return True

    def _forget(self) -> None:
        while len(self._asked) > KEPT:
            oldest, _ = self._asked.popitem(last=False)
            self._told.pop(oldest, None)
