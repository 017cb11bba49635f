"""What happened at the desk, counted; `/metrics` shows it. No message text, no names of people."""

from collections import Counter

from msgspec import Struct, field

BOUNDS_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Tally(Struct):
    """Counters by label values; durations as counts by upper bound, the last one without."""

    answered: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By platform and intent."""
    refused: Counter[str] = field(default_factory=Counter)
    repeated: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    stopped: Counter[str] = field(default_factory=Counter)
    handed_over: Counter[str] = field(default_factory=Counter)
    votes: Counter[tuple[str, str]] = field(default_factory=Counter)
    seconds: Counter[float] = field(default_factory=Counter)
    seconds_sum: float = 0.0

    def took(self, seconds: float) -> None:
        """One more answer, shown `seconds` after it was taken on."""
        bound = next((bound for bound in BOUNDS_SECONDS if seconds <= bound), float("inf"))
        self.seconds[bound] += 1
        self.seconds_sum += seconds
